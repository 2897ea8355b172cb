"""Politicians as a table."""

import datetime as dt

from werkbezoek.plan import Name, Role
from werkbezoek.politicians import Office, Politician, Snapshot, to_frame

ANNA = Politician(Name(first="Anna", prefix="de", last="Voorbeeld"), Role.MP, "Partij A", "Gaanderen")
MEMBERS = Snapshot(Office.CHAMBER, "Tweede Kamer", dt.date(2026, 11, 3), (ANNA,))


def test_as_a_table_each_home_town_has_its_municipality_and_province():
    table = to_frame([MEMBERS])
    assert table.iloc[0].to_dict() | {"as_of": None} == {
        "first": "Anna", "prefix": "de", "last": "Voorbeeld", "office": "kamerlid", "post": "",
        "party": "Partij A", "home_town": "Gaanderen", "municipality": "Doetinchem", "province": "Gelderland",
        "certainty": "geplaatst", "source": "Tweede Kamer", "as_of": None,
    }  # fmt: skip
    assert not [name for name, kind in table.dtypes.items() if str(kind) == "object"]
    assert list(to_frame([]).columns) == list(table.columns)
