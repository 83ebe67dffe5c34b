# Groups that keep their own house: mutual aid, turns, lineage, and what leaves them.

tab-own-house = Our group
tab-own-call = Inviting people
tab-own-memoirs = What we remember

own-house-title = Our group
own-house-lead = What the group decided about itself. Nobody outside decides it or reads it.
own-house-settled = How we write down and who may come
own-house-change = Change it, if the group decided so
own-house-save = Save what the group decided
own-house-whisper = No professional coordinates here. Whoever opens and closes only writes down what the group agreed.
done-own-house-settled = It is as the group decided.

label-roll = How we write down who was there
hint-roll = It is the group's decision. What is written already does not change.
roll-named = By name
roll-named-what = Each meeting keeps who came, by the name that each uses here. Whoever opens and closes reads it; each person sees their own, and nobody else does.
roll-alias = By an alias
roll-alias-what = Each says how they want to appear, and is written under People by that alias. Nobody has to give their name.
roll-count = Only how many we were
roll-count-what = Of each meeting one number stays. Of nobody stays whether they were there.
roll-nothing = We do not write it down
roll-nothing-what = Of each meeting it stays that it was, and nothing more.
label-newcomers-welcome = New people
newcomers-open = New people may come
newcomers-closed = No new people for the time being

recorded-title = What we have lived
recorded-none = No meetings of the group on its own yet.
recorded-held = meetings
recorded-people = presences counted
recorded-year = In the last twelve months. These counts are the group’s; only what the group decides leaves it.
count-of-day = How many were we on { $day }?
count-after = How many you were is written down after closing, under “Our group”.
count-here = Write down how many we were
count-save = Write down
label-people = How many we were
done-heads-counted = The number was written down.

turns-title = Roles
turns-lead = Roles in the group go round: nobody carries one alone.
turns-all = See the roles
turns-now = Now
turns-none = Nobody has taken a role yet.
turns-past = Before
turns-take = Take a role
turns-save = Write down the role
turns-from = from { $day }
turns-until = until { $day }
turns-over = time to pass it on
turns-money = The common purse is everybody's care. Ronda does not keep how much anyone put in.
turn-rest = Leave it
turn-elected = Elected
turn-by-turn = By turn
duty-host = Opens and closes
duty-welcome = Welcome
duty-welcome-what = Receives whoever comes for the first time.
duty-keys = Keys
duty-keys-what = Has the keys of the place and comes first.
duty-treasury = Common purse
duty-treasury-what = Looks after what belongs to all, without writing down how much each put in.
label-duty = Service
label-turn = How they came to it
label-turn-seat = Who
label-turn-from = From
label-turn-until = Until
hint-turn-until = On that day it says that it is time to pass it on. Nothing changes by itself.
done-turn-kept = The role was written down.

relief-title = Passing it on
relief-open = Pass on the role of opening and closing
relief-lead = From then on somebody else opens and closes the meetings. Whoever did so stays in the group like anyone.
relief-login = If they do not sign in to Ronda yet
relief-nobody = There is nobody to pass it on to
relief-nobody-lead = First write down who is in the group.
relief-save = Pass it on
hint-host-identifier = What they will sign in with: their phone or their e-mail. The administration of the house sees that they sign in, not in which group they are.
done-handed-on = It was passed on. Somebody else opens the meetings now.

outside-title = What leaves the group
outside-lead = { $house } accompanies and lends what it can; the group does not belong to it.
outside-nothing = The institution knows nothing of the group.
outside-exists = The institution knows that the group exists, and nothing more.
outside-reports = The institution knows that the group exists and receives date, place and how many were there.
outside-decide = What the group decided
outside-decide-lead = It can be undone whenever the group wants.
outside-save = Save
outside-source = The orientation document says it so:
done-outside-told = It is as the group decided.
label-exists = The institution may know that the group exists
hint-exists = The name of the group and the word "exists" go out. Nothing more.
label-reports = Report the meetings under the code I30003
hint-reports = Of each meeting, from today on, three things go out: date, place and how many were there. No names, and not the name of the group.
leaves-title = What the institution sees
leaves-exists = That the group exists, with its name.
leaves-exists-not = It does not see that the group exists.
leaves-before = Of the time with a coordination it keeps its counts, under the name "{ $name }".
leaves-never = It never sees who is there, what is said, the agreements, the roles or the counts of the group.
leaves-no-report = The group does not report its meetings.
leaves-none-yet = No meeting has gone out yet.
leaves-caption = Exactly what has gone out
leaves-count = How many

