"""Who holds or seeks a political office, from open data and the user's own lists, saved as dated snapshots.

It may import ``plan``, ``text``, ``store``, ``places`` and ``spreadsheets``. The kit ships no such list, and
a snapshot contains only names, offices, parties and home towns.
"""

from .outdated import OfficeChange, age_in_words, find_office_changes, replacement_notice, staleness_warnings
from .parties import PartyKeys, count_by_party, party_key
from .politician import InputFile, Office, PeopleError, Politician, Snapshot, name_key, to_frame
from .snapshot_files import delete_snapshots, load_snapshots, people_folder, save_snapshot
from .sources import fetch_chamber, read_files, read_input_files

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
    "read_files",
    "read_input_files",
    "replacement_notice",
    "save_snapshot",
    "staleness_warnings",
    "to_frame",
]
