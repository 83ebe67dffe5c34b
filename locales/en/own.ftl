# The page of each person, their link, and what the coordination sees of both.
own-title = My page
own-hear = Listen
own-exit = Quick exit
own-data = My data
own-back = Back to my page
own-door-lead = Tap to come in. There is no password.
own-door-mine = Come in: this is my phone
own-door-mine-hint = It stays open on this phone for 30 days.
own-door-shared = Come in: this phone is shared
own-door-shared-hint = Nothing is left once the window is closed.
own-dead = This link no longer opens anything
own-dead-lead = If you need it, ask whoever gave it to you for another one. If you have come in before, open the link or the card again.
own-shut = Nothing is open here
own-shut-lead = If you were coming in, open your link again or read your card.
own-left = Done
own-left-lead = You can close this window now.
own-hello = Hello, { $name }
own-your-group = Your group:
own-outside = You have no place in the group for now
own-outside-lead = If you think this is a mistake, talk to whoever coordinates. Your data is still yours: you can see it, take it along, or ask for it to be erased.

own-no-next = There is no other meeting yet
own-no-next-lead = Once it has a date, you will see it here.
own-next-no-day = We meet soon
own-next-today = We meet today
own-next-tomorrow = We meet tomorrow
own-next-on = We meet on { $day }
own-subject = What we will talk about
own-about = If you would rather not talk, you may also come to listen.
own-coming = Are you coming?
own-yes = I am
own-no = I can't
own-unsure = Not sure
own-coordination = whoever coordinates
own-thanks-yes = Thank you. { $who } knows that you are coming.
own-thanks-no = Thank you for telling us. Your place is still yours.
own-thanks-unsure = That is all right. You can answer later.
own-thanks-none = You can change your answer whenever you like.
done-own-coming-yes = Noted: you are coming.
done-own-coming-no = Noted: you can't come.
done-own-coming-unsure = Noted: you don't know yet.

own-vote = What would you like us to talk about?
own-vote-lead = Tick all the topics that you want.
own-vote-cast = Vote
own-vote-change = Change my vote
own-vote-none = You have not voted yet.
own-vote-counted = { $count ->
    [one] You voted for one topic. You can change it until the vote closes.
   *[other] You voted for { $count } topics. You can change them until the vote closes.
 }
own-vote-secret = Your vote is secret. When the vote closes it is deleted, and only totals stay.
done-own-voted = Your vote is kept.

own-topics = The group's topics
own-topics-count = { $count ->
    [one] See the topic
   *[other] See the { $count } topics
 }
own-agreements = What we agreed
own-learnt = What we learnt
own-learnt-last = Said by the group
own-learnt-all = { $count ->
    [one] Another phrase of the group
   *[other] Another { $count } phrases of the group
 }
own-hopes = What I hope for
own-hopes-lead = What do you come for? What would you like to find?
own-hopes-change = Change
own-hopes-write = Write something
own-hopes-another = Write something else
own-hopes-hint = In your own words. You can change it whenever you like.
own-hopes-save = Save
own-hopes-take-back = Delete this
own-hopes-who = Only you write it. Whoever coordinates reads it; the rest of the group does not.
label-own-hope = What I hope for
done-own-said = It is written down.
done-own-reworded = It has your new words.
done-own-taken-back = It is deleted.
own-hard = Is today very hard?
own-hard-lead = Don't wait for the next meeting. Call now.
own-hard-call = Call { $name }:
own-attendance = My meetings
own-attendance-count = { $count ->
    [one] See one meeting
   *[other] See { $count } meetings
 }
own-attended-arrived = I came
own-attended-late = I came later
own-attended-online = I joined from afar
own-attended-excused = I said that I couldn't
own-attended-absent = I didn't come
own-attendance-who = You and whoever coordinates see it.
own-gifts = What a group may give
own-gifts-open = Read what the Ministry of Health says
own-gifts-lead = It is no promise: each person lives it in their own way. The sentences are quoted in Spanish.
own-gifts-source = According to the orientations of the Ministry of Health of Colombia for support and mutual-aid groups.
own-leave = Do more people use this phone?
own-leave-lead = When you leave, nothing is kept here.
own-leave-now = Leave and erase

own-data-kept = What is kept about you
own-data-who = Whoever coordinates your group sees it. Neither the group nor the institution reads what you hope for, and nobody sees your vote.
own-data-copy = Take a copy along
own-data-copy-lead = It is a file with everything above. Keep it only on a phone of your own.
own-data-copy-read = A copy to read
own-data-copy-program = A copy for programs
own-data-none = Nothing
own-data-group = Group
own-data-moves = Coming and going
own-data-answers = Answers to “Are you coming?”
own-data-answers-count = { $count ->
    [0] None
    [one] One
   *[other] { $count }
 }
own-data-vote = Vote
own-data-vote-open = That of the open vote; it is deleted when the vote closes.
own-data-vote-none = Nothing
own-erasure = Ask for my data to be erased
own-erasure-goes = Your name, your phone, what you hope for, your answers, your votes, the e-mail for reminders, whether you asked for a call, where you were pointed to, what you declared and answered in groups of professionals and your links are deleted. It is done in every group of this institution that you are in, and you leave your place in all of them.
own-erasure-stays = Numbers stay, without a name: how many people came to each meeting, how many referrals there were and on which days somebody who was missed was talked with. Whoever coordinates does it, and it can't be undone.
own-erasure-ask = Ask to be forgotten
own-erasure-waits = You asked on { $day }. Whoever opens the meetings sees it. Once it is done, this link will stop working.
own-erasure-stay = I don't want that any more
done-own-erasure-asked = Your wish is noted.
done-own-erasure-stays = Your data stays.

