# Bringing from a spreadsheet, and taking away what is a group's or an institution's.
import-title = Bring and take
import-link = Bring or take a list
import-over = This cycle is over: it takes no more people or meetings. What is here can be taken away.
import-list-title = Bring a list of people
import-list-lead = An Excel or CSV file with a name in each row. First you see how it would be; if a single row is wrong, nothing is written.
import-list-file = list
import-list-keep = { $count ->
    [one] Add one person
   *[other] Add { $count } people
 }
import-list-joining = { $count ->
    [0] All of them are here already: there is nothing to add.
    [one] One person is added.
   *[other] { $count } people are added.
 }
import-list-here = { $count ->
    [one] One is here already and does not change.
   *[other] { $count } are here already and do not change.
 }
import-history-title = Bring meetings already held
import-history-lead = For a group that began before: the day, the hour and who came. Each meeting takes the next place on the road. Notes and phrases are not brought: whoever was there writes them.
import-history-file = history
import-history-keep = { $count ->
    [one] Save one meeting
   *[other] Save { $count } meetings
 }
import-history-coming = { $count ->
    [0] All of these meetings are here already: there is nothing to save.
    [one] One meeting is saved as held.
   *[other] { $count } meetings are saved as held.
 }
import-history-here = { $count ->
    [one] One is here already and does not change.
   *[other] { $count } are here already and do not change.
 }
import-history-silent = Whoever was in Ronda that day and is not in the file is marked as absent, as with a paper sheet.
import-columns = Which columns it has, and a template
import-columns-note = In any order, with these headings in the first row. Ronda keeps no documents, ages or diagnoses: take those columns out.
import-head-name = name
import-head-phone = phone
import-head-day = day
import-head-time = time
import-head-minutes = minutes
import-head-place = place
import-head-mark = attendance
import-about-name = What they want to be called. No two rows may have the same name.
import-about-phone = May be missing. Seven digits or more.
import-about-day = Like 2026-11-19, or a date cell in Excel.
import-about-time = When it began: 14:00 or 2:00 p.m.
import-about-minutes = How long it was, in minutes.
import-about-place = May be missing. The name of one of the institution’s places, or the code of its municipality.
import-about-known-name = The name that the person has in this group.
import-about-mark = Came, Came late, By phone or screen, Sent word or Did not come.
import-model-xlsx = Excel template
import-model-csv = CSV template
label-file = File
import-file-hint = Excel (.xlsx) or CSV, up to 10 MB.
import-paste = Or paste the cells
label-cells = Copied cells
import-paste-hint = Copy them in the spreadsheet, headings too, and paste them here.
import-look = See how it would be
import-look-note = Nothing is written yet.
import-preview = How it would be
import-sheet = The sheet “{ $sheet }” was read.
import-here = already here
import-takes = It takes the place of “{ $title }”, planned for { $date }.
import-takes-prepared = It takes the place of “{ $title }”, planned for { $date } and prepared: its script stays with this meeting.
import-came = { $present } of { $expected } came
import-not-yet = Not yet
import-back-people = See the people
import-back-road = See the road
import-wrong = Nothing was written
import-wrong-lead = { $count ->
    [one] There is something to put right in the file. Correct it and bring it again.
   *[other] There are { $count } things to put right in the file. Correct them and bring it again.
 }
import-more-wrong = { $count ->
    [one] And one more.
   *[other] And { $count } more.
 }
