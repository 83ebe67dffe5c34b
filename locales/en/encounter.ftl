# An encounter: its sheet, its script, the room, the paper sheet.
encounter-ordinal = Encounter { $ordinal }
encounter-no-day = No date yet
encounter-expected = { $count ->
    [one] one person is expected
   *[other] { $count } people are expected
 }
encounter-open = Open the encounter
encounter-script-long = the script takes { $minutes }
strip-open = The encounter is open
strip-back = Back to the room
encounter-prepare = Prepare the script
encounter-another-open = Encounter { $ordinal } is still open. Close it before you open this one.
encounter-see-it = See that encounter
encounter-other-day = It is not planned for today. If you open it, it takes today's date.
encounter-not-ready = { $count ->
    [one] One point of the preparation list is open.
   *[other] { $count } points of the preparation list are open.
 }
encounter-see-readiness = See the list
encounter-otherwise = Other things you can do
encounter-paper = It was held already: type the paper sheet
encounter-move = Change the date, cancel it or say that it was not held
encounter-open-since = Open since { $hour }
encounter-ends = ends { $hour }
encounter-enter = Enter the room
encounter-came = { $present } of { $expected } came
encounter-hours = { $from } to { $to }: { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
 }
encounter-outlasted = It has been open for more than twice the planned time. Has it ended?
encounter-say-when = Write when it ended
encounter-memoir-none = Write the memoir
encounter-memoir-draft = Go on with the memoir
encounter-memoir-read = Close the memoir
encounter-memoir-closed = See the memoir
encounter-off-cancelled = It was called off
encounter-off-not-held = It was not held
encounter-was-planned = It was planned: { $when }
encounter-see-road = See the group's road
minutes-count = { $count ->
    [one] one minute
   *[other] { $count } minutes
 }
times-correct = Correct the hours
times-save = Save the hours
label-held-day = Day on which it was held
label-opened-time = When it began
label-closed-time = When it ended
hint-closed-time = Only if it ended before now.
hint-closed-time-asked = It was open for much longer than planned: say when you said goodbye.
done-encounter-closed = The encounter is closed.
done-times-corrected = The hours are corrected.
done-script-prepared = The script is ready.
done-guest-saved = What was written of the guest is saved.
done-step-saved = The step is saved.
done-sheet-typed = The sheet is saved.
encounter-close-title = Close the encounter
closing-came = { $present } of { $expected } came.
closing-unseen = { $count ->
    [one] One person is unmarked and will count as not having come.
   *[other] { $count } people are unmarked and will count as not having come.
 }
closing-look = Look at who came
closing-no-phrase = No learning noted yet.
closing-note = Note a phrase
closing-phrases = { $count ->
    [one] One phrase of the group. Read it aloud before you leave.
   *[other] { $count } phrases of the group. Read them aloud before you leave.
 }
closing-do = Close the encounter
closing-not-yet = Not yet
closing-after = After closing you can still correct who came and the hours, and note phrases that come back to mind.
moment-kind-rite = Opening rite
moment-kind-recognition = Acknowledgement
moment-kind-agreement = Agreements
moment-kind-expectations = What each person hopes for
moment-kind-topic-choice = Choosing topics
moment-kind-material = Material
moment-kind-conversation = Conversation
moment-kind-synthesis = Learnings
moment-kind-harvest = Harvest
moment-kind-farewell = Farewell
moment-kind-opening = Opening
moment-kind-follow-up = What came of it
moment-kind-presentation = Presentation
moment-kind-questions = Questions
moment-kind-reflection = Reflection
moment-kind-return = Return
moment-kind-closing = End
moment-now = now
moment-done = done
moment-ran = took { $minutes }
moment-left-out = left out
moment-leave-out = Leave out
moment-take-in = Take in again
moment-start = Begin
moment-led-by = { $name } leads it
moment-page-agreement = Write the agreements
moment-page-expectations = Note what each person hopes for
moment-page-topics = Propose topics and vote
moment-page-harvest = Open the harvest
moment-page-letter = Read the letter of the cycle before
moment-item-notes = How it is done
mark-expected = Unmarked
mark-arrived = Came
mark-late = Came late
mark-online = By phone or screen
mark-excused = Sent word
mark-absent = Did not come
came-expected = not here yet
came-arrived = came { $hour }
came-late = came late, { $hour }
came-online = by phone or screen, { $hour }
came-excused = sent word that they could not
came-absent = did not come
mood-lighter = Lighter
mood-same = The same
mood-heavier = Heavier
moods-title = How did they leave?
moods-question = How are you going home?
moods-hint = Everybody lays down a chip, without a name. Whoever does not want to, does not.
moods-add = Lay down a chip:
moods-take-back = Take back a chip:
moods-said = { $lighter } { $lighter ->
    [one] lighter
   *[other] lighter
 }, { $same } the same, { $heavier } { $heavier ->
    [one] heavier
   *[other] heavier
 }
