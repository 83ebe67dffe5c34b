# The road.
road-label = The road, meeting by meeting
road-sentence = We are at { $number }: { $title }, { $day }.
road-sentence-number = We are at { $number }: { $day }.
road-begins = It begins { $day }: { $title }.
road-begins-number = It begins { $day }.
road-walked = The road has been walked.
road-walked-open = Without an end: the next meeting is still to be set down.
road-walked-part = { $held } of { $count } were held.
road-empty = There are no meetings yet.
road-no-day = no day yet
road-today = today
road-tomorrow = tomorrow
road-this = this { $weekday }
road-came = { $count ->
    [one] 1 came
   *[other] { $count } came
 }
road-cases = { $count ->
    [one] one case
   *[other] { $count } cases
}
road-kind-initial = Beginning and agreements
road-kind-topic = Topic to be decided
road-kind-reserve = Free space
road-kind-closing = Closing
road-kind-cases = Cases
road-kind-free = The group's own meeting
road-state-planned = ahead
road-state-prepared = prepared
road-state-opened = open now
road-state-closed = held
road-state-remembered = held, with notes
road-state-cancelled = called off
road-state-not-held = not held
road-reserve-extension = more of a topic
road-reserve-emergent = a topic that came up
road-list = The meetings
road-on-holiday = That day is a holiday: { $name }.
road-sum = How they add up
road-sum-open = { $count ->
    [one] One meeting so far, without a fixed end.
   *[other] { $count } meetings so far, without a fixed end.
 }
road-sum-before = The first, and those held or prepared
road-sum-topics = Agreed topics ahead
road-sum-unchosen = Topics to choose
road-sum-free = Free, in reserve
road-sum-after = Closing
road-sum-total = In all
road-sum-over = { $needed } are needed and there are { $planned }.
road-waiting = { $count ->
    [one] One agreed topic waits for its meeting.
   *[other] { $count } agreed topics wait for their meeting.
 }
road-holidays = Holidays left out
road-topics = Topics of the road
road-topics-lead = { $count ->
    [one] One agreed topic has no meeting. It goes on the road in the group’s order; what is left over stays in reserve.
   *[other] { $count } agreed topics have no meeting. They go on the road in the group’s order; what is left over stays in reserve.
 }
road-topics-none = The group chooses them at the first meeting.
road-to-topics = See the topics
road-lay-out = Put the topics on the road
road-ways = Three ways out
road-way-add = One meeting more
road-way-add-hint = The closing stays last.
road-add-nth = Add number { $number }
road-way-merge = Make one of two topics that are alike
road-way-merge-hint = The group decides which, and what the topic is called.
road-way-open = Go on without a fixed number
road-change = Change the road
road-add = Add a meeting
road-add-kind = Which meeting it is
road-add-closing = The closing one
road-add-day-hint = Only if it is not the next one.
road-swap = Let two meetings change places
road-swap-hint = The topics change places; the days stay.
road-swap-save = Change places
road-open = No fixed number
road-open-hint = The group meets for as long as it wants and adds each meeting. The closing one is added when it decides to end.
road-about-kind = What it is
road-about-hours = Hour
road-about-clock = Change of clocks
road-clock = On that day the clocks change at { $wished }: it will be { $real }.
road-memoir = Notes
road-topic = What it is about
road-topic-initial = There is no list yet at the first meeting: you choose a topic that matters to those who come.
road-topic-reserve = This meeting is free: for more of a topic or for one that came up.
road-topic-at = { $title } (meeting { $number })
road-new-topic-hint = It joins the list and takes this meeting.
road-title-hint = Only if you want to call it something else than its topic.
road-topic-save = Keep the topic
road-date = Change the day
road-date-lead = The number stays and the change is kept.
road-reason-hint = So that one knows later why it was moved.
road-date-save = Keep the day
road-lost = It will not be, or was not
road-lost-hint = Its topic waits for a meeting again. Until its day has passed it can be planned again.
road-lost-cancelled = It is called off beforehand
road-lost-not-held = It was to be and was not held
road-restore = It will be after all
road-restore-lead = It goes back on the road on the same day. Its topic comes back with it, unless another meeting has taken it.
road-restore-save = Plan it again
road-lost-save = Save
road-history = Changes of day
road-from-to = From { $from } to { $to }.
road-to = To { $to }.
fault-not-yet = That day has not come yet. If you know that it will not be, call it off.
label-day = Day
label-time = Hour
label-reason = Why
label-move-reason = Why it is moved
label-lost = What happened
label-swap-one = One
label-swap-other = The other
label-topic = Topic
label-new-topic = Or a new topic
label-encounter-title = Title of its own
done-road-laid-out = The topics are on the road.
done-road-added = The meeting was added at the end.
done-road-open = The cycle goes on without a fixed number.
done-road-swapped = The two meetings changed places.
done-road-topic = The topic is kept.
done-road-moved = The day is kept.
done-road-restored = The meeting is on the road again.
done-road-lost = It is noted.
road-add-next = The next one
road-add-if-empty = If you leave it empty: { $day }.
road-purpose-initial = the first one
road-purpose-topic = on a topic
road-purpose-reserve = in reserve
road-purpose-closing = the closing one
road-purpose-cases = on cases
road-purpose-free = without a fixed plan
refusal-day-needed = This meeting has no day yet. Give it first the date that it had.
refusal-not-yet = Its day has not come: for now it can be called off.
refusal-plan-prepared = Meetings are prepared already and their scripts would be lost. Add or call off meetings one by one on the road.
