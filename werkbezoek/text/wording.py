"""Dutch wording of dates, durations, counts, lists and quotes; and today's date in the Netherlands."""

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from ..plan import clock, minutes

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

_NUMBERS = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
    "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
    "negentien", "twintig",
)  # fmt: skip


def today_in_amsterdam() -> dt.date:
    """Return today's date in Europe/Amsterdam, whatever the time zone of the computer."""
    return dt.datetime.now(AMSTERDAM).date()


def in_amsterdam(moment: dt.datetime) -> dt.datetime:
    """Return a moment with an offset on the clock of Europe/Amsterdam.

    In the first and last hours of the calendar, where that would be outside it, the clock stays as it is.
    """
    try:
        return moment.astimezone(AMSTERDAM)
    except OverflowError:
        return moment.replace(tzinfo=AMSTERDAM)


def day(date: dt.date) -> str:
    """Return a date in words: ``day(date(2027, 3, 5)) == "vrijdag 5 maart 2027"``."""
    return f"{WEEKDAYS[date.weekday()]} {date.day} {MONTHS[date.month - 1]} {date.year}"


def moment(time: dt.datetime) -> str:
    """Return a moment in Amsterdam in words: ``vrijdag 5 maart 2027, 9.05 uur``."""
    local = in_amsterdam(time)
    return f"{day(local.date())}, {local.hour}.{local:%M} uur"


def time_of_day(since_midnight: int) -> str:
    """Return a clock time as it stands before "uur" in running text: ``time_of_day(545) == "9.05"``."""
    return clock(since_midnight).replace(":", ".")


def typed_time(clock_time: str | None) -> str:
    """Return a clock time of the plan in words: ``typed_time("9:05") == "9.05 uur"``; "" if there is none."""
    return f"{time_of_day(minutes(clock_time))} uur" if clock_time else ""


def period(start: int, end: int) -> str:
    """Return a period as in running text: ``period(540, 750) == "9.00 tot 12.30 uur"``."""
    return f"{time_of_day(start)} tot {time_of_day(end)} uur"


def duration(length: int) -> str:
    """Return a duration in minutes in words: ``duration(270) == "4 uur en 30 minuten"``."""
    hours, rest = divmod(length, 60)
    words = [f"{hours} uur"] if hours else []
    if rest or not hours:
        words.append(counted(rest, "minuut", "minuten", in_digits=True))
    return " en ".join(words)


def number(count: int) -> str:
    """Return a number as in running text: a word up to ten, digits above."""
    return _NUMBERS[count] if 0 <= count <= 10 else str(count)


def counted(count: int, singular: str, plural: str, *, in_digits: bool = False) -> str:
    """Return a number of things in words: ``counted(3, "thema", "thema’s") == "drie thema’s"``."""
    return f"{count if in_digits else number(count)} {singular if count == 1 else plural}"


def leading_number(text: str) -> int:
    """Return the number that a text begins with, in digits or as a word up to twenty; without one it is 1."""
    first = text.split(maxsplit=1)[0].lower() if text.strip() else ""
    if first in _NUMBERS:
        return _NUMBERS.index(first)
    return int(first) if first.isdecimal() and len(first) < 4 else 1


def listed(texts: Iterable[str], *, most: int | None = None) -> str:
    """Return words as a list in a sentence: ``listed(["a", "b", "c"]) == "a, b en c"``.

    If more than one word is beyond ``most``, these are only counted: “a, b en nog 3 andere”.
    """
    words = list(texts)
    if most is not None and len(words) > most + 1:
        words = [*words[:most], f"nog {len(words) - most} andere"]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


def one_line(text: str) -> str:
    """Return the text on one line, with single spaces."""
    return " ".join(text.split())


def starting_a_sentence(text: str) -> str:
    """Return the text with a capital at its start; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def shortened(text: str, width: int = 60) -> str:
    """Return the text on one line, of at most ``width`` characters, with … at the end if it is cut off."""
    line = one_line(text)
    return line if len(line) <= width else f"{line[: width - 1].rstrip()}…"


def quoted(text: str) -> str:
    """Return the text between quotation marks, shortened to one line."""
    return f"“{shortened(text)}”"
