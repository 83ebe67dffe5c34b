"""Reads a calendar as people's programs do: with khal, and with icalendar and recurring-ical-events.

Arguments: the file, the first day and the day after the last one, and the zone of whoever looks. Writes JSON:
what each of the two readers sees, in local time.
"""

import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

file, first, after, zone = sys.argv[1:5]
calendar = icalendar.Calendar.from_ical(Path(file).read_bytes())
assert "UID" not in calendar, "a calendar has no UID of its own"
assert not calendar.errors and all(not part.errors for part in calendar.walk()), "every line is understood"

events = recurring_ical_events.of(calendar).between(date.fromisoformat(first), date.fromisoformat(after))
seen = sorted(
    [
        event["DTSTART"].dt.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M"),
        event["DTEND"].dt.astimezone(ZoneInfo(zone)).strftime("%H:%M"),
        str(event["SUMMARY"]),
        str(event["STATUS"]),
    ]
    for event in events
)

with tempfile.TemporaryDirectory() as home:
    folder = Path(home) / "calendar"
    folder.mkdir()
    config = Path(home) / "config"
    config.write_text(
        f"""
[calendars]
[[ronda]]
path = {folder}
[sqlite]
path = {home}/khal.db
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = ronda
"""
    )
    khal = [str(Path(sys.executable).with_name("khal")), "-c", str(config)]
    quiet = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, XDG_CACHE_HOME=home)
    subprocess.run([*khal, "import", "--batch", file], check=True, capture_output=True, text=True, env=quiet)
    form = "{start}|{end-time}|{title}|{status}"
    listed = subprocess.run(
        [*khal, "list", "--once", "--format", form, "--day-format", "", first, after],
        check=True,
        capture_output=True,
        text=True,
        env=quiet,
    ).stdout
    khal_seen = sorted(line.split("|") for line in listed.splitlines() if "|" in line)

print(json.dumps({"icalendar": seen, "khal": khal_seen}))
