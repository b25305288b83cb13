"""Themes: every text can be read on every ground it stands on; the reader's own are welcome."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.bundled import bundled
from tests.tui.driving import press, rest
from tui.contrast import LEGIBLE, PAIRS, contrast, illegible
from tui.themes import DEFAULT, TERMINAL, OwnThemes, load_themes, read_theme

if TYPE_CHECKING:
    from textual.theme import Theme

    from tests.tui.conftest import OpenRoom

THEMES = {theme.name: theme for theme in load_themes()}
COLOURED = {name: theme for name, theme in THEMES.items() if not theme.ansi}
HIGH = 7.0
"""The enhanced ratio of WCAG 2.2, success criterion 1.4.6."""
TUI = Path(__file__).parents[2] / "tui"
INK = (bundled("themes") / "ink.toml").read_text("utf-8")


def colours(theme: Theme) -> dict[str, str]:
    return {**theme.to_color_system().generate(), **theme.variables}


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    """The ratios are those that WCAG's own examples and every public calculator give."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(("text", "ground"), PAIRS, ids=lambda name: name)
@pytest.mark.parametrize("name", COLOURED)
def test_text_stands_out_from_its_ground(name: str, text: str, ground: str) -> None:
    named = colours(THEMES[name])
    assert contrast(named[text], named[ground]) >= LEGIBLE


def test_every_colour_of_text_and_ground_in_the_style_sheets_is_looked_at() -> None:
    """A colour that a style sheet gives to text or ground stands in the table of pairs."""
    used: set[str] = set()
    for sheet in TUI.rglob("*.tcss"):
        rule = r"^\s*(?:color|background):\s*\$([\w-]+)\s*;"
        used |= set(re.findall(rule, sheet.read_text("utf-8"), re.MULTILINE))
    for module in TUI.rglob("*.py"):
        used |= set(re.findall(r"\$(text-[\w-]+)", module.read_text("utf-8")))
    # The bar before an item that is not looked at says nothing that its ground does not.
    assert used - {"border-blurred"} <= {name for pair in PAIRS for name in pair}


@pytest.mark.parametrize("name", ["midnight", "noon"])
@pytest.mark.parametrize("text", ["foreground", "text-muted", "text-accent", "text-error"])
def test_the_high_contrast_themes_are_that(name: str, text: str) -> None:
    named = colours(THEMES[name])
    assert contrast(named[text], named["background"]) >= HIGH


def test_there_are_dark_and_light_themes_and_the_default_comes_first() -> None:
    assert next(iter(THEMES)) == DEFAULT
    assert len(COLOURED) >= 6
    assert {theme.dark for theme in COLOURED.values()} == {True, False}


def test_all_themes_name_the_same_colours() -> None:
    assert {frozenset(theme.variables) for theme in COLOURED.values()} == {
        frozenset(THEMES[DEFAULT].variables)
    }
    assert frozenset(THEMES[TERMINAL].variables) > frozenset(THEMES[DEFAULT].variables)


# The reader's own


@pytest.fixture
def folder(config_file: Path) -> Path:
    """Return the folder of the reader's own themes."""
    made = config_file.parent / "themes"
    made.mkdir()
    return made


def test_what_a_theme_leaves_out_is_taken_from_its_own_colours(folder: Path) -> None:
    (folder / "mine.toml").write_text(INK.partition("[variables]")[0], "utf-8")
    theme = read_theme(folder / "mine.toml")
    assert theme.variables["text-muted"] == theme.foreground
    assert frozenset(theme.variables) == frozenset(THEMES[DEFAULT].variables)


BROKEN = {
    "syntax": ("dark = ", "is not TOML"),
    "dark": ("[colors]", "dark must be true or false"),
    "missing": (INK.replace('panel = "#1f242c"\n', ""), "[colors] lacks panel"),
    "colour": (
        INK.replace("#1f242c", "grue"),
        "colors.panel must be a colour such as \"#1f8a70\", not 'grue'",
    ),
    "style": (
        INK.replace("#1f242c", "red; } * { display: none"),
        "colors.panel must be a colour such as",
    ),
    "number": (INK.replace('"#1f242c"', "3"), "colors.panel must be a colour such as"),
    "clear": (INK.replace("#1f242c", "#1f242c80"), "colors.panel must be a colour such as"),
    "unknown": (INK + 'text-mutd = "#ffffff"\n', "there is no variables.text-mutd"),
    "table": ("dark = true\ncolors = 3", "[colors] must be a table of colours"),
}


