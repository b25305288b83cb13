"""What is wrong with a configuration."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.plain import one_line


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the configuration that cannot be followed; another value is used instead."""

    where: str
    """The file with the line if it is known, or the name of the variable."""
    key: str
    """Which setting; empty when the whole file is meant."""
    why: str
    """What is wrong and what is allowed."""

    def __str__(self) -> str:
        """Return it as one safe line."""
        return one_line(": ".join(part for part in (self.where, self.key, self.why) if part))