phrases-title = What the group learned
phrases-today = What we learned today
phrases-lead = Phrases of the group, without names.
phrases-none = No learning noted.
phrases-more = Note another phrase
phrases-more-fields = Where it comes from and what is learned
phrases-save = Save
phrases-withdraw = Take back
phrases-whisper = At the end, read them aloud: the group decides which ones stay in its book.
label-phrase-text = Write the phrase as it was said
label-phrase-difficulty = The difficulty
label-phrase-lesson = What is learned
script-title = Script
script-add = Add what is written
script-see = See the script
script-steps = { $count ->
    [0] no script yet
    [one] one step
   *[other] { $count } steps
 }
script-steps-title = The steps
script-none = No script
script-none-yet = There are no steps yet. Begin with the usual ones and change what you like.
script-none-live = This encounter has no script. You can go on like that, or use the usual steps.
script-usual = Begin with the usual steps
script-usual-short = Usual steps
script-last = Repeat the script of the last encounter
script-sum-equal = { $steps }, { $sum }: as planned
script-sum-less = { $steps }, { $sum }: { $difference } to spare
script-sum-more = { $steps }, { $sum }: { $difference } too long
script-mark-prepared = The script is ready
script-is-prepared = The script is ready.
script-to-encounter = Go to the encounter
adjustments-title = From earlier memoirs: was it tried, did it help?
adjustments-answer = Answer in the memoir
adjustment-tried-yes = tried
adjustment-tried-no = not tried
adjustment-served-yes = it served
adjustment-served-partly = it served in part
adjustment-served-no = it did not help
searched-title = We all wanted to look for this
searched-hint = Make room for everybody to tell what they found, and the doubts they bring.
step-title = A step of the script
step-more = Add a step
step-add = Add
step-save = Save
step-remove = Take this step out
step-up = Move up: { $name }
step-down = Move down: { $name }
step-edit = Change: { $name }
step-swap = Swap two steps
step-swap-do = Swap
swap-one = This step
swap-other = With this one
step-long = { $name }: { $minutes }. Something short is usually enough to open the conversation.
step-long-ours = That 10 minutes are enough is our own proposal.
recognition-quote = que debe ser rápida, activa y amena
recognition-place = Documento de orientaciones 2018, Desarrollo de las sesiones de encuentro
label-step-kind = What happens
label-step-after = After
label-step-title = Name of the step
label-step-minutes = Minutes
label-step-lead = Who leads it
label-step-item = Ritual or material of the library
label-step-notes = What to do or say
hint-step-title = Left empty, it is called after what happens.
hint-step-lead = Somebody of the group who would like to.
hint-step-notes = Notes for whoever conducts. Do not write about a person here.
hint-step-after = Left empty, it comes first.
questions-title = Open questions
questions-lead = They open the conversation and do not bring the answer. In the room, the group's own come first.
question-add = Add the question
question-together = Let us all look for it
question-searching = Everybody is looking until the next encounter
question-stop = We no longer look for it
question-remove = Take out
label-question-text = An open question
hint-question-text = For example: what helps us on a hard day?
guests-title = Guests
guests-lead = One more voice, at this encounter alone: it brings ideas and gives no orders.
guest-add = Invite somebody
guest-save = Invite
guest-remove = Is not coming
label-guest-name = Name of the guest
label-guest-profession = Profession or trade
label-guest-brings = What we ask them to bring
hint-guest-brings = For example: clear up doubts about medicines.
guest-brief-title = For { $name }
guest-brief-lead = Thank you for being with “{ $group }”. This is what brings its people together: { $situation }.
guest-when = When
guest-where = Where
guest-subject = What it is about
guest-you-bring = What we ask of you
guest-who = Who coordinates
guest-how = How to be with the group
guest-how-1 = It is a conversation, not a talk. Ten minutes or so are enough to begin.
guest-how-2 = Yours is one more voice: it brings ideas, it does not rule or tell anybody what to do. Each person sees whether it serves them.
guest-how-3 = Speak of what happens to all of us, not of one person's case.
guest-how-4 = Make distress and disorder clear, and open the view to what promotes mental health.
guest-how-5 = If somebody needs an answer for their own case, it is looked for afterwards, in a consultation.
guest-how-6 = What is heard in the circle stays in the circle.
guest-questions = Questions that the group has already
guest-quote = moverse entre la delimitación de los malestares y los trastornos y la perspectiva más amplia
guest-quote-place = Documento de orientaciones 2018, Desarrollo de las sesiones de encuentro
guest-hand-over = Print this page or hand it over. It names this encounter and no other.
room-leave = Back to the encounter's sheet
room-back = Back to the room
room-care = Care
room-parts = Parts of the room
room-script = Script
room-roll = Came
room-phrases = Phrases
room-wrap-up = Memoir
room-step = Step { $place } of { $count }
room-steps-done = { $done } of { $count } steps
room-steps = Steps of the encounter
room-step-done = { $name }, { $minutes }, done
room-step-now = { $name }, { $minutes }, now
room-step-ahead = { $name }, { $minutes }
room-clock = Time left of this step
room-of = of { $minutes }
room-over = more, no hurry
room-paused = paused
room-next = Next
room-all-done = The whole script is done
room-pause = Pause
room-resume = Go on
room-more = 5 min
room-go-on = Next
room-begin = Begin
room-end-step = End
room-finish = Say goodbye
room-note-phrase = Note phrase
room-whole-script = The whole script
room-change-script = Change the script
room-take = Give 5 min to the one now
care-lead = If somebody is not well, stay with them apart, without hurry, and follow this route.
care-no-phones = The phones for a bad hour are missing.
care-write-phones = Write them
care-ask-phones = Ask whoever administers the institution for them before the first encounter.
care-step-1 = Go with the person to a quiet place and do not leave them alone. Somebody else can go on with the group, or it can pause.
care-step-2 = Listen without hurry and without arguing about what they feel. You do not need answers.
care-step-3 = If they say that they want to die or to hurt themselves, ask about it in those words, stay beside them and put away what could hurt them.
care-step-4 = Call somebody they trust and the nearest health service. If they are in danger now, call the emergency line of your municipality.
care-step-5 = Afterwards tell whoever answers for this in the institution, and find somebody to talk to yourself.
care-steps-ours = General steps by Ronda. The institution can write its own route.
premise-lead = Say it at the beginning
premise = One takes part freely; each person will see what serves them.
prompt-own = A question of the group
prompt-next = Another question
prompt-1-lead = Give the word back to the circle
prompt-1 = Who else has been through something like this? What has served you?
prompt-2-lead = Look for what is learned
prompt-2 = What is it teaching us, this that we have just heard?
prompt-3-lead = Open, do not close
prompt-3 = In what other way could one look at it?
prompt-4-lead = Invite without obliging
prompt-4 = Who would like to say something that has not been said yet?
prompt-5-lead = Come back to what is everybody's
prompt-5 = What has this to do with what brings us together?
prompt-6-lead = Look at what there is
prompt-6 = What do we have close by, at home or around, that helps when this happens?
prompt-7-lead = Do not cover what is hard
prompt-7 = What has been the hardest part of this, and what has it left us?
farewell-lead = Before leaving
farewell-question = What does each of us take home today?
farewell-chips = Lay down the farewell chips
roll-title = Who came?
roll-who-came = Who came
roll-ring = { $present } in the circle{ $excused ->
    [0] { "" }
    [one] , 1 sent word
   *[other] , { $excused } sent word
 }
