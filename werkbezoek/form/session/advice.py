"""What the opzet advises at each step of the form, in short; its own words where they say it best.

Source: "Opzet Werkbezoeken politici" of Aedes; ``source`` is the heading there.
"""

import msgspec


class Advice(msgspec.Struct, frozen=True):
    """The advice beside a step: a few Dutch paragraphs, and where they come from."""

    paragraphs: tuple[str, ...]
    source: str


_OPZET = "Opzet Werkbezoeken politici van Aedes"

ADVICE = {
    "bezoek": Advice(
        (
            "Met een werkbezoek breng je de belangen en problemen van jouw regio onder de aandacht van de"
            " landelijke politiek. Kamerleden begrijpen zo beter waar je mee zit.",
            "Laat het niet te lang duren: één dagdeel is meestal meer dan genoeg. Kijk of je vooraf of "
            "achteraf een lunch kunt aanbieden.",
        ),
        f"{_OPZET}, “Waarom een werkbezoek?” en “Wat is de invulling?”",
    ),
    "boodschap": Advice(
        (
            "Denk goed na over de boodschap die je wilt overbrengen, en overvoer de politici niet met te "
            "veel informatie.",
            "Het onderwerp kies je zelf. Handig is wel als het aansluit bij de hoofdonderwerpen van de "
            "Aedes-agenda: voldoende en betaalbare woningen, leefbare wijken, koploper verduurzaming "
            "woningen, en opgave en middelen.",
        ),
        f"{_OPZET}, “Wat is de invulling?”",
    ),
    "genodigden": Advice(
        (
            "(Kandidaat-)Kamerleden van één partij, of een dwarsdoorsnede van de politiek: die keuze is "
            "aan jou. Kamerleden uit de regio dragen die vaak een warm hart toe.",
            "Denk ook aan lokale wethouders. Zij maken het verschil in je werkgebied en hebben binnen hun"
            " partij een eigen lijn naar Den Haag.",
            "Houd de groep klein: de directeur en enkele medewerkers, het Kamerlid met wat entourage, "
            "enkele lokale politici, en een journalist van een lokale of landelijke krant.",
        ),
        f"{_OPZET}, “Wie nodig je uit?”",
    ),
    "programma": Advice(
        (
            "Begin met een presentatie om snel kennis te maken. Noem daarin ook het probleem dat je onder"
            " de aandacht wilt brengen.",
            "Ga dan de wijk in: een woning, buurthuis, bouwproject of aandachtswijk, met onderweg "
            "gesprekken met bewoners, medewerkers of andere betrokkenen.",
            "Diep eventueel één thema verder uit, en sluit af met een netwerkmoment om informeler te praten.",
        ),
        f"{_OPZET}, “Wat is de invulling?”",
    ),
    "voorbereiding": Advice(
        (
            "Weet je niet welke Kamerleden je moet uitnodigen of hoe je het programma invult? Aedes "
            "beantwoordt je vragen. Stel ze op tijd, voordat je uitnodigt.",
            "De standaardtaken vullen dat aan met wat bij het ontvangen van politici gebruikelijk is. "
            "Haal weg wat voor jou niet geldt.",
        ),
        f"{_OPZET}, “Wat doet Aedes?”; de taken zelf zijn onze keuze",
    ),
    "controle": Advice(
        (
            "De opzet is er om werkbezoeken overal op dezelfde manier te laten verlopen; het onderwerp en"
            " de genodigden kies je zelf. Wijk je bewust af, schrijf dan kort op waarom.",
        ),
        f"{_OPZET}, inleiding",
    ),
    "exporteren": Advice(
        (
            "Geef je gasten op tijd het programma, met alleen wat zij nodig hebben: overvoer de politici "
            "niet met te veel informatie.",
        ),
        f"{_OPZET}, “Wat is de invulling?”",
    ),
}
"""By the key of a step."""
