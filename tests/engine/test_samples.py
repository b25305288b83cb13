"""The sample library says of itself what its articles are there to show."""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher

import pytest

from briefing import Article
from briefing.bundled import bundled

SAMPLES = {path.name: path for path in bundled("seeds").glob("*.txt")}
AGENCY_COPY = "000_5c24724ae574e49e.txt"


def sample(name: str) -> Article:
    return Article.from_text(SAMPLES[name].read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "authors", "outlet", "published", "place"),
    [
        (
            AGENCY_COPY,
            ("Svitlana Vlasova", "Lauren Kent"),
            "CNN",
            date(2025, 4, 8),
            "Kyiv, Ukraine",
        ),
        (
            "dam-1-ostrawire.txt",
            ("Lenka Moraveth", "Tobin Carrasque"),
            "Ostrawire",
            date(2026, 3, 10),
            "DOLVANY, Osmeria",
        ),
        (
            "dam-1-courier.txt",
            ("Jonna Terrike",),
            "The Marenz Courier",
            date(2026, 3, 10),
            "DOLVANY",
        ),
        (
            "dam-2-courier.txt",
            ("Jonna Terrike", "Emmerich Sool"),
            "The Marenz Courier",
            date(2026, 3, 11),
            "DOLVANY",
        ),
        (
            "dam-3-ostrawire.txt",
            ("Lenka Moraveth",),
            "Ostrawire",
            date(2026, 3, 12),
            "DOLVANY, Osmeria",
        ),
        (
            "fishery-talks.txt",
            ("Maud Erskelin",),
            "The Belmora Dispatch",
            date(2025, 11, 21),
            "PORT ISOLDE, Calvane",
        ),
        (
            "rail-results.txt",
            ("Piers Aldenholm",),
            "Quayside Ledger",
            date(2026, 2, 5),
            "TALMOUTH",
        ),
        (
            "library-row.txt",
            ("Hester Quillfeather",),
            "Stourmere Chronicle",
            date(2025, 10, 14),
            None,
        ),
        ("vote-ruling.txt", ("Signe Avenhart",), "Ostrawire", date(2026, 4, 23), "LINDAVAR"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.endswith(".txt") else "",
)
def test_the_header_of_each_sample_is_read(
    name: str, authors: tuple[str, ...], outlet: str, published: date, place: str | None
) -> None:
    article = sample(name)
    assert article.authors == authors
    assert article.outlet == outlet
    assert article.published == published
    assert article.place == place
    assert article.label_is_derived == (name == AGENCY_COPY)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_the_readme_of_the_library_tells_whose_each_text_is(name: str) -> None:
    readme = (bundled("seeds") / "README.md").read_text(encoding="utf-8")
    assert f"`{name}`" in readme


@pytest.mark.parametrize("name", sorted(SAMPLES.keys() - {AGENCY_COPY}))
def test_each_article_of_ours_has_the_length_of_agency_copy(name: str) -> None:
    assert 300 <= len(SAMPLES[name].read_text(encoding="utf-8").split()) <= 700


def test_one_report_stands_there_in_two_outlets_words() -> None:
    agency, courier = (
        [a.text[b.span.start : b.span.end] for b in a.blocks if b.kind == "paragraph"]
        for a in (sample("dam-1-ostrawire.txt"), sample("dam-1-courier.txt"))
    )
    shared = SequenceMatcher(a=" ".join(agency).split(), b=" ".join(courier).split()).ratio()
    assert len(courier) < len(agency)
    assert 0.8 < shared < 1


def test_the_outlets_spell_one_name_in_two_ways() -> None:
    assert "Radomir Haletsky," in sample("dam-3-ostrawire.txt").text
    assert "Radomyr Haletskyi" in sample("dam-2-courier.txt").text