spoken-hour = { $hour }:00 { $part }
spoken-quarter = { $hour }:15 { $part }
spoken-half = { $hour }:30 { $part }
spoken-minutes = { $hour }:{ $minutes } { $part }
spoken-until = until { $time }
spoken-until-one = until { $time }
spoken-before-dawn = at night
spoken-morning = in the morning
spoken-noon = noon
spoken-afternoon = in the afternoon
spoken-night = in the evening

coming-title = Who is coming
coming-none = Nobody has answered from their page yet.
coming-counts = { $yes ->
    [0] Nobody has said that they are coming
    [one] One person is coming
   *[other] { $yes } people are coming
 }{ $no ->
    [0] {""}
    [one] , one can't
   *[other] , { $no } can't
 }{ $unsure ->
    [0] {""}
    [one] , one doesn't know
   *[other] , { $unsure } don't know
 }.
coming-yes = Coming
coming-no = Can't
coming-unsure = Don't know
coming-note = It is an intention, not attendance: attendance is marked at the meeting.

links-card = Their page
links-none = They have no link to their page yet.
links-made = They have a link and have not come in yet.
links-entered = They come in to their page. What they hope for is theirs to write.
links-make-one = Make a link
links-make-note = The link is shown once, with its code to print.
links-renew = Make another link
links-renew-note = If you make another one, the one before stops working at that moment.
links-revoke = Take the link away
done-link-revoked = The link no longer works. Whoever was in by it is out.
links-cards = Cards
links-cards-lead = A card with a code for each person: with it they come in to their page, without account or password.
links-cards-make = Make cards
links-title = Cards to come in
links-lead = Choose for whom. Each card opens the page of one person in this group.
links-for = For whom
links-renews = Whoever has a link already and is ticked gets a new one: the one before stops working.
links-make = Make and print
links-ready = { $count ->
    [one] The card is ready
   *[other] { $count } cards are ready
 }
links-once = They are shown once
links-once-lead = Print or send them now. Ronda does not keep links: if one is lost, another one is made. If this page is sent again, new links come out and these stop opening.
links-code = Code of the link of { $name }
links-card-words = Point your camera here, or type the address.
links-card-care = It is for you alone. If you lose it, ask for another.
links-print = To print, use the browser's own option: only the cards come out.

topics-round-phones = { $count ->
    [one] One person could vote, by phone.
   *[other] { $count } people could vote, by phone.
 }
phones-start = Vote by phone
phones-open = A vote by phone is open
phones-voted = { $count ->
    [one] One person of { $people } has voted.
   *[other] { $count } people of { $people } have voted.
 }
phones-secret = Nobody sees who voted for what. When it closes only totals stay.
phones-close = Close the vote
done-phones-opened = The vote is open. Each person sees it on their page.
done-phones-closed = The vote was closed and the ballots were deleted. Totals stay.

people-asks = { $name } asks for their data to be erased.
member-asks = Asked from their page, on { $day }, for their data to be erased.
member-asks-answer = Answer their wish
forgotten-title = Their data was erased
forgotten-gone = Deleted
forgotten-gone-1 = Their name.
forgotten-gone-2 = Their phone.
forgotten-gone-3 = What they said or wrote that they hoped for.
forgotten-gone-4 = Their answers to “Are you coming?” and their votes.
forgotten-gone-5 = Their link: it opens on no phone any more.
forgotten-gone-6 = The e-mail for reminders, what they said yes to and their calendar.
forgotten-gone-7 = Whether they asked for a call.
forgotten-gone-8 = Where they were pointed to and how to get there. What was still open is closed.
forgotten-stays = Kept
forgotten-stays-marks = { $count ->
    [0] No mark of attendance.
    [one] One mark of attendance, without a name.
   *[other] { $count } marks of attendance, without a name.
 }
forgotten-stays-referrals = { $count ->
    [one] That there was one referral, without whose or where to.
   *[other] That there were { $count } referrals, without whose or where to.
 }
forgotten-stays-talks = { $count ->
    [one] The day on which somebody of the coordination called them, without their name.
   *[other] The { $count } days on which somebody of the coordination called them, without their name.
 }
forgotten-stays-number = A number without a name in their place, so that earlier counts don't change.
forgotten-stays-group = Phrases, topics and agreements: they are the group's and have no author.
forgotten-why = What happened is still counted: how many people came to each meeting. Nobody can know who it was.
expectations-theirs = Theirs to write
expectations-written = Said by the person

own-creation-lead = Once it is kept nobody sees it again until the closing, not even you. With the receipt you can take it back.
own-creations-bring = Bring something or take it back
own-creations-open = The group has opened it. You can look at it again here.
own-creations-whisper = Who made it is not kept. It is signed only if you sign it.

own-call-ask = Ask the coordination to call me
own-call-ask-one = Ask { $name } to call me
own-call-note = Whoever opens the meetings sees it when they open Ronda; it may take a while. You need not say what for.
own-call-no-phone = No phone of yours is written down: give it to whoever opens the meetings.
own-call-waits = You asked for a call on { $day }. Whoever opens the meetings sees it; the group does not.
own-call-not-needed = It is not needed any more
done-own-call-asked = You have asked. If you can't wait, call a helpline or somebody you trust.
done-own-call-not-needed = Your wish was taken back.

calls-title = Ask for a call
calls-since = Asked from their page on { $day }.
calls-note = Only the coordination sees this. Nobody is asked what for, and nothing that was said is kept.
done-called = Done.
own-data-call = Call that you asked for
own-data-referrals = Other care
own-data-referral-asked = asked for by you
