"""Text from outside is made safe without moving an offset."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.plain import REPLACEMENT, one_line, safe

any_code_points = st.text(st.characters(exclude_categories=()), max_size=200)

CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
BIDI_CONTROLS = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]


@pytest.mark.parametrize("sign", CONTROLS, ids=lambda sign: f"U+{ord(sign):04X}")
def test_no_control_character_but_the_line_feed_comes_through(sign: str) -> None:
    made = safe(f"a{sign}b")
    assert made in {"a\nb", "a b", f"a{REPLACEMENT}b"}


@pytest.mark.parametrize("sign", BIDI_CONTROLS, ids=lambda sign: f"U+{ord(sign):04X}")
def test_nothing_that_reorders_words_comes_through(sign: str) -> None:
    assert safe(f"toll {sign}7") == f"toll {REPLACEMENT}7"


@pytest.mark.parametrize("code", [0xD800, 0xDBFF, 0xDC00, 0xDFFF], ids=hex)
def test_a_lone_surrogate_is_replaced_so_that_the_text_can_be_encoded(code: int) -> None:
    assert safe(chr(code)) == REPLACEMENT


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("one\r\ntwo", "one \ntwo"),
        ("one\rtwo", "one\ntwo"),
        ("one\r\r\ntwo", "one\n \ntwo"),
        ("one\u2028two\u2029three", "one\ntwo\nthree"),
        ("one\x85two\x0bthree\x0cfour", "one\ntwo\nthree\nfour"),
        ("one\ttwo", "one two"),
    ],
    ids=["dos", "old mac", "both", "unicode separators", "C1 and C0 line ends", "tab"],
)
def test_line_ends_become_line_feeds_of_the_same_width(text: str, made: str) -> None:
    assert safe(text) == made


@pytest.mark.parametrize(
    "text",
    [
        "“Não,” said Zoë — “it’s 5 °C…”",
        "\u05d3\u05d5\u05d7 \u200f2026",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\U0001f469\u200d\U0001f692 rescued the cat",
        "soft\u00adhyphen and no\u00a0break",
    ],
    ids=["marks and accents", "implicit bidi mark", "zero-width non-joiner", "emoji", "spaces"],
)
def test_what_readers_write_is_left_alone(text: str) -> None:
    assert safe(text) == text


@given(any_code_points)
def test_every_code_point_has_one_in_its_place(text: str) -> None:
    assert len(safe(text)) == len(text)


@given(any_code_points)
def test_a_second_time_changes_nothing(text: str) -> None:
    assert safe(safe(text)) == safe(text)


@given(any_code_points)
def test_what_comes_out_can_neither_drive_a_terminal_nor_fail_to_encode(text: str) -> None:
    made = safe(text)
    assert not {sign for sign in made if unicodedata.category(sign) in {"Cc", "Cs"}} - {"\n"}
    assert not set(made) & set(BIDI_CONTROLS)
    assert made.encode("utf-8").decode("utf-8") == made


@given(any_code_points)
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert line == line.strip()
    assert line == one_line(line)
