"""Brief a pile of news: bullets, quotes by speaker and a timeline, each pointing to its source.

article  = Article.from_text(text, published=date(2025, 4, 8))
analysis = analyze(article)
print(to_markdown(brief([analysis])))
"""

from briefing._version import __version__
from briefing.bullets import summarize
from briefing.errors import BriefingError
from briefing.export import to_json, to_markdown
from briefing.merge import brief
from briefing.model import Analysis, Article, Briefing, Span
from briefing.pipeline import analyze
from briefing.read import read

__all__ = [
    "Analysis",
    "Article",
    "Briefing",
    "BriefingError",
    "Span",
    "__version__",
    "analyze",
    "brief",
    "read",
    "summarize",
    "to_json",
    "to_markdown",
]
