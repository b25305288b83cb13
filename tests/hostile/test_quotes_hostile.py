"""Names and quotes of any text at all: no exception, no wrong offset, no long wait."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import Article
from briefing.language import find_entities, find_sentences
from briefing.model import Quote
from briefing.quotes import find_quotes
from tests.proportion import in_proportion

PASSAGE = (
    "CORLISS (AP) — Mayor Ana Reyes said “the ferry, for once, is late.” Mr. Tull’s aide, Ida "
    "Moss, 41, told reporters: 'We won't wait,' and left. According to the Ministry of Rivers "
    '(MoR), the tide was low.\n\n"OK," he added. '
    "So it goes,"
    " said the U.S. envoy — “never "
    "closed\n\n“And on it goes,” the senator’s spokeswoman said Tuesday in a post on Telegram. "
)
PIECES = st.sampled_from(
    [
        *("“", "”", '"', "'", "’", "‘", "''", "``", "«", "»", "„", "(", ")", ",", ".", ":", "—"),
        *("\n\n", "\n", " ", "said", "told", "according to", "that", "who", "he", "she", "the"),
        *("Ana Reyes", "Mr.", "Reyes", "Tull’s", "U.S.", "41st brigade", "a spokesman", "Tuesday"),
        *("İ", "ǅ", "ß", "\u0301", "\u200b", "🙂", "𝒜na", "Ⅷ", "０１", "A.B.", "I", "&", "-"),
    ]
)


def quotes_of(text: str) -> tuple[Article, tuple[Quote, ...]]:
    article = Article.from_text(text)
    sentences = find_sentences(article)
    entities = find_entities(article, sentences)
    for entity in entities:
        assert entity.mentions
        starts = [mention.span for mention in entity.mentions]
        assert starts == sorted(starts)
        assert all(span.start < span.end <= len(article.text) for span in starts)
    return article, find_quotes(article, sentences, entities, ())


def check(text: str) -> None:
    article, quotes = quotes_of(text)
    assert [quote.spans[0].start for quote in quotes] == sorted(q.spans[0].start for q in quotes)
    marked_end = 0
    for quote in quotes:
        assert 0.0 <= quote.confidence <= 1.0
        end = 0
        for span in quote.spans:
            assert end <= span.start < span.end <= len(article.text)
            end = span.end
            if quote.kind != "indirect":
                assert span.start >= marked_end
                marked_end = span.end
        for place in (quote.cue, quote.mention):
            assert place is None or place.start < place.end <= len(article.text)
        assert (quote.mention is None) == (quote.speaker is None)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    check(text)


@settings(max_examples=250, deadline=None)
@given(st.lists(PIECES, max_size=60), st.sampled_from(["", " "]))
def test_any_order_of_marks_names_and_verbs_is_read(pieces: list[str], glue: str) -> None:
    check(glue.join(pieces))


@pytest.mark.parametrize("end", range(0, len(PASSAGE), 3))
def test_every_prefix_is_read(end: int) -> None:
    check(PASSAGE[:end])


@pytest.mark.parametrize("start", range(0, len(PASSAGE), 7))
def test_every_rest_is_read(start: int) -> None:
    check(PASSAGE[start:])


NASTY = {
    "only openers": "“" * 3000,
    "only closers": "”" * 3000,
    "only straight marks": '"' * 3000,
    "only apostrophes": "'" * 3000,
    "openers and letters": "“a " * 3000,
    "one endless name": "Ana " * 5000,
    "names and stops": "A. B. " * 3000,
    "connectors": "Ministry of the " * 2000,
    "cues": "said " * 5000,
    "cues and names": "Reyes said Tull told " * 1500,
    "commas": "Reyes, " * 4000,
    "pronouns": "he she they " * 2000,
    "descriptions": "the senator said the company said " * 800,
    "one paragraph of quotes": "“We wait here,” Ana Reyes said. " * 800,
    "paragraphs never closed": "“We wait here.\n\n" * 1500,
    "full names of everybody": " ".join(
        f"Ana B{'abcdefghij'[n % 10]}{n}x said so." for n in range(1500)
    ),
}


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY.keys())
def test_nasty_text_takes_no_longer_than_plain_text(text: str) -> None:
    started = time.process_time()
    check(text)
    assert time.process_time() - started < 4.0


def test_time_grows_with_the_length_and_not_faster() -> None:
    passage = f"{PASSAGE}\n\n"
    assert in_proportion(quotes_of, passage, 20 * len(passage))
