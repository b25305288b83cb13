"""Find: what a reader types finds what a newspaper printed."""

from __future__ import annotations

import pytest

from tui.finding import find

TEXT = "“We’ll go,” she said. We said – no, WE shouted – go."


@pytest.mark.parametrize(
    ("words", "count"),
    [("we", 3), ('"we', 1), ("we'll", 1), ("said - no", 1), ("nobody", 0), ("", 0), ("go.", 1)],
)
def test_words_are_found_in_capitals_or_not_and_with_typewriter_signs(
    words: str, count: int
) -> None:
    assert len(find(TEXT, words, 0).hits) == count


def test_the_first_hit_from_where_the_reader_is_comes_first() -> None:
    finding = find(TEXT, "go", 20)
    assert finding.current == 1


def test_after_the_last_hit_comes_the_first() -> None:
    finding = find(TEXT, "we", 0)
    assert [finding.step(n).current for n in (1, 2, 3, -1)] == [1, 2, 0, 2]


def test_every_hit_is_where_the_text_has_it() -> None:
    assert [span.of(TEXT) for span in find(TEXT, "we", 0).hits] == ["We", "We", "WE"]
