"""Write the briefing to a file: asks where, and never overwrites unasked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from briefing.errors import ExportError
from briefing.export import FORMATS, safe_name, write_new
from briefing.plain import one_line
from tui.screens.dialog import Dialog
from tui.widgets.line import Line

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from briefing.model import Briefing


class ExportScreen(Dialog[str | None]):
    """Returns the name of the file that was written, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "cancel"),
        Binding("down", "other_format(1)", "format"),
        Binding("up", "other_format(-1)", "format before"),
        Binding("ctrl+o", "overwrite", "overwrite"),
        Binding("ctrl+n", "news", "what is new"),
    ]
    AUTO_FOCUS: ClassVar[str] = "#path"

    def __init__(self, briefing: Briefing) -> None:
        super().__init__()
        self._briefing = briefing
        self._format = next(iter(FORMATS))
        self._refused: Path | None = None
        self._with_news = False
        """Whether what is new to this reader goes before the rest."""

    def compose(self) -> ComposeResult:
        """Make the line for the path, and what is said about it."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = "Export"
            yield Static(id="what", markup=False)
            yield Static(id="formats", markup=False)
            yield Line(value=self._proposed(), id="path", compact=True, select_on_focus=False)
            yield Static(id="said", markup=False)

    def on_mount(self) -> None:
        """Say what will be written."""
        self._describe()

    def on_input_changed(self) -> None:
        """Another name has not been refused yet."""
        if self._refused is not None and self._refused != self._path():
            self._refused = None
            self._say("", error=False)
            self._describe()

    def on_input_submitted(self) -> None:
        """Write to a new file."""
        self._write(overwrite=False)

    def action_overwrite(self) -> None:
        """Replace the file that was in the way, once the reader has seen that it is."""
        if self._refused == self._path():
            self._write(overwrite=True)

    def action_other_format(self, by: int) -> None:
        """Take another format of the table, and change the suffix of the name with it."""
        before = FORMATS[self._format].suffix
        names = list(FORMATS)
        self._format = names[(names.index(self._format) + by) % len(names)]
        path = self.query_one("#path", Line)
        if path.value.endswith(before):
            path.value = path.value.removesuffix(before) + FORMATS[self._format].suffix
            path.cursor_position = len(path.value)
        self._describe()

    def action_news(self) -> None:
        """Put what is new to the reader before the rest, or leave it out."""
        if self._briefing.news is not None:
            self._with_news = not self._with_news
            self._describe()

    def _proposed(self) -> str:
        articles = [analysis.article for analysis in self._briefing.analyses]
        words = articles[0].label if len(articles) == 1 else f"briefing-{len(articles)}-articles"
        return safe_name(words, FORMATS[self._format].suffix)

    def _path(self) -> Path:
        return Path(self.query_one("#path", Line).value.strip()).expanduser()

    def _describe(self) -> None:
        count = len(self._briefing.analyses)
        of = "this article" if count == 1 else f"these {count} articles"
        folder = Content.styled(
            f"\nA path, or a name in {one_line(str(Path.cwd()))}", "$text-muted"
        )
        news = ", what is new to you first" if self._with_news else ""
        self.query_one("#what", Static).update(Content(f"The briefing of {of}{news}") + folder)
        lines = [
            Content.styled(f"▸ {form.words}", "bold $text-accent")
            if name == self._format
            else Content.styled(f"  {form.words}", "$text-muted")
            for name, form in FORMATS.items()
        ]
        self.query_one("#formats", Static).update(Content("\n").join(lines))
        choice = "" if self._briefing.news is None else "Ctrl+N what is new · "
        self._subtitle(f"↑ ↓ format · {choice}Enter writes · Esc cancels")

    def _write(self, *, overwrite: bool) -> None:
        path = self._path()
        briefing = self._briefing if self._with_news else replace(self._briefing, news=None)
        try:
            write_new(path, FORMATS[self._format].write(briefing), overwrite=overwrite)
        except ExportError as error:
            self._refused = path if path.is_file() and not path.is_symlink() else None
            self._say(f"Not written: {error.reason}", error=True)
            return
        self.dismiss(one_line(str(path)))

    def _say(self, words: str, *, error: bool) -> None:
        self.query_one("#said", Static).update(
            Content.styled(words, "$text-error" if error else "$text-muted")
        )
        if self._refused is not None:
            self._subtitle("Ctrl+O overwrites · Esc cancels")

    def _subtitle(self, words: str) -> None:
        self.query_one("#dialog").border_subtitle = words
