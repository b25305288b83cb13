"""Tell speech from the other things that stand between quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.language.wordlists import words

if TYPE_CHECKING:
    from briefing.model import QuoteKind
    from briefing.quotes.reading import Reading

_NAMING: Final = words(
    """
    titled entitled nicknamed dubbed so-called known named phrase term word words slogan motto
    headlined subtitled christened codenamed song album film movie book novel show series episode
    play musical anthem hymn poem single documentary game magazine programme program column
    hashtag label labeled labelled
    """
)
"""Words after which marks hold a name or a word, not speech."""
_SMALL: Final = words("a an the of and for in on to at by or with from is as vs")
_SENTENCE_END: Final = frozenset(".!?…")
_SHORT: Final = 3
"""Up to so many words are a phrase or a title unless they are a whole utterance."""


def is_speech(reading: Reading, number: int) -> bool:
    """Return whether run `number` holds somebody's words.

    Titles, nicknames, addresses, and words that are only mentioned do not.
    """
    run = reading.runs[number]
    content = run.words.of(reading.text)
    spoken = content.split()
    if _is_nickname(reading, number) or (len(spoken) == 1 and ("@" in content or "/" in content)):
        return False
    first = reading.tokens.first_from(run.whole.start)
    before = reading.tokens.lower[max(0, first - 2) : first]
    if len(spoken) > 2 * _SHORT:
        return True
    if _is_title(spoken) and not content.endswith(("!", "?")):
        return _is_framed(reading, number, first)
    if any(word in _NAMING for word in before):
        return False
    return len(spoken) > 1 or content[-1] in _SENTENCE_END or _is_framed(reading, number, first)


def _is_title(spoken: list[str]) -> bool:
    """Return whether all words but small ones are capitalised, as in the name of a work."""
    telling = [word for word in spoken if word.lower() not in _SMALL]
    return len(telling) > 1 and all(word[0].isupper() or word[0].isdigit() for word in telling)


def _is_framed(reading: Reading, number: int, first: int) -> bool:
    """Return whether a verb of saying meets the run: "said, “Never”", "“Never,” said"."""
    classes = reading.classes
    end = reading.run_ends[number]
    before = classes[max(0, first - 2) : first]
    after = classes[end : end + 3]
    return bool({"V", "T", "A"} & {*before, *after})


def _is_nickname(reading: Reading, number: int) -> bool:
    """Return whether the run stands inside a name (Ana “Bee” Ortiz)."""
    first = reading.tokens.first_from(reading.runs[number].whole.start)
    end = reading.run_ends[number]
    words_ = reading.tokens.words
    return (
        end - first == 3
        and first > 0
        and end < len(words_)
        and words_[first - 1][0].isupper()
        and words_[end][0].isupper()
        and reading.runs[number].words.of(reading.text)[-1:].isalpha()
    )


def kind_of(reading: Reading, number: int) -> QuoteKind:
    """Return "direct" for whole clauses between marks, "partial" for a phrase.

    A run that begins like a sentence and ends like one is direct, and so is
    one that a comma or colon introduces or closes; what continues the
    reporter's own grammar is a phrase.
    """
    run = reading.runs[number]
    content = run.words.of(reading.text)
    first = reading.tokens.first_from(run.whole.start)
    end = reading.run_ends[number]
    begins_block = first == reading.block_tokens[run.block].start
    before = reading.classes[first - 1] if not begins_block else "^"
    after = reading.classes[end] if end < len(reading.classes) else "$"
    stops = content[-1] in _SENTENCE_END or content[-1] in ",-—–" or after in {",", ".", "$"}
    if content[0].isupper() or not content[0].isalpha():
        introduced = (
            before in {"^", ",", ":", ".", "V", "T", "Q"} or first in reading.sentence_starts
        )
        if (introduced and (stops or not run.closed)) or _holds_sentences(content):
            return "direct"
        return "partial"
    opens_sentence = begins_block or first in reading.sentence_starts
    if opens_sentence and content[-1] == ",":
        return "direct"
    return "direct" if _holds_sentences(content) and len(content) > 60 else "partial"


def _holds_sentences(content: str) -> bool:
    """Return whether a sentence ends inside `content` before its last words."""
    return any(stop in content[:-2] for stop in (". ", "? ", "! "))
