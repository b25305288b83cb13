"""The one table of commands: bindings, footer, help and palette are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from tui.keynames import shown_key, textual_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.binding import BindingType

Place = Literal["room", "pane", "list", "article", "section"]
"""Where a command is heard: everywhere in the reading room, in any pane that has a cursor or
scrolls, in the list of articles, in the article, in the sections."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something that the reader can ask for."""

    id: str
    """Stable name, by which keys can be given anew."""
    keys: str
    """Keys as Textual names them, separated by commas; a single sign stands for itself."""
    action: str
    words: str
    """Two or three words, for the footer and the palette."""
    help: str
    """One line, for the help."""
    place: Place = "room"
    footer: bool = False

    @property
    def shown_keys(self) -> str:
        """The keys as a reader reads them ("Ctrl+D", "↓")."""
        return " ".join(shown_key(textual_key(key) or key) for key in self.keys.split(",") if key)


PLACES: Final[dict[Place, str]] = {
    "room": "Everywhere",
    "pane": "In a pane",
    "list": "In the list",
    "section": "In the sections",
    "article": "In the article",
}

_APART: Final = {"list", "article", "section"}
"""Panes that never have the keys together."""

COMMANDS: Final = (
    Command("pane.down", "j,down", "cursor_down", "down", "Next item or line", "pane"),
    Command("pane.up", "k,up", "cursor_up", "up", "Previous item or line", "pane"),
    Command("pane.first", "g,home", "first", "top", "First item, start of the article", "pane"),
    Command("pane.last", "G,end", "last", "end", "Last item, end of the article", "pane"),
    Command("pane.half_down", "ctrl+d", "half_down", "half down", "Half a page down", "pane"),
    Command("pane.half_up", "ctrl+u", "half_up", "half up", "Half a page up", "pane"),
    Command("pane.page_down", "space,pagedown", "page_down", "page down", "A page down", "pane"),
    Command("pane.page_up", "pageup", "page_up", "page up", "A page up", "pane"),
    Command(
        "section.go",
        "enter",
        "select",
        "source",
        "Show the sentence an item is made from; again: its next source",
        "section",
        footer=True,
    ),
    Command(
        "section.filter",
        "f",
        "screen.filter",
        "filter",
        "Show only the items that hold some words",
        "section",
        footer=True,
    ),
    Command(
        "section.sort",
        "S",
        "screen.sort",
        "sort",
        "Sort the section another way; the border says how",
        "section",
    ),
    Command(
        "section.copy",
        "y",
        "screen.copy_item",
        "copy",
        "Copy the item with its reference",
        "section",
        footer=True,
    ),
    Command(
        "section.raise",
        "K,shift+up",
        "screen.move_bullet(-1)",
        "move up",
        "Move the bullet up; exports have it there too",
        "section",
    ),
    Command(
        "section.lower",
        "J,shift+down",
        "screen.move_bullet(1)",
        "move down",
        "Move the bullet down",
        "section",
    ),
    Command(
        "list.sort",
        "S",
        "screen.sort_articles",
        "sort",
        "Sort the list another way, the last one by story; the border says how",
        "list",
        footer=True,
    ),
    Command(
        "list.fold",
        "v",
        "screen.fold_story",
        "fold",
        "Fold a story into one entry, or unfold it",
        "list",
        footer=True,
    ),
    Command(
        "list.select",
        "x",
        "screen.select",
        "select",
        "Select the article, to brief several together",
        "list",
        footer=True,
    ),
    Command(
        "article.item",
        "enter",
        "screen.show_item",
        "its item",
        "Show what was made of the marked sentence",
        "article",
        footer=True,
    ),
    Command(
        "article.next_source",
        "right_square_bracket",
        "screen.walk(1)",
        "next source",
        "Next sentence that something was made of",
    ),
    Command(
        "article.previous_source",
        "left_square_bracket",
        "screen.walk(-1)",
        "previous source",
        "Previous sentence that something was made of",
    ),
    Command("room.next_section", "tab", "screen.turn(1)", "sections", "Next section", footer=True),
    Command(
        "room.previous_section",
        "shift+tab",
        "screen.turn(-1)",
        "section before",
        "Previous section",
    ),
    Command("room.bullets", "1", "screen.section('bullets')", "bullets", "Bullets"),
    Command("room.quotes", "2", "screen.section('quotes')", "quotes", "Quotes by speaker"),
    Command("room.timeline", "3", "screen.section('timeline')", "timeline", "Timeline"),
    Command("room.people", "4", "screen.section('people')", "people", "People, bodies and places"),
    Command("room.figures", "5", "screen.section('figures')", "figures", "Figures"),
    Command(
        "room.coverage",
        "6",
        "screen.section('coverage')",
        "coverage",
        "Coverage: what the briefing stands for and leaves open",
    ),
    Command("room.new", "7", "screen.section('new')", "new", "What is new since you last read"),
    Command("room.notes", "8", "screen.section('notes')", "notes", "Your notes and highlights"),
    Command("room.left", "h,left", "screen.move(-1)", "pane left", "Pane to the left"),
    Command("room.right", "l,right", "screen.move(1)", "pane right", "Pane to the right"),
    Command("room.articles", "a", "screen.articles", "articles", "List of articles", footer=True),
    Command(
        "room.next",
        "n",
        "screen.next",
        "next",
        "Next article; while finding, next hit",
        footer=True,
    ),
    Command("room.previous", "p", "screen.previous", "previous", "Previous article"),
    Command("room.previous_hit", "N", "screen.hit(-1)", "previous hit", "Previous hit"),
    Command("room.back", "b", "screen.back", "back", "Back to where the article was before"),
    Command("room.find", "/", "screen.find", "find", "Find words in the article", footer=True),
    Command(
        "room.search",
        "F",
        "screen.search",
        "search",
        "Search the library as you write",
        footer=True,
    ),
    Command(
        "room.rescan",
        "r",
        "screen.rescan",
        "rescan",
        "Look whether there is something new where the articles came from",
    ),
    Command(
        "room.scope",
        "s",
        "screen.scope",
        "scope",
        "Brief this article, its story, those selected, or all that are open",
        footer=True,
    ),
    Command(
        "room.compare",
        "|",
        "screen.compare",
        "compare",
        "Compare the article with another version of its story",
    ),
    Command("room.zoom", "z", "screen.zoom", "zoom", "One pane alone, or all of them"),
    Command("room.narrower", "<", "screen.measure(-4)", "narrower", "Shorter lines"),
    Command("room.wider", ">", "screen.measure(4)", "wider", "Longer lines"),
    Command("room.export", "e", "screen.export", "export", "Export the briefing", footer=True),
    Command("room.copy_all", "Y", "screen.copy_all", "copy all", "Copy the whole briefing"),
    Command(
        "room.correct",
        "c",
        "screen.correct",
        "put right",
        "Put right an item (speaker, kind, date, name), the title, outlet or day of an article, "
        "or its story",
        footer=True,
    ),
    Command(
        "room.mark_read",
        "m",
        "screen.mark('read')",
        "read",
        "Mark as read, or as unread",
        footer=True,
    ),
    Command(
        "room.star",
        "*",
        "screen.mark('starred')",
        "star",
        "Star the article, or take the star off",
        footer=True,
    ),
    Command("room.later", "L", "screen.mark('later')", "later", "Leave for later, or no longer"),
    Command("room.tag", "#", "screen.tag", "tags", "Give the article tags"),
    Command(
        "room.note",
        "w",
        "screen.note",
        "write",
        "Write a note on the marked or selected words, or on the article",
        footer=True,
    ),
    Command(
        "room.highlight",
        "H",
        "screen.highlight",
        "highlight",
        "Highlight the marked or selected words, or no longer",
    ),
    Command(
        "section.forget_note",
        "delete",
        "screen.forget_note",
        "delete note",
        "Delete the note under the cursor",
        "section",
    ),
    Command("room.undo", "u", "screen.undo", "undo", "Undo the last correction"),
    Command("room.redo", "U", "screen.redo", "redo", "Redo the correction that was undone"),
    Command("room.corrections", "C", "screen.corrections", "corrections", "All your corrections"),
    Command("room.source", "o", "screen.source", "origin", "Say where the article came from"),
    Command("room.theme", "t", "screen.theme", "theme", "Choose a theme"),
    Command(
        "room.palette",
        "ctrl+p",
        "app.command_palette",
        "palette",
        "All commands by their words",
    ),
    Command("room.help", "?", "screen.help", "keys", "All keys", footer=True),
    Command("room.out", "escape", "screen.out", "out", "One step outward"),
    Command("room.quit", "q", "app.quit", "quit", "Quit", footer=True),
)
"""In the order in which the help tells them."""


def commands_in(*places: Place, table: Sequence[Command] = COMMANDS) -> Iterator[Command]:
    """Yield the commands of `table` heard in any of `places`, in its order."""
    return (command for command in table if command.place in places)


def keys_of(table: Sequence[Command], name: str) -> str:
    """Return the keys that the command `name` has in `table`, as a reader reads them."""
    shown = next(command.shown_keys for command in table if command.id == name)
    return shown or "the command palette"


def are_heard_together(one: Command, other: Command) -> bool:
    """Return whether a key could mean both commands at the same time."""
    return one.place == other.place or not {one.place, other.place} <= _APART


def bindings(*places: Place) -> list[BindingType]:
    """Return the bindings of the commands heard in `places`."""
    # Textual is imported here because the table itself is read without it.
    from textual.binding import Binding  # noqa: PLC0415

    return [
        Binding(
            command.keys,
            command.action,
            command.words,
            show=command.footer,
            id=command.id,
        )
        for command in commands_in(*places)
    ]
