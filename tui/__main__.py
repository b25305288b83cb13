"""`python -m tui` does what `briefing` does."""

from tui.launch import main

main()
