"""Screens: whole views of the app, each with its own keys."""
