"""The library: articles, their analyses, and what the reader made of them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from briefing.engine import engine_fingerprint
from briefing.library.articles import Kept, analysis_of, content_hash, rebuilt
from briefing.library.connection import connect, sound, suspect, told, transaction
from briefing.library.query import parse_query
from briefing.library.search import Hit, find
from briefing.plain import one_line, safe
from briefing.selectors import Selector

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from typing import Self

    from briefing.model import Analysis, Article

Mark = Literal["read", "starred", "later"]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the library holds."""

    articles: int
    analyses: int
    """Of the running engine; the others are made anew when they are asked for."""
    quotes: int
    events: int
    figures: int
    notes: int


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader wrote about an article, or words they highlighted."""

    number: int
    article: int
    words: str
    """Empty for a highlight without a remark."""
    selector: Selector | None
    """The words it is about; None for a note on the whole article."""


class Library:
    """One open library file; several instances may have the same one open.

    Every method is one short transaction: when it returns, its effect is on
    the disk. Each raises LibraryError when the file cannot be read or written.
    A number that names no article raises KeyError. `engine` names the state of
    the engine whose analyses count; None is that of the running one.
    """

    def __init__(self, path: Path, *, engine: str | None = None) -> None:
        self.path = path
        self.engine = engine_fingerprint() if engine is None else engine
        self._db, self.warning = connect(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; everything confirmed is already in it."""
        self._db.close()

    def keep(self, analyses: Iterable[Analysis]) -> tuple[int, ...]:
        """Keep the articles of `analyses` and what was found in them; return their numbers."""
        return self.keep_rows(Kept.of(analysis) for analysis in analyses)

    def keep_rows(self, rows: Iterable[Kept]) -> tuple[int, ...]:
        """Keep what `Kept.of` returned, all or nothing; what is there already stays as it is."""
        with told(self.path), transaction(self._db):
            return tuple(map(self._keep, rows))

    def keep_articles(self, articles: Iterable[Article]) -> tuple[int, ...]:
        """Keep `articles`, to be analysed later, all or nothing; return their numbers."""
        return self.keep_rows(map(Kept.unanalysed, articles))

    def has(self, article: Article) -> bool:
        """Return whether `article` is kept with an analysis of this engine; notes its source."""
        with told(self.path):
            row = self._db.execute(
                "SELECT id FROM article JOIN analysis ON article.id = analysis.article "
                "WHERE hash = ? AND engine = ?",
                (content_hash(article), self.engine),
            ).fetchone()
            if row is not None and article.source is not None:
                self._write(
                    "INSERT OR IGNORE INTO sighting (source, article) VALUES (?, ?)",
                    article.source,
                    row[0],
                )
        return row is not None

    def number_of(self, article: Article) -> int | None:
        """Return the number under which `article` is kept, or None."""
        found = list(self._rows("SELECT id FROM article WHERE hash = ?", content_hash(article)))
        return int(found[0][0]) if found else None

    def article(self, number: int) -> Article:
        """Return the article with this number, exactly as it was kept."""
        row = self._row("SELECT text, header FROM article WHERE id = ?", number)
        return rebuilt(str(row[0]), str(row[1]))

    def analysis(self, number: int, analyze: Callable[[Article], Analysis]) -> Analysis:
        """Return the analysis of an article; `analyze` makes it where none of this engine is."""
        article = self.article(number)
        found = self.analysis_at_hand(number, article)
        if found is None:
            found = analyze(article)
            self.keep([found])
        return found

    def analysis_at_hand(self, number: int, article: Article) -> Analysis | None:
        """Return what this engine found in `article`, which has this number, if that is kept."""
        rows = self._rows(
            "SELECT body FROM analysis WHERE article = ? AND engine = ?", number, self.engine
        )
        for (body,) in rows:
            try:
                return analysis_of(article, body)
            except ValueError:
                break  # The model has changed under the same version number.
        return None

    def numbers(self) -> tuple[int, ...]:
        """Return the numbers of all articles, in the order in which they were kept."""
        return tuple(row[0] for row in self._rows("SELECT id FROM article ORDER BY id"))

    def stale(self) -> tuple[int, ...]:
        """Return the numbers of the articles without an analysis of this engine."""
        return tuple(
            row[0]
            for row in self._rows(
                "SELECT id FROM article WHERE id NOT IN "
                "(SELECT article FROM analysis WHERE engine = ?) ORDER BY id",
                self.engine,
            )
        )

    def to_read(self, limit: int) -> tuple[int, ...]:
        """Return the articles that are unread, starred or left for later, newest first."""
        rows = self._rows(
            "SELECT id FROM article a WHERE NOT EXISTS "
            "(SELECT 1 FROM mark WHERE article = a.id AND name = 'read') OR EXISTS "
            "(SELECT 1 FROM mark WHERE article = a.id AND name IN ('starred', 'later')) "
            "ORDER BY coalesce(published, substr(added, 1, 10)) DESC, id DESC LIMIT ?",
            limit,
        )
        return tuple(row[0] for row in rows)

    def watch(self, folder: str, *, on: bool = True) -> None:
        """Have `folder` looked through at every start, or no more."""
        self._write(
            "INSERT OR IGNORE INTO folder (path) VALUES (?)"
            if on
            else "DELETE FROM folder WHERE path = ?",
            folder,
        )

    def watched(self) -> tuple[str, ...]:
        """Return the folders that are looked through, in the order in which they were added."""
        return tuple(row[0] for row in self._rows("SELECT path FROM folder ORDER BY id"))

    def versions(self, source: str) -> tuple[int, ...]:
        """Return the articles that came from `source`, in the order in which they were seen."""
        rows = self._rows(
            "SELECT article FROM sighting WHERE source = ? ORDER BY seen, article", source
        )
        return tuple(row[0] for row in rows)

    def version_read(self, source: str) -> int | None:
        """Return the article from `source` that was seen last of those that were read."""
        rows = self._rows(
            "SELECT s.article FROM sighting s JOIN mark m ON m.article = s.article "
            "WHERE s.source = ? AND m.name = 'read' ORDER BY s.seen DESC, s.article DESC LIMIT 1",
            source,
        )
        return next((int(row[0]) for row in rows), None)

    def mark(self, number: int, mark: Mark, *, on: bool = True) -> None:
        """Mark an article as read, starred or to be read later, or take that back."""
        self._row("SELECT 1 FROM article WHERE id = ?", number)
        self._write(
            "INSERT OR IGNORE INTO mark (article, name) VALUES (?, ?)"
            if on
            else "DELETE FROM mark WHERE article = ? AND name = ?",
            number,
            mark,
        )

    def marks(self, number: int) -> frozenset[str]:
        """Return the marks of an article."""
        return frozenset(
            row[0] for row in self._rows("SELECT name FROM mark WHERE article = ?", number)
        )

    def tag(self, number: int, name: str, *, on: bool = True) -> None:
        """Give an article a tag, or take it away; case does not count."""
        self._row("SELECT 1 FROM article WHERE id = ?", number)
        self._write(
            "INSERT OR IGNORE INTO tag (article, name) VALUES (?, ?)"
            if on
            else "DELETE FROM tag WHERE article = ? AND name = ?",
            number,
            one_line(name).casefold(),
        )

    def tags(self, number: int) -> tuple[str, ...]:
        """Return the tags of an article, in order of the alphabet."""
        rows = self._rows("SELECT name FROM tag WHERE article = ? ORDER BY name", number)
        return tuple(row[0] for row in rows)

    def note(self, number: int, words: str = "", selector: Selector | None = None) -> int:
        """Keep a note or highlight and return its number."""
        self._row("SELECT 1 FROM article WHERE id = ?", number)
        anchor = None if selector is None else json.dumps(asdict(selector))
        return self._write(
            "INSERT INTO note (article, words, selector) VALUES (?, ?, ?)",
            number,
            safe(words),
            anchor,
        )

    def forget_note(self, note: int) -> None:
        """Delete the note or highlight with this number."""
        self._write("DELETE FROM note WHERE id = ?", note)

    def notes(self, number: int, source: str | None = None) -> tuple[Note, ...]:
        """Return the notes and highlights of an article, in the order in which they were made.

        With those on all other versions of the article that came from `source`.
        """
        rows = self._rows(
            "SELECT id, article, words, selector FROM note WHERE article = ? OR article IN "
            "(SELECT article FROM sighting WHERE source = ?) ORDER BY id",
            number,
            source,
        )
        return tuple(
            Note(note, article, words, None if anchor is None else Selector(**json.loads(anchor)))
            for note, article, words, anchor in rows
        )

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Return what `words` find, at most `limit` of each type; raises QueryError."""
        query = parse_query(words)
        with told(self.path):
            return find(self._db, query, limit)

    def save_search(self, name: str, words: str) -> None:
        """Keep a search under a name, in place of one of that name; raises QueryError."""
        parse_query(words)
        self._write(
            "INSERT INTO saved_search VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET query = excluded.query",
            one_line(name),
            safe(words),
        )

    def forget_search(self, name: str) -> None:
        """Delete the saved search of this name."""
        self._write("DELETE FROM saved_search WHERE name = ?", one_line(name))

    def saved_searches(self) -> dict[str, str]:
        """Return the saved searches by name, in order of the alphabet."""
        return dict(self._rows("SELECT name, query FROM saved_search ORDER BY name"))

    def counts(self) -> Counts:
        """Return how much the library holds."""
        row = self._row(
            "SELECT (SELECT count(*) FROM article), "
            "(SELECT count(*) FROM analysis WHERE engine = ?), "
            "(SELECT count(*) FROM passage WHERE type = 'quote'), "
            "(SELECT count(*) FROM passage WHERE type = 'event'), "
            "(SELECT count(*) FROM passage WHERE type = 'figure'), (SELECT count(*) FROM note)",
            self.engine,
        )
        return Counts(*row)

    def is_sound(self) -> bool:
        """Return whether the whole file is undamaged; if not, opening it moves it aside."""
        with told(self.path):
            if sound(self._db, quick=False):
                return True
        suspect(self.path)
        return False

    def drop_derived(self) -> None:
        """Delete what can be made anew: analyses, passages and the indexes of words."""
        with told(self.path), transaction(self._db):
            self._db.execute("DELETE FROM analysis")
            self._db.execute("DELETE FROM passage")
            for index in ("article_words", "passage_words"):
                self._db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608

    def _keep(self, kept: Kept) -> int:
        self._db.execute(
            "INSERT OR IGNORE INTO article (hash, text, header, title, outlet, published) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (kept.hash, kept.text, kept.header, kept.title, kept.outlet, kept.published),
        )
        row = self._db.execute("SELECT id FROM article WHERE hash = ?", (kept.hash,)).fetchone()
        number = int(row[0])
        if kept.source is not None:
            self._db.execute(
                "INSERT OR IGNORE INTO sighting (source, article) VALUES (?, ?)",
                (kept.source, number),
            )
        if kept.body is not None:
            self._derive(number, kept)
        return number

    def _derive(self, number: int, kept: Kept) -> None:
        self._db.execute("DELETE FROM passage WHERE article = ?", (number,))
        self._db.execute(
            "INSERT OR REPLACE INTO analysis (article, engine, body) VALUES (?, ?, ?)",
            (number, self.engine, kept.body),
        )
        self._db.executemany(
            "INSERT INTO passage "
            "(article, type, form, day, last_day, first, past, speaker, called, words) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (number, p.type, p.form, p.day, p.last_day, p.span.start, p.span.end,
                 p.speaker, p.called, p.words)
                for p in kept.passages
            ],
        )  # fmt: skip

    def _rows(self, sql: str, *values: object) -> Iterator[tuple]:  # type: ignore[type-arg]
        with told(self.path):
            yield from self._db.execute(sql, values).fetchall()

    def _row(self, sql: str, value: object) -> tuple[int, ...]:
        with told(self.path):
            row: tuple[int, ...] | None = self._db.execute(sql, (value,)).fetchone()
        if row is None:
            raise KeyError(value)
        return row

    def _write(self, sql: str, *values: object) -> int:
        with told(self.path), transaction(self._db):
            return self._db.execute(sql, values).lastrowid or 0
