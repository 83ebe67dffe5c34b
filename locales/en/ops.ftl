# When the server cannot, and what whoever waits is told.
trouble-too-slow-title = It did not arrive whole
trouble-too-slow-body = The form took too long to arrive and nothing was saved. Go back, check the signal and send it again.
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
cli-bench-groups = How many groups of 20 people are made; each gives nine encounters to save
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
cli-bench-said-save-1-p50 = saving an encounter of 20 people, 1 client: half take less
cli-bench-said-save-1-p99 = saving an encounter of 20 people, 1 client: 99 of 100 take less
cli-bench-said-save-1-rate = saving an encounter of 20 people, 1 client: per second
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
