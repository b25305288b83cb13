"""The tables of the library, step by step; a step that was released is never changed."""

from __future__ import annotations

from typing import Final

STEPS: Final = (
    (
        # What cannot be had again: the articles and what the reader made of them.
        """CREATE TABLE article (
            id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, text TEXT NOT NULL,
            header TEXT NOT NULL, title TEXT NOT NULL, outlet TEXT, published TEXT,
            added TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ')))""",
        """CREATE TABLE sighting (
            source TEXT NOT NULL, article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            seen TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ')),
            PRIMARY KEY (source, article)) WITHOUT ROWID""",
        "CREATE INDEX sighting_article ON sighting (article)",
        """CREATE TABLE mark (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (name IN ('read', 'starred', 'later')),
            since TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ')),
            PRIMARY KEY (article, name)) WITHOUT ROWID""",
        """CREATE TABLE tag (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            name TEXT NOT NULL, PRIMARY KEY (article, name)) WITHOUT ROWID""",
        """CREATE TABLE note (
            id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            words TEXT NOT NULL, selector TEXT,
            made TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ')))""",
        "CREATE INDEX note_article ON note (article)",
        "CREATE TABLE saved_search (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID",
        # What is derived, and made anew at need.
        """CREATE TABLE analysis (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            engine TEXT NOT NULL, body BLOB NOT NULL)""",
        """CREATE TABLE passage (
            id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            type TEXT NOT NULL, form TEXT, day TEXT, first INTEGER NOT NULL, past INTEGER NOT NULL,
            speaker TEXT NOT NULL, called TEXT NOT NULL, words TEXT NOT NULL)""",
        "CREATE INDEX passage_article ON passage (article, type)",
        """CREATE VIRTUAL TABLE article_words USING fts5 (
            title, text, content='article', content_rowid='id',
            prefix='1 2', tokenize="unicode61 remove_diacritics 2")""",
        """CREATE TRIGGER article_kept AFTER INSERT ON article BEGIN
            INSERT INTO article_words (rowid, title, text) VALUES (new.id, new.title, new.text);
            END""",
        """CREATE TRIGGER article_gone AFTER DELETE ON article BEGIN
            INSERT INTO article_words (article_words, rowid, title, text)
            VALUES ('delete', old.id, old.title, old.text); END""",
        """CREATE VIRTUAL TABLE passage_words USING fts5 (
            words, called, content='passage', content_rowid='id',
            prefix='1 2', tokenize="unicode61 remove_diacritics 2")""",
        """CREATE TRIGGER passage_kept AFTER INSERT ON passage BEGIN
            INSERT INTO passage_words (rowid, words, called)
            VALUES (new.id, new.words, new.called); END""",
        """CREATE TRIGGER passage_gone AFTER DELETE ON passage BEGIN
            INSERT INTO passage_words (passage_words, rowid, words, called)
            VALUES ('delete', old.id, old.words, old.called); END""",
    ),
    (
        # An event of "2024" is neither before nor after a day of that year.
        "ALTER TABLE passage ADD COLUMN last_day TEXT",
        "UPDATE passage SET last_day = day",
        "DELETE FROM analysis",
        # The beginnings of the commonest words ("the", "sai") are indexed, too.
        "DROP TABLE article_words",
        """CREATE VIRTUAL TABLE article_words USING fts5 (
            title, text, content='article', content_rowid='id',
            prefix='1 2 3', tokenize="unicode61 remove_diacritics 2")""",
        "INSERT INTO article_words (article_words) VALUES ('rebuild')",
        "DROP TABLE passage_words",
        """CREATE VIRTUAL TABLE passage_words USING fts5 (
            words, called, content='passage', content_rowid='id',
            prefix='1 2 3', tokenize="unicode61 remove_diacritics 2")""",
        "INSERT INTO passage_words (passage_words) VALUES ('rebuild')",
    ),
    (
        # Folders that are looked through at every start.
        "CREATE TABLE folder (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE)",
    ),
)
