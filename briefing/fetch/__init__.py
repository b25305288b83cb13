"""Fetch what the reader asked for, and nothing else, from servers that nobody trusts.

Safety. Only http and https. At every hop of a redirect the address is taken
apart anew, its host resolved once, every network address of it checked, and the
connection made to the checked one; private networks are closed to all but the
very address that the reader typed. Bytes are counted as they come and as they
are unpacked; time is bounded as a whole and for each silence. No cookies, no
log-ins, no proxies, no scripts; the user agent is `briefing/<version>`.

Politeness. This is a user agent that asks for single pages because a person
asked for them, not a crawler, so robots.txt (RFC 9309), which is written for
crawlers, is not consulted. It behaves as that file would have it: one request
to a host at a time, a pause between two, Retry-After obeyed, failing servers
asked a few times at most with growing pauses, unchanged feeds not sent again
(conditional requests), and no link followed that the reader did not ask for.

The client itself is in `briefing.fetch.client`, which loads httpx.
"""

from briefing.fetch.answer import Errand, Fetched, Validators
from briefing.fetch.bounds import USUAL, Bounds

__all__ = ["USUAL", "Bounds", "Errand", "Fetched", "Validators"]
