"""Widgets: the panes of the reading room."""