import-row = Where
import-row-n = Row { $row }
import-rows = Row by row
import-encounters = Meeting by meeting
import-column = Column
import-why = What it is
import-whole-file = the whole file
done-imported-list = They have been added.
done-imported-history = The meetings have been saved.
done-imported-nothing = Everything was here already: nothing changed.
refusal-nothing-ahead = There are no meetings left ahead on the road. Add those that are missing and try again.
# What a file has
defect-empty = It is empty: there are no rows. Choose a file or paste the cells with their headings.
defect-headings-only = It has headings only: there is no row below them.
defect-not-letters = There are broken letters here. Save the file again as “CSV UTF-8” or as Excel.
defect-open-quote = A quotation mark opens here and never closes.
defect-behind-quote = There are letters after the closing quotation mark.
defect-no-column = The column “{ $column }” is missing.
defect-unknown-column = Ronda does not know this column. Take it out or use the headings of the template.
defect-no-heading = There are cells below a column without a heading.
defect-column-twice = This column is there twice.
defect-not-kept = Ronda keeps this of nobody. Take the column out.
defect-same-as = It repeats row { $row }.
defect-same-phone-as = It is the same phone as in row { $row }.
defect-other-phone = Somebody of this name is here with another phone, or without one. If it is the same person, correct it on their page; if not, tell the names apart.
defect-phone-of-another = Somebody else in the group has this phone.
defect-not-a-day = It is not a possible date. Write it like 2026-11-19.
defect-either-day = It can be read in two ways: day and month, or month and day. Write it like 2026-11-19.
defect-day-number = It is a number, not a date. Give the cell a date format or write it like 2026-11-19.
defect-day-to-come = That meeting is not over yet: bring those that were held.
defect-not-a-time = It is not a time. Write it like 14:00.
defect-shortened = The spreadsheet changed the number. Give the column a text format and type it again.
defect-not-between = Write a whole number between { $least } and { $most }.
defect-not-a-phone = It is not a phone: only the number, with seven digits or more.
defect-hidden = It has letters that cannot be seen. Type it again.
defect-two-alphabets = It mixes letters of different alphabets that look alike. Type it again.
defect-piled-marks = It has too many marks on one letter. Type it again.
defect-too-long = { $max } characters fit and there are { $length }.
defect-too-large = It is larger than { $most } MB. Bring only the rows that are needed.
defect-too-many-rows = It has more than { $most } rows.
defect-too-many-columns = It has more than { $most } columns.
defect-too-many = Up to { $most } can be brought at once. Split the file.
defect-formula = It is a formula, or begins like one. Leave only the text.
defect-bomb = It takes up too much when opened. Copy the table into a new file.
defect-stowaway = It carries other files inside. Copy the table into a new file.
defect-macros = It carries programs (macros). Save it as “Excel workbook (.xlsx)”.
defect-links = It carries links to other files. Copy the table, paste only the values into a new file and save it.
defect-entities = What it holds is not an ordinary spreadsheet. Copy the table into a new file.
defect-old-or-locked = It has a password or is of a very old Excel. Save it as “Excel workbook (.xlsx)”, without a password.
defect-not-a-table = It is not a table. Bring an .xlsx or .csv file.
defect-not-what-it-says = The file is not what its name says. Save it again from the spreadsheet.
defect-broken = It did not arrive whole or is damaged. Save it again and bring it again.
defect-no-such-code = That municipality code does not exist in DIVIPOLA.
defect-no-such-place = The institution has no such place. Write its name as it stands in the institution, or leave it empty.
defect-several-places = The institution has several such places. Write the name of the place.
defect-no-place = There is no place: this group holds { $most } people.
defect-missing = This is missing.
defect-not-a-mark = Write Came, Came late, By phone or screen, Sent word or Did not come.
defect-nobody = Nobody in this group has this name. Bring the list of people first.
defect-several = Several people in this group have this name. Tell the names apart on their pages.
defect-not-as-in = It does not agree with row { $row }, which is of the same meeting.
defect-here-otherwise = Ronda has a meeting of that day already, with other hours or another attendance. Correct it on its page or take those rows out.
defect-before-held = It is earlier than a meeting that Ronda has as held. Bring the oldest first, or take those rows out.
defect-none-ahead = There is no meeting left ahead on the road for this one. Add those that are missing.
# Taking away
export-title = Take what is the group’s
export-lead = To keep a copy or go on elsewhere. Any spreadsheet opens it, without Ronda.
export-whole = Everything
export-whole-lead = People, meetings, attendance, agreements, topics, phrases and notes, in tables with their explanation.
export-whole-button = Download everything
export-list = The list of people
export-history = The history of meetings
export-care = These are data of people who trusted the group: keep the file where nobody else opens it and delete it when it is no longer needed.
export-house-title = Take what is the institution’s
export-house-lead = Places, phones, library, accounts, groups, calendar and figures, in tables that open without Ronda. What is a group’s is downloaded by its coordination.
export-file-group = group
export-file-house = institution
export-folder-house = institution
export-folder-desk = coordination
export-folder-circle = circle
export-reader-house = For the administration of the institution.
export-reader-desk = For the coordination of the group alone.
export-reader-circle = For those who are part of the group.
export-readme = These tables are yours. Any spreadsheet or text editor opens them.
export-readme-spreadsheet = They are CSV in UTF-8. An apostrophe at the beginning of a cell keeps a spreadsheet from taking it for a formula: it is not part of the data.
export-readme-zone = Days and times are of the zone { $zone }.
export-readme-figures = The figures of the institution in a year. Where there are fewer than five people the number is not told.
export-yes = yes
export-no = no
export-coming-yes = comes
export-coming-no = cannot
export-coming-unsure = does not know
export-answer-yes = yes
export-answer-partly = partly
export-answer-no = no
export-role-coordinator = coordinates
export-role-co-coordinator = co-coordinates
export-role-assistant = assists the coordination
export-role-participant = takes part
export-role-guest = guest
export-role-host = host
export-role-observer = observes
export-origin-expectation = from an expectation
export-origin-encounter = from a meeting
export-origin-own-wish = the person asked for it
export-creation-text = text
export-creation-link = link
export-creation-photo = photo
export-channel-mail = e-mail
export-notice-before = reminder
export-notice-moved = change of date
export-notice-off = called off
export-notice-state-waiting = waits for its hour
export-notice-state-sending = is being sent
export-notice-state-sent = sent
export-notice-state-failed = did not arrive
export-notice-state-unsure = nobody knows whether it arrived
export-notice-state-dropped = was needed no more
export-readme-photo = A photo that somebody made for the closing and wished to share with the group.
# The command line
cli-export = Writes everything of an institution into a folder, in tables that open without Ronda
cli-export-more =
    Makes a file for the administration and one for the coordination of each group:
    hand each to whom it belongs.
