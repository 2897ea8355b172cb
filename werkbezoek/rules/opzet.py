"""The text of “Opzet Werkbezoeken politici” of Aedes, word for word."""

from importlib.resources import files


def opzet_text() -> str:
    """Return the whole opzet, as Markdown."""
    return files(__package__).joinpath("opzet.md").read_text(encoding="utf-8")
