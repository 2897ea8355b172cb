"""Who holds or stands for which political office: from open data, saved as dated snapshots of one's own.

Nothing of it ships with the kit. A snapshot holds names, offices, parties and home towns, and no more.
"""

from .age import age, outdated, replaced
from .candidates import read_candidates
from .chamber import read_chamber
from .changes import Changed, changed_offices
from .client import fetch_chamber
from .errors import PeopleError
from .local import read_local
from .politician import Office, Politician, Snapshot, frame
from .reading import Given, read_files, read_given
from .snapshots import forget, people_folder, save_snapshot, snapshots
from .suggestions import Nearness, Seats, Suggestion, balance, suggest

__all__ = [
    "Changed",
    "Given",
    "Nearness",
    "Office",
    "PeopleError",
    "Politician",
    "Seats",
    "Snapshot",
    "Suggestion",
    "age",
    "balance",
    "changed_offices",
    "fetch_chamber",
    "forget",
    "frame",
    "outdated",
    "people_folder",
    "read_candidates",
    "read_chamber",
    "read_files",
    "read_given",
    "read_local",
    "replaced",
    "save_snapshot",
    "snapshots",
    "suggest",
]