cli-export-folder = Folder to write into; the files must not exist
cli-export-institution = Name of the institution; needless if there is only one
cli-export-done = { $count ->
    [one] One file is in { $folder }. Keep it where only you can read it.
   *[other] { $count } files are in { $folder }. Keep them where only you can read them and hand each to whom it belongs.
 }
# Tables: name of the file and what it holds
export-part-institution = institution: its name, what it is and what to do when somebody is not well
export-part-sites = places: where groups meet
export-part-crisis-lines = phones: whom to call in a bad hour
export-part-library = library: rituals and materials
export-part-accounts = accounts: who signs in and what they may do for the institution; without their secrets
export-part-groups = groups: which groups there are
export-part-calendar = calendar: the meetings, with their day and how long they were; without people or topics
export-part-people = people: who is and was of the group; the name is missing where somebody asked to be forgotten
export-part-moves = moves: who came, left or came back, and when
export-part-editions = cycles: each cycle of the group and how it was arranged
export-part-encounters = encounters: each meeting, its topic and how long it was
export-part-date-moves = changes-of-date: meetings that changed their day
export-part-attendance = attendance: who came to each meeting
export-part-answers = answers: what each said of whether they would come; it is an intention, not attendance
export-part-earlier-marks = earlier-marks: marks of attendance that another one replaced
export-part-agreements = agreements: what the group agreed on, in all its versions
export-part-topics = topics: the topics of the group
export-part-votes = votes: how many votes each topic had; never whose
export-part-learnings = phrases: what the group wanted to keep; they have no author
export-part-moods = how-people-left: how many left lighter, the same or with more weight
export-part-letters = letters: what a cycle wrote to the next one
export-part-processes = processes: how the group read what it lived
export-part-expectations = expectations: what each hoped for from the group
export-part-script = scripts: the moments of each meeting
export-part-questions = questions: the open questions of each meeting
export-part-guests = guests: who came for one meeting
export-part-memoirs = memoirs: what the coordination wrote of each meeting; of the group, never of a person
export-part-adjustments = adjustments: what was to be changed for another meeting
export-part-reviews = reviews: the look at a whole cycle
export-part-services = services: where to point somebody who needs other care
export-part-reminder-hours = hours-of-reminders: between which hours reminders may go out
export-part-sharings = territory: whether the institution let its counts be added to its territory
export-part-referrals = referrals: to which other care each person was pointed
export-part-referral-steps = steps-of-referrals: who suggested, accepted or made each, and when
export-part-talks = talks: with whom somebody talked because they were missed; what was said is nowhere
export-part-call-wishes = calls-asked-for: who asked for a call and still waits
export-part-creations = creations: what was made for the closing, once opened; photos are beside it, by the same key
export-part-loans = lent-phrases: phrases that the group decided to lend to others
export-part-reminders = reminders: when the group reminds
export-part-reminder-contacts = addresses-for-reminders: who wants reminders, and where
export-part-reminder-consents = consents-to-reminders: who said yes or no, to what and when
export-part-notices = reminders-sent: each reminder, and what became of it
# Columns: heading and, where needed, what it says
export-column-address = address
export-column-arrived-at = arrived at
export-column-at = when
export-column-brings = brings
export-column-by-whom = by whom
export-column-cadence = how often
export-column-changes = tells of changes
export-column-channel = by which way
export-column-checked-on = checked on
export-column-closed-at = closed
export-column-coming = said
export-column-country = country: two letters, ISO 3166
export-column-creation-id = key
export-column-credit = how it is lent
export-column-crisis-route = crisis route: what to do when somebody is not well
export-column-day = day: year-month-day
export-column-decided-on = decided on
export-column-difficulties = difficulties
export-column-difficulty = the difficulty it comes from
export-column-edition = cycle: number of the group’s cycle, from 1
export-column-encounter = meeting: its number in the cycle, from 1
export-column-ended-at = ended
export-column-experience = experience: as the person declares it
export-column-extra = minutes added
export-column-frame = kind of group
export-column-from-day = from day
export-column-from-state = was
export-column-from-time = from time
export-column-given = said yes
export-column-group-name = group
export-column-happened = what happened
export-column-heavier = with more weight: people
export-column-helped = what helped
export-column-hours = hours
export-column-identifier = phone or e-mail: to sign in with
export-column-invites = whom it invites
export-column-kind = kind
export-column-leads = when it reminds
export-column-lesson = what is learned
export-column-lighter = lighter: people
export-column-link = link
export-column-made-at = since
export-column-mark = attendance
export-column-minutes = minutes
export-column-mode = how they meet
export-column-moment = moment
export-column-move-reason = why it changed
export-column-municipality = municipality: DIVIPOLA code
export-column-name = name
export-column-next = for next time
export-column-notes = notes
export-column-offices = offices
export-column-opened-at = opened
export-column-origin = where it comes from
export-column-payer = who pays
export-column-person = person
export-column-phone = phone
export-column-place = place
export-column-planned = planned meetings
export-column-planned-minutes = planned minutes
export-column-position = order
export-column-priority = priority: 1 comes first
export-column-process = process
export-column-profession = profession
export-column-profile = profile: the profession that the person declares
export-column-purpose = what for
export-column-purposes = for which reminders
export-column-question = question
export-column-reach = what the group can do
export-column-reached = how many groups it reached
export-column-read-with = read with: with whom it was read again
export-column-reason = reason: why it was called off, not held or changed
export-column-retired = retired: no longer offered
export-column-role = role
export-column-room-capacity = how many people fit
export-column-route = route
export-column-same = the same: people
export-column-saturday-from = Saturdays from
export-column-saturday-until = Saturdays until
export-column-search-together = searched together
export-column-seen = how much it shows
export-column-served = did it help?
export-column-service = service
export-column-service-reach = how to reach it
export-column-service-side = whose it is
export-column-shared-situation = what they share: the group’s situation, never a person’s illness
export-column-shares = shares
export-column-signed = signature: if they wished to sign
export-column-sort = ritual or material
export-column-started-at = began
export-column-starts-at = begins at
export-column-starts-on = begins on
export-column-state = state
export-column-sunday-from = Sundays from
export-column-sunday-until = Sundays until
export-column-text = text
export-column-text-version = version of the consent: which text was read
export-column-time = time
export-column-title = title
export-column-to-day = to day
export-column-to-state = became
export-column-to-time = to time
export-column-topic = topic
export-column-training = training: as the person declares it
export-column-tried = was it tried?
export-column-version = version
export-column-voters = how many people voted
export-column-votes = votes
export-column-waiting-since = waiting since
export-column-weekdays-from = weekdays from
export-column-weekdays-until = weekdays until
export-column-zone = time zone
export-part-invitations = invitations: who was invited into the institution and what they answered
export-part-borrowings = borrowed-phrases: phrases of other groups that this group took
export-part-erasure-wishes = wish-to-be-forgotten: who asked that their data be erased and still waits
export-column-declined-at = said no
export-part-memoir-texts = other-texts-of-memoirs: texts that wait beside the notes
export-column-adjustments = adjustments: one a line
