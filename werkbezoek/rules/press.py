"""WIE112, PRA703, PRA706: whether what is planned with the press fits together and is agreed."""

import re
from collections.abc import Iterator, Sequence

from ..plan import PressPolicy, Role, Status
from ..text.wording import quoted
from ..timing import Slot
from .context import RuleContext, name_of
from .registry import HOSTING_GUIDES, KIT, Hit, Hits, Severity, register

_WORDS_IN_A_ROW = 6

_TIME = re.compile(
    r"(?<!tot )(?<!tot en met )(?<![–-])(?<![–-] )(?<![\d:.])(?P<hours>[01]?\d|2[0-3])"
    r"(?:[:.](?P<minutes>[0-5]\d)(?![\d.:])| uur\b)"
)
"""A clock time at which something begins: 10:30, 10.30 or 10 uur, but not the end of a period."""

_BEFORE_OR_AFTER = re.compile(r"\b(?:na|voor|vóór|afloop van)(?: (?:het|de))?\s+$", re.IGNORECASE)
"""The words before the title of an item that say that something is not during it."""


@register("WIE112", "pers-niet-afgestemd", Severity.WARNING, source=HOSTING_GUIDES, silenced_by=("WIE101",))
def press_not_agreed(context: RuleContext) -> Hits:
    """Een journalist is uitgenodigd, maar dat is niet afgestemd met het bureau van de politicus.

    Koos je bij Pers voor “Geen pers”, dan zegt de regel dat een journalist op de lijst daar niet bij past.
    Anders zwijgt de regel zolang de uitnodiging van de journalist nog niet weg is.

    ## Waarom
    Handreikingen voor het ontvangen van politici raden aan om pers eerst met hun bureau te bespreken. Een
    politicus wil weten wie er meekijkt en meeschrijft, en stemt woorden en foto’s daarop af.

    ## Wat wij aanraden
    Bel het bureau voor je een journalist uitnodigt, en schrijf op met wie je het besprak en wanneer.

    ## Voorbeeld
    Mis: de journalist heeft bevestigd en bij “Afgestemd met” staat niets.

    Goed: bij “Afgestemd met” staat “persvoorlichter van de fractie”, met de datum.
    """
    journalists = context.with_role(Role.JOURNALIST)
    invited = [journalist for journalist in journalists if journalist.status is not Status.DRAFT]
    if journalists and context.plan.press.policy is PressPolicy.NONE:
        yield Hit(
            "press.policy",
            f"Je koos “Geen pers”, maar {name_of(journalists[0])} staat als journalist op de lijst.",
            "Haal de journalist van de lijst, of kies bij Pers voor “Pers is welkom”.",
        )
    elif invited and not context.plan.press.agreed_with.strip():
        yield Hit(
            "press.agreed_with",
            f"{name_of(invited[0])} is uitgenodigd als journalist, "
            "maar er staat niet met wie dat is afgestemd.",
            "Bespreek de komst van de pers met het bureau van de politicus en noteer met wie en wanneer.",
        )


@register("PRA703", "fotomoment-zonder-pers", Severity.WARNING, source=KIT)
def photo_without_press(context: RuleContext) -> Hits:
    """Het foto- en interviewmoment valt in een onderdeel waar geen pers bij is.

    De regel zoekt in de tekst een tijd (“om 10.30 uur”) of de titel van een onderdeel. Bij een woning, een
    gesprek en een maaltijd is de pers alleen welkom als je dat bij het onderdeel aanvinkt. Gaat een
    rondleiding ook langs andere plekken dan woningen, dan kan de foto daar zijn, en zwijgt de regel. Dat doet
    hij ook als je “Geen pers” koos.

    ## Waarom
    Een fotograaf die niet naar binnen mag, heeft geen foto, of een foto van de voordeur.

    ## Wat wij aanraden
    Kies een moment buiten of aan het eind, en vraag wie er op de foto komt eerst of dat mag.

    ## Voorbeeld
    Mis: foto om 10.30 uur, tijdens het gesprek met bewoners.

    Goed: foto om 11.15 uur, bij het afscheid voor het buurthuis.
    """
    if context.plan.press.policy is PressPolicy.NONE:
        return
    for slots in photo_slots(context):
        if not any(slot.item.welcomes_press_outside_homes for slot in slots):
            yield Hit(
                "press.photo_moment",
                f"Het fotomoment valt in {name_of(slots[0].item)}, en daar is de pers niet bij.",
                "Kies een ander moment, of vink bij dat onderdeel aan dat de pers welkom is.",
            )
            return


def photo_slots(context: RuleContext) -> Iterator[Sequence[Slot]]:
    """Yield the items during which each photo moment is, as far as its text names a time or a title."""
    text = context.plan.press.photo_moment
    if not text.strip():
        return
    if not context.schedule.start_is_assumed:
        for match in _TIME.finditer(text):
            time = int(match["hours"]) * 60 + int(match["minutes"] or 0)
            if slots := [slot for slot in context.schedule.guest_slots if slot.start <= time < slot.end]:
                yield slots
    lowered = text.lower()
    for slot in context.schedule.guest_slots:
        title = slot.item.title.strip()
        start = lowered.find(title.lower())
        if len(title) > 7 and start >= 0 and not _BEFORE_OR_AFTER.search(text[:start]):
            yield [slot]


@register("PRA706", "vertrouwelijk-in-openbare-tekst", Severity.ERROR, source=KIT)
def confidential_in_public(context: RuleContext) -> Hits:
    """Wat niet vooraf bekend mag worden, staat ook in een tekst voor pers, gasten of Aedes.

    De regel vergelijkt elke zin of regel bij “Niet vooraf bekendmaken” met die teksten. Van een lange zin
    zijn zes woorden achter elkaar genoeg. Met andere woorden opgeschreven ziet de regel het niet.

    ## Waarom
    Een perstekst gaat van hand tot hand. Wat erin staat, is bekend.

    ## Wat wij aanraden
    Haal het weg uit de tekst. Mag het inmiddels bekend zijn, haal het dan weg bij “Niet vooraf bekendmaken”.

    ## Voorbeeld
    Mis: “De staatssecretaris sluit aan” staat bij “Niet vooraf bekendmaken” en in de perstekst.

    Goed: de perstekst zegt daar niets over.
    """
    all_text = context.all_public_text.lower()
    phrases = _phrases(context.plan.crew.confidential)
    secrets = [phrase for phrase in phrases if all(word in all_text for word in phrase.split())]
    for path, text in context.public_texts.items() if secrets else ():
        words = f" {_plain(text)} "
        secret = next((phrase for phrase in secrets if f" {phrase} " in words), None)
        if secret:
            yield Hit(
                path,
                f"Hier staat wat niet vooraf bekend mag worden: {quoted(secret)}.",
                "Haal het hier weg, of haal het weg bij “Niet vooraf bekendmaken”.",
            )


def _phrases(text: str) -> Iterator[str]:
    """Yield the phrases that may not be elsewhere: each sentence or line; of a long one, every six words."""
    for sentence in re.split(r"[.!?;\n]+", text):
        words = _plain(sentence).split()
        for start in range(max(1, len(words) - _WORDS_IN_A_ROW + 1)):
            if len(phrase := words[start : start + _WORDS_IN_A_ROW]) > 1:
                yield " ".join(phrase)


def _plain(text: str) -> str:
    """Return the words of a text in lower case, without punctuation."""
    return " ".join(re.findall(r"\w+", text.lower()))
