"""Read articles from files, folders and standard input."""

from briefing.read.files import expand, read, read_bytes

__all__ = ["expand", "read", "read_bytes"]
