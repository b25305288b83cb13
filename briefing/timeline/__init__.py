"""Every date in an article, and the event beside it."""

from briefing.timeline.dating import date_spans
from briefing.timeline.english import is_english
from briefing.timeline.events import find_events
from briefing.timeline.find import find_timexes

__all__ = ["date_spans", "find_events", "find_timexes", "is_english"]
