"""AVG601–AVG605, AVG607, AVG609: personal details that should not be here, or not without consent."""

from collections.abc import Iterator, Mapping
from functools import partial

from ..places import names_place
from ..plan import ConsentScope, Invitee, Plan, people_outside_list
from ..plan.paths import join_steps
from ..text.mentions import NameFinder, possibly_named
from ..text.name_forms import folded_words
from ..text.typed_names import names_resident, typed_names
from ..text.wording import counted, quoted
from . import retention
from .context import RuleContext, name_of
from .registry import Hit, Hits, Severity, register

_LONGEST_TERM = 366
_TERMS = {"diet_days": "Dieetwensen", "contact_days": "Contactgegevens"}


@register("AVG601", "partij-zonder-politieke-rol", Severity.ERROR, source="AVG, artikel 9")
def party_of_a_private_person(context: RuleContext) -> Hits:
    """Bij iemand zonder politieke functie staat een partij.

    De regel kijkt ook naar wie zich heeft afgemeld: het gegeven staat er dan nog steeds.

    ## Wat de AVG zegt
    Iemands politieke voorkeur is een bijzonder persoonsgegeven (AVG, artikel 9). Je mag die alleen noteren
    van wie er zelf mee naar buiten treedt, zoals een Kamerlid, kandidaat, wethouder of raadslid.

    ## Wat wij aanraden
    Noteer een partij alleen bij wie een politieke rol heeft.

    ## Voorbeeld
    Mis: bij een bewoner, journalist of medewerker van een Kamerlid is een partij ingevuld.

    Goed: de partij staat alleen bij politici.
    """
    for index, invitee in enumerate(context.plan.invitees):
        if invitee.party.strip() and not invitee.is_politician:
            yield Hit(
                f"invitees[{index}].party",
                f"Bij {name_of(invitee)} staat een partij, maar geen politieke rol.",
                "Haal de partij weg, of kies de politieke rol die deze persoon heeft.",
            )


@register("AVG602", "dieet-zonder-toestemming", Severity.ERROR, source="AVG, artikel 9")
def needs_without_consent(context: RuleContext) -> Hits:
    """Bij iemands naam staat een dieetwens of wat die nodig heeft om mee te kunnen, zonder toestemming.

    Zonder toestemming is een dieetwens een waarschuwing en toegankelijkheid een fout. De regel kijkt ook
    naar wie zich heeft afgemeld.

    ## Wat de AVG zegt
    Wat iemand nodig heeft, zegt vaak iets over gezondheid, en een dieet soms over gezondheid of geloof. Dat
    zijn bijzondere persoonsgegevens (AVG, artikel 9).

    ## Wat wij aanraden
    Vraag toestemming en vink die aan. Voor de keuken zijn aantallen zonder naam genoeg.

    Wanneer iemand ja zei, weet de regel niet: het vinkje heeft geen datum. Je moet de toestemming wel kunnen
    aantonen (AVG, artikel 7). Bewaar dus de mail of het formulier zolang de wens in je plan staat.

    ## Voorbeeld
    Mis: “rolstoel” bij een wethouder, zonder vinkje bij toestemming.

    Goed: met toestemming, of bij “Dieetwensen zonder naam”: 2 × vegetarisch.
    """
    for index, invitee in enumerate(context.plan.invitees):
        if invitee.needs_consent:
            continue
        if invitee.access_needs.strip():
            yield Hit(
                f"invitees[{index}].access_needs",
                f"Bij {name_of(invitee)} staat zonder toestemming wat die nodig heeft om mee te kunnen.",
                "Vraag toestemming en vink die aan, of haal het weg.",
            )
        if invitee.diet.strip():
            yield Hit(
                f"invitees[{index}].diet",
                f"Bij {name_of(invitee)} staat een dieetwens zonder toestemming.",
                "Vraag toestemming en vink die aan, of noteer het aantal bij “Dieetwensen zonder naam”.",
                severity=Severity.WARNING,
            )


