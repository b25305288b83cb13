"""Which words matter in an article, and that bullets bring them once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from briefing import Article, analyze, summarize
from briefing.bullets.features import content_terms
from briefing.bullets.importance import importance
from briefing.bullets.training import main

if TYPE_CHECKING:
    from briefing import Analysis

STORM = (
    "A storm tore the roof off the fish market in Venn on Monday, and eleven traders were hurt.",
    "The storm reached Venn at noon with gusts of 140 kilometres an hour, the weather office said.",
    "Traders of the fish market blamed the city for a roof that was never repaired.",
    "A violinist from Orra played at a school for two hours on Sunday.",
    "Gulls nested under the bridge of Sorrel Lane in June.",
)


def read(*sentences: str) -> Analysis:
    return analyze(Article.from_text("\n\n".join(sentences)))


def known(*sentences: str) -> dict[str, float]:
    analysis = read(*sentences)
    return importance(analysis, content_terms(analysis))


def test_a_word_matters_more_when_it_comes_often_early_or_in_a_name() -> None:
    found = known(*STORM)
    assert found["storm"] > found["gust"]
    assert found["market"] > found["bridg"]
    assert found["venn"] > found["roof"] > found["violinist"]
    assert found["orra"] > found["school"]


WORDS = ["Orra", "storm", "140", "market", "gull", "roof"]


@given(
    st.lists(
        st.lists(
            st.sampled_from(["Orra", "storm", "140", "market", "gull", "roof"]),
            min_size=5,
            max_size=9,
        )
        .map(" ".join)
        .map("The {}.".format),
        max_size=6,
    )
)
def test_importance_is_a_share_of_one_for_every_content_word(sentences: list[str]) -> None:
    analysis = read(*sentences)
    lists = content_terms(analysis)
    found = importance(analysis, lists)
    assert found.keys() == {term for terms in lists for term in terms}
    assert all(0 < share < 1 for share in found.values())


def test_the_second_bullet_brings_what_the_first_does_not() -> None:
    lead = (
        "The storm tore the roof off the fish market of Venn on Monday and flooded forty cellars, "
        "the mayor of Venn said."
    )
    new = "Eleven traders of Orra were taken to a clinic with broken bones and deep cuts."
    near = (
        "The storm closed the fish market of Venn, a railway tunnel, two schools "
        "and the museum of glass."
    )
    analysis = read(lead, new, near)
    alone = {bullet.text: bullet.salience for bullet in summarize(analysis, 9)}
    assert alone[near] > alone[new]
    assert [bullet.text for bullet in summarize(analysis, 2)] == [lead, new]


ARTICLES = [
    {"text": " ".join(STORM), "reference": ["Storm hits market in Venn", "Eleven traders hurt"]},
    {"text": " ".join(reversed(STORM)), "reference": ["Gulls nest in Venn as storm nears"]},
    {"text": "Nobody learns from this one.", "reference": ["Nobody learns."], "split": "dev"},
]


def built(rows: list[dict[str, object]], folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    source = folder / "articles.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    main(str(source), str(folder))
    return {file.name: file.read_bytes() for file in sorted(folder.glob("*.json"))}


def test_training_gives_the_same_bytes_and_leaves_development_articles_out(tmp_path: Path) -> None:
    first = built(ARTICLES, tmp_path / "first")
    assert first == built(ARTICLES, tmp_path / "second")
    assert first == built(ARTICLES[:2], tmp_path / "third")
    assert first != built(ARTICLES[:1], tmp_path / "fourth")
    assert first.keys() == {"importance.json", "salience.json"}


def test_the_weights_are_small_and_readable() -> None:
    shipped = Path(main.__code__.co_filename).parent / "data"
    for name in ("importance.json", "salience.json"):
        written = (shipped / name).read_bytes()
        assert len(written) < 1_000
        assert all(isinstance(weight, float) for weight in json.loads(written).values())
