"""Who holds or stands for which political office: from open data, saved as dated snapshots of one's own.

Nothing of it ships with the kit. A snapshot holds names, offices, parties and home towns, and no more.
"""

from .candidates import read_candidates
from .chamber import read_chamber
from .changes import OfficeChange, find_office_changes
from .client import fetch_chamber
from .errors import PeopleError
from .freshness import age_in_words, replacement_notice, staleness_warnings
from .local import read_local
from .naming import PartyKeys
from .parties import count_by_party, party_key
from .politician import Office, Politician, Snapshot, name_key, to_frame
from .reading import InputFile, read_files, read_input_files
from .snapshot_files import delete_snapshots, load_snapshots, people_folder, save_snapshot

__all__ = [
    "InputFile",
    "Office",
    "OfficeChange",
    "PartyKeys",
    "PeopleError",
    "Politician",
    "Snapshot",
    "age_in_words",
    "count_by_party",
    "delete_snapshots",
    "fetch_chamber",
    "find_office_changes",
    "load_snapshots",
    "name_key",
    "party_key",
    "people_folder",
    "read_candidates",
    "read_chamber",
    "read_files",
    "read_input_files",
    "read_local",
    "replacement_notice",
    "save_snapshot",
    "staleness_warnings",
    "to_frame",
]