@register("AVG603", "gegevens-te-lang-bewaard", Severity.WARNING, source="AVG, artikel 5")
def expired_details(context: RuleContext) -> Hits:
    """Persoonlijke gegevens staan er na het bezoek langer dan nodig.

    Dieetwensen en toegankelijkheid mogen kort na het bezoek weg; e-mailadressen, telefoonnummers, andere
    contacten, notities en de namen van wie geen politieke functie heeft, na een half jaar. Een kandidaat die
    niet is gekozen, heeft geen functie; wie wel is gekozen, krijgt bij Genodigden de nieuwe rol. De regel
    kijkt ook naar wie zich heeft afgemeld.

    ## Wat de AVG zegt
    Persoonsgegevens mag je niet langer bewaren dan nodig is (AVG, artikel 5).

    ## Wat wij aanraden
    Haal dieetwensen na twee weken weg, en contactgegevens en namen na een half jaar. Met Opruimen,
    in de stap Exporteren, gaat ook weg wat in toezeggingen, eerdere versies en oude bestanden staat.

    ## Voorbeeld
    Mis: een jaar na het bezoek staan alle telefoonnummers er nog.

    Goed: de gegevens zijn weggehaald; het programma en de opbrengst blijven bewaard.

    ## Getal
    Veertien dagen en een half jaar (183 dagen) zijn een keuze van deze kit. Je stelt ze per plan in bij
    Grenzen, “Dieetwensen bewaren” en “Contactgegevens bewaren”.
    """
    for expired in retention.expired_details(context.plan, context.today):
        invitees = {path.partition(".")[0] for path in expired.paths if path.startswith("invitees")}
        if invitees:  # a purge also finds contact details of the corporation itself
            yield Hit(
                expired.paths[0],
                f"Het bezoek was {counted(expired.days_since_visit, 'dag', 'dagen')} geleden, en bij "
                f"{counted(len(invitees), 'genodigde', 'genodigden')} staan nog {expired.details}; "
                f"{context.limit_phrase(expired.limit, counted(expired.term_days, 'dag', 'dagen'))}.",
                "Haal weg wat je niet meer nodig hebt: met Opruimen, in de stap Exporteren.",
            )


@register("AVG604", "bewoner-zonder-toestemming", Severity.ERROR, source="AVG, artikel 6 en 7")
def resident_without_consent(context: RuleContext) -> Hits:
    """Een bewoner staat met naam op de lijst, zonder toestemming voor het draaiboek.

    Een bewoner die ook politicus, directeur of medewerker is, staat er al in die functie. Toestemming die is
    ingetrokken, telt niet meer.

    ## Wat de AVG zegt
    Om iemands naam te noteren, is een grondslag (een geldige reden) nodig (AVG, artikel 6). Toestemming telt
    alleen als iemand vrij kan weigeren, en later zonder nadeel van gedachten kan veranderen (AVG, artikel 7
    en overweging 42). Een huurder hangt van zijn corporatie af. Dat pleit juist tegen toestemming als
    grondslag (overweging 43): zij telt hier alleen als weigeren echt kan en geen gevolgen heeft.

    ## Wat wij aanraden
    Kies liever voor geen naam. Moet de naam erbij, vraag toestemming dan niet via iemand die over de huur of
    een reparatie gaat. Zeg dat nee zeggen geen gevolgen heeft. Noteer waarvoor, wanneer en hoe de bewoner ja
    heeft gezegd.

    ## Voorbeeld
    Mis: bewoner Ans Verbeek, zonder toestemming voor het draaiboek.

    Goed: zonder naam, “bewoner van de Rozenstraat”, of met toestemming: “Naam in het draaiboek”, met de datum
    en “formulier getekend”.
    """
    for resident in _private_residents(context.plan):
        is_named = resident.takes_part and resident.name.full.strip()
        if is_named and not resident.consents_to(ConsentScope.RUN_SHEET):
            yield Hit(
                context.path_of(resident, "consent.scope"),
                f"{name_of(resident)} staat als bewoner met naam op de lijst, zonder toestemming voor het "
                "draaiboek.",
                "Haal de naam weg, of vraag toestemming op een manier waarbij nee zeggen echt kan, en vink "
                "die aan.",
            )


@register("AVG605", "bewoner-in-openbare-tekst", Severity.ERROR, source="AVG, artikel 6")
def resident_in_public(context: RuleContext) -> Hits:
    """De naam van een bewoner staat in een titel of in een tekst die gasten, pers of Aedes lezen.

    De regel zoekt in elk veld dat iemand buiten de corporatie leest. Hij zoekt de voor- en achternaam van
    elke bewoner op de lijst, ook van wie zich heeft afgemeld. Hoofdletters, accenten en een half van een
    dubbele naam maken niet uit. Toestemming is hier niet genoeg: wie in het programma genoemd mag worden,
    kies je uit de lijst als leiding of spreker van een onderdeel. Trekt die bewoner de toestemming in, dan
    verdwijnt de naam daar vanzelf; uit een tekst niet.

    Een naam na een lidwoord (“De Brink”) of die ook van een andere genodigde is, telt alleen met meer erbij:
    voornaam en achternaam, of mevrouw, meneer of familie. Een naam die ook een woord of een plaats is
    (“Wijk”, “Emmen”) telt alleen waar de zin een mens bedoelt: “Bij mevrouw Wijk”. Een verkeerd gespelde
    naam kan de regel missen.

    ## Wat de AVG zegt
    Een uitnodiging of persbericht gaat van hand tot hand. Wie een naam openbaar maakt, heeft daar een
    grondslag (een geldige reden) voor nodig (AVG, artikel 6). En een bewoner kan last krijgen van wat er over
    zijn huis bekend wordt.

    ## Wat wij aanraden
    Schrijf “een bewoner”, of laat de naam weg.

    ## Voorbeeld
    Mis: onderdeel “Op de koffie bij mevrouw Verbeek”.

    Goed: onderdeel “Op de koffie bij een bewoner”.
    """
    for path, resident in _residents_named_in(context.public_texts, context.plan):
        yield Hit(
            path,
            f"Hier staat de naam van een bewoner: {name_of(resident)}.",
            "Schrijf “een bewoner”, of laat de naam weg.",
        )


