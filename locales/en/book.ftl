# The group's book, what is made for the closing, and phrases on loan.
book-title = The group's book
book-learnt = What we learnt
book-made = What we made to say goodbye
book-agreements = How we wanted to be together
book-colophon = The phrases are the group's and none bears a name. What each one made is signed as they wished, or not at all.
to-creations = What we make for the closing
to-creations-lead = Kept and sealed until it is opened together in the last meeting.
to-lending = Lend phrases
to-lending-lead = If the group decides so, other circles may read some.
to-offers = Phrases of other groups
to-offers-lead = Those that other circles of the institution lend.
creations-title = What we make for the closing
creations-lead = A letter, a song, a photo: what each one wants to bring to say goodbye. It is kept sealed and opened by all in the closing meeting.
creations-sealed = { $count ->
    [0] Nothing is kept yet
    [one] One is kept
   *[other] { $count } are kept
 }
creations-sealed-when = Sealed until the closing
creations-sealed-lead = Nobody can read or see them before, nor can the coordination. Only how many there are is known.
creations-open = Open together
creations-see = See what we made
creations-none-left = It was opened, and nothing is kept any more.
creations-whisper = The group sees it, nobody else. The institution doesn't. Whoever made something may take it back at any time.
creation-new = Hand something in
creation-another = Hand in something else
creation-new-lead = Whoever made it may hand it in, or the coordination if asked to. Once it is kept nobody sees it again until the closing.
creation-save = Keep it sealed
creation-photo-alt = A photo that somebody of the group brought
creation-take-back = Take back something that was handed in
creation-take-back-lead = With the code of the receipt. It is erased wholly, without anybody seeing it.
label-creation-text = What was written
hint-creation-text = A letter, a poem, some lines. With a song or a photo, what one wants to say about it.
label-creation-link = Address of a song or a video
hint-creation-link = If it is on the internet. It begins with https://
label-photo = Photo
hint-photo = JPG or PNG. It is kept smaller and without the data of the camera and the place.
label-consent = Whoever hands the photo in and those who are seen in it agree
hint-consent = Only if there is a photo. The day is noted. They may change their mind and take it back.
label-signed = Signature
hint-signed = A name or a nickname, if wanted. It may go unsigned.
label-receipt = Code of the receipt
receipt-title = It is kept and sealed
receipt-lead = This is your receipt. With this code it can be taken back at any time, before or after it is opened.
receipt-note = Write it down or take a picture of it. It is not shown again.
fault-one-creation = Choose an address or a photo, not both. You may hand in another one afterwards.
fault-group-decides = Tick that the group decided it.
done-creation-taken-back = It was erased wholly.
done-creations-opened = Here is what the group made.
lend-title = Lend phrases
lend-lead = A phrase that helped here may help in another circle. Only what the group decides is lent, without saying who said it.
lend-none = There are no phrases yet
lend-none-lead = Once the group has phrases in its book it can lend those it wants.
lend-choose = Choose phrases
lend-phrase = Lend
lend-save = Lend these
lent-title = On loan now
lent-reached = { $count ->
    [0] has not reached another group yet
    [one] reached one group
   *[other] reached { $count } groups
 }
lent-decided = The group decided on { $day },
lent-end = Stop lending
lent-note = Which groups is not said, and they don't know who said it. The group may stop lending it at any time.
label-phrase = Phrases
label-decided = The group decided it
hint-decided = They were read aloud and nobody was against it. It is not for one person to decide.
label-decided-on = Day on which it decided
label-credit = With the group's name?
credit-nameless = without the group's name
credit-named = with the group's name
done-phrases-lent = They are on loan.
done-loan-ended = It is no longer on loan.
offers-title = Borrowed phrases
offers-lead = What other circles of the institution learnt and wanted to lend.
offers-none = Nobody has lent phrases yet
offers-none-lead = When another group decides to lend some, they show here.
offers-all = See all { $count } borrowed phrases
offers-whisper = The group that lends knows how many groups it reached, not which.
offer-of = From "{ $group }"
offer-of-another = From another group
offer-take = We take it along
offer-taken = we take it along
offer-put-back = Give it back
done-phrase-borrowed = The phrase goes with the group. It shows in "Give back to the group".
done-phrase-put-back = The phrase no longer goes with the group.
give-back-title = Give back to the group
give-back-lead = When intensity rises, the group has something to hold on to. It said this itself.
give-back-on-topic = What it has said on this topic
give-back-others = What it has been saying
give-back-borrowed = From other groups
give-back-none = There are no phrases of earlier meetings yet. Give the question back: the group knows.
give-back-ask-lead = To ask
give-back-ask = What does this say to all of us today? To whom else has it happened?
book-print = Print the booklet
book-print-fold = To fold, on Letter
