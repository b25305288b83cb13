"""Folding: every word is shown once, in order, within the width."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.model import Article
from tui.widgets.folding import fold, printed

TEXTS = {
    "plain": "The bridge was closed on Friday after divers found cracks in two of its piers.",
    "curly": "“We go,” she said — “all of us,” and ‘none’ stayed…",
    "wide": "東京で橋が閉鎖された、と市長は語った。 The mayor said so.",
    "combining": "Cafe\u0301 e\u0301te\u0301 " * 12,
    "emoji": "👩‍👩‍👧‍👦 family 🇫🇷 flags " * 5,
    "one long word": "x" * 500,
    "one long wide word": "橋" * 200,
    "wrapped by hand": "one two\nthree four\nfive six seven eight nine ten eleven twelve",
}


def shown(text: str, width: int) -> list[str]:
    article = Article.from_text(text)
    lines = fold(article.text, article.blocks, width).lines
    return [printed(article.text, line) for line in lines]


@pytest.mark.parametrize("width", [1, 2, 7, 20, 76])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    assert max(cell_len(line) for line in shown(text, width)) <= max(width, 2)


@pytest.mark.parametrize("width", [1, 2, 7, 20, 76])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_no_sign_is_lost_or_shown_twice(text: str, width: int) -> None:
    assert "".join("".join(shown(text, width)).split()) == "".join(text.split())


@given(st.text(max_size=300), st.integers(1, 40))
def test_any_text_folds_into_its_own_words(text: str, width: int) -> None:
    article = Article.from_text(text)
    lines = fold(article.text, article.blocks, width).lines
    folded = "".join(article.text[line.start : line.end] for line in lines)
    assert re.sub(r"\s", "", folded) == re.sub(r"\s", "", article.text)


@given(st.text(alphabet="ab “–\n", max_size=200), st.integers(1, 30), st.integers(0, 199))
def test_an_offset_is_found_on_the_line_that_shows_it(text: str, width: int, offset: int) -> None:
    article = Article.from_text(text)
    folded = fold(article.text, article.blocks, width)
    if offset < len(text) and not text[offset].isspace():
        line = folded.lines[folded.line_of(offset)]
        assert line.start <= offset < line.end


def test_a_word_stands_whole_on_a_line_where_it_fits() -> None:
    assert shown("The harbour bridge at Port Lorne", 12) == [
        "The harbour",
        "bridge at",
        "Port Lorne",
    ]
