# A meeting without signal: what the phone carries, how it is kept and how it is sent.
bag-title = On this phone
bag-lead = Meetings that you can hold without signal.
bag-empty = This phone carries no meeting
bag-empty-lead = With signal, open the page of a meeting and tap “Take this meeting along”.
bag-lost = There is no signal to open that page. What this phone carries is here.
bag-gone = This meeting is no longer on this phone
bag-gone-lead = It was taken off, or two days have passed since everything reached Ronda.
bag-gone-server = See it in Ronda
bag-script = This page needs JavaScript.
bag-home = Go to Ronda
bag-back = What this phone carries
bag-enter = Enter
bag-all-saved = All saved
bag-to-send = { $count ->
    [one] 1 to send
   *[other] { $count } to send
 }
bag-no-signal = No signal
bag-saved-here = saved here
bag-look = Something to look at
bag-look-review = Ronda set something aside
bag-look-session = sign in again
bag-look-another = another account is open
bag-look-no-right = your account no longer opens it
bag-look-session-lead = Your session has ended. What you noted is still saved here and is sent by itself once you sign in.
bag-look-another-lead = Somebody else signed in on this phone. What was noted is sent when whoever took it along signs in.
bag-look-no-right-lead = Your account may no longer open this meeting. Talk to whoever coordinates; what you noted is still saved here.
bag-sign-in = Sign in to Ronda
bag-old = { $count ->
    [one] Something has been waiting to be sent for a day. Look for signal when you can.
   *[other] Something has been waiting to be sent for { $count } days. Look for signal when you can.
 }
bag-copy-of = A copy to be sent
bag-remove = Take off this phone
bag-remove-sure = Something is not sent and would be lost. Take it off anyway
bag-review-title = To look at
bag-review-lead = Ronda received this and could not take it. It is not lost: you decide.
bag-review-refused = Ronda could not read it.
bag-review-again = Send again
bag-review-all-lead = If you have put right what stood in the way, such as a meeting that was still open, send everything at once. Each thing keeps its time.
bag-review-all-again = Send it all again
bag-review-mend = Mend it
bag-review-throw = Throw away
bag-review-throw-sure = Sure? Throw it away
bag-pin = PIN of this phone
bag-pin-hint = Six digits. It belongs to this phone, not to your account.
bag-pin-again = The PIN again
bag-pin-forgot = Forgotten? What you noted is sent all the same once there is signal. Sign in and put another PIN on the page of the encounter.
bag-pin-wrong = That is not the PIN.
bag-pin-differ = The two are not the same. Type them again.
bag-pin-wait = { $count ->
    [one] That is not the PIN. Wait a minute and try again.
   *[other] That is not the PIN. Wait { $count } minutes and try again.
 }
bag-unlock-title = Type the PIN
bag-unlock = Open
bag-lock = Lock
bag-other-things = Other things
bag-copy = Save a copy
bag-copy-lead = A file with what is still to be sent, closed with your PIN. Six digits do not stand up to somebody who knows how: keep it where nobody else opens it.
bag-copy-do = Save copy
bag-copied = The copy is saved.
bag-bring = Load a copy
bag-bring-file = The file
bag-bring-do = Load
bag-brought = { $count ->
    [0] All of the copy was here already.
    [one] 1 note was loaded.
   *[other] { $count } notes were loaded.
 }
bag-not-brought = That copy does not open with that PIN.
bag-name = What it is called on the phone's screen
bag-name-lead = If you install it, it can have a name that says nothing.
bag-name-other = Notebook
bag-no-room = It was not saved: the phone has no room. Delete photos or videos and tap again.
bag-not-kept = It was not saved. Tap again.
bag-phase-planned = to come
bag-phase-prepared = to come
bag-phase-opened = open
bag-phase-closed = closed
bag-phase-remembered = closed
bag-phase-cancelled = called off
bag-phase-not-held = not held
bag-who-is-expected = Who is expected
bag-other-day = Yes, open it now: today is not its day
bag-beside = When you took this meeting along, another one of the same group was still open: { $title }. Close it while you have signal; otherwise what you note here stays to be looked at until you close it.
bag-not-held = It was not held
bag-not-held-do = Save that it was not held
bag-not-held-reason = Why was it not held?
bag-agreements = The group's agreements
bag-guide = To accompany the conversation
bag-closed-at = It was closed at { $hour }.
bag-close-time = When it ended
bag-close-time-hint = Empty: now.
bag-close-time-needed = It has been open for more than twice the planned time. Say when it ended.
bag-sure = Does it stay like this?
bag-sure-lead = The text says “{ $found }”. You can change it, or save again to keep it like this.
bag-memoir-kept = The notes are saved on this phone.
bag-memoir-others = There is another text of these notes, written at the same time. Ronda shows both.
bag-adjustment = Adjustment { $n }
bag-word = A word on what became of it, if you wish
bag-asked = It was asked
bag-wish-open = Open the meeting
bag-wish-close = Close the meeting
bag-wish-mark = Mark who came
bag-wish-newcomer = Somebody new came
bag-wish-bring-back = Somebody came back
bag-wish-note-phrase = A phrase
bag-wish-write = The notes
bag-wish-mark-not-held = It was not held
bag-wish-follow-up = What became of a case
bag-wish-offer = Somebody has a case
bag-wish-other = A tap in the room
bag-field-text = The text
bag-field-name = The name
bag-field-word = The word
bag-field-reason = The reason
carry-title = Take this meeting along
carry-lead = To hold it where there is no signal: it stays on this phone and opens without internet. All that you note is saved here and is sent by itself when the signal is back.
carry-what = It takes along everybody's name and initial, the script, the questions, the agreements and the phones for care. No documents, and nobody's phone.
carry-do = Take it along on this phone
carry-again = Fetch it again
carry-open = Open it
carry-taken = This phone carries it. It is deleted by itself two days after everything has reached Ronda, and when you sign out.
carry-pin = Choose a PIN for this phone
carry-pin-lead = The PIN guards the screen. It does not protect a phone that is left unlocked: use the phone's own lock too.
carry-forgot = Put another PIN
carry-no-https = To take a meeting along, Ronda has to be opened at a secure address (https). Ask whoever administers it.
carry-failed = It could not be fetched. Check the signal and tap again.
carry-leave-title = Something is not sent
carry-leave-lead = { $count ->
    [one] 1 note on this phone is not sent. If you sign out, it is deleted.
   *[other] { $count } notes on this phone are not sent. If you sign out, they are deleted.
 }
carry-leave-send = Send now
carry-leave-anyway = Sign out anyway
carry-leave-stay = Do not sign out
order-unreadable = This note could not be read. See whether the text is very long or has signs that cannot be seen, and send it again.