listing-title = Being found
listing-lead = What anybody may read of the group without signing in. Nobody's name is in it.
listing-is-in = The group is in the directory. Verified on { $day }.
listing-is-not = The group is not in the public directory.
listing-stale = Nobody has confirmed these facts for more than six months.
listing-enter = Enter the directory
listing-save = Save the changes
listing-see = See it as people see it
listing-verify = All of it is so today
listing-leave = Leave the directory
listing-now = In the directory
listing-verified = Verified on { $day }.
listing-who = Only the group changes it.
listing-rhythm = When we meet
listing-rhythm-from = It comes from the rhythm of the group: changed there, it changes here.
listing-no-rhythm = Day and hour are missing
listing-no-rhythm-lead = Whoever looks for a group goes to a door. First say when you meet.
listing-never = Who is in the group never goes out, nor how many, nor a phone, nor an e-mail.
label-listing-name = The name by which you want to be found
hint-listing-name = It may be another than inside.
label-theme = What it is about
hint-theme = In a few words: grief, caring for a relative, sleeping without fear.
hint-listing-municipality = Write the name and choose it from the list, for example "Pasto, Nariño".
label-about = For whom it is and what happens the first time
hint-about = Without names of people.
label-listing-place = Place
hint-listing-place = Write only what you want to be read: "community hall", or the whole address, or nothing.
label-online-at = Address of the room on the web
hint-online-at = It begins with https. Leave it empty if you only give it to whoever writes.
label-takes-messages = Receive messages through a form
hint-takes-messages = They come to a page of the group. People see no phone and no e-mail.
done-listed = The group is in the directory.
done-listing-verified = It is verified with today's date.
done-unlisted = The group is in the directory no more.

messages-title = Messages
messages-lead = What people who look for a group have written. Once somebody has answered, mark it as seen to and it is deleted.
messages-none = No messages
messages-none-lead = When somebody writes from the public page, it appears here.
messages-waiting =
    { $count ->
        [one] One message waits
       *[other] { $count } messages wait
    }
messages-whisper = Whoever opens and closes now reads them. They do not leave the group.
message-reply = Answer to: { $to }
message-seen = Answered
done-message-done = The message was seen to and deleted.

support-title = How we support each other
support-short = What kind of support there is, what we have done together, and whom to lean on.
support-lead = The group's reading of the group, in three words. It is no mark and speaks of nobody.
support-kinds = What support we see among us
support-emotional = Emotional
support-emotional-what = Company, listening, affection.
support-material = Material
support-material-what = A hand, a favour, something lent.
support-informational = Information
support-informational-what = What somebody knows and tells.
support-structural = How many we can count on
support-structural-what = How many ties there are around each, and of which kind.
support-contextual = What surrounds us
support-contextual-what = The quarter, the home, the work: where those ties live.
support-save = Save the reading
done-support-read = The group's reading was saved.
undertakings-title = What we have done together
undertakings-none = Nothing is written down yet. An action, something achieved, a network: what the group wants to remember.
undertaking-add = Write something down
undertaking-save = Write down
undertaking-forget = Take away
undertaking-action = A common action
undertaking-resource = Something we got
undertaking-network = An association or a network
label-undertaking = What it was
hint-undertaking = Of the group, of nobody in particular, and without amounts of money.
label-undertaken-on = When
fault-amount = Amounts of money are not written here.
done-undertaken = It was written down.
done-undertaking-forgotten = It was taken away.
network-title = Leaning on others
network-lead = A group may grow into an association, or lean on a network. And when somebody needs something else, they are accompanied in looking for it.
network-services = Services and networks

lineage-title = One group is born of another
lineage-short = Where the group comes from and what was born of it.
lineage-lead = Support groups and mutual-aid groups are two moments of one road.
lineage-sentence =
    { $count ->
        [0] No other group was born of this one yet
        [one] One group was born of this one
       *[other] { $count } groups were born of this one
    }
lineage-picture = Line of groups that are born of one another: { $names }.
lineage-list = See as a list
lineage-nothing = Once there are meetings, the road is seen here.
lineage-support = with a coordination
lineage-own = on its own
lineage-legend-lives = goes on
lineage-small = { $kind }, since { $from }
lineage-small-after = with a coordination since { $from }, then on their own
lineage-small-both = with a coordination since { $from }, on their own since { $own }
birth-title = Which group was this one born of?
birth-lead = The group that was born says so, if it wants. The institution reads it only if both groups wanted it to know that they exist. These are the groups in which you were.
birth-none = You have been in no other group of this house.
birth-save = Say so
birth-undo = It was born of no other
label-parent = Group
done-birth-told = It is said where it was born.
done-birth-untold = It is said no more.

