"""Words beside a column: a date, a sign, a count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content
from textual.css.styles import RulesMap
from textual.style import Style
from textual.visual import RenderOptions

from tui.widgets.hanging import Hanging

RULES = RulesMap()
OPTIONS = RenderOptions(lambda _name: Style(), RULES)
DATE = Content("◆ 1 Mar 2025 –\n  3 Mar 2025")
WORDS = Content("The gates of the dam were opened")


def lines(hanging: Hanging, width: int) -> list[str]:
    return [strip.text.rstrip() for strip in hanging.render_strips(width, None, Style(), OPTIONS)]


def test_a_date_stands_beside_its_event() -> None:
    assert lines(Hanging(DATE, WORDS, 17), 50) == [
        "◆ 1 Mar 2025 –   The gates of the dam were opened",
        "  3 Mar 2025",
    ]


def test_where_little_room_is_left_the_date_stands_over_its_event() -> None:
    assert lines(Hanging(DATE, WORDS, 17), 30) == [
        "◆ 1 Mar 2025 – 3 Mar 2025",
        "    The gates of the dam were",
        "    opened",
    ]


@pytest.mark.parametrize("width", [1, 5, 9])
def test_in_a_very_narrow_pane_the_words_go_first(width: int) -> None:
    assert "".join(lines(Hanging(Content("•"), Content("abcdefghij"), 2), width)).endswith("j")


@given(
    st.text("ab \n", max_size=40),
    st.text("cd e", min_size=1),
    st.integers(2, 20),
    st.integers(1, 60),
)
def test_it_is_as_high_as_it_says(lead: str, words: str, indent: int, width: int) -> None:
    hanging = Hanging(Content(lead), Content(words), indent)
    assert len(lines(hanging, width)) == hanging.get_height(RULES, width)
