"""Write a briefing for other programs and for people."""

from briefing.export.formats import FORMATS, Format
from briefing.export.write import safe_name, write_new

__all__ = ["FORMATS", "Format", "safe_name", "write_new"]
