"""Which names of MPs mean the same person, and what is said of a name that can mean several."""

from werkbezoek.analysis.persons import find_persons


def test_an_initial_counts_as_the_only_person_whom_it_can_mean():
    persons, spellings = find_persons([("Noor van den Akker", "D66", 3), ("dr. N. van den Akker", "D66", 1)])
    assert len(set(persons.values())) == 1
    assert [tuple(spelling) for spelling in spellings] == [
        ("persoon", "dr. N. van den Akker (D66)", "Noor van den Akker (D66)", 1)
    ]


def test_an_initial_that_can_mean_two_people_counts_apart_and_says_so():
    names = [("Joost Smit", "VVD", 2), ("Jantien Smit", "VVD", 1), ("J. Smit", "VVD", 4)]
    persons, spellings = find_persons(names)
    assert len(set(persons.values())) == 3
    assert [tuple(spelling) for spelling in spellings] == [
        ("aparte persoon", "J. Smit (VVD)", "J. Smit; kan Joost Smit of Jantien Smit zijn", 4)
    ]
