# The command line. Helps stand under the path of their argument: cli-rules-check-frame.
cli = Ronda: groups in which people help each other.
cli-usage = Usage:
cli-commands = Commands
cli-options = Options
cli-any-lang = The language of the answer: es (the usual) or en
cli-any-help = Shows this help
cli-any-version = Shows the version
cli-any-json = Answers in JSON, for other programs
cli-any-rules = A file with the institution's own rules, which are added to Ronda's
cli-rules = What the sources say of groups, with their sentence
cli-rules-check = Asks the rule book about a group
cli-rules-check-more =
    What isn't told isn't judged. Every finding brings the sentence of its source. Ends with 0 when
    there was an answer and with 2 when something of what was written can't be understood.

    Example:
      ronda rules check --frame support --route co.rias_ptm --participants 31 --minutes 90
cli-rules-check-frame = The kind of group: support, mutual_aid, balint or reflection
cli-rules-check-route = The route: co.rias_ptm (route A) or co.ria_pms (route B); without one no norm binds
cli-rules-check-participants = How many people take part, not counting coordinators or guests
cli-rules-check-minutes = How many minutes the meeting lasts
cli-rules-check-profile = What the coordinator works as: psychology, nursing, social_work…
cli-rules-check-planned = How many meetings the plan has
cli-rules-check-topics = How many topics were agreed on
cli-rules-check-reserve = How many meetings stay in reserve
cli-rules-check-multipliers = How many people are on their way to being multipliers
cli-rules-check-centres = How many different centres they come from
cli-rules-check-society = A Balint society whose rules are asked too (bsanz, de, ro, uk); may be repeated
cli-rules-list = Shows the rules
cli-rules-list-frame = Only those that speak of this kind of group
cli-rules-cups = Shows the CUPS codes of the activity
cli-no-findings = Nothing to say: what was asked keeps to the rules.
cli-cups-verified = CUPS codes, by the table of { $day }
cli-cups-never = never
cli-unknown-value = “{ $value }” isn't known; it can be { $known }
cli-unknown-argument = “{ $value }” doesn't exist in this command
cli-unknown-command = “{ $value }” isn't a command
cli-missing-command = the command is missing; --help shows them all
cli-twice = “{ $value }” is there twice
cli-not-text = something of what was written isn't text
cli-no-value = the value of “{ $value }” is missing
cli-takes-no-value = “{ $value }” doesn't take that value
cli-not-understood = this can't be understood; --help shows how it is written
cli-frame-needed = say what kind of group it is: { $known }
cli-bad-profile = “{ $value }” isn't the code of a profile: lower-case letters, digits and underscores, such as social_work
cli-bad-number = “{ $value }” isn't a whole number between 0 and { $most }
cli-database-address = write sqlite:FILE or postgres://USER@SERVER/DATABASE
cli-file-unreadable = the file { $file } can't be read
cli-file-too-large = the file is larger than 1 MiB
cli-serve = Answers the people who come to Ronda
cli-serve-more =
    Each setting comes from the option, else from the environment, else from the settings file
    (TOML, the same names), else it is what is usual.

    Example:
      ronda serve --database sqlite:/var/lib/ronda/ronda.db --listen 127.0.0.1:8080
