"""Names in several articles: who is one, and who is not."""

from __future__ import annotations

import pytest

from briefing.merge.identity import Named, folded, same_identity


def groups(*names: str, person: bool = True) -> list[list[str]]:
    """Group `names`, each written "article:name|alias|…"."""
    named = []
    for words in names:
        article, _, rest = words.partition(":")
        name, *aliases = rest.split("|")
        named.append(Named(int(article), name, tuple(aliases), person))
    return [[named[number].name for number in group] for group in same_identity(named)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marta Zelinsky", "Zelinsky"),
        ("Marta Zelinsky", "Marta Zelinskyy"),
        ("Marta Zelinsky", "Zelinskii"),
        ("Marta Zelinskyi", "Marta Zelinskiy"),
        ("Andrii Sobiga", "Andrii Sobiha"),
        ("Radomyr Haletskyi", "Radomir Haletsky"),
        ("José Ibáñez", "Jose Ibanez"),
        ("Tom Arkwright Jr.", "Tom Arkwright"),
        ("J. Okonkwo", "Jane Okonkwo"),
        ("Jane A. Okonkwo", "Jane Okonkwo"),
    ],
)
def test_spellings_of_one_person_are_one(one: str, other: str) -> None:
    assert len(groups(f"0:{one}", f"1:{other}")) == 1
    assert len(groups(f"0:{other}", f"1:{one}")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ruth Kelly", "Ann Kelly"),
        ("Ruth Kelly", "Ruth Kemp"),
        ("Ana Li", "Ana Lu"),
        ("Kelly", "Kelley"),
        ("R. Kelly", "Ann Kelly"),
        ("Ruth Belmont", "Ruth Delmont"),
    ],
)
def test_two_people_stay_two(one: str, other: str) -> None:
    assert len(groups(f"0:{one}", f"1:{other}")) == 2


def test_a_bare_surname_between_two_bearers_joins_the_one_of_its_own_article() -> None:
    assert groups("0:Ruth Kelly", "1:Ann Kelly", "1:Kelly") == [
        ["Ruth Kelly"],
        ["Ann Kelly", "Kelly"],
    ]


def test_a_bare_surname_that_anybody_could_bear_stays_alone() -> None:
    assert groups("0:Ruth Kelly", "1:Ann Kelly", "2:Kelly") == [
        ["Ruth Kelly"],
        ["Ann Kelly"],
        ["Kelly"],
    ]


def test_a_bare_surname_sees_all_who_bear_it_also_where_it_comes_first() -> None:
    assert len(groups("0:Kelly", "1:Ruth Kelly", "2:Ann Kelly")) == 3


def test_a_suffix_that_is_the_whole_name_stays_one() -> None:
    assert folded("Ii") == ("ii",)
    assert folded("Tom Arkwright III Jr.") == ("tom", "arkwright")


def test_bodies_are_one_when_a_name_or_an_alias_agrees() -> None:
    assert groups(
        "0:Institute for River Study|IRS-N",
        "1:IRS-N",
        "2:the Institute for River Study",
        "2:Ministry of Rivers",
        person=False,
    ) == [
        ["Institute for River Study", "IRS-N", "the Institute for River Study"],
        ["Ministry of Rivers"],
    ]
