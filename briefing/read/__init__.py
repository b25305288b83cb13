"""Read articles from files, folders and standard input, in any format that is known."""

from briefing.read.files import expand, read
from briefing.read.formats import LARGEST, read_bytes

__all__ = ["LARGEST", "expand", "read", "read_bytes"]
