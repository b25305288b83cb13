"""Print the settings table of the README: python -m briefing.config."""

from __future__ import annotations

import sys

from briefing.config.write import settings_table

sys.stdout.write(settings_table())
