"""The library, from outside: articles in, the same articles out, whatever happens between."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import Analysis, Article, Span, analyze, brief
from briefing.errors import LibraryError
from briefing.library import Library, connection, decoded, encoded, library_path, locate, select
from briefing.library.connection import connect
from briefing.library.schema import STEPS
from briefing.model import Briefing, Quote, Speaker

ROOT = Path(__file__).parents[2]
STORY = (
    "Harbour bridge closed\n\nBy Ana Torvik, Lowmere Courier\n\nPublished 3 March 2025\n\n"
    "OSTMARK — The harbour bridge was closed on Monday after an inspection found 14 cracks.\n\n"
    "“We will not take chances,” Mayor Ilse Brandt said. “Nobody will cross before it is mended.”\n"
)
HOSTILE = "'; DROP TABLE article; -- \x00 \" * NEAR( \x1b]0;x\x07 \u202e \ud800 %s {0} ☃"
WRITERS = """
import os, sys
from pathlib import Path
from briefing import Analysis, Article
from briefing.library import Library
def say(words):
    os.write(1, f"{words}\\n".encode())  # whole lines, also of a process that is killed
for line in sys.stdin:
    name, count = line.rsplit(maxsplit=1)
    if writer := os.fork():
        say(f"{writer} {os.waitstatus_to_exitcode(os.waitpid(writer, 0)[1])}")
        continue
    with Library(Path(sys.argv[1])) as library:
        say(os.getpid())
        for n in range(int(count)):
            number, = library.keep([Analysis(Article.from_text(f"{name} {n} came."))])
            library.note(number, f"note {n}")
            say(n)
    os._exit(0)
"""
"""Reads names and counts; for each, a process of its own says its number and keeps that many."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "library.db"


def story(text: str = STORY, source: str = "story.txt") -> Analysis:
    return analyze(Article.from_text(text, source=source))


def keep_and_damage(path: Path) -> None:
    """Keep some articles at `path`, and write over the middle of the file."""
    with Library(path) as library:
        library.keep([story(f"{n} {STORY}") for n in range(9)])
    raw = bytearray(path.read_bytes())
    raw[8192:40960] = random.Random(1).randbytes(32768)  # noqa: S311 - any bytes will do
    path.write_bytes(raw)


def start_writers(path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITERS, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def test_an_article_and_its_analysis_come_back_exactly(path: Path) -> None:
    kept = story()
    with Library(path) as library:
        (number,) = library.keep([kept])
    with Library(path) as library:
        assert library.article(number) == kept.article
        assert library.analysis(number, lambda _: pytest.fail("it is cached")) == kept


def test_a_briefing_comes_back_exactly_from_json() -> None:
    made = brief([story(), story(STORY.replace("14", "15"), "other.txt")])
    assert decoded(Briefing, encoded(made)) == made


SPANS = st.builds(lambda a, b: Span(a, a + b), st.integers(0, 9), st.integers(0, 9))
SPEAKERS = st.builds(
    Speaker,
    name=st.none() | st.text(st.characters()),
    label=st.text(st.characters()),
    kind=st.just("person"),
    role=st.none() | st.text(),
    aliases=st.lists(st.text()).map(tuple),
)


@given(
    st.builds(
        Quote,
        kind=st.sampled_from(["direct", "partial", "indirect"]),
        spans=st.lists(SPANS).map(tuple),
        cue=st.none() | SPANS,
        mention=st.none() | SPANS,
        speaker=st.none() | SPEAKERS,
        confidence=st.floats(allow_nan=False),
        said=st.none(),
        venue=st.none() | st.text(),
    )
)
@settings(max_examples=60, deadline=None)
def test_any_quote_comes_back_exactly_from_json(quote: Quote) -> None:
    assert decoded(Quote, encoded(quote)) == quote


@pytest.mark.parametrize("words", ["", "{}", "[]", "null", "[[1]]", "[1,2", "7"])
def test_json_of_another_shape_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="not the JSON"):
        decoded(Analysis, words)


