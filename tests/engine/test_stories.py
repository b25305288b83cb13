"""Stories: articles about one event stand together, copies of one text count once."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import Article, analyze, read
from briefing.bundled import bundled
from briefing.stories import Grouping, compare, group, rank_days
from briefing.stories.training import count

SAMPLES = read(bundled("seeds"))
DAM = frozenset(
    number for number, article in enumerate(SAMPLES) if "Dam" in article.text and article.title
)


def article(text: str, *, day: int = 1, title: str | None = None) -> Article:
    return Article.from_text(text, title=title, published=date(2026, 3, day))


def stories_of(articles: list[Article], **settled: object) -> set[frozenset[str]]:
    return {
        frozenset(articles[number].text for number in story.articles)
        for story in group(articles, **settled)  # type: ignore[arg-type]
    }


def test_the_three_days_of_one_story_stand_together_and_all_else_alone() -> None:
    stories = group(SAMPLES)
    assert DAM in {frozenset(story.articles) for story in stories}
    assert len(stories) == len(SAMPLES) - len(DAM) + 1


def test_articles_of_a_story_stand_in_order_of_publication() -> None:
    (dam,) = [story for story in group(SAMPLES) if len(story.articles) > 1]
    days = [SAMPLES[number].published for number in dam.articles]
    assert days == sorted(days, key=lambda day: day or date.max)


def test_two_printings_of_one_agency_text_are_one_report() -> None:
    (dam,) = [story for story in group(SAMPLES) if len(story.articles) > 1]
    printed = [sorted(SAMPLES[n].source or "" for n in same) for same in dam.copies]
    assert dam.reports == 3
    assert [len(same) for same in printed] == [2, 1, 1]


@pytest.mark.parametrize("seed", range(5))
def test_stories_do_not_depend_on_the_order_in_which_articles_come(seed: int) -> None:
    mixed = list(SAMPLES)
    random.Random(seed).shuffle(mixed)  # noqa: S311 - a fixed order, no secret
    assert stories_of(mixed) == stories_of(SAMPLES)


def test_a_later_article_changes_one_story_only() -> None:
    ordered = sorted(SAMPLES, key=lambda one: one.published or date.max)
    before = stories_of(ordered[:-1])
    after = stories_of(ordered)
    assert len(after - before) == 1
    assert len(before - after) <= 1


def test_growing_by_one_article_at_a_time_gives_the_same_stories() -> None:
    ordered = [SAMPLES[number] for story in group(SAMPLES) for number in story.articles]
    ordered.sort(key=lambda one: one.published or date.max)
    grouping = Grouping()
    for one in ordered:
        grouping.add(one)
    grown = {
        frozenset(
            one.text for one, story in zip(ordered, grouping.story_of, strict=True) if story == n
        )
        for n in set(grouping.story_of)
    }
    assert grown == stories_of(ordered)


def test_a_weak_likeness_holds_for_a_day_but_not_for_two_years() -> None:
    words = (
        "Voters in Ostrel chose a new mayor, Runa Vell, after a close count in two wards and a "
        "third recount of the postal ballots."
    )
    other = (
        "The ferry company of Ostrel, which carries timber and grain to the islands, reported a "
        "loss and will close its old office in the customs house by the end of spring."
    )
    first = article(
        words, title="Runa Vell is mayor of Ostrel after a third recount of postal ballots"
    )
    later = article(
        other, title="Timber ferry to the islands runs at a loss in Ostrel and closes its office"
    )
    near = [first, replace(later, published=date(2026, 3, 2))]
    far = [first, replace(later, published=date(2028, 3, 2))]
    assert (len(group(near)), len(group(far))) == (1, 2)


def test_what_the_reader_puts_together_stays_together() -> None:
    alone = next(n for n in range(len(SAMPLES)) if n not in DAM)
    stories = group(SAMPLES, together=[(alone, min(DAM))])
    assert DAM | {alone} in {frozenset(story.articles) for story in stories}


def test_what_the_reader_puts_apart_stays_apart() -> None:
    last = max(DAM)
    stories = group(SAMPLES, apart=[(last, number) for number in DAM - {last}])
    assert {DAM - {last}, frozenset({last})} <= {frozenset(story.articles) for story in stories}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=80), st.none() | st.dates()), max_size=8))
def test_every_article_stands_in_exactly_one_story(rows: list[tuple[str, date | None]]) -> None:
    articles = [Article.from_text(text, published=day) for text, day in rows]
    stories = group(articles)
    assert sorted(n for story in stories for n in story.articles) == list(range(len(articles)))
    for story in stories:
        assert sorted(n for same in story.copies for n in same) == sorted(story.articles)


def lines(earlier: str, later: str) -> list[tuple[str, str | None, str | None]]:
    one, other = analyze(article(earlier)), analyze(article(later))
    return [
        (
            row.change,
            row.earlier and row.earlier.of(one.article.text),
            row.later and row.later.of(other.article.text),
        )
        for row in compare(one, other)
    ]


def test_two_versions_of_an_article_are_set_beside_each_other() -> None:
    assert lines(
        "Two bridges fell in Ostrel on Monday. The mayor blamed the rain. Nobody was hurt.",
        "Three bridges fell in Ostrel on Monday. Nobody was hurt. Schools stay closed.",
    ) == [
        (
            "rewritten",
            "Two bridges fell in Ostrel on Monday.",
            "Three bridges fell in Ostrel on Monday.",
        ),
        ("removed", "The mayor blamed the rain.", None),
        ("same", "Nobody was hurt.", "Nobody was hurt."),
        ("added", None, "Schools stay closed."),
    ]


def test_the_shape_of_marks_and_dashes_is_no_change() -> None:
    rows = lines(
        '"It\'s over," the mayor of Ostrel said. The count took all night - and a day.',
        "“It’s over,” the mayor of Ostrel said. The count took all night – and a day.",
    )
    assert {change for change, *_ in rows} == {"same"}


@settings(max_examples=60, deadline=None)
@given(st.text('ab .\n“"', max_size=120), st.text('ab .\n“"', max_size=120))
def test_every_sentence_of_both_versions_is_told_once_and_in_order(one: str, other: str) -> None:
    earlier, later = analyze(article(one)), analyze(article(other))
    rows = compare(earlier, later)
    assert [r.earlier for r in rows if r.earlier] == [s.span for s in earlier.sentences]
    assert [r.later for r in rows if r.later] == [s.span for s in later.sentences]


def test_the_day_that_later_articles_look_back_on_matters_most() -> None:
    texts = [
        ("The ferry sank on March 2, the coast guard said. A hearing was held on March 3.", 3),
        ("The hearing on March 3 was adjourned until March 9.", 4),
        ("A year-long inquiry into the sinking of March 2 began in Ostrel.", 20),
    ]
    ranked = rank_days([analyze(article(text, day=day)) for text, day in texts])
    assert [(one.day.day, one.articles, one.later) for one in ranked][:2] == [(2, 2, 1), (3, 2, 0)]


def test_months_and_vague_dates_are_no_days_of_a_story() -> None:
    assert rank_days([analyze(article("In January the ferry sank. It was raised recently."))]) == ()


def test_the_more_articles_name_a_day_the_more_it_matters() -> None:
    articles = [
        analyze(article(f"The bridge of Ostrel fell on March {day}.", day=day))
        for day in (1, 1, 1, 2, 2, 3)
    ]
    weights = [one.weight for one in rank_days(articles)]
    assert weights == sorted(weights, reverse=True)
    assert rank_days(articles)[0].day == date(2026, 3, 1)


def test_frequencies_count_the_articles_that_use_a_term() -> None:
    texts = ["The ferry sank. The ferry was old."] * 7 + ["A ferry rose.", "A mill burnt."]
    assert count(texts) == {"articles": 9, "terms": {"8": "ferry"}}
