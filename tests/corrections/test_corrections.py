"""What a reader puts right stays right, whatever is analysed anew."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import Article, brief, to_json, to_markdown
from briefing.corrections import Book, analyze_corrected, anchor_for, key_of, read_interval
from briefing.errors import CorrectionError
from briefing.model import Analysis, Correction, Interval

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model import CorrectionKind

STORY = (
    "CORLISS — The pier of Corliss gave way on Monday, and two boats sank.\n\n"
    "“The ferry is late again,” Ana Reyes, the mayor, said. “We had warned them.”\n\n"
    "Omar Tull said that the wall had been old. Mr. Tull spoke of “a slow disaster for all”.\n\n"
    "The port of Corliss will open again on 3 May, the harbour office said on Tuesday."
)
DAY = date(2026, 3, 10)


def story(text: str = STORY) -> Article:
    return Article.from_text(text, published=DAY, title="Pier gives way", source="pier.txt")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path / "mine" / "corrections.jsonl")


def put_right(
    book: Book, kind: CorrectionKind, words: str | None = None, value: str | None = None
) -> Correction:
    article = story()
    anchor, timex_words = anchor_for(again(book), kind, words) if words else (None, None)
    return book.add(kind, key_of(article), anchor=anchor, subject=timex_words, value=value)


def again(book: Book, article: Article | None = None) -> Analysis:
    return analyze_corrected(article or story(), Book(book.path).in_force)


def said(analysis: Analysis) -> dict[str, str | None]:
    text = analysis.article.text
    return {q.text(text): q.speaker.label if q.speaker else None for q in analysis.quotes}


def test_without_corrections_an_analysis_is_as_the_engine_made_it(book: Book) -> None:
    assert again(book) == analyze_corrected(story(), ())
    assert not book.path.exists()


def test_a_quote_is_given_to_another_speaker(book: Book) -> None:
    put_right(book, "speaker", "The ferry is late again", "Omar Tull")
    found = again(book)
    quote = next(q for q in found.quotes if "ferry" in q.text(STORY))
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.corrected, quote.confidence) == ("Omar Tull", True, 1.0)
    assert found.corrections == Book(book.path).in_force


def test_a_speaker_that_the_article_does_not_name_can_be_given(book: Book) -> None:
    put_right(book, "speaker", "The ferry is late again", "Ida Moss")
    assert said(again(book))["The ferry is late again,"] == "Ida Moss"


def test_a_quote_changes_its_kind_or_is_none(book: Book) -> None:
    put_right(book, "kind", "a slow disaster", "direct")
    put_right(book, "no quote", "We had warned them")
    found = again(book)
    assert "We had warned them." not in said(found)
    assert next(q for q in found.quotes if "slow" in q.text(STORY)).kind == "direct"


def test_an_event_is_dated_anew_or_dropped(book: Book) -> None:
    put_right(book, "event date", "3 May", "2027-05")
    put_right(book, "no event", "two boats sank")
    found = again(book)
    assert not any("boats sank" in event.text for event in found.events)
    (event,) = (event for event in found.events if event.corrected)
    assert event.interval == Interval(date(2027, 5, 1), date(2027, 5, 31), "month")
    assert found.events == tuple(sorted(found.events, key=lambda one: one.in_time))


def test_a_sentence_is_dropped_from_the_bullets_or_comes_first(book: Book) -> None:
    put_right(book, "no bullet", "two boats sank")
    put_right(book, "first bullet", "will open again")
    texts = [bullet.text for bullet in again(book).bullets]
    assert "will open again" in texts[0]
    assert not any("boats sank" in text for text in texts)
    merged = brief([again(book), analyze_corrected(story(STORY.replace("two", "three")), ())])
    assert "will open again" in merged.bullets[0].text


def order(*analyses: Analysis) -> list[str]:
    """Return a few words of each bullet of a briefing, in its order."""
    known = ("two boats sank", "ferry is late", "wall had been old", "will open again")
    return [
        next((words for words in known if words in bullet.text), bullet.text)
        for bullet in brief(analyses).bullets
    ]


def move(book: Book, words: str, kind: CorrectionKind, other: str) -> Correction:
    anchor, _ = anchor_for(again(book), kind, other)
    return put_right(book, kind, words, anchor.exact)


def test_a_bullet_is_moved_before_or_behind_another_and_the_exports_follow(book: Book) -> None:
    first, second, *rest = order(again(book))
    move(book, second, "bullet before", first)
    assert order(again(book)) == [second, first, *rest]
    move(book, second, "bullet after", rest[-1])
    assert order(again(book)) == [first, *rest, second]
    markdown = to_markdown(brief([again(book)]))
    assert markdown.index(rest[-1]) < markdown.index(second)
    assert "the bullets stand in the order of the reader (correction 1, 2)" in markdown
    book.undo()
    assert order(again(book)) == [second, first, *rest]


def test_a_bullet_put_first_after_it_was_moved_is_first(book: Book) -> None:
    first, second, *rest = order(again(book))
    move(book, first, "bullet after", second)
    put_right(book, "first bullet", first)
    assert order(again(book)) == [first, second, *rest]


def test_a_bullet_stays_where_it_is_when_the_one_beside_which_it_was_put_is_gone(
    book: Book,
) -> None:
    first, second, *rest = order(again(book))
    move(book, rest[-1], "bullet before", first)
    put_right(book, "no bullet", first)
    assert order(again(book))[: 1 + len(rest)] == [second, *rest]


def test_bullets_of_several_articles_are_moved_among_each_other(book: Book) -> None:
    other = Article.from_text(
        "The harbour police arrested the builder Igo Harn in Corliss on Tuesday.\n\n"
        "Harn denied that the pier had rotted, and his lawyer asked for time.",
        published=DAY,
        source="builder.txt",
    )
    there = analyze_corrected(other, ())
    before = order(again(book), there)
    taken = next(words for words in before if "arrested" in words)
    shown = [words for words in before if words != taken]
    anchor, _ = anchor_for(there, "bullet after", "arrested the builder")
    move_of_second = put_right(book, "bullet after", shown[0], anchor.exact)
    after = order(again(book), there)
    assert after.index(shown[0]) == after.index(taken) + 1
    assert [words for words in after if words != shown[0]] == [
        words for words in before if words != shown[0]
    ]
    assert again(book).corrections == (move_of_second,)


def test_the_header_is_put_right_before_dates_are_resolved(book: Book) -> None:
    put_right(book, "date", value="2026-03-20")
    put_right(book, "title", value="The pier of Corliss")
    put_right(book, "outlet", value="The Courier")
    found = again(book)
    article = found.article
    assert (article.title, article.outlet) == ("The pier of Corliss", "The Courier")
    monday = next(event for event in found.events if "boats sank" in event.text)
    assert monday.interval is not None
    assert monday.interval.start == date(2026, 3, 16)


def test_a_name_is_put_right_everywhere_and_joined_with_one_that_is_there(book: Book) -> None:
    book.add("name", None, subject="Omar Tull", value="Ana Reyes")
    found = again(book)
    assert set(said(found).values()) == {"Ana Reyes", "harbour office"}
    assert [e.name for e in found.entities if "Tull" in e.aliases] == ["Ana Reyes"]
    assert [e.name for e in found.entities].count("Ana Reyes") == 1
    (entry,) = (e for e in brief([found]).speakers if e.speaker.name == "Ana Reyes")
    assert len(entry.quotes) == 4


def test_a_name_that_no_article_has_is_not_lost(book: Book) -> None:
    book.add("name", None, subject="Nobody", value="Somebody")
    assert again(book).lost == ()


def test_corrections_find_their_words_in_a_new_version(book: Book) -> None:
    put_right(book, "speaker", "The ferry is late again", "Omar Tull")
    longer = story("A first line was added here.\n\n" + STORY)
    assert said(again(book, longer))["The ferry is late again,"] == "Omar Tull"


def test_a_correction_whose_words_are_gone_is_kept_and_named(book: Book) -> None:
    one = put_right(book, "no quote", "We had warned them")
    rewritten = story(STORY.replace("We had warned them", "Nobody listened"))
    found = again(book, rewritten)
    assert found.lost == (one,)
    assert "no longer found, not applied" in to_markdown(brief([found]))
    (written,) = json.loads(to_json(brief([found])))["corrections"]
    assert (written["number"], written["applied"]) == (one.number, False)


def test_corrections_of_one_article_leave_others_alone(book: Book) -> None:
    put_right(book, "no quote", "We had warned them")
    other = Article.from_text(STORY, published=DAY, title="Another", source="other.txt")
    found = again(book, other)
    assert "We had warned them." in said(found)
    assert (found.corrections, found.lost) == ((), ())


def test_a_later_correction_stands_against_an_earlier_one(book: Book) -> None:
    put_right(book, "speaker", "The ferry is late again", "Omar Tull")
    put_right(book, "speaker", "The ferry is late again", "Ida Moss")
    assert said(again(book))["The ferry is late again,"] == "Ida Moss"


def test_exports_mark_what_a_reader_put_right(book: Book) -> None:
    put_right(book, "speaker", "The ferry is late again", "Omar Tull")
    put_right(book, "event date", "3 May", "2027-05-04")
    book.add("name", None, subject="Ana Reyes", value="Anna Reyes")
    briefing = brief([again(book)])
    markdown = to_markdown(briefing)
    assert "(direct, corrected)" in markdown
    assert "date corrected" in markdown
    assert "### Anna Reyes (the mayor) *(name corrected)*" in markdown
    assert "“Ana Reyes” is Anna Reyes (correction 3)" in markdown
    assert '"kind": "event date"' in to_json(briefing)


def test_undo_and_redo_walk_back_and_forth(book: Book) -> None:
    first = put_right(book, "no quote", "We had warned them")
    second = put_right(book, "no bullet", "two boats sank")
    assert (book.undo(), book.undo(), book.undo()) == (second, first, None)
    assert again(book) == analyze_corrected(story(), ())
    assert (book.redo(), book.redo(), book.redo()) == (first, second, None)
    book.undo()
    third = put_right(book, "no event", "two boats sank")
    assert book.redo() is None
    assert Book(book.path).in_force == (first, third)


def test_one_of_many_can_be_revoked_and_restored(book: Book) -> None:
    first = put_right(book, "no quote", "We had warned them")
    second = put_right(book, "no bullet", "two boats sank")
    book.revoke(first.number)
    assert Book(book.path).in_force == (second,)
    with pytest.raises(CorrectionError, match="no correction 1 in force"):
        book.revoke(first.number)
    book.restore(first.number)
    assert Book(book.path).in_force == (first, second)


def test_corrections_are_carried_to_another_machine_once(book: Book, tmp_path: Path) -> None:
    put_right(book, "no quote", "We had warned them")
    book.revoke(put_right(book, "no bullet", "two boats sank").number)
    (tmp_path / "carried.jsonl").write_text(book.in_words(), encoding="utf-8")
    other = Book(tmp_path / "other.jsonl")
    assert other.take_in(Book(tmp_path / "carried.jsonl")) == 1
    assert other.take_in(Book(tmp_path / "carried.jsonl")) == 0
    assert again(other).quotes == again(book).quotes


def test_two_instances_lose_nothing_of_each_other(book: Book) -> None:
    other = Book(book.path)
    first = put_right(book, "no quote", "We had warned them")
    second = other.add("title", key_of(story()), value="Pier")
    assert (first.number, second.number) == (1, 2)
    book.undo()
    assert Book(book.path).entries == book.entries
    assert Book(book.path).problems == []


def test_a_line_torn_by_a_crash_swallows_no_later_correction(book: Book) -> None:
    first = put_right(book, "no quote", "We had warned them")
    with book.path.open("ab") as file:
        file.write(b'{"number": 2, "ki')
    second = put_right(Book(book.path), "title", value="Pier")
    assert Book(book.path).in_force == (first, second)


def test_an_event_is_known_by_its_sentence_not_by_its_date_alone(book: Book) -> None:
    put_right(book, "event date", "3 May", "2027-05")
    gone = STORY.replace("The port of Corliss will open again", "A fair in Ostmark will begin")
    found = again(book, story(gone))
    assert not any(event.corrected for event in found.events)
    assert len(found.lost) == 1


def test_a_few_words_are_found_again_only_among_what_stood_around_them(book: Book) -> None:
    put_right(book, "no quote", "We had warned them")
    moved = STORY.replace("“We had warned them.”", "").replace(
        "Omar Tull said", "At dawn a diver wrote: “We had warned them.” Omar Tull said"
    )
    assert "We had warned them." in said(again(book, story(moved)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("“The ferry is late again,” Ana Reyes, the mayor, said. “We", "At dawn she wrote: “We"),
        ("them.”\n\nOmar Tull said", "them.”\n\nNobody said"),
    ],
    ids=["behind", "before"],
)
def test_what_stood_on_one_side_is_enough(book: Book, old: str, new: str) -> None:
    put_right(book, "no quote", "We had warned them")
    changed = STORY.replace(old, new)
    assert changed != STORY
    assert "We had warned them." not in said(again(book, story(changed)))


@pytest.mark.parametrize(("kinds", "first"), [(("no bullet", "first bullet"), True),
                                              (("first bullet", "no bullet"), False)])  # fmt: skip
def test_of_dropping_a_sentence_and_putting_it_first_the_later_holds(
    book: Book, kinds: tuple[CorrectionKind, ...], first: bool
) -> None:
    for kind in kinds:
        put_right(book, kind, "will open again on 3 May")
    bullets = [bullet.text for bullet in again(book).bullets]
    assert any("3 May" in text for text in bullets) is first
    assert ("3 May" in bullets[0]) is first


DAMAGED = (
    "no JSON",
    '{"number": 1}',
    "[]",
    '{"revoke": 9}',
    '{"number": 1, "kind": "x"}',
    "9" * 9000,
)


@pytest.mark.parametrize("line", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_line_is_named_and_the_others_stand(book: Book, line: str) -> None:
    one = put_right(book, "no quote", "We had warned them")
    with book.path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    damaged = Book(book.path)
    assert damaged.in_force == (one,)
    assert len(damaged.problems) == 1
    assert "line 2 is no correction" in damaged.problems[0]


def test_words_must_mean_one_item(book: Book) -> None:
    with pytest.raises(CorrectionError, match="no quote of “Pier gives way” has the words"):
        put_right(book, "no quote", "nobody said this")
    with pytest.raises(CorrectionError, match="quotes have the words “e”"):
        put_right(book, "no quote", "e")


INTERVALS = {
    "year": ("2024", date(2024, 1, 1), date(2024, 12, 31), "year"),
    "month": ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
    "day": ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), "day"),
    "words": ("29 February 2024", date(2024, 2, 29), date(2024, 2, 29), "day"),
    "range": ("2024-02/2024-03", date(2024, 2, 1), date(2024, 3, 31), "month"),
}


@pytest.mark.parametrize(
    ("words", "start", "end", "unit"), INTERVALS.values(), ids=INTERVALS.keys()
)
def test_a_date_is_as_coarse_as_it_is_written(
    words: str, start: date, end: date, unit: str
) -> None:
    found = read_interval(words)
    assert found is not None
    assert (found.start, found.end, found.granularity) == (start, end, unit)


@pytest.mark.parametrize("words", ["", "soon", "2024-13", "2024-02-30", "2025/2024", "/", "0000"])
def test_what_is_no_date_is_none(words: str) -> None:
    assert read_interval(words) is None


@given(st.lists(st.sampled_from(["add", "undo", "redo", "again"]), max_size=12))
def test_the_file_tells_all_there_is_to_tell(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    book = Book(tmp_path_factory.mktemp("book") / "corrections.jsonl")
    for number, step in enumerate(steps):
        before = book.in_force
        match step:
            case "add":
                book.add("name", None, subject="Ana", value=f"Ana {number}")
                book.undo()
                assert book.in_force == before
                book.redo()
            case "undo":
                if book.undo() is not None:
                    assert book.redo() is not None
                    assert book.in_force == before
                    book.undo()
            case "redo":
                book.redo()
            case _:
                assert Book(book.path).entries == book.entries
    assert Book(book.path).in_force == book.in_force


@given(
    words=st.text(min_size=1, max_size=30),
    value=st.one_of(st.none(), st.text(max_size=20)),
    kind=st.sampled_from(["speaker", "kind", "event date", "no bullet", "title", "date"]),
)
def test_no_correction_makes_an_analysis_fail(
    words: str, value: str | None, kind: CorrectionKind
) -> None:
    from briefing.selectors import Selector

    article = story()
    one = Correction(1, kind, key_of(article), Selector(words, "", "", 0), words, value)
    found = analyze_corrected(article, [one])
    assert found.article.text == STORY
    assert {*found.corrections, *found.lost} == {one}
