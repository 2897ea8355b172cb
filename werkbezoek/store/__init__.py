"""Plan files: reading reports all faults of a file at once; saving is atomic, locked, and keeps a history.

The second half of the way from a keystroke in the form to the file is here: ``open_plan`` returns the plan
with the version of its file; ``save`` takes the edited plan and that version, and refuses to write if the
file has changed since. ``saving`` lists the steps. ``merging`` puts two people's edits of one plan together.
It may import ``plan`` and ``text``.
"""

from .atomic import atomic_write, make_folder, write_private
from .copies import add_plan, find_twin, keep_shared_version, plans_with_id, remove_copy
from .faults import Conflict, Fault, PlanFileError, SaveError, StoreError
from .files import (
    HIDDEN_FOLDER,
    SUFFIX,
    drafts_file,
    file_stem,
    free_path,
    history_files,
    is_reserved,
    move_along,
    residual_files,
    temporary_file,
)
from .history import EarlierVersion, NoVersion, Shared, earlier_versions, load_version, plan_on
from .reading import LARGEST_PLAN, Opened, decode, encode, load, open_plan, version_of
from .saving import save
