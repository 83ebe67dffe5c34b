# One's own account.
save = Save
account-title = Your account
account-name = What you are called
account-work = Your profession and your way with groups
account-work-lead = You declare it yourself. Outside route A a profession only informs; for route A the guidance document names some profiles “among others”.
account-secret = Change the PIN or password
account-secret-lead = When you change it, all other devices are signed out.
account-secret-save = Change
account-enters = Signs in with { $identifier }
account-language = Language of the screens
account-leave-lead = If other people use this device, sign out when you finish.
account-devices = Where your account is open
device-seen = Used on { $when }
device-this = this device
device-end = Sign out
device-unknown = Device without a name
profile-another = Another…
label-profile = Profession
hint-profile = The one that shows in your groups.
label-other-profile = If another, which one?
hint-other-profile = In few words, for example: speech therapist.
label-training = Training in work with groups
hint-training = Courses, diplomas, groups in which you were trained.
label-experience = Experience with what the group shares
hint-experience = What you know of the situations that your groups live.
label-current-secret = PIN or password of now
label-new-secret = New PIN or password
fault-secret-waits = There were several tries in a row. Wait a little and try again.
fault-profile-words = Write it in letters, for example: speech therapist.
fault-wrong-secret = That is not the present one.
done-account-name = Your name was saved.
done-account-declared = Your profession was saved.
done-account-secret = Changed. All other devices are signed out.
done-account-device = That device is signed out.
account-houses = Where you work
account-house-now = You are in { $house } now. Each institution sees only its own.
account-invited = { $count ->
    [one] You have an invitation to answer
   *[other] You have { $count } invitations to answer
 }