leaving-title = A house of its own
leaving-open = Take the group to a house of its own
leaving-lead = The group can stay where it is, or take its history to a house that is only its own. Either is fine. The group decides.
leaving-not-now = Not now
leaving-goes = What goes along with the group
leaving-goes-people = Those who sit in the group, by the name that they use here, and the roles that they have had.
leaving-goes-encounters = The meetings since you go on alone, with all that was noted in them.
leaving-goes-said = Agreements, learnings and phrases, also those of the time with a coordination, and the road of that time.
leaving-goes-own = The directory, the messages, the support and the common actions.
leaving-goes-links = Everybody's links and cards, reminders and calendars.
leaving-stays = What stays at { $house }
leaving-stays-counts = The counts that it had, unchanged, and whatever the group decided to report to it.
leaving-stays-coordination = What a professional's coordination wrote, and the phone numbers that were given to it.
leaving-stays-others = The name of whoever is also in another group of { $house }, or works there. Of everybody else a number without a name stays.
leaving-stays-loans = Phrases on loan come back: the group's go with it, and those of other groups stay.
leaving-changes = What changes for people
leaving-changes-people = Nobody has to do anything: the same links go on working.
leaving-changes-login = Whoever opens and closes signs in with the same phone or e-mail and the same secret.
leaving-changes-keeper = Whoever opens and closes also looks after the house: its places, its accounts and the copy of everything. It goes on with the turn.
leaving-changes-elsewhere = Whoever also works at { $house } or opens another group there chooses the house after signing in.
leaving-changes-back = At { $house } nobody opens the group again. There is no way back.
leaving-vote = The group's decision
leaving-vote-lead = Ask, and count the hands. { $count ->
        [one] One person sits in the group.
       *[other] { $count } sit in the group.
    }
label-leaving-for = Hands for a house of its own
label-leaving-against = Hands for staying
label-house-name = Name of the house
hint-house-name = It may be the group's. It is seen when signing in and on everybody's pages.
label-leaving-sure = The group decided it so
leaving-save = Take the group to its house
leaving-house = See the house
done-left-for-own-house = The group is in a house of its own, with its history.
outside-at-home = The group is in a house of its own
outside-at-home-lead = There is no institution around it: nothing leaves from here.

going-title = Going on as a group of its own
going-open = Go on as a mutual-aid group
going-lead = The same group can go on without a professional's coordination. The group decides it, by its vote.
going-not-yet = Not yet
going-already = This group is already on its own
going-vote = The group's vote
going-vote-lead = Ask, and count the hands. { $count } stayed to the end.
label-votes-for = Hands for going on
label-votes-against = Hands against
label-host = Who opens and closes first
hint-going-host = Afterwards it goes round.
label-going-sure = The group decided it so, and I stop coordinating it
going-save = The group goes on alone
going-means = What changes and what stays
going-means-same = It is the same group, with its name, its agreements and its phrases.
going-means-history = The meetings that were lived stay as they were.
going-means-nobody = The coordination ends: it does not enter its pages any more.
going-means-house = The institution receives no new count. It knows that the group exists only if the group wants.
going-means-undo = You meet with no end date; meetings are put into the calendar by themselves.
going-multipliers = There is no recognised multiplier
going-multipliers-lead = It is not needed to go on. The document recalls that it helps to have learnt to lead the group.
done-gone-on = The group goes on alone. Your part here is over, with gratitude.
face-to-face = The WHO's definition speaks of meeting face to face. Meeting on a screen is possible too: it is worth saying.

seedbed-title = Who would go on?
seedbed-lead = The group comes to its closing. Some groups go on alone, without a professional.
seedbed-question = Would you go on?
seedbed-yes = Yes, I would go on
seedbed-no = Not for now
seedbed-none = I would rather not answer
seedbed-save = Save my answer
seedbed-secret = Nobody sees your answer, not even the coordination. Once five or more say yes, the number is told and any of them can found the group: those who said yes are in it and see each other there. Until then you can change it.
seedbed-count = { $count } people or more would go on
done-seedling-kept = Your answer was kept in secret.

near-title = Mutual-aid groups nearby
near-lead = They want to be found and welcome new people today.

existing-own = Mutual-aid groups
existing-own-lead = They want it known that they exist. Ronda tells nothing more of them.
existing-exists = exists
existing-goes-on = Goes on alone: exists
reported-title = Meetings that mutual-aid groups chose to report (I30003)
reported-what = Date, place and how many were there. Each group decides it and may undo it.

