# When the server cannot, and what whoever waits is told.
trouble-too-slow-title = It did not arrive whole
trouble-too-slow-body = The form took too long to arrive and nothing was saved. Go back, check the signal and send it again.
trouble-too-many-title = Too many attempts from this network
trouble-too-many-body = In the last ten minutes somebody tried to come in many times from the same internet address. Wait ten minutes and try again. Nothing was lost, and whoever had come in already goes on working.
trouble-too-many-files-title = Many copies were taken in this hour already
trouble-too-many-files-body = Each copy reads all that there is, so 30 may be taken in an hour. Try again in the next hour. Nothing was lost.
trouble-out-of-reach-title = The server can't do this now
trouble-out-of-reach-body = What you wrote was not saved; it is still here, and you can send it again in a moment. Ronda changed nothing of what was saved. If it happens again, give this number to whoever keeps the server: { $request }
trouble-out-of-reach-look-body = This page could not be read. Nothing of what was saved has changed; try again in a moment. If it happens again, give this number to whoever keeps the server: { $request }
trouble-unsure-title = The answer is taking too long
trouble-unsure-body = We don't know whether what you sent was saved. Send it again: if it was saved already, it is not repeated. If this goes on, give this number to whoever keeps the server: { $request }
send-again = Send again
clock-behind = The server's clock is behind the latest change that was saved. Tell whoever keeps the server; what is saved meanwhile may carry another time.

# ronda bench
cli-bench = Measures how fast Ronda is on this machine, in a database that is thrown away
cli-bench-more =
    Shows the figures and judges none. Every save is on disk before it counts.

    Example:
      ronda bench --folder /var/lib/ronda --cores 2 --marks 3000000,30000000
