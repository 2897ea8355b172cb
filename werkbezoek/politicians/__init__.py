"""People who hold or seek a political office, from open data and lists of the user, in dated snapshots.

The kit contains no list of people; a snapshot has only their names, offices, parties and home towns, and the
place on a list of candidates. ``chamber``, ``candidates`` and ``local`` read the three kinds of sources. It
may import ``plan``, ``text``, ``store``, ``places`` and ``spreadsheets``.
"""

from .outdated import OfficeChange, age_in_words, find_office_changes, replacement_notice, staleness_warnings
from .parties import with_groups
from .politician import InputFile, Office, PeopleError, Politician, Snapshot, name_key
from .snapshot_files import delete_snapshot, delete_snapshots, load_snapshots, people_folder, save_snapshot
from .sources import fetch_chamber, read_files, read_input_files
