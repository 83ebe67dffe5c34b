# The end of a cycle and what comes next.
closing-title = Closing the cycle
closing-not-begun = This cycle has not begun yet
closing-not-begun-lead = Its end is prepared once the group has gone some way.
closing-rite = A rite of farewell
closing-rite-lead = The farewell is made from what was learnt. Read the phrases aloud; let each find themselves in one.
closing-creations = What each brings
closing-creations-lead = Invite them in time to prepare something in their own way: a song, a drawing, some words, a recipe. Whoever would rather not, keeps company.
closing-highlight = What you can highlight
closing-highlight-lead = Your records also show the value of what you did together. Include your own.
closing-letter = Write the letter to the next group
closing-open-ends = Before closing
closing-open-ends-lead = None of this stands in the way of closing. It is here so that it is not overlooked.
left-memoirs = { $count ->
    [one] Notes of one meeting are not closed
   *[other] Notes of { $count } meetings are not closed
 }
left-memoirs-none = All notes are closed.
left-learnings = { $count ->
    [one] One meeting without a recorded learning
   *[other] { $count } meetings without a recorded learning
 }
left-learnings-none = At least one phrase stays of every meeting.
left-phrases = { $count ->
    [one] One phrase that the group has not decided on
   *[other] { $count } phrases that the group has not decided on
 }
left-phrases-none = The group has decided on its phrases.
left-processes = { $count ->
    [one] One process that the group has not looked at
   *[other] { $count } processes that the group has not looked at
 }
left-processes-none = The group has looked at its nine processes.
left-encounters = { $count ->
    [one] One meeting of the road not held
   *[other] { $count } meetings of the road not held
 }
left-encounters-none = Every meeting of the road was held, or says why not.
left-letter = The letter to the next group is missing
left-letter-none = The letter to the next group is written.
left-review = The look at the whole process is missing
left-review-none = The whole process has been looked at.
closing-end = Close the cycle
closing-end-lead = The group's book is made, and whoever stayed until today completes the cycle. Attendance and counts do not change. Everything can still be read.
closing-not-held-lead = If the closing meeting will not be held, write it on the road with its reason; then you can close.
label-undecided = Phrases that the group did not decide on
undecided-kept = They stay in the book too
undecided-left-out = Only those that the group chose stay in the book
label-closes = Yes, this cycle ends here
closing-close = Close this cycle
closing-over = The cycle is closed
closing-another = Begin another cycle
closing-next = What now?
closing-next-lead = The group rests. You may begin another cycle whenever you like, or leave it so: there is no deadline.
done-edition-closed = The cycle is closed. Thank you for going along with it.
cycles-title = The group's cycles
cycles-next-later = Once this cycle is closed, the next one is prepared by copying its road.
cycles-lead = Each cycle with its road and its harvest. Counts do not change when someone leaves or a cycle closes.
cycle-name = Cycle { $ordinal }
cycle-state-preparing = being prepared
cycle-state-running = under way
cycle-state-closed = closed
cycle-state-cancelled = not held
cycle-span = From { $from } to { $until }
cycle-nothing-yet = No meetings yet.
cycle-held = { $count ->
    [one] one meeting
   *[other] { $count } meetings
 }
cycle-people = { $count ->
    [one] one person came
   *[other] { $count } people came
 }
cycle-attendance = { $present } of { $expected } attendances
cycle-learnings = { $count ->
    [0] no phrases
    [one] one phrase
   *[other] { $count } phrases
 }
cycle-harvest = The harvest
cycle-road = The road
cycle-memoirs = Notes of the coordination
next-title = Another cycle
next-lead = It is arranged like the last one: route, length, frequency and place. Whoever coordinates goes on. All of it can be changed later.
label-next-day = First day
label-next-time = Time
label-next-planned = How many meetings?
hint-next-planned = Empty if the group goes on without an end date.
label-invited = Who is invited again?
hint-invited = They are invited; each person says whether they come back.
next-came-without-place = Came, and had no place at the end.
next-begin = Begin the new cycle
done-edition-begun = The new cycle is written down. Note here what each person answers.
invitations-title = Invitations
invitations-lead = { $count ->
    [one] One person has not answered yet. When you talk to them, note what they said.
   *[other] { $count } people have not answered yet. When you talk to each, note what they said.
 }
invitations-answer = Note answers
invitations-none = There are no invitations to answer
invitations-none-lead = Whoever said yes is on the group's list.
invitation-yes = Comes back
invitation-no = Not this time
done-answered = It is noted.
