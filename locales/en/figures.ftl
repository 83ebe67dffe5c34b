# The institution's figures, its reports and the territory.
house-tab-figures = Figures
house-tab-reports = Reports

told-share = { $share }%
told-share-over = over { $share }%
told-share-under = under { $share }%
told-period = Period
told-month = { $month } { $year }
told-quarter-1 = first quarter of { $year }
told-quarter-2 = second quarter of { $year }
told-quarter-3 = third quarter of { $year }
told-quarter-4 = fourth quarter of { $year }
told-year = year { $year }
told-extent = { $from } to { $to }
told-span-month = Month
told-span-quarter = Quarter
told-span-year = Year

figures-title = Figures
figures-at-a-glance = At a glance
figures-none = There are no figures yet
figures-none-what = They come by themselves, when a group closes its first meeting.
figures-quiet = There were no meetings in this period
figures-quiet-what = The arrows lead to other months.
figures-promise = No names of people here, nor what was said. What would tell of fewer than five people is merged or not shown. Mutual-aid groups belong to those who form them: they are not counted, and only those are said to exist that wanted it.
figures-csv = Download for a spreadsheet (CSV)
figures-to-reports = Reports by route
figures-as-table = See as a table
figures-as-list = See as a list
figures-all = Altogether
figures-others = Other groups
figures-group = Group
figures-month = Month

figures-stat-held = { $count ->
    [one] meeting held
   *[other] meetings held
 }
figures-stat-people = distinct people
figures-stat-groups = { $count ->
    [one] group met
   *[other] groups met
 }
figures-stat-hours = { $count ->
    [one] hour together
   *[other] hours together
 }
figures-stat-learnings = { $count ->
    [one] phrase that a group kept
   *[other] phrases that groups kept
 }
figures-stat-cases = { $count ->
    [one] case presented
   *[other] cases presented
 }
figures-stat-memoirs = { $count ->
    [one] meeting with notes
   *[other] meetings with notes
 }
figures-attendance = attendance
figures-attendance-of = attendance: { $present } arrivals of { $expected } expected

figures-encounters = { $count ->
    [0] No meeting held
    [one] One meeting held
   *[other] { $count } meetings held
 }
figures-lost-none = All that were planned were held.
figures-lost = Others were not held: { $cancelled ->
    [0] none was called off beforehand
    [one] one was called off beforehand
   *[other] { $cancelled } were called off beforehand
 } and { $not_held ->
    [0] none failed on the day.
    [one] one could not be held on the day.
   *[other] { $not_held } could not be held on the day.
 }
figures-encounters-table = Meetings by month
figures-held-short = Held
figures-lost-short = Not
figures-held-word = held
figures-lost-word = not held
figures-cancelled-word = called off beforehand
figures-not-held-word = not held on the day

figures-people = { $count ->
    [0] Nobody came yet
    [one] One person came
   *[other] { $count } distinct people came
 }
figures-people-few = Fewer than five people came
figures-people-least = { $count } distinct people or more came
figures-people-lead = Each person counts once in each group, and only once in the total.
figures-people-lead-kinds = There are too many groups to see one by one: here they go by kind of group.
figures-people-table = Distinct people by group
figures-people-word = Distinct people
figures-people-hides = What would tell of fewer than five people, in the period or in one of its months, is merged or stays at “≥”.

figures-staying = Of a hundred, how many still come
figures-staying-last = Of a hundred who began, { $share } still came at meeting { $number }
figures-staying-lead = Those who came to the first meeting of a cycle, and until when they came back. Rounded to steps of five.
figures-staying-head = Of a hundred
figures-encounter = meeting
figures-encounter-n = Meeting { $number }
figures-share-word = Of a hundred

figures-topics = What was talked about
figures-topics-lead = Meetings by topic. Only the topics that the guidance itself names go by their name; the others are groups' own words.
figures-topics-table = Meetings by topic
figures-topic = Topic
figures-topic-own = Topics in the group's words

figures-rivers = One cycle led to another: { $count ->
    [one] one group went on
   *[other] { $count } times
 }
figures-rivers-first = The first cycles
figures-rivers-sentence = { $groups ->
    [one] One group
   *[other] { $groups } groups
 }, { $cycles ->
    [one] one cycle
   *[other] { $cycles } cycles
 } in two years; { $alive ->
    [0] none goes on.
    [one] one goes on.
   *[other] { $alive } go on.
 }
figures-rivers-region = Line of the groups through time; it can be scrolled
figures-river-small = { $kind } · { $count ->
    [one] one cycle
   *[other] { $count } cycles
 }
figures-cycle-word = cycle
figures-lives-word = goes on
figures-cycle = Cycle { $number }, from { $from } to { $until }, { $count ->
    [one] one meeting
   *[other] { $count } meetings
 }

figures-places = { $departments ->
    [one] Groups in { $municipalities } municipalities of one department
   *[other] Groups in { $municipalities } municipalities of { $departments } departments
 }
figures-places-lead = Tiles give Quindío as much room as Amazonas. Each group counts where its latest cycle meets.
figures-places-table = Groups and meetings by municipality
figures-groups-word = Groups
figures-unplaced = { $count ->
    [one] One group meets in a place without a municipality. It is written under “Places”.
   *[other] { $count } groups meet in places without a municipality. It is written under “Places”.
 }