def _private_residents(plan: Plan) -> list[Invitee]:
    residents = (invitee for invitee in plan.invitees if invitee.is_resident)
    return [resident for resident in residents if not resident.is_politician and not resident.is_host]


def _residents_named_in(texts: Mapping[str, str], plan: Plan) -> Iterator[tuple[str, Invitee]]:
    """Yield the residents that texts (by path) name, each with the path of the text."""
    residents = _private_residents(plan)
    named = possibly_named(residents, "\n".join(texts.values())) if residents else []
    if not named:
        return
    known = {folded_words(resident.name.full) for resident in residents}
    contacts = (name for typed in (plan.contact.name, plan.press.contact.name) for name in typed_names(typed))
    others = [invitee for invitee in plan.invitees if invitee not in residents]
    others += [Invitee(id="-", name=name) for name in contacts if folded_words(name.full) not in known]
    finder = NameFinder(named, others, partial(names_place, plan=plan))
    for path, text in texts.items():
        yield from ((path, resident) for resident in finder.people_in(text))


@register("AVG607", "bewoner-met-naam-ingetypt", Severity.ERROR, source="AVG, artikel 6")
def resident_typed(context: RuleContext) -> Hits:
    """Bij een onderdeel is de naam van een bewoner ingetypt, als leiding, spreker of gesprekspartner.

    De regel zoekt “huurder” of “bewoner” met een naam erbij, “familie” met een naam, en de namen van bewoners
    op de lijst. Wie een bewoner uit de lijst kiest, met toestemming, doet het goed: dan weet de kit in welk
    document de naam mag staan.

    ## Wat de AVG zegt
    Om iemands naam te noteren, is een grondslag (een geldige reden) nodig (AVG, artikel 6). Een ingetypte
    naam komt in het programma en het draaiboek, zonder dat er toestemming is vastgelegd.

    ## Wat wij aanraden
    Schrijf “twee bewoners van de Rozenstraat”. Moet de naam erbij, zet de bewoner dan met toestemming op de
    lijst.

    ## Voorbeeld
    Mis: gesprekspartner “mevrouw Verbeek, huurder”.

    Goed: gesprekspartner “een huurder van de Rozenstraat”.
    """
    typed = {
        join_steps(steps): person.text
        for steps, person in people_outside_list(context.plan)
        if steps[0] == "programme" and person.text
    }
    named = dict(_residents_named_in(typed, context.plan))
    for path, text in typed.items():
        if path in named or names_resident(text):
            yield Hit(
                path.rpartition("[")[0],
                f"Hier is de naam van een bewoner ingetypt: {quoted(text)}.",
                "Schrijf “een bewoner”, of zet de bewoner met toestemming op de lijst.",
            )


@register("AVG609", "bewaartermijn-te-lang", Severity.WARNING, source="AVG, artikel 5")
def term_too_long(context: RuleContext) -> Hits:
    """Een bewaartermijn van dit plan is langer dan een jaar.

    ## Wat de AVG zegt
    Persoonsgegevens mag je niet langer bewaren dan nodig is (AVG, artikel 5). De wet noemt geen aantal dagen.

    ## Wat wij aanraden
    Veertien dagen voor dieetwensen en een half jaar voor contactgegevens. Heb je langer nodig, schrijf dan op
    waarvoor.

    ## Voorbeeld
    Mis: contactgegevens drie jaar bewaren, voor het geval dat.

    Goed: een half jaar, tot na het bedanken en de terugkoppeling.

    ## Getal
    Een jaar (366 dagen) als grens is een keuze van deze kit.
    """
    for field, what in _TERMS.items():
        days = getattr(context.plan.limits, field)
        if days > _LONGEST_TERM:
            yield Hit(
                f"limits.{field}",
                f"{what} blijven {days} dagen na het bezoek bewaard; wij raden hoogstens een jaar aan.",
                "Kies een kortere termijn, of noteer waarvoor je ze zo lang nodig hebt.",
            )
