# Routes, norms and the rule book. It says what the document says, never what the law demands.
routes-title = Routes and rules
routes-lead = In Colombia a group may go by one of two routes, according to the guidance document (2018). The route says who pays and which limits there are.
routes-figure = Two routes, five questions
routes-figure-lead = Follow the line from your kind of group.
routes-support = Support group
routes-support-goes = may go by A or B
routes-mutual = Mutual-aid group
routes-mutual-goes = goes by B
routes-as-table = The same figure as a table, with its sentences
routes-table-caption = What each route answers, according to the guidance document (2018).
routes-question = Question
routes-from-cups = From the CUPS table, not from the document.
routes-ask = Which one is your group’s?
label-grupo = What kind of group is it?
label-paga = Who pays?
who-pays-insurer = A health insurer (EPS)
who-pays-territory = The territorial health directorate, through the PIC
who-pays-neither = Neither of them
routes-which = See the route
routes-none = This group goes by no route.
routes-none-more = None of these norms limits it. The recommendations of the document are of use to it all the same.
routes-ask-institution = If your institution reads it otherwise, it may lift this rule in its own rules.
routes-code = It is recorded under the code
routes-code-by-profile = The code depends on who leads.
routes-without = There are groups without a route, too
routes-without-lead = A group that nobody reports to an insurer or to the PIC need not choose a route. None of these norms limits it.
routes-not-law = This is guidance, not legal advice. Each limit shows its sentence and whether somebody checked it.
route-name-a = Route A
route-name-b = Route B
route-about-a = Problems, mental disorders and epilepsy
route-about-b = Promotion and maintenance of health
route-see-a = See route A
route-see-b = See route B
route-rules = Its rules
route-in-short = In short
route-limits = Its limits
route-limits-lead-a = According to the guidance document (2018). They count only for a support group that is reported by this route.
route-limits-lead-b = According to the guidance document (2018). This route brings no limit of people or minutes.
route-codes = The code it is recorded under
route-codes-lead-a = The code follows the profile of whoever leads. A team has one of its own.
route-codes-lead-b = The code follows the kind of group.
route-code = Code
route-code-for-a = Led by
route-code-for-b = Kind of group
route-codes-verified = Verified on { $day } in the CUPS table of SISPRO. The version for 2026 has not been seen.
route-boundary = It is not group psychotherapy
route-boundary-lead = Ronda offers no psychotherapy and never writes these codes in a record.
route-chain = The chain of norms
route-chain-lead = The norms that the document names, in its order, each with its sentence.
norm-newer = Newer texts
norm-newer-lead = The document is from 2018. This is what is known of what came later; it changes nothing by itself.
norm-changes = It changes: { $norm }.
norm-read = Read the text
norm-confidence-sure = sure
norm-confidence-partly = read in part
norm-confidence-unseen = not read
rules-title = Rule book
rules-lead = What the sources say of groups, each rule with its sentence. Only what comes from a norm or a form of payment can stop a change; the rest warns or informs.
rules-count = { $count ->
    [one] One rule.
   *[other] { $count } rules.
 }
rules-all-kinds = All kinds of group
rules-all-routes = All routes
rules-no-route = Without a route
rules-show = Show
label-clase = Kind of group
label-ruta = Route
rules-unverified = not verified
rules-superseded = replaced by another
rules-society = only if the group follows the society { $society }
rules-id = Name of the rule: { $rule }
book-effect-block = Stops
book-effect-more-block = The change is not made, and Ronda says why. Only norms do this.
book-effect-warn = Warns
book-effect-more-warn = The change is made; Ronda warns, so that it is known.
book-effect-inform = Informs
book-effect-more-inform = A word to keep in mind, nothing more.
book-effect-guard = Ronda does not offer it
book-effect-more-guard = What a group is not. There is no button for it.
book-effect-none = To be read
book-effect-more-none = Sentences that guide; Ronda measures nothing by them.
book-force-n = Norm or form of payment that the document takes up
book-force-r = Recommendation
book-force-c = Clinical or pedagogical idea
book-force-b = Boundary: what a group is not
book-force-e = Description
book-verified = verified on { $day }
book-at-most = up to { $n } { $unit }
book-at-least = { $n } { $unit } or more
book-exactly = { $n } { $unit }
book-between = { $min } to { $max } { $unit }
book-one-of = { $list }
book-one-of-many = one of the { $count } on the list
book-none-of = any other than { $list }
book-starts-with = begins with { $list }
book-unit-person = { $n ->
    [one] person
   *[other] people
 }
book-unit-minute = { $n ->
    [one] minute
   *[other] minutes
 }
book-unit-encounter = { $n ->
    [one] meeting
   *[other] meetings
 }
book-unit-topic = { $n ->
    [one] topic
   *[other] topics
 }
book-unit-day = { $n ->
    [one] day
   *[other] days
 }
book-unit-centre = { $n ->
    [one] centre
   *[other] centres
 }
book-unit-month = { $n ->
    [one] month
   *[other] months
 }
book-unit-hour = { $n ->
    [one] hour
   *[other] hours
 }
book-subject-participants = Participants
book-subject-participants-present = Participants who come
book-subject-minutes-planned = Planned length of a meeting
book-subject-minutes-actual = Length that a meeting had
book-subject-coordinator-profile = What the coordinator works as
book-subject-training-declared = The coordinator declares training
book-subject-planned-encounters = Meetings of the plan
book-subject-topics-agreed = Topics agreed
book-subject-reserve = Meetings in reserve
book-subject-first-kind = The first meeting
book-subject-last-kind = The last meeting
book-subject-expectations-collected = What each person expects was gathered
book-subject-memoir-age = Time until the notes
book-subject-multipliers = People in training as multipliers
book-subject-centres = Centres they come from
book-subject-trainees-only = Everybody is in training
book-subject-interviewed = There was an interview beforehand
book-subject-route = The route
book-subject-sponsor-kind = Who answers for the group
book-subject-activity-code = The code of the activity
book-subject-edition-months = Length of the cycle
book-subject-closed-circle = Nobody comes or leaves during the cycle
book-subject-rite-minutes = The opening ritual
book-subject-hybrid-hours-in-person = In a hybrid cycle, time in one room
book-subject-hybrid-minutes-online = In a hybrid cycle, each meeting at a distance
book-subject-hybrid-first-in-person = In a hybrid cycle, the first meeting is in one room
book-subject-hybrid-last-in-person = In a hybrid cycle, the last meeting is in one room
book-value-initial = the initial one
book-value-topic = one on a topic
book-value-reserve = one of the reserve
book-value-closing = the closing one
book-value-cases = one on cases
book-value-free = a free one
book-value-territorial-directorate = the territorial health directorate
book-value-territorial-contractor = whoever it contracts
