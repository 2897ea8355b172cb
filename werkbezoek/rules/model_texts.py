"""INV211: texts of a model programme that the user has not replaced yet."""

import tomllib
from functools import cache
from importlib.resources import files

from ..plan import PlaceKind
from ..text.wording import counted, quoted
from .context import RuleContext
from .registry import KIT, Hit, Hits, Severity, register


@cache
def model_texts() -> dict[str, frozenset[str]]:
    """Return the labels of places and the texts for guests in the model programmes."""
    tables = tomllib.loads(files(__package__).joinpath("model_texts.toml").read_text(encoding="utf-8"))
    return {name: frozenset(texts) for name, texts in tables.items()}


@register("INV211", "tekst-van-het-model", Severity.WARNING, source=KIT)
def model_text_left(context: RuleContext) -> Hits:
    """Er staat nog tekst van het modelprogramma in het programma.

    Het gaat om omschrijvingen van plekken, zoals “wijk waar het om gaat”, en om teksten voor gasten. Een
    woning of kantoor met een adres erbij is ingevuld genoeg.

    ## Waarom
    Gasten zien deze tekst. “Buurthuis in de wijk” zegt niet waar ze moeten zijn.

    ## Wat wij aanraden
    Loop na het kiezen van een model elk onderdeel langs, en vul namen en adressen in.

    ## Voorbeeld
    Mis: een stop “wijk waar het om gaat”.

    Goed: een stop “de Rozenbuurt, tussen het spoor en de Vijverweg”.
    """
    known = model_texts()
    left: list[tuple[str, str]] = []
    for index, item in enumerate(context.plan.programme):
        if item.is_internal:
            continue
        fields = [("place", item.place)] if item.place else []
        fields += [(f"stops[{stop}]", place) for stop, place in enumerate(item.stops)]
        left += [
            (f"programme[{index}].{field}.label", place.label)
            for field, place in fields
            if place.label.strip() in known["labels"]
            and not (place.address.strip() and place.kind in {PlaceKind.HOME, PlaceKind.OFFICE})
        ]
        if item.public_text.strip() in known["texts"]:
            left.append((f"programme[{index}].public_text", item.public_text))
    if left:
        path, text = left[0]
        where = "op één plek" if len(left) == 1 else f"op {counted(len(left), 'plek', 'plekken')}"
        yield Hit(
            path,
            f"Er staat {where} nog tekst van het modelprogramma: {quoted(text.rstrip('.'))}.",
            "Vervang de tekst door wat er bij jullie is, of haal hem weg.",
        )
