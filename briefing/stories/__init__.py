"""Stories: which articles tell of the same event, on which days, and how their texts differ."""

from briefing.stories.days import StoryDay, rank_days
from briefing.stories.grouping import Grouping, group
from briefing.stories.versions import Compared, compare

__all__ = ["Compared", "Grouping", "StoryDay", "compare", "group", "rank_days"]
