"""What is briefed: this article, those of its story, or all that are open."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from briefing.model import Article
from tests.tui.driving import on_screen, press, settle
from tests.tui.samples import ENGINE, sample_article
from tests.tui.test_compare import EARLIER, LATER, OTHER_STORY
from tui.app import BriefingApp
from tui.screens.compare import CompareScreen
from tui.working import Engine

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from textual.pilot import Pilot

    from briefing.model import Analysis, Briefing
    from tui.screens.room import ReadingRoom

BRIEFED: list[list[str]] = []


def _analysis(article: Article) -> Analysis:
    return replace(ENGINE.analyze(sample_article()), article=article, quotes=(), events=())


def _brief(analyses: Sequence[Analysis]) -> Briefing:
    """Keep of which articles the briefing is."""
    BRIEFED.append([analysis.article.text for analysis in analyses])
    return replace(ENGINE.brief([ENGINE.analyze(sample_article())]), analyses=tuple(analyses))


@asynccontextmanager
async def opened(*texts: str) -> AsyncIterator[tuple[ReadingRoom, Pilot[None]]]:
    """Open `texts`, published a day after each other."""
    BRIEFED.clear()
    articles = [
        replace(Article.from_text(text), published=date(2024, 5, 1 + number))
        for number, text in enumerate(texts)
    ]
    app = BriefingApp(piped=articles, engine=Engine(_analysis, _brief))
    async with app.run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        yield app.screen, pilot  # type: ignore[misc]


async def test_s_goes_from_the_article_to_its_story_to_all_and_back() -> None:
    async with opened(EARLIER, OTHER_STORY, LATER) as (_, pilot):
        for words in ("This story, 2 articles", "All 3 articles", "This article"):
            await press(pilot, "s")
            await settle(pilot)
            assert words in on_screen(pilot)
        assert BRIEFED == [[EARLIER], [EARLIER, LATER], [EARLIER, OTHER_STORY, LATER]]


async def test_another_article_of_the_story_keeps_its_briefing_and_one_of_another_has_its_own() -> (
    None
):
    async with opened(EARLIER, LATER, OTHER_STORY) as (_, pilot):
        await press(pilot, "s")
        await settle(pilot)
        briefed = [*BRIEFED]
        await press(pilot, "n")
        await settle(pilot)
        assert "This story, 2 articles" in on_screen(pilot)
        assert [texts for texts in BRIEFED if len(texts) > 1] == briefed[1:]
        await press(pilot, "n")
        await settle(pilot)
        assert "This story, 1 article " in on_screen(pilot)
        assert BRIEFED[-1] == [OTHER_STORY]


async def test_the_comparison_keeps_the_stories_for_the_scope_and_the_list() -> None:
    async with opened(EARLIER, LATER) as (room, pilot):
        assert room.desk.stories is None
        await press(pilot, "|")
        await settle(pilot)
        assert isinstance(pilot.app.screen, CompareScreen)
        stories = room.desk.stories
        assert stories is not None
        await press(pilot, "escape", "s")
        await settle(pilot)
        assert room.desk.stories is stories


async def test_the_articles_selected_in_the_list_are_briefed_together() -> None:
    async with opened(EARLIER, OTHER_STORY, LATER) as (room, pilot):
        await press(pilot, "a", "x", "j", "j", "x", "s", "s")
        await settle(pilot)
        assert "Selection, 2 articles" in on_screen(pilot)
        assert BRIEFED[-1] == [EARLIER, LATER]
        await press(pilot, "k", "x")
        await settle(pilot)
        assert BRIEFED[-1] == [EARLIER, OTHER_STORY, LATER]
        await press(pilot, "x", "j", "x", "k", "k", "x")
        await settle(pilot)
        assert room.desk.scope == "article", "nothing is selected any more"


async def test_without_a_selection_s_passes_it_over() -> None:
    async with opened(EARLIER, LATER) as (room, pilot):
        await press(pilot, "s", "s")
        assert room.desk.scope == "all"
