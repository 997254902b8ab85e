"""Requests over a list: "Thủ tướng yêu cầu: 1. Bộ A rà soát …; 2. Giao Sở B …".

The items are the content of the verb over them, up to one that asks anew; what a body of an item
does is what it is asked to do.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kg.clauses.itemised import headings, listed
from kg.clauses.objects import addressees
from kg.facts.statements.speech import ASKS
from kg.facts.statements.utterances import Content, trimmed

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.verbs import Verb
    from kg.text.sentences import Sentence


def asked_anew(clauses: Clauses, sentence: Sentence) -> bool:
    """Tell whether an item opens with a request of its own: "3. Giao Sở A …", "– Đề nghị …".

    "– Chỉ đạo các xã …" tells what is asked over the list.
    """
    hits, span = clauses.reading.hits, clauses.reading.annotated.tokens_of(sentence)
    opening = hits.starts(span, "act")[:1]
    act = hits.at(opening[0], "act") if opening else None
    if act is None or not set(act.concept.codes("actType")) & set(ASKS):
        return False
    marks = clauses.tokens.forms[span.start : act.first]
    bare = not any(form.isalpha() and len(form) > 1 for form in marks)
    weak = act.concept.has("strength", "weak")
    return bare and (not weak or act.concept.has("reporting", "assigns"))


def heads(clauses: Clauses, sentence: Sentence) -> bool:
    """Tell whether a list stands under a sentence."""
    after = clauses.reading.sentences[sentence.index + 1 : sentence.index + 2]
    return bool(after) and headings(clauses.reading).get(after[0].index) == sentence.index


def items_asked(clauses: Clauses, sentence: Sentence, verb: Verb) -> Content | None:
    """Return the items as the content of a verb that ends its sentence: "A yêu cầu [Sở B]:"."""
    span = clauses.reading.annotated.tokens_of(sentence)
    if verb.act not in ASKS or verb.stop >= span.stop:
        return None
    start = clauses.skip(verb.stop, span.stop, "toward")
    whom = addressees(clauses, start, span.stop)
    after = whom[-1].stop if whom else start
    if clauses.tokens.forms[after : span.stop] != (":",):
        return None
    items = listed(clauses, sentence.index, partial(asked_anew, clauses))
    if items is None:
        return None
    stop = trimmed(clauses, items.start, items.stop)
    return Content(items.start, stop, whom[0].entity if whom else None)