cli-bench-database = Empty database that will be filled (usual: SQLite in a folder that is deleted at the end)
cli-bench-folder = Folder on whose disk to measure (usual: the system's temporary one)
cli-bench-groups = How many groups of 20 people are made; each gives nine meetings to save
cli-bench-seconds = For how many seconds pages are asked for
cli-bench-cores = With how many cores the server works (needs taskset)
cli-bench-marks = With how many attendance marks the institution's page is measured; 0 not to
cli-bench-not-empty = { $database } is not empty or can't be opened; bench uses empty databases only
cli-bench-said-binary = size of the program
cli-bench-said-start = start-up, until it listens
cli-bench-said-idle = memory at rest
cli-bench-said-loaded = memory after the load
cli-bench-said-page-cpu = processor per page of the group
cli-bench-said-marks = attendance marks of the institution
cli-bench-said-marks-start = start-up with them
cli-bench-said-save-1-p50 = saving a meeting of 20 people, 1 client: half take less
cli-bench-said-save-1-p99 = saving a meeting of 20 people, 1 client: 99 of 100 take less
cli-bench-said-save-1-rate = saving a meeting of 20 people, 1 client: per second
cli-bench-said-save-32-p50 = the same, 32 clients at a time: half take less
cli-bench-said-save-32-p99 = the same, 32 clients at a time: 99 of 100 take less
cli-bench-said-save-32-rate = the same, 32 clients at a time: per second
cli-bench-said-engine-1-p50 = the same rows, the engine alone, one by one: half take less
cli-bench-said-engine-1-p99 = the same rows, the engine alone, one by one: 99 of 100 take less
cli-bench-said-engine-1-rate = the same rows, the engine alone, one by one: per second
cli-bench-said-engine-32-p50 = the same rows, the engine alone, 32 together: half take less
cli-bench-said-engine-32-p99 = the same rows, the engine alone, 32 together: 99 of 100 take less
cli-bench-said-engine-32-rate = the same rows, the engine alone, 32 together: per second
cli-bench-said-page-1-p50 = home page of a group, 1 client: half take less
cli-bench-said-page-1-p99 = home page of a group, 1 client: 99 of 100 take less
cli-bench-said-page-1-rate = home page of a group, 1 client: per second
cli-bench-said-page-32-p50 = the same, 32 clients at a time: half take less
cli-bench-said-page-32-p99 = the same, 32 clients at a time: 99 of 100 take less
cli-bench-said-page-32-rate = the same, 32 clients at a time: per second
cli-bench-said-marks-query-p50 = query of the institution's groups: half take less
cli-bench-said-marks-query-p99 = query of the institution's groups: 99 of 100 take less
cli-bench-said-marks-query-rate = query of the institution's groups: per second
cli-bench-said-marks-groups-p50 = page /institucion/grupos: half take less
cli-bench-said-marks-groups-p99 = page /institucion/grupos: 99 of 100 take less
cli-bench-said-marks-groups-rate = page /institucion/grupos: per second
cli-bench-said-marks-figures-p50 = page /institucion/cifras: half take less
cli-bench-said-marks-figures-p99 = page /institucion/cifras: 99 of 100 take less
cli-bench-said-marks-figures-rate = page /institucion/cifras: per second

# ronda backup, restore, doctor
cli-any-config = Settings file (RONDA_CONFIG)
cli-any-database = Database: sqlite:PATH or postgres://… (RONDA_DATABASE; usually sqlite:ronda.db)
cli-any-passphrase-file = File with the passphrase of the copy (or RONDA_BACKUP_PASSPHRASE)
cli-backup = Makes a proved copy of everything, while Ronda goes on serving
cli-backup-more =
    The whole copy is looked through before it takes its name: integrity, references, and how many rows.
    With --recipient or a passphrase it is encrypted in the age format.

    Example:
      ronda backup /var/backups/ronda/2026-11-22.db.age --recipient age1…
cli-backup-file = File to make; it must not exist
cli-backup-recipient = For whom it is encrypted: a public key of age
cli-backup-exists = { $file } exists; a copy does not replace another one
cli-backup-unsound = the copy of { $file } is not sound, so it was not kept; ronda doctor tells what the database has
cli-backup-differs = the table { $table } does not have the rows of the original in the copy; the copy was not kept
cli-backup-empty = Nothing of Ronda is in { $database }: there is nothing to copy. Check the setting database.
cli-unreachable-no-answer = it does not answer: check that it runs, and that the address and the port are its own
cli-unreachable-not-let-in = it answers, and does not accept that user or that password
cli-unreachable-no-database = it answers, and has no database of that name
cli-backup-done = The copy is in { $file }: { $rows } rows, sound and complete.
cli-backup-dumped = The copy is in { $file }, made by pg_dump, with the data of { $tables } tables. pg_restore could read its list; the whole proof is to restore it into another database.
cli-backup-by-hand =
    pg_dump and pg_restore were not found. Install the programs of PostgreSQL, or make the copy where they are:
      pg_dump --format=custom --no-owner --file { $file } --dbname "{ $address }"
cli-backup-unopened = It is encrypted for somebody else: it can't be opened here to be proved. Prove it where the key is, with ronda restore --check.
cli-backup-open = It is not encrypted: keep it where only you can read it.
cli-sealed-empty = the passphrase is empty
cli-sealed-recipient = that is no public key of age: it begins with age1
cli-sealed-needs-key = the copy is encrypted: say what opens it, --identity-file or --passphrase-file
cli-sealed-wrong-key = that key does not open the copy
cli-restore = Puts a copy in the place of the database, after proving it
cli-restore-more =
    First it proves the whole copy. What was there before is kept beside it with the date in its name.
    Stop Ronda before restoring.

    Example:
      ronda restore /var/backups/ronda/2026-11-22.db --database sqlite:/var/lib/ronda/ronda.db --replace
cli-restore-file = The copy, encrypted or not
cli-restore-identity-file = File with the private key of age
cli-restore-check = Only proves the copy; changes nothing
cli-restore-replace = Allows the database that exists to be replaced
cli-restore-exists = { $file } exists; with --replace it is kept beside and the copy takes its place
cli-restore-in-use = Ronda is using the database; stop it first
cli-restore-by-hand =
    copies of PostgreSQL are restored with its own program, into an empty database:
      pg_restore --no-owner --exit-on-error --single-transaction --dbname "{ $address }" { $file }
cli-restore-newer = the copy is of a newer Ronda than this one; install that version to restore it
cli-restore-torn = the copy { $file } is not sound and was not used: a part of it was lost or changed. Find another copy
cli-restore-not-ronda = the copy { $file } is not sound and was not used: it is no database of Ronda
cli-restore-sound = The copy is sound: { $groups } groups, { $people } people, { $encounters } meetings.
cli-restore-done = It is in { $file }. You can start Ronda.
cli-restore-aside = What was there before is in { $file }
cli-doctor = Looks at everything that Ronda needs and says what is wrong
cli-doctor-more =
    It takes the settings of ronda serve and changes nothing that is saved. Exits with 0 when there is nothing
    to do, 1 when something should be done, and 3 when Ronda can't be relied upon as it is.
cli-doctor-listen = Address and port to listen on (RONDA_LISTEN; usually 127.0.0.1:8080)
cli-doctor-insecure-http = No TLS in front (RONDA_INSECURE_HTTP)
cli-doctor-level-well = well  
cli-doctor-level-advice = advice
cli-doctor-level-bad = BAD   
cli-doctor-said-listen-local = Listens on { $address }, inside this machine only; the proxy with TLS stands in front.
cli-doctor-said-listen-insecure = Listens on { $address } without TLS. That is for trying; with real people put a proxy with TLS in front and take insecure_http away.
cli-doctor-said-listen-wide = Listens on { $address }, which can be reached past the proxy. If the proxy is on this machine, listen on 127.0.0.1.
cli-doctor-said-listen-open = Listens on { $address } without TLS: anybody in the network can read what goes through. Put a proxy with TLS in front and take insecure_http away.
cli-doctor-said-sqlite = SQLite { $version }.
cli-doctor-said-sqlite-old = SQLite { $version } may lose what was saved; 3.51.3 or newer is needed.
cli-doctor-said-no-file = { $file } does not exist. The first time, ronda serve makes it; otherwise check the setting database or restore a copy.
cli-doctor-said-unreachable = The database could not be opened: { $reason }
cli-doctor-said-permissions = Only its owner can read { $file }.
cli-doctor-said-permissions-wide = Others on this machine can read { $file }. Make it private: chmod 600
cli-doctor-said-space = { $free } MiB are free on the disk.
cli-doctor-said-space-little = { $free } MiB are left on the disk. Make room before it is full.
cli-doctor-said-space-none = { $free } MiB are left on the disk: soon nothing can be saved.
cli-doctor-said-log = SQLite's log takes { $size } MiB.
cli-doctor-said-log-large = SQLite's log takes { $size } MiB. Restart Ronda, so that it goes into the database.
cli-doctor-said-sound = The database is sound.
cli-doctor-said-broken = The database is damaged: { $reason }. Write no more into it: stop Ronda, keep the file and restore the latest copy.
cli-doctor-said-dangling = { $count } rows point at others that do not exist. Keep the file and tell whoever makes Ronda.
cli-doctor-said-migrations = The schema is up to date ({ $count }).
cli-doctor-said-migrations-pending = { $count } changes of the schema are to be made when Ronda starts. Make a copy first.
cli-doctor-said-migrations-foreign = The database is of a newer or another Ronda. Install that version.
cli-doctor-said-migrations-unfinished = A change of the schema was left half done. Restore the copy from before the upgrade.
cli-doctor-said-not-set-up = There is no institution yet. Open Ronda in the browser and follow the first steps.
cli-doctor-said-clock = The clock says { $now }.
cli-doctor-said-clock-behind = The clock says { $now } and the latest change was saved at { $saved }: it is behind. Set it right; with chrony or systemd-timesyncd it will not happen again.
cli-doctor-said-postgres = PostgreSQL { $version }.
cli-doctor-said-postgres-old = PostgreSQL { $version } is too old; 15 or newer is needed.
cli-doctor-said-durable = Every save waits for the disk.
cli-doctor-said-not-durable = PostgreSQL does not wait for the disk (fsync or synchronous_commit is off): a power cut would lose what was saved.
