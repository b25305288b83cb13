"""The layout holds on any text, and takes time in proportion to its length."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import Article
from briefing.plain import safe
from tests.proportion import in_proportion

HEADER_BITS = (
    *("By ", "by: ", "Ana Torvik", "ANP", "The Delta Courier", "Published ", "Updated: ", "date "),
    *("2026-03-10", "March 10, 2026", "10/03/2026", "title: ", "---", "OSTMARK (ANP) — ", "(", ")"),
    *(
        " | ",
        " • ",
        " - ",
        ", ",
        " and ",
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        "\t",
        "# ",
        "“",
        "’",
        ".",
    ),
    *("The port said so on Tuesday", "Photo: ", "© ", "Read more", "\x1b[31m", "\x00", "\u202e"),
)
header_like = st.lists(st.sampled_from(HEADER_BITS), max_size=40).map("".join)
any_text = st.text(st.characters(exclude_categories=()), max_size=300)


def check(text: str) -> None:
    article = Article.from_text(text)
    assert article.text == safe(text)
    assert len(article.text) == len(text)
    for block in article.blocks:
        words = block.span.of(article.text)
        assert words
        assert words == words.strip()
    for one, other in pairwise(article.blocks):
        assert one.span.end <= other.span.start
    seen = {offset for b in article.blocks for offset in range(b.span.start, b.span.end)}
    assert all(sign.isspace() for at, sign in enumerate(article.text) if at not in seen)
    if article.dateline is not None:
        assert any(
            b.kind == "paragraph" and b.span.contains(article.dateline) for b in article.blocks
        )
    for label in (article.title, article.outlet, article.place, article.label, *article.authors):
        assert label is None or label == safe(label)
        assert label is None or "\n" not in label


@settings(deadline=None)
@given(any_text)
def test_any_text_is_cut_into_blocks_that_leave_out_only_white_space(text: str) -> None:
    check(text)


@settings(deadline=None)
@given(header_like)
def test_any_header_is_cut_into_blocks_that_leave_out_only_white_space(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "unit",
    [
        "x",
        "a'",
        "\n",
        "\n ",
        " ",
        "(",
        ")",
        "“",
        ".",
        "-",
        "A ",
        "A\n",
        "A,",
        "OSTMARK, ",
        "OSTMARK/",
        "By A B, ",
        "By A B and\n",
        "2026-03-10 ",
        "March 10, 2026\n",
        "title: a\n",
        "---\n",
        "# x\n",
        "Photo (",
        "The port of Ostmark said so and then said more about\n",
        "\ud800",
        "\r",
    ],
    ids=ascii,
)
def test_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    assert in_proportion(Article.from_text, unit, 20_000)