def test_json_with_a_field_too_many_is_refused() -> None:
    with pytest.raises(ValueError, match="not the JSON"):
        decoded(Analysis, f"{encoded(story())[:-1]},[]]")


def test_json_with_words_in_the_place_of_a_list_is_refused() -> None:
    written = encoded(Speaker("Ana", "Ana", "person", aliases=("A",)))
    assert decoded(Speaker, written).aliases == ("A",)
    with pytest.raises(ValueError, match="not the JSON"):
        decoded(Speaker, written.replace('["A"]', '"Any"'))


def test_the_same_text_from_two_places_is_one_article(path: Path) -> None:
    with Library(path) as library:
        assert library.keep([story(source="a.txt")]) == library.keep([story(source="b.txt")])
        assert library.versions("a.txt") == library.versions("b.txt") == (1,)


def test_a_rewritten_text_is_another_version_of_its_source(path: Path) -> None:
    with Library(path) as library:
        library.keep([story()])
        library.keep([story(STORY.replace("14", "15"))])
        assert library.versions("story.txt") == (1, 2)


def test_of_several_versions_the_last_one_that_was_read_is_known(path: Path) -> None:
    texts = [STORY.replace("14", str(cracks)) for cracks in (14, 15, 16)]
    with Library(path) as library:
        assert library.version_read("story.txt") is None
        for text in texts:
            library.keep([story(text)])
            time.sleep(0.002)  # they are told apart by the millisecond
        library.mark(1, "read")
        library.mark(2, "read")
        assert library.version_read("story.txt") == 2


def test_what_is_made_anew_mends_the_index_of_words_too(path: Path) -> None:
    with Library(path) as library:
        library.keep([story()])
        library._db.execute("INSERT INTO article_words (article_words) VALUES ('delete-all')")
        assert "article" not in {hit.type for hit in library.search("inspection")}
        library.drop_derived()
        assert {hit.type for hit in library.search("inspection")} == {"article"}


def test_a_new_engine_analyses_anew_and_keeps_what_the_reader_made(path: Path) -> None:
    kept = story()
    with Library(path, engine="1") as library:
        library.keep([replace(kept, bullets=())])
        library.mark(1, "starred")
        library.tag(1, "War")
    with Library(path, engine="2") as library:
        assert library.stale() == (1,)
        assert library.analysis(1, analyze) == kept
        assert library.stale() == ()
        assert (library.marks(1), library.tags(1)) == ({"starred"}, ("war",))


def test_a_highlight_is_found_again_in_a_text_that_has_moved(path: Path) -> None:
    article = story().article
    start = article.text.index("Nobody will cross")
    with Library(path) as library:
        library.keep([story()])
        library.note(1, "check", select(article.text, Span(start, start + 17)))
        (note,) = library.notes(1)
        assert note.selector is not None
        assert locate("Corrected.\n\n" + article.text, note.selector) == Span(
            start + 12, start + 29
        )
        assert locate("something else", note.selector) is None


def test_context_tells_repeated_words_apart() -> None:
    text = "First he said no. Then she said no. At last they said no."
    second = text.index("no", 20)
    selector = select(text, Span(second, second + 2))
    assert locate("no no no " + text, selector) == Span(second + 9, second + 11)


def test_hostile_strings_stay_strings_in_every_field(path: Path) -> None:
    article = Article.from_text(HOSTILE, title=HOSTILE, outlet=HOSTILE, source=HOSTILE)
    with Library(path) as library:
        (number,) = library.keep([analyze(article)])
        library.tag(number, HOSTILE)
        library.note(number, HOSTILE)
        library.save_search(HOSTILE, HOSTILE + '"')
        assert library.article(number) == article
        assert len(library.tags(number)) == len(library.notes(number)) == 1
        assert library.is_sound()