figures-class-none = none
figures-class-1 = 1 to 4
figures-class-2 = 5 to 9
figures-class-3 = 10 to 19
figures-class-4 = 20 or more

figures-csv-name = figures
figures-csv-table = Table
figures-csv-of = Of what
figures-csv-what = What is counted
figures-csv-number = How many
figures-csv-encounters = Meetings
figures-csv-people = People
figures-csv-staying = Still come
figures-csv-topics = Topics
figures-csv-places = Territory
figures-csv-rest = Other counts
figures-attendance-word = Attendance
figures-present-word = Arrivals
figures-expected-word = Expected
figures-minutes-word = Minutes
figures-learnings-word = Phrases kept
figures-cases-word = Cases presented
figures-memoirs-word = Notes written

sharing-title = Add these counts to those of the territory
sharing-lead = Whoever reads the figures of the territory sees sums over several institutions: groups, meetings and people, never of fewer than ten people, three groups and two institutions. Your institution is in them only if you say yes, and may leave at any time.
sharing-yes-since = Yes, since { $day }.
sharing-no-since = No, since { $day }.
sharing-unanswered = Nobody has answered yet: they are not added.
sharing-yes = Yes, add them
sharing-no = Do not add them
label-shares = Add the counts
done-shares = From now on the counts are added to those of the territory.
done-shares-not = The counts are not added to those of the territory.

reports-title = Reports by route
reports-lead = What is handed to whoever pays: meetings and counts, without names and without anything of each person.
reports-route-a = Route A: health education in groups
reports-route-a-what = Meetings held, with the code 9901xx of the coordinator's profile and their minutes.
reports-route-b = Route B: collective interventions
reports-route-b-what = Meetings held, with their code, place, population and component.
reports-none = There were no meetings of this route in the period.
reports-uncoded = { $count ->
    [one] One meeting has no code: the coordinator's profile has none of its own, or was not declared in the account. Whoever bills decides.
   *[other] { $count } meetings have no code: the coordinator's profile has none of its own, or was not declared in the account. Whoever bills decides.
 }
reports-more = { $count ->
    [one] There is one meeting more in the file.
   *[other] There are { $count } meetings more in the file.
 }
reports-minutes = minutes
reports-day = Day
reports-code = Code
reports-profile = Coordinator's profile
reports-place = Place
reports-population = Population
reports-shared = Situation that they share
reports-component = Component
reports-component-rbc = Community-based rehabilitation (RBC) in mental health: social and community networks
reports-invited-lives-it = those who live the situation
reports-invited-family = their families
reports-invited-carers = carers
reports-csv-name = route
reports-promise = People are one number a report, and only where it tells of no fewer than five.

territory-title = Territory
territory-of = Territory: { $place }
territory-country = the whole country
territory-reader = { $name } reads these counts since { $day }
territory-none = Nothing can be told of this quarter
territory-none-sharing = No institution has said yet that it adds its counts.
territory-none-small = What has ten people, three groups and two institutions or more is shown.
territory-groups = { $count ->
    [one] One group
   *[other] { $count } groups
 } and { $held ->
    [one] one meeting
   *[other] { $held } meetings
 }
territory-lead = Each area has ten people, three groups and two institutions or more; smaller ones are merged. A tile without a number has nothing that can be told apart.
territory-class-none = nothing to tell apart
territory-table = Groups, meetings and people by area
territory-area = Area
territory-period = Quarter
territory-people = People
territory-institutions = { $count ->
    [one] one institution
   *[other] { $count } institutions
 }
territory-institutions-word = Institutions
territory-others-of = Other municipalities: { $department }
territory-other-departments = Other departments
territory-csv-name = territory
territory-promise = Only sums of quarters that are over. Whoever goes to groups in two municipalities counts in both.

figures-referrals = { $count ->
    [one] One referral led to other care
   *[other] { $count } referrals led to other care
 }
figures-referrals-few = Fewer than five referrals led to other care
figures-referrals-least = { $count } or more referrals led to other care
figures-referrals-lead = Those that ended in an appointment or a visit to a service. Whose they are and where they led is not known here.
figures-referrals-table = Referrals made by month
figures-referrals-word = Referrals made
figures-referrals-hides = A month with fewer than five reads "< 5", and the total does not tell it.
figures-referral-states = Those that began in this time
figures-referral-states-table = Referrals that began, by where they are now
figures-referral-state = Where they are
figures-referral-word = Referrals that began
figures-referral-others = The others
figures-csv-referrals = Other care

figures-kin = { $count ->
        [0] From one group another is born
        [one] Of your groups another one was born
       *[other] Of your groups { $count } were born
    }
figures-kin-lead = Until today. Of the groups that go on by themselves, only those appear that wanted it known that they exist; and of which they were born, if both wanted it.
figures-kin-today = Until today
figures-kin-offspring = { $count ->
        [one] group born of another
       *[other] groups born of another
    }
figures-kin-depth = { $count ->
        [one] generation in the longest line
       *[other] generations in the longest line
    }
figures-kin-paths = people on the path of a multiplier
figures-kin-recognised = people recognised as multipliers
figures-kin-born-of = Born of
