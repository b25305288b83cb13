"""The command `briefing corrections`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.cli.main import complain, say
from briefing.corrections import Book, analyze_corrected, anchor_for, key_of, read_interval
from briefing.errors import CorrectionError
from briefing.export import write_new
from briefing.plain import one_line
from briefing.read import read

if TYPE_CHECKING:
    from argparse import Namespace

    from briefing.model import Article, Correction, CorrectionKind

_KINDS: Final[dict[str, CorrectionKind]] = {
    "speaker": "speaker",
    "kind": "kind",
    "no-quote": "no quote",
    "event-date": "event date",
    "no-event": "no event",
    "no-bullet": "no bullet",
    "first-bullet": "first bullet",
    "bullet-before": "bullet before",
    "bullet-after": "bullet after",
    "title": "title",
    "outlet": "outlet",
    "date": "date",
}
_MOVES: Final = frozenset({"bullet before", "bullet after"})
_OF_HEADER: Final = frozenset({"title", "outlet", "date"})


def corrections(asked: Namespace) -> int:
    """Carry out what `asked` says about the reader's corrections; return the exit code.

    Raises BriefingError for whatever the reader can mend.
    """
    book = Book()
    for problem in book.problems:
        complain(problem)
    match asked.action:
        case None | "list":
            _list(book, as_json=bool(asked.action and asked.json))
        case "path":
            say(str(book.path))
        case "undo":
            _tell("Revoked", book.undo(), "There is nothing to undo.")
        case "redo":
            _tell("Restored", book.redo(), "There is nothing to redo.")
        case "revoke":
            _tell("Revoked", book.revoke(asked.number))
        case "restore":
            _tell("Restored", book.restore(asked.number))
        case "import":
            _import(book, Path(asked.file))
        case "export" if asked.file is None:
            sys.stdout.write(book.in_words())
        case "export":
            write_new(Path(asked.file), book.in_words(), overwrite=asked.force)
        case "name":
            article = _article(asked.path) if asked.path else None
            value, subject = _needed(asked.value), _needed(asked.subject)
            key = key_of(article) if article else None
            _tell("Corrected", book.add("name", key, subject=subject, value=value))
        case "same-story":
            key, other = key_of(_article(asked.path)), key_of(_article(asked.other))
            _tell("Corrected", book.add("same story", key, other=other))
        case "own-story":
            _tell("Corrected", book.add("own story", key_of(_article(asked.path))))
        case _:
            _tell("Corrected", _correct(book, asked))
    return 0


def _list(book: Book, *, as_json: bool) -> None:
    if as_json:
        rows = [{**asdict(e.correction), "in_force": e.in_force} for e in book.entries]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return
    if not book.entries:
        say("You have corrected nothing yet.")
    for entry in book.entries:
        one = entry.correction
        where = f" ({one.article.label})" if one.article else " (in every article)"
        say(f"{one.number}. {one.words}{where}" + ("" if entry.in_force else " — revoked"))


def _correct(book: Book, asked: Namespace) -> Correction:
    kind = _KINDS[asked.action]
    article = _article(asked.path)
    value = _checked(kind, _needed(asked.value)) if "value" in asked else None
    if kind in _OF_HEADER:
        return book.add(kind, key_of(article), value=value)
    analysis = analyze_corrected(article, book.in_force)
    anchor, timex_words = anchor_for(analysis, kind, asked.words)
    if kind in _MOVES and value is not None:
        value = one_line(anchor_for(analysis, kind, value)[0].exact)
    return book.add(kind, key_of(article), anchor=anchor, subject=timex_words, value=value)


def _needed(words: str) -> str:
    if not (value := one_line(words)):
        raise CorrectionError("say what is right instead; an empty name, title or date is none")
    return value


def _checked(kind: CorrectionKind, value: str) -> str:
    if kind == "kind" and value not in {"direct", "partial", "indirect"}:
        raise CorrectionError(f"a quote is direct, partial or indirect, not “{value}”")
    if kind in {"date", "event date"}:
        days = read_interval(value)
        if days is None or (kind == "date" and days.start != days.end):
            raise CorrectionError(
                f"“{value}” is no date; write it as 2024-08-06"
                + ("" if kind == "date" else ", 2024-08 or 2024")
            )
    return value


def _article(path: str) -> Article:
    """Return the one article in the file `path`; raises BriefingError."""
    articles = read(Path(path))
    if len(articles) != 1:
        raise CorrectionError(
            f"{one_line(path)} holds {len(articles)} articles; name a file of one"
        )
    return articles[0]


def _import(book: Book, path: Path) -> None:
    if not path.is_file():
        raise CorrectionError(f"there is no file {one_line(str(path))}")
    other = Book(path)
    for problem in other.problems:
        complain(problem)
    say(f"{book.take_in(other)} corrections added")


def _tell(what: str, one: Correction | None, otherwise: str = "") -> None:
    say(f"{what}: {one.number}. {one.words}" if one else otherwise)
