"""Write a briefing for other programs and for people."""

from briefing.export.json import to_json
from briefing.export.markdown import to_markdown
from briefing.export.write import safe_name, write_new

__all__ = ["safe_name", "to_json", "to_markdown", "write_new"]
