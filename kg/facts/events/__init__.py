"""Events: the reports of one happening put together, with its date, place and who took part."""

from kg.facts.events.happening import Happening
from kg.facts.events.rules import events, set_events

__all__ = ["Happening", "events", "set_events"]
