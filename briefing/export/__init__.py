"""Write a briefing for other programs and for people."""

from briefing.export.formats import FORMATS, Format
from briefing.export.html import to_html
from briefing.export.json import to_json
from briefing.export.markdown import to_markdown
from briefing.export.write import safe_name, write_new

__all__ = [
    "FORMATS",
    "Format",
    "safe_name",
    "to_html",
    "to_json",
    "to_markdown",
    "write_new",
]
