"""What can go wrong for a reason that a reader can mend.

* BriefingError
  - UnreadableError: a source cannot be opened or holds no text
  - FetchError: an address cannot be fetched
  - FeedsError: the list of feeds cannot be read, changed or written
  - DateError: words that were to be a date are none
  - ExportError: an export cannot be written
  - ConfigError: a configuration file cannot be begun
  - LibraryError: the library cannot be opened, read or written
  - QueryError: words that were to be a search are none
  - CorrectionError: a correction cannot be made, found or kept
  - UsageError: the command line asks for something that there is not
"""

from __future__ import annotations


class BriefingError(Exception):
    """The root: one clear sentence that says what to do, never a traceback."""


class UnreadableError(BriefingError):
    """A source that cannot be read, with the reason in words a reader knows."""

    def __init__(self, source: str, reason: str) -> None:
        self.source = source
        self.reason = reason
        super().__init__(f"cannot read {source}: {reason}")


class FetchError(BriefingError):
    """An address that could not be fetched, with the reason and what can be done."""

    def __init__(self, address: str, reason: str, *, status: int | None = None) -> None:
        self.address = address
        self.reason = reason
        self.status = status
        """The status code of HTTP (RFC 9110, section 15) when that is the reason."""
        super().__init__(f"cannot fetch {address}: {reason}")


class FeedsError(BriefingError):
    """The reader's list of feeds could not be read, changed or written; it is as it was."""


class DateError(BriefingError):
    """Words that do not name a calendar day."""

    def __init__(self, words: str) -> None:
        self.words = words
        super().__init__(f"“{words}” is not a date; write it as 2025-04-08 or 8 April 2025")


class ExportError(BriefingError):
    """An export that could not be written; what stood there before is untouched."""

    def __init__(self, target: str, reason: str) -> None:
        self.target = target
        self.reason = reason
        super().__init__(f"cannot write {target}: {reason}")


class ConfigError(BriefingError):
    """A configuration file that could not be written."""

    def __init__(self, target: str, reason: str) -> None:
        self.target = target
        self.reason = reason
        super().__init__(f"cannot write {target}: {reason}")


class CorrectionError(BriefingError):
    """A correction that cannot be made, found or kept; those made before stand as they are."""


class UsageError(BriefingError):
    """A request that the command line cannot carry out."""


class LibraryError(BriefingError):
    """The file of the library fails; what was confirmed before is untouched."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"cannot use the library {path}: {reason}")


class QueryError(BriefingError):
    """A search that cannot be understood, with what to write instead."""
