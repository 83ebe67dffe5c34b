# Who sits in a group, and one person in it.
people-title = People
people-who = Who they are
people-of = { $count } of { $most }
people-add = Enrol someone
people-add-behind = { $count ->
    [one] There is a place, but one person waits for it: whoever enrols comes after.
   *[other] There is a place, but { $count } people wait for it: whoever enrols comes after.
}
people-room-decides = This place holds { $count }: more people would need another one.
people-add-waits = There is no free place now: whoever enrols goes on the waiting list, in order.
people-add-button = Enrol
label-display-name = Name
hint-display-name = As they want to be called. No surname or document is needed.
label-phone = Phone
fault-phone = Write the number only, seven digits or more. If there is none, leave it empty.
people-empty-picture = A ring of empty chairs
people-empty-title = Nobody is here yet
people-empty-lead = Enrol each person when they say that they come. A name is enough.
people-since = since { $day }
people-call = Call { $name }
people-waiting = Waiting list
people-place-free = There is a place. Places go in order.
people-place-none = When somebody leaves, the place is for whoever has waited longest.
people-promote = Give the place
people-gone = { $count ->
    [one] One person left
   *[other] { $count } people left
 }
people-return = Comes back
people-earlier = { $count ->
    [one] One person of earlier cycles
   *[other] { $count } people of earlier cycles
 }
people-invite = Invite again
people-merged = Were here twice
people-merged-reminders = Under this entry they had said yes to reminders. That yes does not pass to the other one: if they still want them, ask and note it.
people-same-as = The same person as “{ $name }”.
people-unmerge = Not the same
people-namesakes = There are two entries with the same name, “{ $name }”.
people-namesakes-look = Is it the same person?
people-ever = Since the beginning
people-ever-words = { $people ->
    [one] One person has been part of the group in { $editions } cycles ({ $seats } places in all).
   *[other] { $people } different people have been part of the group in { $editions } cycles ({ $seats } places in all).
 }
done-enrolled = Now in the group. You can enrol the next one.
done-waits = Now on the waiting list.
done-promoted = The place is theirs.
done-returned = Back in the group with all their history.
done-unmerged = They are two people again.
done-renamed = The name has been saved.
done-left = Noted. What was lived until today does not change.
done-moved-on = Moved on to the other group. What was lived here does not change.
done-merged = Now it is one person. It can be undone on this page.

seat-state-invited = Was invited
seat-state-declined = Did not take the place
seat-state-waitlisted = Waits for a place
seat-state-seated = Is part of the group
seat-state-left = No longer comes
seat-state-completed = Stayed to the end
move-reason-enrolled = Enrolled
move-reason-no-place = Went on the waiting list
move-reason-place-free = Was given a place
move-reason-leaves = Left the group
move-reason-returns = Came back
move-reason-other-group = Went from one group to another
move-reason-duplicate = Was here twice
move-reason-not-duplicate = Was not here twice
move-reason-at-the-door = Came to a meeting
move-reason-edition-closed = The cycle closed
move-reason-declines = Did not want the place
move-reason-invited = Was invited
move-reason-accepts = Said yes
attended-expected = not known yet
attended-arrived = came
attended-late = came later
attended-online = was there at a distance
attended-excused = let the group know
attended-absent = did not come
member-turn = Number { $turn } in the line.
member-leave-save = Note that they leave
label-leaves = Yes, they leave the group
hint-leaves = Their place is free for whoever waits. Their history stays, and they may come back.
member-before = { $count ->
    [one] Of earlier cycles: one meeting
   *[other] Of earlier cycles: { $count } meetings
}
member-leave = Leaves the group
member-decline = Does not want the place
member-attendance = Meetings
member-attendance-none = There are no meetings with their attendance yet.
member-came = { $count ->
    [one] Was expected at one meeting and came to { $came }.
   *[other] Came to { $came } of { $count }.
 }
member-moves = Coming and going
member-name = What they are called
member-move-on = Move to another group
member-move-on-lead = Only groups that you coordinate appear. Here it reads that they left that day.
label-group = Group
member-move-on-save = Move
member-same = Is in the list twice
member-same-lead = If two entries are the same person, join them: they count as one. The meetings of each entry do not change, and it can be undone. If they had said yes to reminders under the repeated entry, that yes is not carried over: they are to be asked again.
label-duplicate = The repeated entry
hint-duplicate = The name of this page stays.
member-same-save = Join
member-forget = Asked for their data to be erased
member-forget-goes = Their name, their phone, the expectations written down as theirs, their answers, votes, e-mail for reminders, whether they asked for a call, where they were pointed to, what they declared and answered in groups of professionals and their link are erased, in every group of the institution.
member-forget-stays = The numbers stay: how many people came to each meeting, how many referrals there were and on which days somebody who was missed was talked with, without a name.
member-forget-note = It cannot be undone.
label-wishes = Yes, the person asked for it
member-forget-save = Erase their data
