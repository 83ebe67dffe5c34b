# What a group and its institution print.
print-title = To print
print-lead = Everything comes as PDF and reads well in black and white.
print-of-group = Of the group
print-page = Page
print-foot = printed on { $day }
print-again = Try again
print-failed = It could not be printed this time
print-failed-lead = What is saved stays saved. Wait a moment and try again.

print-sheet = Sheet to sign
print-sheet-for = With the group's names and empty rows for whoever comes along.
print-sheet-empty = Sheet without names
print-sheet-empty-for = Everyone writes what they want to be called.
print-script = Script
print-script-for = The steps with their hour, the questions, and lines for notes.
print-agreements = Agreements, for the wall
print-agreements-for = One sheet in large letters.
print-agreements-a3 = Agreements, A3
print-agreements-a3-for = The same sheet, twice as large.
print-book = The group's book
print-book-for = The phrases, meeting by meeting, as an A5 booklet.
print-book-topics = The book by topics
print-book-topics-for = The same phrases, gathered by topic.
print-notebook = A notebook of one's own
print-notebook-for = Empty pages for what one thinks alone. Ronda keeps nothing of it.
print-poster = Invitation, for the wall
print-poster-for = A poster with strips to tear off. What you type here is printed and not kept.
label-telefono = Phone on the poster
hint-telefono = Left empty, there is a line to write it by hand.
label-pregunte = Whom to ask for
hint-pregunte = Left empty, it is the name of who coordinates.
print-as-a4 = A4 poster
print-as-a3 = A3 poster
print-here = Print
print-this-sheet = Print the sheet
print-this-script = Print the script
print-this-memoir = Print the notes
print-this-book = Print the book
print-these-agreements = Print the agreements
print-this-certificate = Print a certificate
print-this-report = Print the report

print-sheet-title = Attendance sheet
print-column-number = No.
print-column-name = Name, or what people call you
print-column-mark = Key
print-column-sign = Signature or fingerprint
print-marks = Key: 1 arrived · 2 gave notice · 3 did not come · 4 came late · 5 by phone or video
print-began = Began at
print-ended = Ended at
print-to-type = To type it into Ronda
print-when = When
print-where = Where
print-lasts = Lasts
print-day = Day
print-came = Came
print-lasted = Lasted
print-script-title = Script: { $encounter }
print-notes = Notes
print-memoir-closed = Closed on { $day }.
print-memoir-draft = Draft.

print-poster-title = Invitation: { $group }
print-ask = To know more
print-invites = Welcome are
print-invited-lives-it = those who live it
print-invited-family = their families
print-invited-carers = those who care for someone
print-starts = From { $day }
print-next = Next meeting: { $day }

print-agreements-title = What we agreed on
print-agreed = Agreed on { $day }

print-book-title = What we take along
print-book-about = { $kind }. { $situation }.
print-book-nameless = The phrases are the group's. None bears a name.
print-book-contents = Meetings
print-book-topics-contents = Topics
print-book-letter = To those who come after
print-book-own = What I add
print-month = { $month } { $year }
print-span = From { $first } to { $last }

print-certificate-title = Certificate
print-certificate-opening = certifies that
print-certificate-some = a group activity of this institution
print-certificate-group = the group “{ $group }” of this institution
print-certificate-body = took part in { $of }, between { $first } and { $last }.
print-certificate-once = took part in { $of } on { $first }.
print-certificate-note = This certificate does not say what was talked about, nor how many times the person came.
print-certificate-given = Given at the person's request, on { $day }.
print-certificate-sign = Coordination

print-notebook-title = A notebook of one's own
print-notebook-lead = For what one thinks afterwards, alone.
print-notebook-owner = This notebook belongs to
print-notebook-own = What you write here is yours. Nobody will ask for it.
print-notebook-free = If one day you want to tell the group something, you decide what and when. You may also not tell it.
print-notebook-kept = Ronda prints these pages and keeps nothing of them.
print-notebook-hard = Is today very hard?

print-report-title = Report on the groups
print-report-until = Up to { $day }
print-report-sign = Responsible

print-figures-title = Report of the institution
print-figures-encounter = Meeting
print-figures-how = "< 5" is between one and four people; "≥" is that number or more. So no number lets anybody see fewer than five people, not even by taking it away from another.
print-figures-unplaced = { $count ->
    [one] One more group meets at a place without a municipality.
   *[other] { $count } more groups meet at places without a municipality.
 }

print-book-in-letter = The book to fold, on letter paper
print-book-in-letter-for = On both sides, turned over the short edge. Folded in the middle, then sewn or stapled. To read on a screen, use the one above.
print-book-a4 = The book to fold, on A4
print-book-a4-for = The same on A4 sheets.
print-notebook-letter = Notebook to fold, on letter paper
print-notebook-letter-for = On both sides, turned over the short edge. Four sheets. To read on a screen, use the one above.
print-notebook-a4 = Notebook to fold, on A4
print-notebook-a4-for = The same on A4 sheets.
print-cards = Cards with a code
print-cards-for = One for each person: with it they enter their page. Made and printed right there.
print-cards-title = Cards to cut out
print-cards-how = Point the camera here
links-as-pdf = Print the cards as PDF
links-gone = One of those links no longer opens
links-gone-lead = Another one was made since, or it was ended. Make new cards: Ronda does not keep the links and can't print the earlier ones.
print-certificate-for = It says between which days the person took part, and nothing else.
label-certificate-name = Name on the certificate
hint-certificate-name = As in their papers, if they want it so. It stands on the paper and is not kept.
label-certificate-group = Say what the group is called
hint-certificate-group = The group's name may tell what it is about. Ask the person.
print-book-photo = With a photo, to be looked at in Ronda
print-letters = Some letters cannot be printed
print-letters-lead = These would be missing on paper: { $letters }. Write them another way where they stand, and print again.

print-figures-few = What would tell of fewer than five people is put together, or stands as “< 5” or “≥”.
print-kin-table = The groups and where they come from
print-kin-what = What it is
print-kin-goes-on = Today
print-kin-ended = ended
