"""Events: the reports of one happening put together, with its date, place and who took part."""

from kg.extract.events.facts import events, set_events
from kg.extract.events.happening import Happening

__all__ = ["Happening", "events", "set_events"]
