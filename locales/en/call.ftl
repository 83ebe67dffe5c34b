# The call: how an edition is prepared and runs.
call-title = Inviting people
call-declare = Write it in your account
call-edition = Cycle { $ordinal }
call-says = What the guidance says
call-draft = Prepare the call
call-calling = People are being called
call-running = The cycle has begun
call-running-lead = What the group is can be corrected. Dates are changed one by one on the road.
call-closed = The cycle has closed
call-cancelled = This cycle was not held
call-points = { $count ->
    [0] The checklist is complete.
    [one] One point of the checklist is missing. You may call meanwhile.
   *[other] { $count } points of the checklist are missing. You may call meanwhile.
 }
call-start = Start calling
call-to-people = Enrol people
call-change = Change
call-save = Save
call-runs = How the cycle runs
call-runs-note = If you change how many meetings there are, the road is laid out anew. If only days or hours change, prepared scripts stay.
call-begun = The cycle has begun: days and hours are changed on
call-undecided = To be decided
call-open-ended = No number: the group goes on as long as it wants
call-dates = Days of the meetings
call-span = { $count ->
    [one] One meeting, on { $first }.
   *[other] { $count } meetings, from { $first } to { $last }.
 }
call-all-dates = See all days
call-no-dates = Choose the first day and all of them appear here, without the holidays.
call-stepped-over = Stepped over: { $holiday }
call-off-title = Not to hold this cycle
call-off-lead = Whoever enrolled stays in the history and is no longer expected. This cannot be undone.
call-off = Do not hold this cycle
label-sure = Yes, this cycle will not be held
fault-sure = Tick the box to confirm.
refusal-has-duplicates = Another entry was already joined to that one. Undo that first, or join them the other way round.
refusal-plan-touched = A meeting was already called off or not held, and that stays in the history. Change the others one by one on the road.

readiness-title = Before opening
readiness-coordinator = Somebody answers for the group
readiness-target = It is clear for whom it is
readiness-place = There is an ample, pleasant place
readiness-technical = The technical resources are there
readiness-material = The materials are there
readiness-timetable = The hour is agreed
readiness-frequency = The frequency is agreed
readiness-save = Save the list
readiness-complete = The checklist is complete.
label-points = What is there already
label-refreshments = Refreshments
refreshments-yes = There will be some
refreshments-no = There will be none
label-call = How people are called
call-kind-open = Open: whoever wants may come
call-kind-by-referral = Services send people
call-kind-by-invitation = People are invited one by one

capacity-title = How many people fit
capacity-people = { $count ->
    [one] One person fits.
   *[other] { $count } people fit.
 }
capacity-open = There is no limit of people.
capacity-rule = By this route, up to { $count }.
capacity-no-rule = No norm sets a limit here.
capacity-room = In the room, { $count }.
capacity-room-unknown = Nobody wrote down how many the room holds.
capacity-no-place = There is no place yet.
capacity-rule-decides = The route decides.
capacity-room-decides = The room decides.

coordination-title = Who coordinates
label-releases = Yes, they no longer accompany this group
label-hands-over = Yes, from now on this person coordinates
coordination-release = No longer accompanies
coordination-nobody = Nobody else has an account in the institution. Whoever administers it opens one.
coordination-appoint = Invite to accompany
label-second = Co-coordinator
label-person = Person
hint-second = They will see and do the same as you in this group, except inviting others to coordinate.
leads-coordinator = coordinates
leads-co-coordinator = accompanies the coordination

cups-title = Code for the record
cups-suggested = It is a suggestion, by the route and the coordinator's profession. The institution decides it with whoever pays.
cups-no-profile = On this route the code depends on the coordinator's profession, which is not in their account.
cups-none = No code of the table is for this profession. Ask whoever pays.
cups-source = Table CUPSRips of SISPRO, last changed on { $day } { $year }.

done-group-saved = What the group is has been saved.
done-edition-saved = The cycle has been saved. Look at the days.
done-readiness-saved = The list has been saved.
done-calling = The call is open. Enrol each person when they say that they come.
done-called-off = The cycle will not be held. The group stays in the list with its history.
done-coordination-saved = Who coordinates has been saved.

holiday-new-year = New Year's Day
holiday-epiphany = Epiphany
holiday-saint-joseph = Saint Joseph
holiday-maundy-thursday = Maundy Thursday
holiday-good-friday = Good Friday
holiday-labour = Labour Day
holiday-ascension = Ascension
holiday-corpus-christi = Corpus Christi
holiday-sacred-heart = Sacred Heart
holiday-peter-and-paul = Saint Peter and Saint Paul
holiday-independence = Independence Day
holiday-boyaca = Battle of Boyacá
holiday-assumption = Assumption
holiday-diversity = Day of ethnic and cultural diversity
holiday-all-saints = All Saints
holiday-cartagena = Independence of Cartagena
holiday-conception = Immaculate Conception
holiday-christmas = Christmas
coordination-hand-over = Hand coordination over
done-coordination-handed-over = Somebody else coordinates from now on.
hosts-title = Who opens the meetings
leads-host = opens and closes for now
