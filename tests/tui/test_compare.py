"""Two versions of one story beside each other: keys in, screen out."""

from __future__ import annotations

import re
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing import brief
from briefing.model import Analysis, Article, Sentence, Span
from tests.tui.driving import on_screen, press, settle
from tui.app import BriefingApp
from tui.screens.compare import CompareScreen
from tui.screens.room import ReadingRoom
from tui.widgets.reader import Reader
from tui.working import Engine

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from textual.pilot import Pilot

_SHARED = "Divers found deep cracks in two piers of the Castle Bridge at Port Lorne."
EARLIER = f"{_SHARED}\n\nThe harbour authority closed the bridge on Friday morning.\n\n\
Nobody was hurt, said harbour master Ilse Quant.\n"
LATER = f"{_SHARED}\n\nThe harbour authority closed the bridge on Friday at noon.\n\n\
Ferries carry passengers across the water until repairs are done.\n"
OTHER_STORY = "Beekeepers of the Ansel valley count record hives after a warm spring.\n"


def _article(text: str, day: int) -> Article:
    article = Article.from_text(text, source=f"{day}.txt", outlet="Tidewire")
    return replace(article, title=None, published=date(2024, 5, day))


def lines_as_sentences(article: Article) -> Analysis:
    """Return an analysis with a sentence for each line of text."""
    lines = [Span(*line.span()) for line in re.finditer(r"[^\n]+", article.text)]
    sentences = tuple(Sentence(span, article.block_at(span.start) or 0) for span in lines)
    return Analysis(article, sentences)


def _fail(article: Article) -> Analysis:
    raise ValueError(article.text)


@asynccontextmanager
async def comparing(
    texts: Sequence[str] = (LATER, EARLIER),
    size: tuple[int, int] = (120, 30),
    analyze: Callable[[Article], Analysis] = lines_as_sentences,
) -> AsyncIterator[tuple[CompareScreen, Pilot[None]]]:
    """Open `texts`, the last published first, and compare the first."""
    articles = [_article(text, 9 - number) for number, text in enumerate(texts)]
    app = BriefingApp(piped=articles, engine=Engine(analyze, brief))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "|")
        await settle(pilot)
        assert isinstance(app.screen, CompareScreen)
        yield app.screen, pilot


def marked(screen: CompareScreen, name: str) -> list[str]:
    """Return the marked sentences of one side."""
    reader = screen.query_one(f"#{name}", Reader)
    assert reader.article is not None
    return [span.of(reader.article.text) for span in reader.marks]


async def test_the_earlier_text_stands_first_and_only_what_differs_is_marked() -> None:
    async with comparing() as (screen, pilot):
        assert marked(screen, "earlier") == [
            "The harbour authority closed the bridge on Friday morning.",
            "Nobody was hurt, said harbour master Ilse Quant.",
        ]
        assert marked(screen, "later") == [
            "The harbour authority closed the bridge on Friday at noon.",
            "Ferries carry passengers across the water until repairs are done.",
        ]
        assert "Differences 0/3" in on_screen(pilot)


async def test_signs_tell_other_words_from_sentences_of_one_text_only() -> None:
    async with comparing() as (_, pilot):
        lines = on_screen(pilot).splitlines()
        assert next(line for line in lines if "closed the bridge" in line).count("~ ▌") == 2
        assert next(line for line in lines if "Nobody was hurt" in line).lstrip().startswith("-")
        assert re.search(r"\+ +▌ Ferries carry", on_screen(pilot))


async def test_the_brackets_walk_the_differences_round_the_ends() -> None:
    async with comparing() as (_, pilot):
        for keys, place in (("]", 1), ("]", 2), ("]", 3), ("]", 1), ("[", 3)):
            await press(pilot, "right_square_bracket" if keys == "]" else "left_square_bracket")
            assert f"Differences {place}/3" in on_screen(pilot)


async def test_the_way_back_begins_at_the_last_difference() -> None:
    async with comparing() as (_, pilot):
        await press(pilot, "left_square_bracket")
        assert "Differences 3/3" in on_screen(pilot)


@pytest.mark.parametrize("key", ["escape", "|"])
async def test_esc_and_the_key_that_opened_it_lead_back(key: str) -> None:
    async with comparing() as (_, pilot):
        await press(pilot, key)
        assert isinstance(pilot.app.screen, ReadingRoom)


async def test_at_eighty_columns_the_texts_stand_under_each_other() -> None:
    async with comparing(size=(80, 24)) as (screen, _):
        above, below = (screen.query_one(name, Reader).region for name in ("#earlier", "#later"))
        assert above.width == below.width == 80
        assert above.bottom == below.y


async def test_in_a_low_narrow_window_tab_switches_between_the_texts() -> None:
    async with comparing(size=(60, 10)) as (_, pilot):
        assert "Nobody was hurt" in on_screen(pilot)
        assert "Ferries carry" not in on_screen(pilot)
        await press(pilot, "tab")
        assert "Ferries carry" in on_screen(pilot)
        assert "Nobody was hurt" not in on_screen(pilot)


async def test_next_compares_with_another_version_of_the_story() -> None:
    newest = LATER.replace("at noon", "in the evening")
    async with comparing((newest, LATER, EARLIER)) as (screen, pilot):
        assert "8 May 2024" in on_screen(pilot)
        await press(pilot, "n")
        await settle(pilot)
        assert "7 May 2024" in on_screen(pilot)
        assert "The harbour authority closed the bridge on Friday morning." in marked(
            screen, "earlier"
        )


async def test_an_article_without_another_version_says_so() -> None:
    async with comparing((EARLIER, OTHER_STORY)) as (_, pilot):
        assert "No other opened article tells this story." in on_screen(pilot)
        await press(pilot, "right_square_bracket", "n", "tab", "escape")
        assert isinstance(pilot.app.screen, ReadingRoom)


async def test_equal_texts_have_no_differences() -> None:
    async with comparing((EARLIER, EARLIER)) as (screen, pilot):
        await press(pilot, "right_square_bracket")
        assert "Differences none" in on_screen(pilot)
        assert marked(screen, "earlier") == marked(screen, "later") == []


async def test_an_error_in_the_analysis_shows_in_place() -> None:
    async with comparing(analyze=_fail) as (_, pilot):
        assert "The work broke off: ValueError: " in on_screen(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ReadingRoom)


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (20, 5), (99, 15), (300, 90)])
async def test_it_stands_every_size(size: tuple[int, int]) -> None:
    async with comparing(size=size) as (screen, pilot):
        await press(pilot, "right_square_bracket", "tab", "j", "left_square_bracket")
        assert screen.size == size
