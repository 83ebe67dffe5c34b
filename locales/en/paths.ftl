# The path of whoever wants to learn to accompany groups, the two views, a leader's log, and what groups are not.
path-title = Learning to accompany groups
path-card = If you like, you can learn to accompany groups like this one. Nobody asks it of you, and you can stop.
path-see = See what it is about
path-open = See my path
path-back = Back to my path
path-invitation = The guidance document proposes that one or two people of the group, if they wish it, learn to accompany groups. For the love of it, unhurried.
path-what = What it is about
path-look-inside = Look inside the guide
path-wish = I want to learn to accompany
path-whisper = Nobody else in the group knows it through Ronda. If you stop later, nothing stays.
path-not-now = The group is not meeting now, so it can't be begun. You can read the guide.
label-shared = Let the coordination see how far I am
hint-shared = Without this nobody sees it, not even that you began. With it, the coordination can prepare a meeting with you. You can take it back whenever you like.
path-stage-wished = You want to learn to accompany. First of all, live the meetings.
path-stage-living = You are living the meetings. Begin to read whenever you like.
path-stage-reading = You are reading. Talk over what catches your attention with whoever coordinates.
path-stage-recording = You are keeping your own record. Out of it comes what makes meetings easier.
path-stage-assisting = You prepared a meeting with the coordination: there are two views, yours and theirs.
path-stage-reviewed = You have done all of it. What is left is for the coordination to recognise it.
path-stage-recognised = You walked the path, and the coordination recognised it.
path-stage-paused = Your path is resting. Go on whenever you like.
path-state-wished = Wants to begin
path-state-living = Lives the meetings
path-state-reading = Reads
path-state-recording = Keeps a record
path-state-assisting = Helps to lead
path-state-reviewed = All done
path-state-recognised = Recognised
path-state-paused = Resting
path-milestones = The steps of the path
path-met-of = { $met } of { $all } steps. It is here to find one's way: it is no grade.
path-met = Done
path-next = Now at:
path-all-met = All that is counted is done.
path-every-step = See every step
path-not-yet = Missing
path-more = { $have }; { $needed } are asked for
path-desirable = Desirable
path-human = Not counted here.
path-proposal = (The number is Ronda's proposal.)
path-count-encounters = Has been at { $have }; { $needed } are enough.
path-count-parts = { $have } of { $needed } parts
path-count-times = { $have } of { $needed } times
path-count-sessions = { $have } of { $needed } sessions
path-count-cases = { $have } of { $needed } cases
path-count-hours = { $have } of { $needed } hours
path-count-double-sessions = { $have } of { $needed } Doppelstunden
path-count-weekends = { $have } of { $needed } intensives
path-count-seminars = { $have } of { $needed } seminars
path-count-years = { $have } of { $needed } years
path-source-s0 = Guidance for work with support groups and mutual-aid groups (Colombia)
path-source-s3 = Tizón (2019), Balint groups and reflection groups
path-unit = To read
path-unit-lead = They are short parts. At the end of each you can tick that you read it.
path-part-done = Read
path-part-again = I want to read it again
path-part-tick = I read this part
path-part-next = Next: { $title }
path-own-words = What only you know
path-own-words-lead = Tick what you have done. You can change it.
label-ticks = I have done this
path-tick-talked = I talked over what I read with whoever coordinates
path-tick-analysed = I looked at my record and thought about what makes meetings easier
path-tick-reviewed = I reviewed it with another person
path-tick-recorded = { $encounter }: I wrote it down in my notebook
path-record-whisper = What you write stays in your notebook. Ronda keeps only that you wrote it.
path-who-sees = Who sees it
path-is-shared = The coordination sees your steps, and nobody else. You can take it back.
path-is-own = Only you. The coordination does not know through Ronda that you began.
path-share = Show it to the coordination
path-unshare = Show it to nobody any more
path-recognised-title = The coordination recognises your path
path-recognised-lead = It sees that you took every step. If you agree, say yes.
path-accept = Yes, I agree
path-leave = To rest or to stop
path-rest = Rest for a while
path-go-on = Go on
path-withdraw = Leave the path
path-withdraw-lead = Everything is erased: the steps, what you ticked, and the looks. For the group no trace stays. It can't be undone.
path-withdraw-sure = Yes, leave it and erase everything
own-data-path = Learning to accompany
own-data-path-on = Began on { $day }. Steps done: { $met } of { $all }.
done-path-wished = You have begun.
done-path-shared = The coordination sees your steps now.
done-path-unshared = Nobody else sees it any more.
done-path-rests = It rests.
done-path-goes-on = The path goes on.
done-path-accepted = It is recognised by both sides.
done-path-withdrawn = Everything of that path was erased.
done-path-told = Saved.
done-path-part-read = Ticked as read.
done-path-part-unread = It is there to be read again.

multipliers-title = Multipliers
to-multipliers-lead = Who learns to accompany groups and wants to show it.
multipliers-lead = Those who want to learn to accompany groups and show you their path. The wish is each person's: nobody is enrolled from here.
multipliers-none = Nobody shows you their path yet
multipliers-none-lead = Whoever wants to begin says so on their own page, with their personal link. You can tell the group that it exists, and let them read the guide.
multipliers-whisper = Only who shows it is here. Each may take it back, and then it is gone from this page. It is no grade and goes into no report.
path-assisting = Helping to lead
path-assisting-lead = They help to lead: they prepare with you and see the script. Opening and closing the meetings stays with the coordination.
path-assist-note = Whoever helps prepares with you, and stays a participant.
path-assist = Have them help to lead
path-assist-stop = Let them be a participant only, again
path-preparing = Prepared with you
label-prepared-encounter = Meeting that you prepared together
path-prepare = We prepared it together
path-prepared-undo = Take off
path-recognising = Recognise
path-recognise = Recognise the path
path-recognise-later = { $count ->
    [one] One step is missing. When it is there, you can recognise it.
   *[other] { $count } steps are missing. When they are there, you can recognise it.
}
path-recognised-waits = You recognised it. What is left is their yes, on their own page.
path-recognised-both = Both sides recognised it.
done-path-prepared = It is noted that you prepared it together.
done-path-not-prepared = The mark was taken off.
done-path-recognised = It is recognised. The person sees it on their page.
done-path-assists = They help to lead now.
done-path-assists-no-more = They are a participant only, again.
refusal-path-state = The path is not at a point where that can be done.
refusal-no-wish = First the person says that they wish it and shows you their path, on their own page.
refusal-milestones-missing = { $count ->
    [one] One step of the path is still missing.
   *[other] { $count } steps of the path are still missing.
}
refusal-both-looked = Both have looked: what each marked apart stays as it is.
refusal-wrong-unit = That is not counted in that unit.

unit-title = Guide for whoever wants to accompany groups
unit-lead = Unit 5 of the diploma course, told in our own words, with the sentences of the document.

looks-title = Two views: what helped
looks-own-lead = After a meeting you and the coordination mark apart what helped. Then you see it together.
looks-none-held = When a meeting is over, it appears here.
looks-helped = What helped in this meeting
looks-lead = Tick what you saw. The other one ticks theirs, and only then both views are seen.
looks-waits = Your view is kept. The other one's is missing; until then you can change it.
looks-other-looked = The other one has marked. When you mark, both will be seen.
looks-keep = Keep my view
label-what-helped = It helped
looks-both = Both views are there.
looks-agree = { $name } and I saw the same
looks-only-me = Only I saw it
looks-only-them = Only { $name } saw it
looks-nothing = Nothing here.
looks-differ = Where they differ there is something to talk about. Neither view knows more than the other.
looks-alone = One person alone coordinates this group
looks-alone-lead = Two views need somebody else: whoever co-coordinates, or somebody of the group who assists.
looks-whisper = Only the two people read this. It goes into no notes, to no institution and into no report.
helped-rite = A rite opened it
helped-material = A material led into the topic
helped-open-questions = The questions were open ones
helped-wide-participation = Many people spoke
helped-gathering = What came up was gathered kindly
helped-back-to-group = The situation was taken back to the group
helped-not-one-person = It did not turn around one person
helped-no-orders = Ideas went round without becoming orders
helped-learnings = The accent was on what is learnt
helped-respect = There was respect, dignity and care
helped-synthesis = At the end what was learnt was gathered
helped-farewell = It closed with a goodbye
done-looked = Your view is kept.
done-reviewed = It is kept.
done-review-taken-away = What both wrote was erased.
review-title = Review with { $name }
review-lead = What you saw in this meeting, kindly: one learns as much from what was hard as from what went well. The other one does the same, and only then you read it together.
review-waits = Yours is kept. The other one's is missing.
review-other-wrote = The other one has written theirs.
review-open = Tick what I saw
review-keep = Keep
review-take-away = Erase what both wrote
review-both = Both parts are there. It serves to talk, and either of the two may erase it.
review-mine = What I saw of { $name }
review-theirs = What { $name } saw of me
review-source = The capacities are those of the guidance document. The other seven headings come from GroupACT (Pedersen et al., 2021, doi 10.33682/u4t0-acde); the sentences are ours.
label-seen = What I saw
area-capacities = Capacities that the document names
area-ground-rules = The group's agreements
area-participation = That everybody can take part
area-empathy = Understanding between participants
area-problem-solving = Finding ways out together
area-attendance = What makes it hard to come
area-time = Time
area-confidentiality = What is said here stays here
conduct-kind-harmful = It does harm
conduct-kind-basic = It is enough
conduct-kind-advanced = It carries further
conduct-intuition = Intuition: felt what the group needed
conduct-imagination = Imagination: found another way into the topic
conduct-creativity = Creativity: proposed something with what was at hand
conduct-modulation = Turned the intensity down or up in time
conduct-relating = Related to others kindly
conduct-convening = Called together: people felt invited
conduct-learning-others = Learnt from the ideas of others
conduct-timely-guidance = Guided at the right moment
conduct-referring = Could say where else one can go
conduct-ground-rules-harmful = Imposed rules, or let a lack of respect pass
conduct-ground-rules-basic = Recalled the group's agreements
conduct-ground-rules-advanced = Came back to an agreement with the group, and they improved it together
conduct-participation-harmful = Silenced somebody, or let one person take up everything
conduct-participation-basic = Invited those who had not spoken, without obliging them
conduct-participation-advanced = Made room for those who would rather listen, too
conduct-empathy-harmful = Made fun of what somebody felt, or made it small
conduct-empathy-basic = Showed that they understood what was said
conduct-empathy-advanced = Helped participants understand one another
conduct-problem-solving-harmful = Gave orders or advice as if knowing for somebody else
conduct-problem-solving-basic = Asked what has served each one
conduct-problem-solving-advanced = The group built a way out that nobody had brought
conduct-attendance-harmful = Scolded who had not come
conduct-attendance-basic = Asked with care what makes it hard to come
conduct-attendance-advanced = The group found how to make it easier for somebody to come
conduct-time-harmful = Ran over without saying so, or cut somebody off
conduct-time-basic = Saw to it that each moment had its time
conduct-time-advanced = Changed the plan with the group when needed, and closed well
conduct-confidentiality-harmful = Told outside what somebody said here
conduct-confidentiality-basic = Recalled that what is said here stays here
conduct-confidentiality-advanced = Took care also of who was absent and was named

log-title = My log as a leader
log-lead = What Ronda knows of the Balint groups that you led or sat in, and what you add, counted as each society asks. Only you read it.
log-card = For the Balint societies: sessions, cases, supervision, seminars, counted as each one asks for them.
log-open = Open my log
log-table = Download the table
log-print = To print
log-unmet = { $count ->
    [0] Nothing is missing of what is counted
    [one] 1 is missing
   *[other] { $count } are missing
}
log-source = It asks for it, on its page:
log-societies = For which society
log-societies-lead = Choose one to see what it asks for and how far you are. The others are not shown.
log-not-a-judgement = These are extracts of public pages and may have changed: confirm them with the society. Whether somebody is accredited is for it to say, not for Ronda.
log-add = Add something
log-add-button = Add
label-activity = What you did
activity-member = Take part in a group as a member
activity-led = Lead or co-lead a group
activity-cases = Work on cases while leading
activity-supervision = Supervision of my leading
activity-intensives = Intensive or weekend of a society
activity-seminars = Seminar for leaders
activity-practice = Practice of my profession
label-number = How many
label-unit = Counted in
hint-unit = If you choose none, the usual one is taken: sessions, cases, intensives or years.
log-unit-sessions = sessions
log-unit-double-sessions = Doppelstunden of 90 minutes
log-unit-hours = hours
log-unit-cases = cases
log-unit-weekends = intensives or weekends
log-unit-seminars = seminars
log-unit-years = years
label-log-minutes = Minutes of each session
hint-log-minutes = For sessions only.
label-log-day = On which day
hint-log-day = If it was several times, the last day.
label-log-place = Where
hint-log-place = Group, town or society. No names of people.
log-count-sessions = { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
log-count-double-sessions = { $count } Doppelstunden
log-count-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
log-count-cases = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
log-count-weekends = { $count ->
    [one] 1 intensive
   *[other] { $count } intensives
}
log-count-seminars = { $count ->
    [one] 1 seminar
   *[other] { $count } seminars
}
log-count-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
log-of-minutes = of { $minutes } minutes
log-entries = What there is
log-empty = There is nothing yet. Add what you did elsewhere; meetings of a Balint group that you lead in Ronda come by themselves.
log-known = Ronda knows it
log-more-in-table = The latest is here; everything is in the table.
log-take-back = Take off
log-first-day = From when on it counts
label-since = First day
hint-since = The years of training begin with it. If you leave it empty, it is the first day written down.
log-whisper = Nobody else reads it: not the institution, not the administration, not the group.
log-asks = What it asks for
log-there-is = What there is
log-head-day = Day
log-head-activity = What
log-head-number = How many
log-head-unit = Unit
log-head-minutes = Minutes of each
log-head-place = Where
log-head-from = Where it comes from
log-from-me = Added by the person
log-from-ronda = Meeting in Ronda
fault-log-ahead = That day is still to come.
fault-log-full = The log holds all that it can.
done-log-added = It was added.
done-log-since = From when on it counts was saved.
done-log-taken-back = It was taken off.

limits-title = Is this what you are looking for?
limits-lead = What these groups are not, in one sentence each, and where to go for it.
limits-line = What these groups are not, and where to go for that.
limits-search = What are you looking for?
limits-search-button = Look for it
limits-search-none = We did not find those words. Below is everything that groups are not, and where to go.
limits-crisis-there = Go to the nearest emergency service.
limits-ask-there = Ask at your health centre where they refer to.
limits-to-directory = Directory of services
limits-to-crisis = Crisis route
limits-to-support = What a support group is
limits-to-balint = What a Balint group is
limits-to-reflection = What a reflection group is
limits-to-unit = The guide to accompanying
limits-to-rules = What the sources say

export-part-paths = multipliers: those who show the coordination their path to learn to accompany groups; never what they ticked
export-column-wished-at = said so
export-column-prepared = meetings prepared together
export-column-recognised-at = recognised by the coordination
export-column-accepted-at = said yes to it