refusal-not-its-own-house = Only a group that keeps its own house decides that.
refusal-voted-against = The group voted not to go on. Nothing is changed.
refusal-voted-to-stay = The group voted to stay where it is. Nothing is changed.
refusal-at-home = The group is in a house of its own already.
refusal-goes-on-not = This kind of group does not go on as another.
refusal-reports-tell = A report tells that the group exists: tick that as well.
refusal-roll-otherwise = The group decided to write it down in another way.
refusal-no-rhythm = Day and hour of the group are missing.
refusal-somebody-opens = Somebody has to open and close: hand it on to somebody else.
refusal-nothing-missing = Enough meetings stand ahead.
refusal-own-descendant = That group was born of this one.
refusal-needs-login = That person does not sign in to Ronda yet: write what they will sign in with, and a secret.

export-part-own-house = own-house: what the group decided about itself
export-part-told-encounters = reported: the meetings that a group reported before it left for a house of its own
export-part-turns = turns: who has served the group, and when
export-part-head-counts = how-many: how many people were there, where the group only counts
export-part-undertakings = undertakings: what the group did or got together
export-part-support-readings = support: what support the group sees in itself
export-part-listing = listing: what is read of the group in public
export-part-group-messages = messages: what came through the public page and waits
export-column-exists-told = exists: whether the institution may know
export-column-reports-from = reports from
export-column-roll = how it writes down
export-column-newcomers = new people
export-column-born-from = born from
export-column-duty = service
export-column-turn = how they came to it
export-column-until-day = until
export-column-ended-on = ended on
export-column-head-count = how many people
export-column-support = support
export-column-published = in the directory
export-column-theme = theme
export-column-about = about
export-column-online-at = room on the web
export-column-message = message
export-column-reply-to = answer to

ties-title = Whom people can count on
ties-short = A drawing without names: with how many of the group one can count, before and today.
ties-open = See the drawing
ties-lead = Each dot is somebody of the group, without a name. Each thread is a person of the group on whom they can count.
ties-drawn = Before { $before ->
        [one] one thread
       *[other] { $before } threads
    }, today { $now ->
        [one] one
       *[other] { $now }
    }
ties-before = Before the group: { $count ->
        [0] no thread
        [one] one thread
       *[other] { $count } threads
    }
ties-now = Today: { $count ->
        [one] one thread
       *[other] { $count } threads
    }
ties-who = Whoever wanted to give their threads and has one today is here. The dots follow the order of no list, and nobody knows to whom a thread leads. The drawing is made anew only when at least five answers have changed.
ties-before-head = Threads of each dot before
ties-now-head = Threads of each dot today
ties-as-table = See the numbers
ties-none = There is no drawing yet
ties-none-what = It appears once there are at least five dots to draw. Each person gives their threads from their own page, if they want.
own-ties-short = If you like, put your threads into a drawing of the group, without your name.
own-ties-open = Open
own-ties = My threads
own-ties-lead = Think of the people of this group. To count on somebody is to be able to turn to them when needed.
own-ties-later = It is asked once the group has met.
label-ties-before = Before this group, on how many of these people could you count?
label-ties-now = And today, on how many?
own-ties-save = Put them into the drawing
own-ties-take-back = Take my threads out
own-ties-secret = Nobody else reads these two numbers, not even the coordination. Without any thread today, your dot is not drawn. What you give, change or take out is in the drawing once at least five answers have changed: so nobody knows which one is yours.
own-ties-hard = If you lack somebody to talk to today,
own-ties-hard-where = here is whom to call.
done-own-ties-told = Your threads were kept.
done-own-ties-gone = Your threads were taken out.
own-data-ties = Before { $before }, today { $now }
seedbed-born = Those who wanted to go on have founded their group.
seedbed-born-yours = “{ $name }” was born, and you are in it. Whoever founded it opens the meetings at first and gives you your link.
seedbed-born-host = “{ $name }” was born, and you open the meetings at first. Sign in to Ronda with what you wrote: the group is there, and the links of the others.
seedbed-usual-name = { $name }, on our own
seedbed-found = You are enough: you can found the group
seedbed-found-lead = One tap, and a mutual-aid group is born with those who said yes. It meets as this one does, from a date after the last meeting; everything can be changed. You open the meetings at first; then it goes round.
seedbed-found-login = To open the meetings you will sign in to Ronda: write with what, and a secret.
label-seedbed-name = Name of the new group
label-seedbed-secret = A secret to sign in
hint-seedbed-identifier = What you will sign in with: your phone or your e-mail. The administration of the house sees that you sign in, not in which group you are.
hint-seedbed-secret = A PIN of 6 digits, or a password of 10 characters or more.
seedbed-found-save = Found the group
done-seedbed-founded = The group was born.
refusal-already-sprouted = Those who wanted to go on have founded their group already.
refusal-seeds-too-few = There are not enough people yet who want to go on.
