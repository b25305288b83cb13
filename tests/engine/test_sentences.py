"""Where sentences begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import Article, Span
from briefing.language.sentences import find_sentences, split

ONE = {
    "a title": "Mr. Wren met Gen. Moss.",
    "initials": "A. J. Corliss and P. Inge left.",
    "a country": "The U.S. Navy denied it.",
    "a company": "Harrow Corp. shares fell.",
    "a month": "It ends on Sept. 4 in Orra.",
    "an hour and a weekday": "It begins at 5 p.m. Monday.",
    "a number": "Platform No. 12 lost 3.5 million.",
    "an attribution behind a question": "“Who goes there?” Officer Marsh asked.",
    "an attribution with an abbreviated title": "“Run!” Capt. Moss shouted.",
    "a small letter behind a quotation": "“Why?” she asked.",
}
TWO = {
    "a plain stop": ("It rained.", "Nobody came."),
    "a country at the end": ("He lives in the U.S.", "She does not."),
    "an hour at the end": ("It opens at 9 a.m.", "Crowds wait."),
    "no is a word": ("She said no.", "Nobody laughed."),
    "a quotation of its own": ("“I am tired.”", "He sat down."),
    "sentences inside a quotation": ("“It came fast.", "We ran,” she said."),
    "a stop inside the closing mark": ("He called it “a joke.”", "Others agreed."),
    "a number begins": ("The doors opened.", "3,000 people came."),
    "an ellipsis": ("They waited…", "Nothing happened."),
    "a small article of a name": ("He died in the raid.", "al-Harun led the force."),
}


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split(text, Span(0, len(text)))]


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_no_sentence_ends_inside(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize("pair", TWO.values(), ids=TWO)
def test_a_sentence_ends_between(pair: tuple[str, str]) -> None:
    assert sentences(" ".join(pair)) == list(pair)


@given(st.text(alphabet="aB. !?…”“'1\n", max_size=60))
def test_sentences_are_in_order_and_lose_nothing_but_blanks(text: str) -> None:
    spans = list(split(text, Span(0, len(text))))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


def test_a_dateline_is_no_part_of_the_first_sentence() -> None:
    article = Article.from_text("ORRA, Tarn (AP) — The dam broke.\n\nNobody was hurt.")
    found = [sentence.span.of(article.text) for sentence in find_sentences(article)]
    assert found == ["The dam broke.", "Nobody was hurt."]
