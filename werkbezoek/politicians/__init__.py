"""Who holds or stands for which political office: from open data, saved as dated snapshots of one's own.

Nothing of it ships with the kit. A snapshot holds names, offices, parties and home towns, and no more.
"""

from .candidates import read_candidates
from .chamber import read_chamber
from .changes import Changed, changed_offices
from .client import fetch_chamber
from .errors import PeopleError
from .freshness import age, outdated, replaced
from .local import read_local
from .naming import PartyKeys
from .parties import by_party, party_key
from .politician import Office, Politician, Snapshot, frame, name_key
from .reading import InputFile, read_files, read_given
from .snapshot_files import forget, people_folder, save_snapshot, snapshots

__all__ = [
    "Changed",
    "InputFile",
    "Office",
    "PartyKeys",
    "PeopleError",
    "Politician",
    "Snapshot",
    "age",
    "by_party",
    "changed_offices",
    "fetch_chamber",
    "forget",
    "frame",
    "name_key",
    "outdated",
    "party_key",
    "people_folder",
    "read_candidates",
    "read_chamber",
    "read_files",
    "read_given",
    "read_local",
    "replaced",
    "save_snapshot",
    "snapshots",
]
