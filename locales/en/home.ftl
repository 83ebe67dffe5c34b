# The home of a group and the agenda.
home-whisper = What is said in the group stays in the group. Only what the group agreed to keep is kept here.
home-encounter = Meeting
home-number = Meeting { $number }
home-number-of = meeting { $number } of { $total }
home-no-day = No day yet
home-prepared = The script is ready
home-to-set-down = The next meeting
home-to-set-down-lead = This group goes on without an end. Nothing is set down yet.
home-set-down = Set it down for that day
home-another-day = Another day
home-cycles = { $count ->
    [one] One cycle
   *[other] { $count } cycles
 }
home-start = Start the meeting
home-go-on = Go on with the meeting
home-script = Script
home-change = Topic and day
home-steps = Before the first meeting
home-steps-draft = The group is written down and nobody has been called yet. Go on here.
home-steps-calling = People are being called. Go on here.
home-step-dates = Settle day, hour and place
home-step-dates-hint = The first day lays out the whole road, holidays left out.
home-step-ready = Go through the preparation
home-step-ready-hint = Who answers for it, whom it is for, what is needed.
home-step-call = Start calling people
home-step-call-hint = From then on people are called.
home-step-people = Enrol people
home-step-people-hint = The name they want to be called by is enough.
home-step-script = Prepare the first meeting
home-step-script-hint = The script, and the topic that you choose to begin with.
home-step-script-first-hint = The script of the first day, step by step.
home-presence = Who has been there
home-presence-first = The first meeting is open.
home-presence-sentence = { $people ->
    [one] There is one person.
   *[other] Of { $people } people, { $coming } keep coming.
 } { $usual ->
    [one] One comes to a meeting.
   *[other] About { $usual } come to a meeting.
 }
home-total = { $came } of { $expected }
home-person = Person
home-how-many = How many came
home-totals = Times present
home-region = Table of attendance, it can be scrolled
home-came = came
home-excused = let us know
home-absent = did not come
home-outside = was not part of it yet
home-unrecorded = not noted
home-votes = What the group asked to talk about
home-votes-none = The group has voted and not settled the order yet.
home-votes-sentence = { $count ->
    [one] One topic is agreed.
   *[other] { $count } topics are agreed.
 } { $waiting ->
    [0] {""}
    [one] Another one waits on the list.
   *[other] The others wait on the list.
 }
home-hands = { $count ->
    [one] one hand
   *[other] { $count } hands
 }
home-mood = How people go home
home-mood-more-light = In the last meetings more people go home lighter than in the first ones.
home-mood-less-light = In the last meetings fewer people go home lighter than in the first ones.
home-mood-sentence = On leaving, each person leaves a chip without a name.
home-mood-spread = How they left
home-mood-lighter = lighter
home-mood-same = the same
home-mood-heavier = heavier
home-mood-said = { $lighter } lighter, { $same } the same, { $heavier } heavier
home-memoirs = No notes yet
home-memoir-none = { $days ->
    [0] It was today.
    [one] It was yesterday.
   *[other] It was { $days } days ago.
 } Nothing is written yet.
home-memoirs-unread = Notes to be read
home-memoir-unread = { $days ->
    [0] It was today.
    [one] It was yesterday.
   *[other] It was { $days } days ago.
 } It is written; it is still to be read with somebody.
home-memoir-read = Read the notes
home-over = The cycle is over
home-over-cancelled = This cycle did not take place
home-over-harvest = What stays
home-over-road = See its road and its harvest
home-memoir-write = Write the notes
home-learnings = What we are learning
home-learning-from = the group, meeting { $number }
home-learnings-all = { $count ->
    [one] See the one learning
   *[other] See all { $count } learnings
 }
home-agreements = What we agreed on
home-agreements-all = See the agreements
home-findings = What the guidance says of this group
agenda-empty = No meetings ahead
agenda-empty-lead = What is coming in all your groups appears here, day by day.
agenda-unwritten = No notes yet
agenda-unread-lead = They are written; they are still to be read with somebody.
agenda-unwritten-lead = Meetings that were held and wait for their notes.
agenda-days-ago = { $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
 }
agenda-coming = What is coming
agenda-later = { $count ->
    [one] Later on: one meeting
   *[other] Later on: { $count } meetings
 }
agenda-not-soon = There are no meetings in the next three weeks.
home-reminded = { $count ->
    [one] One person was reminded.
   *[other] { $count } people were reminded.
 }
