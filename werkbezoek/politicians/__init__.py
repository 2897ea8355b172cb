"""Who holds or stands for which political office: from open data, saved as dated snapshots of one's own.

Nothing of it ships with the kit. A snapshot holds names, offices, parties and home towns, and no more.
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