roll-empty = Nobody is enrolled yet. Note down whoever comes.
roll-new = Somebody new came
roll-new-save = Note down
roll-known = Already of the group? Tap their name.
roll-more = More about { $name }
roll-correct = Correct
roll-waits = waits for a place in the group
roll-concurrent = marked at the same time: { $mark }
roll-no-place = They are noted as present. The group has no more places: their chair waits its turn.
label-newcomer-name = What would they like to be called?
hint-newcomer-name = The name is enough.
wrap-up-title = Memoir and closing
wrap-up-lead = The memoir is written afterwards, calmly.
wrap-up-noted = Already there for it
wrap-up-moment = { $name }: took { $ran } of { $planned }.
paper-title = Type the paper sheet
paper-lead = For an encounter that was held and noted on paper.
paper-keys = The numbers are those of the printed sheet; if somebody was enrolled or left after it was printed, go by the names. By keyboard: the number of the key marks and goes on to the next row; Enter goes on without a change.
paper-late = Late
paper-online = From afar
paper-not-expected = Was not expected
paper-save = Save the sheet
label-newcomers = Came for the first time
hint-newcomers = One name a line.
label-marks = Who came
fault-too-many-newcomers = Too many names for one sheet: 60 fit.
encounter-by-mistake = I opened it by mistake
encounter-by-mistake-hint = Nothing is written down yet: it can go back to how it was, with the day it had.
done-encounter-not-opened = The encounter is as it was.
label-open-anyway = Yes, open it now: it is not its day, or nobody is enrolled
refusal-something-recorded = Something is written down of this encounter already. Close it when it is over.