def test_a_damaged_file_is_moved_aside_and_told(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no library" * 100)
    with Library(path) as library:
        assert "damaged" in (library.warning or "")
        library.keep([story()])
    (aside,) = path.parent.glob("library.db.damaged-*")
    assert aside.read_bytes().startswith(b"this is no library")


def test_damage_in_the_middle_is_found_when_the_file_is_opened(path: Path) -> None:
    keep_and_damage(path)
    with Library(path) as library:
        assert library.warning is not None


def test_a_large_file_is_looked_through_after_a_crash_or_a_finding(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_LARGE", 1024)
    keep_and_damage(path)
    with Library(path) as library:
        assert library.warning is None
        assert not library.is_sound()
    with Library(path) as library:
        assert library.warning is not None
    assert not path.with_name("library.db.suspect").exists()
    with Library(path) as library:
        assert library.warning is None


def test_an_older_file_is_copied_before_it_is_brought_up_to_date(path: Path) -> None:
    with Library(path) as library:
        library.keep([story()])
    newer = (*STEPS, ("CREATE TABLE more (id INTEGER PRIMARY KEY)",))
    db, _ = connect(path, steps=newer)
    assert db.execute("PRAGMA user_version").fetchone() == (len(newer),)
    db.close()
    with Library(path.with_name(f"library.db.version-{len(STEPS)}")) as copy:
        assert copy.article(1) == story().article
    with pytest.raises(LibraryError, match="newer briefing"):
        Library(path)


def test_a_failing_step_leaves_the_file_as_it_was(path: Path) -> None:
    with Library(path) as library:
        library.keep([story()])
    with pytest.raises(LibraryError):
        connect(path, steps=(*STEPS, ("CREATE TABLE more (id)", "NONSENSE")))
    with Library(path) as library:
        assert library.article(1) == story().article


def test_a_full_disk_gives_one_sentence_and_keeps_the_rest(path: Path) -> None:
    with Library(path) as library:
        library.keep([story()])
        pages = library._db.execute("PRAGMA page_count").fetchone()[0]
        library._db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LibraryError, match="the disk is full"):
            library.keep([story(f"{n} {STORY * 9}") for n in range(9)])
        assert library.numbers() == (1,)
        assert library.article(1) == story().article
        assert library.is_sound()


def test_a_place_that_cannot_be_written_gives_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "file" / "library.db", tmp_path):
        with pytest.raises(LibraryError, match="cannot use the library"):
            Library(place)


@pytest.mark.skipif(os.name == "nt", reason="processes that part in two")
def test_two_instances_write_beside_each_other(path: Path) -> None:
    both = {name: start_writers(path) for name in ("one", "two")}
    for name, writers in both.items():
        print(name, 25, file=writers.stdin, flush=True)
    for writers in both.values():
        said, _ = writers.communicate(timeout=60)
        assert said.endswith(" 0\n")
    with Library(path) as library:
        assert library.counts().articles == library.counts().notes == 50


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_a_kill_at_any_moment_loses_nothing_confirmed(path: Path) -> None:
    moment = random.Random(8)  # noqa: S311 - any moment will do
    confirmed = 0
    with start_writers(path) as writers:
        assert writers.stdout is not None
        for attempt in range(40):
            print(f"try {attempt}", 10_000, file=writers.stdin, flush=True)
            writer = int(writers.stdout.readline())
            assert writers.stdout.readline() == "0\n"
            confirmed += 1
            time.sleep(moment.uniform(0, 0.05))
            os.kill(writer, signal.SIGKILL)
            while not (said := writers.stdout.readline()).startswith(f"{writer} "):
                confirmed += 1
            assert said == f"{writer} -9\n"
            with Library(path) as library:
                assert library.warning is None
                assert library.counts().notes >= confirmed
                assert library.is_sound()


def test_the_place_of_the_library_can_be_chosen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BRIEFING_LIBRARY", str(tmp_path / "mine.db"))
    assert library_path() == tmp_path / "mine.db"
    monkeypatch.delenv("BRIEFING_LIBRARY")
    monkeypatch.setenv("BRIEFING_DATA", str(tmp_path))
    assert library_path() == tmp_path / "library.db"
