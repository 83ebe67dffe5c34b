# Cases: care relations that somebody presents. Nothing of what is told is written.
tab-cases = Cases
cases-title = Cases
case-named = The { $name } case
case-state-offered = Kept for another day
case-state-chosen = Heard today
case-state-presented = Presented
case-state-reflected = The group thought about it
case-state-returned = There was a return
case-state-follow-up-due = To be asked about
case-state-followed-up = Asked about
case-state-sealed = Sealed
case-state-withdrawn = Taken back
case-area-gone = An area that is on the list no longer
case-cite-link = See the publication
other-side-patient = Consultant or patient
other-side-family = Family
other-side-team = Team
other-side-institution = Institution
label-area = Area
label-other-side = On the other side of the relation
label-presenter = Who presents

cases-due = What became of it?
cases-due-lead = Cases that the group may ask about, if whoever presented them wishes.
cases-due-count = { $count ->
    [one] One case to ask about
   *[other] { $count } cases to ask about
 }
cases-waiting = Somebody brings them
cases-heard = { $count ->
    [0] Cases presented
    [one] One case presented
   *[other] { $count } cases presented
 }
cases-heard-rest = { $count ->
    [one] Another case presented
   *[other] { $count } other cases presented
 }
cases-heard-none = None has been presented in this cycle yet.
cases-whisper = A code name, an area and who is on the other side stay of a case. What was told is written nowhere.
cases-cycles = Cycles of the group
cases-cycle = Cycle { $ordinal }
cases-none = No cases yet
cases-none-lead = Each meeting begins by asking who brings one. Here they stay by their code names, without what was told.
cases-themes = Themes treated
cases-themes-none = Once a card has an area, this shows which ones were treated.
cases-themes-most = Most present: { $area }, { $count } of { $all }.
cases-themes-tied = Most present: { $areas }, { $count } of { $all } each.
cases-themes-even = { $areas } topics, none more present than another.
cases-without-area = No area
cases-count = { $count ->
    [one] one case
   *[other] { $count } cases
 }

cases-who = Who has a case?
case-how = This is how it is told, without notes:
case-how-broad = Broad and detailed, as it comes.
case-how-anecdotal = With the anecdotes of the relation: they belong.
case-how-biological = With what is biological and was examined, if it was.
case-choose = Hear it today
case-another-day = Another day
case-add = Has a case
case-add-held = Note a case that was presented
cases-too-many = { $cases ->
    [one] One case needs { $each } + { $around } = { $needed } minutes; the meeting lasts { $planned }.
   *[other] { $cases } cases need { $cases } × { $each } + { $around } = { $needed } minutes; the meeting lasts { $planned }.
 }
cases-shared = Shared equally, each would have { $minutes } minutes. The group decides.
cases-minutes-and = { $whole } and { $rest }/{ $of }
cases-turn-left = The script has time for a case that nobody brings.
cases-share = Share the time
cases-turn-free = This time has no case
cases-turn-free-lead = Choose one, or share the time among those that there are.
case-listens = { $name } listens
case-listens-lead = They have stepped back. Nobody asks them or speaks to them until the return.
case-hear-presentation = Presents without notes. The others listen.
case-hear-questions = Questions of fact only, to understand.
case-hear-return = Comes back to the circle and says what they like. Nobody asks them to account for it.
case-hear-together = The group thinks aloud. No advice is given and nobody is rated.
case-turn = Case { $turn }
case-turn-listens = whoever presented listens
case-listening-practice = That whoever presented steps back comes from the practice of Balint groups; Tizón 2019 does not say it. The group decides.
case-let-listen = Let whoever presents listen
case-let-speak = Let whoever presents speak
cases-here-none = No case was noted in this meeting.

case-card = Card
case-heard-in = Meeting
case-card-lead = By the word of whoever presented it. There is no place to tell it.
case-save-card = Save the card
case-areas-from = Where the areas come from
case-not-told = The meeting is over and the clock did not note this case.
case-was-presented = It was presented
case-sealed-lead = It is sealed: nothing of it changes any more.
case-became = What became of it
label-follow-up-word = In a few words, with nothing that identifies anybody
hint-follow-up-word = Up to 140 characters, from whoever presented it. It may stay blank: then it is noted that it was asked.
case-word-save = It was asked
case-word-more = Add another word
case-ask-again = Ask once more
telltale-title = Look at this before you save
telltale-lead = It could tell who somebody is. Change it, or tick the box to keep it so. That nothing is found does not prove that there is nothing.
telltale-keep = I keep it so
telltale-date = Looks like a date
telltale-number = Looks like the number of a document
telltale-phone = Looks like a phone
telltale-address = Looks like an address
telltale-mail = Looks like an e-mail
telltale-person = Somebody of the group
telltale-name = Looks like name and surname
bridge-title = Bridge: what is near
bridge-lead = What there is nearby to accompany something like this, from the directory. Nothing of the case leaves this page.
bridge-none = The directory has nothing that fits yet.
bridge-source = Which services go with which area is Ronda's proposal.
case-ends = Seal it or take it back
case-seal-lead = Once sealed it is neither changed nor taken back.
case-seal = Seal
case-withdraw = Take it back
case-withdraw-lead = If { $name } asks for it. The area, the other side and every word go; that there was a case stays counted.
case-withdraw-do = Take the case back
case-whisper = What was told is neither here nor anywhere.
done-case-presented = Noted as presented.
done-case-asked = It will be asked again.
done-case-sealed = The case is sealed.
done-case-word-gone = The word was taken back.
done-case-withdrawn = The case was taken back.
done-case-card = The card is saved.
done-case-word = Noted.