@pytest.mark.parametrize(("text", "why"), BROKEN.values(), ids=BROKEN)
def test_a_broken_theme_is_named_with_its_reason_and_the_others_are_read(
    folder: Path, text: str, why: str
) -> None:
    (folder / "broken.toml").write_text(text, "utf-8")
    (folder / "good.toml").write_text(INK, "utf-8")
    found = OwnThemes(folder).read()
    assert [theme.name for theme in found.themes] == ["good"]
    (told,) = found.broken
    assert told.startswith(f"{folder}/broken.toml: ")
    assert why in told


@given(st.text(max_size=100))
def test_no_text_whatever_is_read_as_a_theme_that_breaks_the_app(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / "any.toml").write_text(f'{INK}\n"x" = """{text}"""', "utf-8", errors="replace")
    assert OwnThemes(folder).read().themes == ()


def test_a_theme_that_is_hard_to_read_is_taken_and_told(folder: Path) -> None:
    (folder / "faint.toml").write_text(INK.replace("#939ba8", "#4a505a"), "utf-8")
    found = OwnThemes(folder).read()
    assert [theme.name for theme in found.themes] == ["faint"]
    (told,) = found.faint
    assert "text-muted on block-cursor-background has a contrast of 1." in told
    assert told.endswith("text needs 4.5")
    assert len(illegible(found.themes[0])) == 4


async def test_a_theme_is_taken_anew_while_the_app_runs(
    open_room: OpenRoom, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app._THEMES_LOOK", 0.02)
    async with open_room() as (room, pilot):
        assert "mine" not in pilot.app.available_themes
        (folder / "mine.toml").write_text(INK, "utf-8")
        await pilot.pause(0.3)
        pilot.app.theme = "mine"
        await rest(pilot)
        assert room.styles.background.hex == "#14171C"
        (folder / "mine.toml").write_text(INK.replace("#14171c", "#101010"), "utf-8")
        await pilot.pause(0.3)
        assert room.styles.background.hex == "#101010"
        (folder / "mine.toml").write_text("dark", "utf-8")
        await pilot.pause(0.3)
        assert pilot.app.theme == DEFAULT
        (toast,) = pilot.app._notifications
        assert "mine.toml: is not TOML" in toast.message


async def test_all_that_is_wrong_at_the_start_is_told_in_one_toast(
    open_room: OpenRoom, folder: Path, config_file: Path
) -> None:
    (folder / "broken[b].toml").write_text("dark", "utf-8")
    config_file.write_text('theme = "broken[b]"\nmeasure = 3\n[keys]\nroom.nxt = "x"', "utf-8")
    async with open_room() as (_, pilot):
        (toast,) = pilot.app._notifications
        lines = toast.message.splitlines()
        assert len(lines) == 3
        for line, words in zip(lines, ("measure", "room.nxt", "broken[b].toml"), strict=True):
            assert words in line
        assert pilot.app.theme == DEFAULT


async def test_the_chooser_shows_a_theme_at_once_and_puts_the_old_one_back(
    open_room: OpenRoom, folder: Path
) -> None:
    (folder / "mine.toml").write_text(INK, "utf-8")
    async with open_room() as (_, pilot):
        await press(pilot, "t", "j")
        assert pilot.app.theme != DEFAULT
        await press(pilot, "escape")
        assert pilot.app.theme == DEFAULT
        await press(pilot, "t", "G", "enter")
        assert pilot.app.theme == "mine"


@pytest.mark.parametrize("name", ["my theme [red] é", "a.b", "1", "x" * 200])
async def test_a_theme_may_have_any_name(open_room: OpenRoom, folder: Path, name: str) -> None:
    (folder / f"{name}.toml").write_text(INK, "utf-8")
    async with open_room() as (_, pilot):
        await press(pilot, "t", "G", "G")
        names = [*pilot.app.available_themes]
        pilot.app.theme = name
        await rest(pilot)
        assert names[-1] == pilot.app.theme == name
        assert not [*pilot.app._notifications]


async def test_of_very_many_problems_the_first_are_told_and_the_rest_counted(
    open_room: OpenRoom, config_file: Path
) -> None:
    config_file.write_text("".join(f"wrong{number} = 1\n" for number in range(40)), "utf-8")
    async with open_room(80, 24) as (_, pilot):
        (toast,) = pilot.app._notifications
        assert len(toast.message.splitlines()) == 7
        assert toast.message.splitlines()[-1].startswith("and 34 more; ")
