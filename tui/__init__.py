"""The terminal app: panes that show a briefing and point back to its sources."""
