"""What tests about many plans share: where the project is, and what was left out of the tables."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "data" / "voorbeelden"


def left(plans):
    """What was left out: the kind and the name of the file, by name."""
    return {
        str(row.source).rpartition("/")[2]: (row.left, row.reason) for row in plans.unreadable.itertuples()
    }
