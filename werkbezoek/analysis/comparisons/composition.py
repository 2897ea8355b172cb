"""What a visit is made of: the time by kind of item, and the people in the group."""

import pandas as pd

from ...plan import ItemKind, Role, Status
from ..disclosure import Publish
from ..groups import group_of, title_of
from ..plans import Plans
from .compared import compared

_TELLING = [ItemKind.PRESENTATION.value]
_DOING = [ItemKind.TOUR.value, ItemKind.CONVERSATION.value, ItemKind.DEEPENING.value]
_LABELS = {kind.value: kind.label for kind in ItemKind}
_AVERAGES = Publish(needs="bezoeken")


def time_by_kind(plans: Plans, by: str = "province") -> pd.DataFrame:
    """Return how many minutes a visit spends on each kind of item, on average, in each group.

    The last two columns compare listening with seeing and talking, in percents of the time for guests: the
    share of ``presentatie``, and the share of ``rondleiding``, ``gesprek`` and ``verdieping``.
    """
    groups = group_of(plans, by)
    items = groups.merge(plans.programme[["plan_id", "kind", "minutes"]], on="plan_id")
    minutes = items.pivot_table("minutes", "group", "kind", aggfunc="sum", observed=False, fill_value=0)
    minutes = minutes.reindex(columns=[kind.value for kind in ItemKind if kind is not ItemKind.INTERNAL])
    visits_there = items.groupby("group", observed=False)["plan_id"].nunique()
    average = minutes.div(visits_there.where(visits_there > 0), axis=0).round(0).astype("Int64")
    total = minutes.sum(axis=1).where(lambda all_of_it: all_of_it > 0)
    average.columns = pd.Index([_LABELS[str(kind)] for kind in average.columns])
    average.insert(0, "bezoeken", visits_there)
    for name, kinds in (("% presentatie", _TELLING), ("% rondleiding en gesprek", _DOING)):
        average[name] = minutes[kinds].sum(axis=1).mul(100).div(total).round().astype("Int64")
    title = f"Tijd per soort onderdeel en {title_of(by)}"
    return compared(plans, average, title, "minuten per bezoek", _AVERAGES, by=by)


def group_size(plans: Plans, by: str = "province") -> pd.DataFrame:
    """Return the size of the groups: the average, the largest, and the average number of people in each role.

    Anyone who has declined does not count; residents do.
    """
    groups = group_of(plans, by)
    sized = groups.merge(plans.visits[["plan_id", "group_size"]], on="plan_id")
    sizes = sized.groupby("group", observed=False)["group_size"]
    there = plans.invitees[plans.invitees["status"].ne(Status.DECLINED) | plans.invitees["status"].isna()]
    people = groups.merge(there[["plan_id", "role", "people"]], on="plan_id")
    roles = people.pivot_table("people", "group", "role", aggfunc="sum", observed=False, fill_value=0)
    number = groups.groupby("group", observed=False).size()
    table = pd.DataFrame(
        {"bezoeken": number, "gemiddeld": sizes.mean().round(1), "grootste": sizes.max().astype("Int64")}
    )
    for role in Role:
        if role.value in roles and roles[role.value].any():
            table[role.label] = roles[role.value].div(number.where(number > 0)).round(1)
    title = f"Grootte en samenstelling van de groep per {title_of(by)}"
    return compared(plans, table, title, "mensen per bezoek", _AVERAGES, by=by)
