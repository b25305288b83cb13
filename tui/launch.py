"""Start `briefing`, which Ctrl-C ends without a word from its first moment on.

Imports little, since before `main` has begun Ctrl-C is answered by Python, with a traceback.
"""

import gc
import os
import signal
import sys


def main() -> None:
    """Run the command line of this process and end it with the exit code; 130 after Ctrl-C."""
    # Other handlers stay: of a process in the background, a shell lets Ctrl-C be ignored.
    heard = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if heard:
        signal.signal(signal.SIGINT, _leave)
    # Nothing that is made by imports is garbage; looking for some takes a fifth of their time.
    gc.disable()
    from briefing.cli import run  # noqa: PLC0415 - see above
    from tui.opening import KeysInForce, open_app  # noqa: PLC0415

    gc.enable()
    try:
        if heard:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        code = run(sys.argv[1:], open_app, KeysInForce())
    except KeyboardInterrupt:  # as `run` begins or ends
        _leave()
    finally:
        if heard:
            signal.signal(signal.SIGINT, _leave)
    sys.exit(code)


def _leave(*_: object) -> None:
    """End the process at once: there is nothing to tidy up before the work or after it."""
    os._exit(128 + signal.SIGINT)
