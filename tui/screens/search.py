"""Search the library while the words are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets.option_list import Option

from briefing.errors import BriefingError
from briefing.plain import one_line
from tui.screens.dialog import Dialog
from tui.widgets.cursor_list import CursorList
from tui.widgets.hanging import Hanging
from tui.widgets.line import Line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult
    from textual.widgets import Input

    from briefing.library import Hit
    from briefing.span import Span
    from tui.keeper import Keeper

_MOST: Final = 50
"""Results of each type."""
_SIGNS: Final = {"article": "·", "quote": "“", "event": "◆", "figure": "#"}
_HINT: Final = (
    'words, a "phrase", speaker: kind: before: after: outlet: tag: has: is: — such as is:unread'
)


@dataclass(frozen=True, slots=True)
class Found:
    """What the reader wants to open."""

    numbers: tuple[int, ...]
    """Of the articles in the library; the first one is shown."""
    span: Span | None = None
    """What is marked in the first."""


class SearchScreen(Dialog[Found | None]):
    """Returns what is to be opened, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "close"),
        Binding("down", "step(1)", "next"),
        Binding("up", "step(-1)", "previous"),
        Binding("ctrl+o", "open_all", "open all"),
        Binding("ctrl+s", "save", "keep"),
        Binding("ctrl+x", "forget", "forget"),
    ]
    AUTO_FOCUS: ClassVar[str] = "#words"

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._hits: tuple[Hit, ...] = ()
        self._saved: Mapping[str, str] = {}

    def compose(self) -> ComposeResult:
        """Make the line to write in and the list of what is found."""
        with Vertical(id="dialog", classes="-large") as dialog:
            dialog.border_title = "Search the library"
            dialog.border_subtitle = (
                "Enter opens · Ctrl+O opens all · Ctrl+S keeps the search · Esc closes"
            )
            yield Line(id="words", placeholder=_HINT, compact=True, select_on_focus=False)
            yield CursorList(id="found", markup=False)

    def on_mount(self) -> None:
        """Show the searches that are kept."""
        self.query_one(CursorList).can_focus = False
        self._look("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search for what is written so far."""
        event.stop()
        self._look(event.value.strip())

    def on_input_submitted(self) -> None:
        """Open what is under the cursor, or repeat the search there."""
        place = self.query_one(CursorList).highlighted
        if place is None:
            return
        if self._hits:
            hit = self._hits[place]
            self.dismiss(Found((hit.article,), hit.span))
        elif self._saved:
            words = self.query_one("#words", Line)
            words.value = list(self._saved.values())[place]
            words.cursor_position = len(words.value)

    def on_option_list_option_selected(self) -> None:
        """Open what was clicked."""
        self.on_input_submitted()

    def action_step(self, by: int) -> None:
        """Move the cursor of the list, while the line keeps the keys."""
        found = self.query_one(CursorList)
        if by > 0:
            found.action_cursor_down()
        else:
            found.action_cursor_up()

    def action_open_all(self) -> None:
        """Open all articles that are found."""
        numbers = tuple(dict.fromkeys(hit.article for hit in self._hits))
        if numbers:
            self.dismiss(Found(numbers))

    def action_save(self) -> None:
        """Keep the search; its words are its name."""
        words = one_line(self.query_one("#words", Line).value).strip()
        if words and self._hits:
            self._keeper.save_search(words, words)
            self._say(f"Kept; {len(self._hits)} results now.", error=False)

    def action_forget(self) -> None:
        """Keep the search under the cursor no more."""
        place = self.query_one(CursorList).highlighted
        if self._saved and not self._hits and place is not None:
            self._keeper.forget_search(list(self._saved)[place])
            self._look("")

    def _look(self, words: str) -> None:
        def work() -> None:
            hits: tuple[Hit, ...] = ()
            saved: Mapping[str, str] = {}
            why = ""
            try:
                if words:
                    hits = self._keeper.search(words, _MOST)
                else:
                    saved = self._keeper.saved_searches()
            except BriefingError as error:
                why = str(error)
            self.app.call_from_thread(self._show, words, hits, saved, why)

        self.run_worker(work, group="search", thread=True, exclusive=True, exit_on_error=False)

    def _show(self, words: str, hits: tuple[Hit, ...], saved: Mapping[str, str], why: str) -> None:
        """Show what `words` found, unless others stand there by now."""
        if not self.is_current or words != self.query_one("#words", Line).value.strip():
            return
        self._hits, self._saved = hits, saved
        found = self.query_one(CursorList)
        found.clear_options()
        if why:
            self._say(why, error=True)
        elif words and not hits:
            self._say("Nothing is found.", error=False)
        elif not words and not saved:
            self._say("Searches that you keep with Ctrl+S are listed here.", error=False)
        else:
            self._say(_counts(hits) if hits else "Kept searches; Ctrl+X forgets one", error=False)
        found.add_options(
            Option(part) for part in (map(_shown, hits) if hits else map(_kept, saved.items()))
        )
        found.action_first()

    def _say(self, words: str, *, error: bool) -> None:
        dialog = self.query_one("#dialog")
        dialog.border_title = Content("Search the library · ") + (
            Content.styled(one_line(words), "$text-error") if error else Content(one_line(words))
        )


def _counts(hits: Sequence[Hit]) -> str:
    """Return how many results of each type there are."""
    counts = {kind: sum(hit.type == kind for hit in hits) for kind in _SIGNS}
    return ", ".join(
        f"{'over ' if count == _MOST else ''}{count} {kind}{'' if count == 1 else 's'}"
        for kind, count in counts.items()
        if count
    )


def _kept(saved: tuple[str, str]) -> Content:
    name, words = saved
    return (
        Content(name)
        if name == words
        else Content(name) + Content.styled(f"  {words}", "$text-muted")
    )


def _shown(hit: Hit) -> Hanging:
    facts = ", ".join(fact for fact in (hit.title, hit.outlet, hit.published) if fact)
    if hit.type == "article":
        words = Content(one_line(hit.title))
        rest = ", ".join(fact for fact in (hit.outlet, hit.published) if fact)
        words += Content.styled(f"  {one_line(rest)}" if rest else "", "$text-muted")
        if hit.passage and hit.span and hit.span.start:  # Else it is the title once more.
            words += Content(f"\n{one_line(hit.passage)}")
    else:
        said = f"{hit.speaker}: " if hit.speaker and hit.type == "quote" else ""
        when = f"{hit.day}  " if hit.day else ""
        words = Content(one_line(f"{when}{said}{hit.passage}"))
        words += Content.styled(f"\n{one_line(facts)}", "$text-muted")
    return Hanging(Content.styled(_SIGNS[hit.type], "$text-accent"), words, 2)