debrief-title = Review by the coordination
debrief-lead = Of the group, never of a person. Ticks only, no text.
debrief-whisper = Those who coordinate read it and nobody else. Somebody in particular is talked about, not ticked or written.
debrief-told-frequent = Was it taken for something else?
debrief-told-of-the-kind = What tends to happen in these groups (Tizón 2019, table 4)
debrief-told-within = Within the group, its leaders included
debrief-told-around = Around the group
debrief-kjeldmand = As eight leaders of five countries tell it (Kjeldmand and Holmström 2010).
label-seen-ticks = What was seen
difficulty-teaching = It turned into a lesson or a psycho-educational group
difficulty-therapy = It turned into a psychotherapy group
difficulty-wild-use = What professionals feel was used wildly
difficulty-psychologism = Psychologism: the medical frame was lost
difficulty-dependence = Dependence on psychoanalysis
difficulty-narcissism = Narcissism of the group
difficulty-informative = It merely informed
difficulty-superego = The group judged
difficulty-us-and-them = “Those of the group” and the others
difficulty-secrecy = Secrets
difficulty-frames = The frame: place, time, who comes
difficulty-change-of-leader = Another leader
difficulty-dual-relations = Dual relations
difficulty-rivalry = Rivalry
difficulty-hidden-agendas = Hidden agendas
difficulty-scapegoat = The group needed somebody to blame
difficulty-method = Doubts about the method
difficulty-time = Lack of time
difficulty-economy = Who pays for it
difficulty-acceptance = Little acceptance at the workplace
difficulty-paradigm = Another way of seeing care
difficulty-obligatory = Coming was obligatory
debrief-talk = The leaders' talk
debrief-talk-lead = After each meeting and outside of it: it does not count in its length.
label-debriefed = We had it
label-debrief-minutes = Minutes
done-debrief-saved = The review is saved.

own-listens = You listen
own-listens-lead = The group thinks aloud about your case. You do not have to answer anything. When they have finished, they give you the word again.
own-listens-again = See whether it is time to return
own-now-listens = Whoever presented listens until the return.
own-now-case = The group is with a case.
own-now-present = You present. The others listen.
own-now-return = The word is yours again. Say what you like; nobody asks you to account for it.
own-cases = The cases that you brought
own-cases-lead = A code name and an area stay of each. You may take one back while it is not sealed.
own-case-withdraw = Take this case back
own-case-withdraw-lead = The area, the other side and every word go. That there was a case stays counted, and nothing else.
done-own-case-withdrawn = The case was taken back.

areas-title = Areas of cases
areas-card = Which published lists name what a case was about, and those that the institution adds.
areas-see = See the areas
areas-lead = No list is Ronda's, and none is complete. Choose which ones to go by and add your own.
areas-where-from = Where each list comes from
areas-own = Areas of your own
areas-own-none = The institution has added none.
area-retired = no longer offered
area-add = Add
label-taxonomies = Lists to go by
label-area-name = Name of the area
label-area-retired = No longer offered
hint-area-retired = Cards that have it keep it.
done-areas = The lists are chosen.
done-area = The area is saved.

refusal-case-state = The case is at another point already.
refusal-no-cases-here = This kind of group hears no cases.
refusal-no-case-there = That moment belongs to no case.
refusal-no-case-yet = No case was chosen that has not begun.
refusal-nothing-meanwhile = Nothing is written while the meeting lasts. It is noted afterwards.
refusal-presenter-listens = You listen until the group gives you the word again.
refusal-area-known = There is an area of that name already.

export-part-cases = cases: those that the group presented, by code name; what was told is not written
export-part-case-words = what-became: words on what became of them
export-part-debriefs = encounter-reviews: ticks of the coordination and minutes of its talk; of the group, never of a person
export-part-case-areas = own-areas: areas of cases that the institution added
export-part-case-taxonomies = lists-of-areas: published lists that it goes by
export-column-code-name = code name
export-column-area = area: list and area, or own and the key of one of its own
export-column-other-side = on the other side of the relation
export-column-taxonomy = list
export-column-key = key