cli-serve-config = Settings file (RONDA_CONFIG)
cli-serve-database = Database: sqlite:PATH or postgres://… (RONDA_DATABASE; usually sqlite:ronda.db)
cli-serve-listen = Address and port to listen on (RONDA_LISTEN; usually 127.0.0.1:8080)
cli-serve-insecure-http = No TLS in front: the cookie goes without Secure. For trials only (RONDA_INSECURE_HTTP)
cli-serve-behind-proxy = Every connection comes from a proxy: it counts the attempts of each address, not Ronda (RONDA_BEHIND_PROXY)
cli-any-mail-server = Mail server for reminders: smtps://user@server:465, or smtp:// with STARTTLS (RONDA_MAIL_SERVER)
cli-any-mail-from = Who the reminders are from, for example "Reminders <reminders@example.org>" (RONDA_MAIL_FROM)
cli-any-mail-password-file = File with the password of the mail (RONDA_MAIL_PASSWORD_FILE)
cli-any-public-address = Address at which others open this Ronda, https://… (RONDA_PUBLIC_ADDRESS)
cli-mail-lacks = With a mail server, { $flag } is needed too.
cli-bad-public-address = The public address begins with https:// and has no spaces.
cli-bad-mail-server = A mail server is written smtps://user@server:465, smtp://… with STARTTLS or smtp-plain://localhost:25.
cli-bad-mail-from = Who it is from is written reminders@example.org or Reminders <reminders@example.org>.
cli-bad-mail-login = The user stands in the address of the server and the password in the file of --mail-password-file: both or none.
cli-listening = Ronda listens on { $address }
cli-setup-code = For the first run, the code is: { $code }
cli-bad-address = { $value } is not an address with a port; for example 127.0.0.1:8080
cli-bad-config = The settings { $file } could not be read: { $reason }
cli-cannot = It could not be done: { $reason }
cli-no-folder = the folder { $folder } does not exist; make it first or name another one
cli-folder-is-file = { $folder } is a file and no folder; name another one
cli-no-permission = it is not allowed to write in the folder { $folder }
cli-no-space = no space is left on the disk of the folder { $folder }
cli-read-only = the folder { $folder } is on a disk that can’t be written to
cli-database-torn = the database { $file } is damaged: a part of it was lost or changed. Find the latest copy and put it in place with ronda restore
cli-database-none = the file { $file } is no database
cli-institution = The institutions of this server
cli-institution-add = Adds an institution, with whoever administers it and a PIN for their first sign-in
cli-institution-add-database = Database: sqlite:PATH or postgres://… (RONDA_DATABASE; usually sqlite:ronda.db)
cli-institution-add-name = Name of the institution
cli-institution-add-kind = What it is: ips, eps, health_centre, hospital, community…
cli-institution-add-country = Country, two letters
cli-institution-add-site = Name of its first place
cli-institution-add-zone = Time zone of the place
cli-institution-add-administrator = Name of whoever administers it
cli-institution-add-identifier = Their phone or e-mail, to sign in with
cli-institution-added = { $name } is ready. { $identifier } signs in with the PIN { $pin }; let them change it then.
cli-bad-zone = { $value } is not a time zone; for example America/Bogota
cli-demo = Shows Ronda with an invented institution, which is deleted at the end
cli-demo-more =
    Makes an institution up, with two years of history, and serves it without TLS: six support groups with a hundred
    people, two mutual-aid groups, a Balint group and a reflection group.
    It is kept in a folder of its own that is deleted when it is switched off. Dates are counted from today.

    Example:
      ronda demo --listen 127.0.0.1:8080
cli-demo-listen = Address and port to listen on (RONDA_LISTEN; usually 127.0.0.1:8080)
cli-demo-ready = The demonstration is ready at { $address }
cli-demo-entry = { $role } ({ $name }):
cli-demo-stop = Everything is invented. Ctrl-C switches it off and deletes it.
cli-territory = Who reads counts over several institutions
cli-territory-add = Appoints somebody who reads the counts of a territory
cli-territory-add-name = The person's name
cli-territory-add-identifier = Phone or e-mail to sign in with
cli-territory-add-department = Department to read, by its name or code; without it and a municipality, the whole country
cli-territory-add-municipality = Municipality to read, by its name or code
cli-territory-add-json = Answer in JSON
cli-territory-list = Says who reads what, and since when
cli-territory-remove = Takes the office back
cli-territory-remove-identifier = Phone or e-mail to sign in with
cli-territory-added = { $name } reads the counts of { $place }. They sign in with { $identifier } and the PIN { $pin }; have them change it. It is not shown again.
cli-territory-added-known = { $name } reads the counts of { $place }. They sign in with { $identifier } and the secret that they have.
cli-territory-removed = They no longer read the counts of the territory.
cli-territory-nobody = Nobody with this phone or e-mail reads the counts of a territory.
cli-territory-no-such-place = There is no place of the name or code “{ $value }”.
cli-territory-add-database = Database: sqlite:PATH or postgres://… (RONDA_DATABASE; usually sqlite:ronda.db)
cli-territory-list-database = Database: sqlite:PATH or postgres://… (RONDA_DATABASE; usually sqlite:ronda.db)
cli-territory-remove-database = Database: sqlite:PATH or postgres://… (RONDA_DATABASE; usually sqlite:ronda.db)
cli-institution-added-known = { $name } is ready. { $identifier } signs in with the secret that they have.
cli-login = How somebody signs in
cli-login-secret = Gives a new PIN to whoever forgot theirs; they are signed out of every device
cli-login-secret-database = Database: sqlite:PATH or postgres://… (RONDA_DATABASE; usually sqlite:ronda.db)
cli-login-secret-identifier = Phone or e-mail to sign in with
cli-login-secret-json = Answer in JSON
cli-login-secret-given = { $identifier } signs in with the PIN { $pin } now and is signed out of every device. Give it in person, and have them change it. It is not shown again.
cli-login-nobody = Nobody signs in with this phone or e-mail. Where there is an invitation only, whoever made it can take it back and invite again.
cli-rule-from = holds from { $day }
cli-rule-to = held until { $day }
cli-rule-verified = verified on { $day }
