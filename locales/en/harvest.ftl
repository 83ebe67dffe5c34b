# The harvest, the processes and the letter: what the circle keeps.
harvest-title = What we are learning
harvest-empty = What the group learns is kept here
harvest-empty-lead = Near the end of each meeting someone says a phrase worth keeping. It will show here, without a name.
harvest-summary = { $phrases ->
    [one] One phrase
   *[other] { $phrases } phrases
 } from { $encounters ->
    [one] one meeting
   *[other] { $encounters } meetings
 }. They are the group's: none bears a name.
harvest-aloud = Read aloud
harvest-choose = Choose what stays
harvest-order = How to see them
harvest-by-encounter = By meeting
harvest-by-topic = By topic
harvest-none-of-encounter = No learning recorded.
harvest-ways = More of what the group keeps
to-processes = The group's processes
to-processes-lead = Nine things that a group lives, looked at by all.
to-letter = Letter to the next group
to-letter-lead = Some lines for those who come after.
to-cycles = The group's cycles
to-cycles-lead = This one and the earlier ones, with what they harvested.
to-closing = Closing the cycle
to-closing-lead = The farewell, what is left to do and what comes next.
aloud-title = What we learnt
aloud-nameless = The group said it. There is no need to know who.
choose-lead = Read them aloud: the group decides which stay in its book. Those that are not ticked are still kept, in case it changes its mind.
choose-closed = The book is chosen while the cycle runs and there are phrases.
choose-save = Save what the group decided
withdraw = Take back
withdraw-title = Take a phrase back
withdraw-lead = If the group, or whoever said it, would rather not keep it, it is taken back. It is no longer seen anywhere and does not return.
withdraw-yes = Yes, take it back
withdraw-no = No, leave it
done-phrases-agreed = What the group decided is kept.
done-phrase-withdrawn = The phrase was taken back.
processes-title = The group's processes
processes-lead = Ask the group what it sees of each. It is no mark, and not all need to be seen; what you don't choose stays as it was.
processes-lead-look = What the group has said of itself.
processes-empty = They are looked at once the group has met.
processes-save = Save what the group sees
processes-unread = The group has not looked at it yet.
processes-read-on = Said by the group on { $day }.
processes-of-the-group = It is the group's look at the group, never at a person. It is not added up or compared with other groups.
process-emotions = Emotions find words
process-reality = We look at reality calmly
process-reflection = We think about what happens to us and look for ways out
process-hope = Hope returns
process-learning = We learn from one another
process-solidarity = We support one another
process-belonging = We feel that we are of this group
process-power = Together we can do more
process-joy = We enjoy being together
label-emotions = The processes
seen-not-yet = We don't see it yet
seen-at-times = It shows now and then
seen-clearly = It shows clearly
done-processes-read = What the group sees is kept.
letter-title = Letter to the next group
letter-own = Our letter
letter-lead = What would this group say to those who begin? It is opened in the first meeting of the next cycle.
letter-not-yet = Once the group has met for the first time, it may begin to write it.
letter-none = The group has not written it yet.
label-letter = The letter
hint-letter = In the group's words and without names. It may be written little by little.
letter-save = Save the letter
letter-received = The letter that we received
letter-waits = The group before left a letter. It is opened in the first meeting.
done-letter-written = The letter is saved.
