"""Who holds or stands for which political office: from open data, saved as dated snapshots of one's own.

Nothing of it ships with the kit. A snapshot holds names, offices, parties and home towns, and no more.
"""

from .age import age, outdated
from .candidates import read_candidates
from .chamber import read_chamber
from .client import fetch_chamber
from .errors import PeopleError
from .local import read_local
from .politician import Office, Politician, Snapshot, frame
from .reading import read_files
from .snapshots import forget, people_folder, save_snapshot, snapshots

__all__ = [
    "Office",
    "PeopleError",
    "Politician",
    "Snapshot",
    "age",
    "fetch_chamber",
    "forget",
    "frame",
    "outdated",
    "people_folder",
    "read_candidates",
    "read_chamber",
    "read_files",
    "read_local",
    "save_snapshot",
    "snapshots",
]
