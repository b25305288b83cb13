"""Find reported speech without marks: "Quist said all was well", "…, according to Quist"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from briefing.language.names.lexicon import CALENDAR
from briefing.language.speech import SAY
from briefing.language.wordlists import words
from briefing.quotes.cues import Cue, find_cues
from briefing.quotes.reading import path
from briefing.quotes.weights import weights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.quotes.reading import Reading

Form = Literal["none", "after", "before", "around"]

FORMS: Final[tuple[Form, ...]] = ("none", "after", "before", "around")
"""Where the reported words stand, seen from the cue."""

_LOOK: Final = 40
_REACH: Final = 14
"""How far behind its cue a "that" may open the reported clause."""
_AUXILIARIES: Final = words("has have had also later then previously would will")
_TIME: Final = words(
    """today yesterday tonight earlier later recently again here also previously repeatedly
    publicly separately simply only flatly bluntly morning afternoon evening night week month year
    last this on late early"""
)
_TAIL: Final = 7
_TAIL_STARTS: Final = _TIME | frozenset({"."})
"""With what, and in how many words, a sentence may end behind its attribution."""
_IN_APPOSITION: Final = words("at of for in from with who ,")
"""What goes on with, or ends, the description of a source ("a nurse at the port,")."""
_SOURCE_ENDS: Final = words(". , ; of for from at in who")


@dataclass(frozen=True, slots=True)
class Report:
    """Reported words around a cue, as token ranges."""

    cue: Cue
    form: Form
    parts: tuple[range, ...]


def describe_cue(reading: Reading, cue: Cue) -> list[str]:
    """Return the features of `cue`."""
    tokens, classes = reading.tokens, reading.classes
    sentence = reading.sentence_at(cue.first)
    start, end = sentence.start, sentence.stop
    form = tokens.lower[cue.first]
    left = path(reading, max(start, cue.first - 6), cue.first)
    right = path(reading, cue.last + 1, min(end, cue.last + 6))
    whole_left = path(reading, max(start, cue.first - _LOOK), cue.first, 7)
    before = tokens.lower[cue.first - 1] if cue.first > start else "^"
    before_two = tokens.lower[cue.first - 2] if cue.first > start + 1 else "^"
    after = tokens.lower[cue.last + 1] if cue.last + 1 < end else "$"
    after_two = tokens.lower[cue.last + 2] if cue.last + 2 < end else "$"
    last_left = " ".join(left.split()[-2:])
    first_right = " ".join(right.split()[:2])
    has_that = next(
        (
            place - cue.last
            for place in range(cue.last + 1, min(cue.last + _REACH, end))
            if tokens.lower[place] == "that"
        ),
        0,
    )
    return [
        "bias",
        f"lemma {cue.lemma}",
        f"form {form}",
        f"say {form in SAY}",
        f"word left {before}",
        f"words left {before_two} {before}",
        f"word right {after}",
        f"words right {after} {after_two}",
        f"lemma word {cue.lemma} {after}",
        f"form left {form} {left.split()[-1:]}",
        f"left {last_left}",
        f"left long {left}",
        f"right {first_right}",
        f"right long {right}",
        f"around {last_left} | {first_right}",
        f"lemma around {cue.lemma} {left.split()[-1:]} | {first_right}",
        f"whole left {whole_left}",
        f"that {min(has_that, 4)} {cue.lemma}",
        f"that {min(has_that, 4)}",
        f"that {has_that > 0} {first_right} {'Q' in whole_left.split()}",
        f"room {min((end - cue.last) // 3, 4)} {min((cue.first - start) // 3, 4)}",
        f"begins {cue.first - start < 2}",
        f"quotes {'Q' in whole_left.split()} {'Q' in right.split()}",
        f"comma left {',' in left.split()} {first_right}",
        f"class {classes[cue.first]}",
        f"frame {_frame(reading, cue, sentence)} {first_right}",
        f"frame {_frame(reading, cue, sentence)} {right.split()[:1]} {form in SAY}",
        f"frame {_frame(reading, cue, sentence)} {cue.lemma}",
    ]


def _frame(reading: Reading, cue: Cue, sentence: range) -> str:
    """Return what stands before the subject of `cue`, and how much before that."""
    place = cue.first - 1
    while place >= sentence.start and reading.tokens.lower[place] in _AUXILIARIES:
        place -= 1
    subject = next(
        (
            one
            for one in (reading.starting.get(start) for start in range(place, place - 8, -1))
            if one is not None and one.last == place
        ),
        None,
    )
    if subject is None:
        return "-"
    start = subject.first
    while start > sentence.start and reading.classes[start - 1] == "w":
        start -= 1
        if subject.first - start > 6:
            return "w"
    if start <= sentence.start:
        return "^"
    room = min((start - sentence.start) // 4, 2)
    marked = reading.run_of[start - 1] >= 0 or reading.run_of[max(start - 2, 0)] >= 0
    return f"{'Q' if marked else reading.classes[start - 1]} {room}"


@lru_cache(maxsize=1)
def _weights_by_form() -> dict[str, tuple[float, ...]]:
    """Return for each feature of a cue its weight in each of `FORMS`."""
    table: dict[str, list[float]] = {}
    for name, weight in weights("cues").items():
        form, feature = name.split(" ", 1)
        table.setdefault(feature, [0.0] * len(FORMS))[FORMS.index(form)] = weight
    return {feature: tuple(given) for feature, given in table.items()}


def _likeliest(reading: Reading, cue: Cue) -> Form:
    """Return where the words that `cue` reports stand; the scores of `choose_features`."""
    table = _weights_by_form()
    known = [table[feature] for feature in describe_cue(reading, cue) if feature in table]
    scores = [sum(column) for column in zip(*known, strict=True)] or [0.0]
    return FORMS[max(range(len(scores)), key=lambda order: scores[order])]


def choose_features(reading: Reading, cue: Cue) -> list[list[str]]:
    """Return the features of each of `FORMS` for `cue`; "none" is where the others fall short."""
    described = describe_cue(reading, cue)
    return [
        [] if form == "none" else [f"{form} {feature}" for feature in described] for form in FORMS
    ]


def find_reports(reading: Reading) -> tuple[Report, ...]:
    """Return the reported speech of an article, in the order of its cues."""
    found: list[Report] = []
    for cue in find_cues(reading):
        behind = _is_inverted(reading, cue) or _is_trailing(reading, cue)
        form = "before" if behind else _likeliest(reading, cue)
        if form == "none":
            continue
        parts = tuple(part for part in extent(reading, cue, form) if len(part))
        if sum(len(part) for part in parts) < 2 or _leads_to_marks(reading, cue, parts[-1]):
            continue
        found.append(Report(cue, form, parts))
    return tuple(found)


def _leads_to_marks(reading: Reading, cue: Cue, part: range) -> bool:
    """Return whether a colon behind `cue` only introduces marked speech."""
    sentence = reading.sentence_at(cue.first)
    colon = next((p for p in range(cue.last + 1, part.stop) if reading.tokens.words[p] == ":"), -1)
    run = reading.run_of[colon + 1] if 0 < colon < sentence.stop - 1 else -1
    return run >= 0 and reading.run_of[colon] < 0 and reading.run_ends[run] >= part.stop


def _is_inverted(reading: Reading, cue: Cue) -> bool:
    """Return whether subject and verb have changed places behind a report ("…, said Quist.")."""
    lower, before = reading.tokens.lower, cue.first - 1
    sentence = reading.sentence_at(cue.first)
    if lower[cue.first] not in SAY or before <= sentence.start + 2 or lower[before] != ",":
        return False
    source = reading.starting.get(cue.last + 1)
    if source is None or source.shape == "pronoun" or reading.run_of[before - 1] >= 0:
        return False
    return source.last + 1 >= sentence.stop or lower[source.last + 1] in _SOURCE_ENDS


def _is_trailing(reading: Reading, cue: Cue) -> bool:
    """Return whether a main clause behind a comma attributes what is before it ("…, he said.")."""
    sentence = reading.sentence_at(cue.first)
    lower, after = reading.tokens.lower, cue.last + 1
    if lower[cue.first] not in SAY or not _frame(reading, cue, sentence).startswith((", 1", ", 2")):
        return False
    if cue.lemma == "tell" and after in reading.starting:
        after = reading.starting[after].last + 1
    rest = lower[after : sentence.stop]
    if len(rest) <= _TAIL and (not rest or rest[0] in _TAIL_STARTS or rest[0] in CALENDAR):
        inside = range(sentence.start, cue.first)
        return all(reading.run_of[place] < 0 for place in inside[-_LOOK:])
    return False


def extent(reading: Reading, cue: Cue, form: Form) -> Iterator[range]:
    """Yield the token ranges of what `cue` reports."""
    sentence = reading.sentence_at(cue.first)
    if form in {"before", "around"}:
        yield _before(reading, cue, sentence)
    if form == "after":
        yield _after(reading, cue, sentence)
    elif form == "around":
        comma = next(
            (
                place
                for place in range(cue.last + 1, sentence.stop)
                if reading.tokens.lower[place] == ","
            ),
            sentence.stop,
        )
        yield _trim(reading, comma + 1, sentence.stop)


def _before(reading: Reading, cue: Cue, sentence: range) -> range:
    lower = reading.tokens.lower
    end = cue.first
    while end > sentence.start and lower[end - 1] != "," and reading.run_of[end - 1] < 0:
        end -= 1
    return _trim(reading, sentence.start, end)


def _after(reading: Reading, cue: Cue, sentence: range) -> range:
    lower = reading.tokens.lower
    start = cue.last + 1
    stop = sentence.stop
    for place in range(start, min(start + _REACH, stop)):
        if lower[place] == "that":
            return _trim(reading, place, stop)
    if start < stop and cue.lemma in {"tell", "remind", "inform", "assure", "warn"}:
        addressee = reading.starting.get(start)
        if addressee is not None:
            start = addressee.last + 1
    if lower[start : start + 1] == ("to",) and cue.lemma in {"respond", "reply"}:
        return range(start, start)
    while start < stop and (lower[start] in CALENDAR or lower[start] in _TIME):
        start += 1
    if start < stop and cue.lemma == "according to":
        start = _behind_source(reading, start, stop) + 1
    return _trim(reading, start, stop)


def _behind_source(reading: Reading, start: int, stop: int) -> int:
    """Return the comma between a source in front and its report, behind any apposition.

    "According to Ana Reyes, a nurse at the port, the ferry was late."
    """
    commas = [place for place in range(start, stop) if reading.tokens.lower[place] == ","]
    if not commas:
        return stop
    beside = reading.starting.get(commas[0] + 1)
    if beside is None or beside.shape != "indefinite" or len(commas) == 1:
        return commas[0]
    return commas[1] if reading.tokens.lower[beside.last + 1] in _IN_APPOSITION else commas[0]


def _trim(reading: Reading, start: int, end: int) -> range:
    """Return [start, end) without the stops and commas at its edges."""
    words = reading.tokens.words
    while start < end and not words[start][0].isalnum() and reading.run_of[start] < 0:
        start += 1
    while end > start and not words[end - 1][0].isalnum() and reading.run_of[end - 1] < 0:
        end -= 1
    return range(start, end)
