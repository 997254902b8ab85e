"""What the articles of one build tell of each other's documents and namesakes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kg.article import Article, Span
from kg.join.across import join, judged
from kg.join.known import Known, Symbol
from kg.model import ArticleFacts, Document, Entity, Kind
from kg.text.fold import fold_key

WORDS = (Span(0, 4),)
SYMBOLS = {
    "TW": Symbol(
        national=True, by_term=True, begins=("2016-01-28", "2021-02-01", "2026-02-03"), first=12
    ),
    "TTg": Symbol(national=True, bodies=frozenset({fold_key("Chính phủ")})),
}
KNOWN = Known(
    symbol=lambda end: SYMBOLS.get(end, Symbol()),
    is_office=lambda name: name.startswith(fold_key("Thủ tướng")),
)


def cites(
    number: str,
    *,
    issuer: str = "",
    date: str | None = None,
    news: str | None = None,
    term: str = "",
) -> ArticleFacts:
    """Return the facts of an article that cites one decision."""
    article = Article("0" * 16, "Quyết định", "Quyết định", news)
    entities = [Entity("d", Kind.DOCUMENT, f"Quyết định {number}", (), WORDS, "r")]
    if issuer:
        entities.append(Entity("o", Kind.ORGANISATION, issuer, (), WORDS, "r"))
    document = Document(
        "d", number, "quyết định", "o" if issuer else None, date, WORDS[0], "r", term=term
    )
    return ArticleFacts(article, entities=tuple(entities), documents=(document,))


def joined(*facts: ArticleFacts) -> list[tuple[str | None, str]]:
    """Return number and scope of the document of each article."""
    numbered = [replace(f, article=replace(f.article, id=f"{i:016x}")) for i, f in enumerate(facts)]
    found = join(numbered, KNOWN)
    return [(item.documents[0].number, item.entities[0].scope) for item in found]


def test_a_number_without_a_date_takes_the_year_of_news_of_that_year() -> None:
    dated = cites("12/QĐ-TTg", date="2018-03-05", news="2018-03-06")
    assert joined(dated, cites("12/QĐ-TTg", news="2018-09-01")) == [
        ("12/QĐ-TTg", ""),  # its own date is key enough
        ("12/QĐ-TTg", "2018"),
    ]


def test_news_of_two_years_may_cite_two_documents() -> None:
    scopes = [s for _, s in joined(cites("1/QĐ-TTg", news="2017"), cites("1/QĐ-TTg", news="2018"))]
    assert scopes == ["in 2017", "in 2018"]


def test_undated_news_means_the_only_document_there_is() -> None:
    assert joined(cites("12-QĐ/TW", date="2018"), cites("12-QĐ/TW"))[1] == ("12-QĐ/TW", "2018")
    two = [cites("12-QĐ/TW", date="2016"), cites("12-QĐ/TW", date="2018"), cites("12-QĐ/TW")]
    assert joined(*two)[2] == ("12-QĐ/TW", "")


def test_a_symbol_that_many_bodies_use_needs_the_body() -> None:
    assert joined(cites("12-QĐ/TU"), cites("12-QĐ/TU")) == [("12-QĐ/TU", "")] * 2
    board = cites("12-QĐ/TU", issuer="Tỉnh ủy Lào Cai")
    assert joined(board, board) == [("12-QĐ/TU", "n.d.")] * 2


def test_a_bare_number_takes_the_symbol_of_the_only_full_one() -> None:
    assert joined(cites("612-QĐ/TW"), cites("612"))[1] == ("612-QĐ/TW", "n.d.")
    assert joined(cites("612-QĐ/TW"), cites("612/QĐ-TTg"), cites("612"))[2] == ("612", "")


def test_a_small_bare_number_needs_its_issuer() -> None:
    assert joined(cites("12-QĐ/TW"), cites("12"))[1] == ("12", "")
    body = "Bộ Chính trị"
    full, short = cites("12-QĐ/TW", issuer=body), cites("12", issuer=body)
    assert joined(full, short)[1] == ("12-QĐ/TW", "n.d.")


def test_a_bare_number_of_another_issuer_or_year_is_another() -> None:
    full = cites("612-QĐ/TW", issuer="Bộ Chính trị", news="2018")
    assert joined(full, cites("612", issuer="Ban Bí thư"))[1] == ("612", "")
    assert joined(full, cites("612", news="2020"))[1] == ("612", "")
    dated = cites("612-QĐ/TW", date="2018-03-05")
    assert joined(dated, cites("612", issuer="Bộ Chính trị", date="2017"))[1] == ("612", "")


def test_a_bare_number_with_issuer_and_year_is_the_full_one_of_that_year() -> None:
    full = cites("612-QĐ/TW", date="2018-03-05")
    bare = cites("612", issuer="Bộ Chính trị", date="2018")
    assert joined(full, bare)[1] == ("612-QĐ/TW", "2018")
    premier = cites("612/QĐ-TTg", date="2018-03-05")
    assert joined(premier, bare)[1] == ("612", "")  # no body of that symbol
    named = cites("612", issuer="Thủ tướng Chính phủ", date="2018")
    assert joined(premier, named)[1] == ("612/QĐ-TTg", "2018")


def test_a_number_with_its_year_inside_is_the_one_printed_in_words() -> None:
    full = cites("484/2019/NĐ-TTg", issuer="Chính phủ")
    assert joined(full, cites("484", issuer="Chính phủ", date="2019"))[1] == ("484/2019/NĐ-TTg", "")


def test_an_undated_citation_means_the_only_document_known_while_it_is_recent() -> None:
    old = cites("12/QĐ-TTg", date="2018-03-05", news="2018-03-06")
    assert joined(old, cites("12/QĐ-TTg", news="2019-02-01"))[1] == ("12/QĐ-TTg", "2018")
    assert joined(old, cites("12/QĐ-TTg", news="2021-02-01"))[1] == ("12/QĐ-TTg", "in 2021")
    party = cites("12-KL/TW", date="2018-03-05", news="2018-03-06")
    assert joined(party, cites("12-KL/TW", news="2021-01-05"))[1] == ("12-KL/TW", "2018")
    assert joined(party, cites("12-KL/TW", news="2024-02-01"))[1] == ("12-KL/TW", "in 2024")


def test_drafts_and_numbers_with_their_year_are_left_alone() -> None:
    facts = cites("12/2018/QĐ-TTg")
    assert joined(facts, facts) == [("12/2018/QĐ-TTg", "")] * 2
    draft = cites("12-QĐ/TW")
    draft = replace(draft, documents=(replace(draft.documents[0], draft=True),))
    assert joined(draft, cites("12-QĐ/TW"))[0] == ("12-QĐ/TW", "")


def test_a_year_printed_with_the_bare_number_of_an_issuer_is_a_document_of_that_year() -> None:
    board = "Bộ Chính trị"
    old = cites("221-KL/TW", date="2017", news="2017-07-09")
    bare = cites("221", issuer=board, date="2020-07-30", news="2020-09-09")
    undated = [cites("221-KL/TW", issuer=i, news="2020-10-02") for i in ("", board)]
    scopes = [scope for _, scope in joined(old, bare, *undated)]
    assert scopes[1:] == ["2020", "2020", "2020"]


CITATIONS = st.builds(
    cites,
    st.sampled_from(["612", "612-QĐ/TW", "612/QĐ-TTg", "12-QĐ/TU"]),
    issuer=st.sampled_from(["", "Bộ Chính trị", "Tỉnh ủy Lào Cai"]),
    date=st.sampled_from([None, "2018", "2017-05-05"]),
    news=st.sampled_from([None, "2018-06-01", "2017"]),
)


@given(st.lists(CITATIONS, max_size=6))
def test_the_order_of_the_articles_does_not_matter(facts: list[ArticleFacts]) -> None:
    forward = joined(*facts)
    assert joined(*reversed(facts)) == forward[::-1]


def test_a_number_of_the_party_is_none_of_another_term() -> None:
    old = cites("12-KL/TW", date="2024-03-05", news="2024-03-06")
    assert joined(old, cites("12-KL/TW", news="2025-06-01"))[1][1] == "2024"
    assert joined(old, cites("12-KL/TW", news="2026-06-01"))[1][1] == "in 2026"


def test_news_of_the_year_in_which_the_numbers_began_again_cites_that_of_its_day() -> None:
    new = cites("12-KL/TW", date="2026-04-07", news="2026-04-08")
    before, after = (cites("12-KL/TW", news=f"2026-{day}") for day in ("01-10", "06-01"))
    assert [s for _, s in joined(new, before, after)] == ["", "in 2026 before 2026-02-03", "2026"]


def test_a_number_of_a_printed_term_is_that_of_no_other_term() -> None:
    dated = cites("141-QĐ/TW", date="2023-03-10", news="2023-03-13")
    other, same = (cites("141-QĐ/TW", news="2023-06-16", term=term) for term in ("12", "13"))
    assert joined(dated, other)[1] == ("141-QĐ/TW", "term 2016")
    assert joined(dated, same)[1] == ("141-QĐ/TW", "2023")


def test_a_citation_that_may_mean_a_dated_document_stays_apart_and_says_so() -> None:
    dated = cites("214/QĐ-UBND", issuer="UBND tỉnh Sơn La", date="2018-05-05", news="2018-06-01")
    open_ = cites("214/QĐ-UBND", issuer="UBND tỉnh Sơn La", news="2026-03-10")
    bare = cites("214", issuer="UBND tỉnh Sơn La", news="2024-03-10")
    facts = [
        replace(f, article=replace(f.article, id=f"{i:016x}"))
        for i, f in enumerate((dated, open_, bare))
    ]
    found = judged(facts, KNOWN)
    assert [[one.open for one in found.get(f"{i:016x}", ())] for i in range(3)] == [
        [],
        ["214/QĐ-UBND|2018"],
        ["214/QĐ-UBND|2018"],
    ]
