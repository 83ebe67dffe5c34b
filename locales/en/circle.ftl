# Groups of professionals: composition, editions over the years, own appraisal, page for the team.
composition-title = Who sits here, and from where
to-composition-lead = Professions, workplaces and interviews, as each one declares them.
composition-lead = What each seat declares in this group. All of it is optional and can be corrected while the cycle is open.
composition-who-sees = Whoever coordinates this group sees it. Neither other groups nor the institution read any of this with a name.
composition-told = What the sources say
composition-told-nothing = With what is declared today, nothing to point out.
composition-seats = The seats
composition-role-coordinator = coordinates
composition-role-co-coordinator = co-coordinates
composition-role-participant = takes part
composition-role-observer = looks on
composition-trained = declares training
composition-untrained = has declared no training
composition-undeclared = Nothing declared
composition-interviewed = interview: { $day }
composition-decides = decides over others
composition-teaches = teaches
composition-form-lead = The person says it and it is noted here. Of the interview only the date stays, never a reason.
composition-training-where = Training in groups is declared once, in each one's own account.
composition-account = Go to my account
composition-other-profession = The profession is not on the list
label-stage = At which stage
stage-staff = on the staff
stage-resident = resident
stage-student = student
label-centre = Where they work
hint-centre = The name of the centre, in the same words for everybody who works there.
label-interviewed-on = Day of the interview
hint-interview-mutual = In these groups both sides choose in an interview. The day is kept and nothing else.
hint-interview-lax = In these groups there is hardly any selection: no interview is needed.
label-teaches = Teaches other people of the group
label-supervises = Decides at work over other people of the group
hint-supervises = They sit as one more person and see nothing else.
label-role = How they sit
label-societies = Rules that societies publish
hint-societies = If you tick them, Ronda will also say what they publish about size and times. They only inform.
society-bsanz = Australia and New Zealand (BSANZ)
society-uk = United Kingdom (The Balint Society)
society-de = Germany (course of the Bundesärztekammer)
society-ro = Romania (Asociația Balint)
done-declared-seat = What that seat declares is kept.
done-societies-followed = What the group wants to hear is kept.
safeguards-title = Care with hierarchy
safeguards-unknown = Not everybody has said where they work.
safeguards-several = They come from { $count } different centres.
safeguards-one = All come from one centre: the care is on
safeguards-ordinary = Whoever leads, teaches or decides over others sits as one more person and sees nothing more.
safeguards-no-names = The institution gets no names and no attendance by name.
safeguards-professions = Professions are counted together where they are few, and only when the cycle closes.
safeguards-stays = What is said here is not used outside.
onlookers-question = Does somebody only want to watch?
onlookers-answer = Nobody comes here only to watch. A student, a resident or a teacher sits as one more person: they learn by taking part and count like anybody.
onlookers-seat = Seat a student
refusal-no-onlookers = Nobody comes to this group only to watch. They can sit as a student who takes part.
refusal-answers-open = A round of these questions is open already.
refusal-rounds-done = This cycle has had its two rounds, before and after.
refusal-not-met-since = First the group meets; then it can open another round.
returning-title = { $count ->
    [one] One person over the cycles
   *[other] { $count } different people over the cycles
 }
returning-sentence = { $editions } cycles, { $seats } seats, { $people } different people: { $back } seats were of somebody who came back.
returning-region = Cycles, from the first to the latest
returning-back = came back
returning-new = new
returning-edition = Cycle
returning-seats = Seats
returning-table = See it as a table
returning-each = Each person sat in { $mean } cycles on average
returning-editions-each = Sat in
returning-people = People
returning-editions = { $count ->
    [one] one cycle
   *[other] { $count } cycles
 }
returning-names = In how many cycles each one has sat
cycles-earlier = { $count ->
    [one] One earlier cycle
   *[other] { $count } earlier cycles
 }
sat-title = Groups of professionals
sat-lead = How many different people, and as what, in each group's last closed cycle. Never names nor attendance by name; what is few is counted together.
sat-over-time = { $editions ->
    [one] One closed cycle, { $people } different people.
   *[other] { $editions } closed cycles, { $people } different people in all.
 }
