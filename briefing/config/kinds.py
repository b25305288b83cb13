"""The kinds of values that settings have."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from briefing.bundled import bundled
from briefing.config.folder import themes_folder

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

AUTO: Final = "auto"
_YES: Final = frozenset({"true", "on", "yes", "1"})
_NO: Final = frozenset({"false", "off", "no", "0"})


class Kind(Protocol[T]):
    """Reads and writes the values of a setting."""

    @property
    def allowed(self) -> str:
        """What may stand there, in words."""

    @property
    def placeholder(self) -> str:
        """What stands for the value in the help of the command line."""

    def read(self, value: object) -> T:
        """Return the value that TOML's `value` means; raises ValueError."""

    def parse(self, words: str) -> T:
        """Return the value that `words` mean, from outside TOML; raises ValueError."""

    def write(self, value: T) -> str:
        """Return `value` in TOML."""


class _Word(ABC):
    """One of some words."""

    __slots__ = ()

    @abstractmethod
    def all_words(self) -> Collection[str]:
        """Return what is allowed now."""

    def read(self, value: object) -> str:
        """Return `value` if it is one of the words."""
        if not isinstance(value, str) or value not in self.all_words():
            raise ValueError
        return value

    parse = read

    def write(self, value: str) -> str:
        """Return `value` in quotation marks."""
        return f'"{value}"'


@dataclass(frozen=True, slots=True)
class Choice(_Word):
    """One of some words."""

    words: tuple[str, ...]

    @property
    def allowed(self) -> str:
        """The words."""
        return ", ".join(self.words[:-1]) + f" or {self.words[-1]}"

    @property
    def placeholder(self) -> str:
        """The words, as usages write them."""
        return "{" + ",".join(self.words) + "}"

    def all_words(self) -> Collection[str]:
        """Return the words."""
        return self.words


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number from `lowest` to `highest`."""

    lowest: int
    highest: int

    @property
    def allowed(self) -> str:
        """The range."""
        return f"a whole number from {self.lowest} to {self.highest}"

    @property
    def placeholder(self) -> str:
        """A letter for it."""
        return "N"

    def read(self, value: object) -> int:
        """Return `value` if it lies in the range."""
        # A boolean is an integer to Python, not to the reader.
        if not isinstance(value, int) or isinstance(value, bool):
            raise ValueError  # noqa: TRY004 - every kind says so in the same way
        if not self.lowest <= value <= self.highest:
            raise ValueError
        return value

    def parse(self, words: str) -> int:
        """Return the number that `words` write in digits."""
        return self.read(int(words) if words.strip().isascii() else None)

    def write(self, value: int) -> str:
        """Return the digits."""
        return str(value)


@dataclass(frozen=True, slots=True)
class CountOrAuto:
    """A whole number, or `auto` (here None) for what suits best."""

    count: Count

    @property
    def allowed(self) -> str:
        """The range and the word."""
        return f"{AUTO} or {self.count.allowed}"

    @property
    def placeholder(self) -> str:
        """A letter for it."""
        return self.count.placeholder

    def read(self, value: object) -> int | None:
        """Return the number, or None for `auto`."""
        return None if value == AUTO else self.count.read(value)

    def parse(self, words: str) -> int | None:
        """Return the number that `words` write in digits, or None for `auto`."""
        return None if words == AUTO else self.count.parse(words)

    def write(self, value: int | None) -> str:
        """Return the digits or the word."""
        return f'"{AUTO}"' if value is None else self.count.write(value)


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off."""

    @property
    def allowed(self) -> str:
        """The two words that TOML has for it."""
        return "true or false"

    @property
    def placeholder(self) -> str:
        """The two words, as usages write them."""
        return "{true,false}"

    def read(self, value: object) -> bool:
        """Return `value` if it is a boolean."""
        if not isinstance(value, bool):
            raise ValueError  # noqa: TRY004 - every kind says so in the same way
        return value

    def parse(self, words: str) -> bool:
        """Return what `words` mean: true, on, yes, 1 or their opposites."""
        folded = words.strip().casefold()
        if folded not in _YES | _NO:
            raise ValueError
        return folded in _YES

    def write(self, value: bool) -> str:
        """Return TOML's word."""
        return "true" if value else "false"


@dataclass(frozen=True, slots=True)
class ThemeName(_Word):
    """The name of a theme: of the program's, or of the reader's own beside the configuration."""

    @property
    def allowed(self) -> str:
        """The program's names, and where the reader's own are found."""
        own = "or a file in the folder themes beside the configuration"
        return f"{', '.join(_names(bundled('themes')))}, {own}"

    @property
    def placeholder(self) -> str:
        """A word for it."""
        return "NAME"

    def all_words(self) -> Collection[str]:
        """Return the names of all theme files."""
        return [*_names(bundled("themes")), *_names(themes_folder())]


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """Something that a reader can set; the table of all of them is `briefing.config.table`."""

    key: str
    """Its name in the file; a dot leads into a table ("library.folder")."""
    kind: Kind[T]
    default: T
    help: str
    """One line, without a full stop."""
    commands: tuple[str, ...] = ("open",)
    """The commands that take it as an option."""

    @property
    def variable(self) -> str:
        """Its name in the environment."""
        return "BRIEFING_" + self.key.upper().replace(".", "_")

    @property
    def option(self) -> str:
        """Its name on the command line."""
        return "--" + self.key.replace(".", "-").replace("_", "-")


def _names(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.toml"))
