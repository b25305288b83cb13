"""Brief a pile of news: bullets, quotes by speaker and a timeline, each pointing to its source.

article  = Article.from_text(text, published=date(2025, 4, 8))
analysis = analyze(article)
print(to_markdown(brief([analysis])))
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

from briefing._version import __version__
from briefing.read import read

if TYPE_CHECKING:
    from briefing.bullets import summarize
    from briefing.errors import BriefingError
    from briefing.export.html import to_html
    from briefing.export.json import to_json
    from briefing.export.markdown import to_markdown
    from briefing.merge import brief
    from briefing.model import Analysis, Article, Briefing, Span
    from briefing.pipeline import analyze

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
    "to_html",
    "to_json",
    "to_markdown",
]

_HOMES: Final = {
    **dict.fromkeys(("Analysis", "Article", "Briefing", "Span"), "briefing.model"),
    "to_html": "briefing.export.html",
    "to_json": "briefing.export.json",
    "to_markdown": "briefing.export.markdown",
    "BriefingError": "briefing.errors",
    "analyze": "briefing.pipeline",
    "brief": "briefing.merge",
    "summarize": "briefing.bullets",
}
"""Where each name lives; loaded when it is first asked for (PEP 562), since the whole engine
takes half a second and most commands need a part of it. `read` cannot wait: the package of that
name would take its place here."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