sat-table = Professions in cycle { $ordinal }
sat-profession = Profession
sat-others = other professions
sat-undeclared = not declared
sat-stage-resident = residents
sat-stage-student = students
people-looking-on = Who looks on
appraisal-title = What the group sees of itself
to-appraisal-lead = Objectives and climate, in means of five people or more.
appraisal-lead = Each person answers on their own page. Only means are read here, once whoever coordinates closes the round and five or more have answered.
appraisal-who-sees = Nobody reads another person's answers: neither whoever coordinates nor the institution.
appraisal-open = round open
appraisal-open-before = Open the round of the beginning of the cycle
appraisal-open-after = Open the round of the end of the cycle
appraisal-late = { $count ->
    [one] This cycle has had one meeting: the beginning is answered from memory.
   *[other] This cycle has had { $count } meetings: the beginning is answered from memory.
}
appraisal-open-round = Open a round
appraisal-close = Close the round
appraisal-enough = Five people or more have answered. When it is closed the means stay, once and for all.
appraisal-not-enough = Fewer than five people have answered. If you close it now, nothing is shown and it can be opened again.
appraisal-too-few = Fewer than five people answered in the last round: nothing is shown.
appraisal-before = Before
appraisal-after = After
appraisal-question = Question
appraisal-means = Means of five people or more, from 1 (hardly) to 4 (a lot). It is no mark of the group nor of anybody.
appraisal-questions = The questions and where they come from
grade-hardly = Hardly
grade-somewhat = Somewhat
grade-quite = Quite
grade-much = A lot
label-questionnaire = The questions
done-round-opened = The round is open. Each person answers on their page.
done-round-closed = The round is closed.
lines-title = Two lines to close
lines-lead = Only you read them, unless you want to share them.
lines-shared-lead = { $count ->
    [one] What somebody wanted to share. Without a name.
   *[other] What some people wanted to share. Without names and in no order.
 }
label-line-takes = What would I take along?
label-line-leaves = What would I leave?
label-share-lines = Share them with the group
hint-share-lines = The group reads them without your name and apart from each other. You can stop sharing them whenever you like.
own-appraisal = My own view
own-appraisal-lead = What you see of your work and of the group. Only you read your answers.
own-appraisal-waits = A round is open: { $count } questions, about { $minutes } minutes.
own-appraisal-part = Part { $part } of { $parts } · { $count } questions
own-appraisal-open = Open
own-appraisal-who = Only you read your answers. The group sees means of five people or more, without names.
own-appraisal-save = Save my answers
own-appraisal-closed = No round is open now.
own-appraisal-mine = What I answered
done-own-appraised = Your answers are saved. You can change them while the round is open.
done-own-parted = Your lines are saved.
team-title = What we share with the team
to-team-lead = One page for colleagues who don't sit in the group.
team-why = One page for colleagues
team-lead = So that the team does not part into those who come and those who don't: what the group decides to tell of itself. Without cases and without names.
team-write = Write it
team-change = Change it
team-none = The group has not written it yet.
label-team-text = The page
hint-team-text = What the group is, what it is for, how one can come. Up to 2000 characters, in the words on which the group agreed.
team-save = Save what the group agreed on
team-agreed = { $group }. Agreed on { $day }.
team-print = To hang it on the board, print it with your browser: only this text comes out.
done-team-page-agreed = What the group shares is kept.
own-data-declared = What my seat declares
own-data-shared = (shared with the group, without a name)
refusal-answers-closed = No round of these questions is open now.
closing-line-takes = would take along
closing-line-leaves = would leave
export-part-declarations = seats: what each seat declares in a group of professionals
export-part-societies = societies: of which the group wants to hear what they publish
export-part-means = means: what the group reads of itself, of five people or more
export-part-closing-lines = two-lines: what some people shared at the closing, without a name
export-part-team-page = for-the-team: what the group shares with colleagues, in all its versions
export-column-stage = stage
export-column-teaches = teaches: other people of the group
export-column-supervises = decides: at work, over other people of the group
export-column-centre = where they work
export-column-interviewed-on = day of the interview
export-column-society = society
export-column-questionnaire = questions
export-column-round = round
export-column-item = question
export-column-people = people: how many answered
export-column-sum = sum: from 1 (hardly) to 4 (a lot) for each person
export-column-line = line
