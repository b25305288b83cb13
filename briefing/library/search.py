"""Search articles, quotes, events and figures through the full-text index of SQLite (FTS5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from briefing.span import Span

if TYPE_CHECKING:
    import sqlite3

    from briefing.library.query import Query

HitType = Literal["article", "quote", "event", "figure"]

_SNIPPET: Final = 24
"""Words around a match in the text of an article."""
_WEIGHED: Final = 500
"""Articles up to which a search weighs its words; common words tell nothing, and cost time."""
_CUT: Final = "\N{HORIZONTAL ELLIPSIS}"
_HAS: Final = {
    "note": "EXISTS (SELECT 1 FROM note WHERE note.article = a.id)",
    "highlight": "EXISTS (SELECT 1 FROM note WHERE note.article = a.id "
    "AND note.selector IS NOT NULL)",
}
_MARKED: Final = "EXISTS (SELECT 1 FROM mark WHERE mark.article = a.id AND mark.name = ?)"


@dataclass(frozen=True, slots=True)
class Hit:
    """One result of a search, and where it stands."""

    type: HitType
    article: int
    """The number of the article in the library."""
    title: str
    outlet: str | None
    published: str | None
    passage: str
    span: Span | None
    """Of the passage in the text of the article; None where only the header matches."""
    speaker: str | None = None
    kind: str | None = None
    """Of a quote: direct, partial or indirect."""
    day: str | None = None
    """Of an event."""


def find(db: sqlite3.Connection, query: Query, limit: int) -> tuple[Hit, ...]:
    """Return what `query` asks for, at most `limit` of each type, articles first.

    Articles come by weight of the words (BM25), newest first where very many have
    them; the rest comes newest first. A speaker or a kind of quote leaves only what is said.
    """
    hits: list[Hit] = []
    if not (query.of("speaker") or query.of("kind")):
        hits.extend(_articles(db, query, limit))
    types: tuple[HitType, ...] = ("quote",) if query.of("kind") else ("quote", "event", "figure")
    if query.words or query.phrases or query.of("speaker") or query.of("kind"):
        for kind in types:
            hits.extend(_passages(db, query, kind, limit))
    return tuple(hits)


def _articles(db: sqlite3.Connection, query: Query, limit: int) -> list[Hit]:
    where, values = _conditions(query, "a.published", "a.published")
    words = _words(query)
    if words:
        sql = (
            "SELECT a.id FROM article_words CROSS JOIN article a ON a.id = article_words.rowid "
            f"WHERE article_words MATCH ? {where} ORDER BY "
        )
        newest = f"{sql} article_words.rowid DESC LIMIT {_WEIGHED + 1}"
        many = len(db.execute(newest, [words, *values]).fetchall()) > _WEIGHED
        sql += (
            "article_words.rowid DESC LIMIT ?" if many else "bm25(article_words), a.id DESC LIMIT ?"
        )
        values = [words, *values]
    else:
        sql = f"SELECT a.id FROM article a WHERE 1 {where} ORDER BY a.id DESC LIMIT ?"
    numbers = [row[0] for row in db.execute(sql, [*values, limit]).fetchall()]
    return [_article(db, number, words) for number in numbers]


def _article(db: sqlite3.Connection, number: int, words: str) -> Hit:
    title, outlet, published, text = db.execute(
        "SELECT title, outlet, published, text FROM article WHERE id = ?", (number,)
    ).fetchone()
    if not words:
        return Hit("article", number, title, outlet, published, "", None)
    (snippet,) = db.execute(
        f"SELECT snippet(article_words, 1, '', '', '{_CUT}', {_SNIPPET}) FROM article_words "
        "WHERE article_words MATCH ? AND rowid = ?",
        (words, number),
    ).fetchone()
    passage = snippet.removeprefix(_CUT).removesuffix(_CUT)
    start = text.find(passage) if passage else -1
    span = Span(start, start + len(passage)) if start >= 0 else None
    return Hit("article", number, title, outlet, published, " ".join(snippet.split()), span)


def _passages(db: sqlite3.Connection, query: Query, kind: HitType, limit: int) -> list[Hit]:
    days = ("p.day", "p.last_day") if kind == "event" else ("a.published", "a.published")
    where, values = _conditions(query, *days)
    words = [f"words : ({words})"] if (words := _words(query)) else []
    words += [f"called : {_quoted(name)}*" for name in query.of("speaker")]
    if forms := query.of("kind"):
        where += " AND p.form IN (" + ", ".join("?" * len(forms)) + ")"
        values = [*values, *forms]
    columns = (
        "SELECT a.id, a.title, a.outlet, a.published, p.words, p.first, p.past, p.speaker, "
        "p.form, p.day FROM "
    )
    if words:
        sql = (
            f"{columns} passage_words CROSS JOIN passage p ON p.id = passage_words.rowid "
            "JOIN article a ON a.id = p.article "
            f"WHERE passage_words MATCH ? AND p.type = ? {where} "
            "ORDER BY passage_words.rowid DESC LIMIT ?"
        )
        values = [" AND ".join(words), kind, *values]
    else:
        sql = (
            f"{columns} passage p JOIN article a ON a.id = p.article "
            f"WHERE p.type = ? {where} ORDER BY p.id DESC LIMIT ?"
        )
        values = [kind, *values]
    return [
        Hit(
            kind, number, title, outlet, published, passage, Span(first, past),
            speaker or None, form, day if kind == "event" else None,
        )
        for number, title, outlet, published, passage, first, past, speaker, form, day in
        db.execute(sql, [*values, limit])
    ]  # fmt: skip


def _conditions(query: Query, first: str, last: str) -> tuple[str, list[object]]:
    """Return the rest of the WHERE clause and its values; names in it are ours only.

    `first` and `last` are the columns of the days that before: and after: look at.
    """
    parts: list[str] = []
    values: list[object] = []
    for name, value in query.fields:
        match name:
            case "before":
                parts.append(f"{last} < ?")
            case "after":
                parts.append(f"{first} > ?")
            case "outlet":
                parts.append("instr(lower(a.outlet), lower(?))")
            case "tag":
                parts.append("EXISTS (SELECT 1 FROM tag WHERE tag.article = a.id AND tag.name = ?)")
                value = value.casefold()  # noqa: PLW2901
            case "has" if value in _HAS:
                parts.append(_HAS[value])
                continue
            case "has":
                parts.append(
                    "EXISTS (SELECT 1 FROM passage h WHERE h.article = a.id AND h.type = ?)"
                )
            case "is":
                parts.append(f"NOT {_MARKED}" if value == "unread" else _MARKED)
                value = "read" if value == "unread" else value  # noqa: PLW2901
            case _:
                continue
        values.append(value)
    return "".join(f" AND {part}" for part in parts), values


def _words(query: Query) -> str:
    return " AND ".join(
        [f"{_quoted(word)}*" for word in query.words] + [_quoted(p) for p in query.phrases]
    )


def _quoted(words: str) -> str:
    """Return `words` as a string of FTS5, in which nothing is an operator."""
    return '"' + words.replace('"', '""') + '"'
