"""Whom a finding judges that names nobody: the place of which the article speaks, or nobody."""

from __future__ import annotations

from tests.reading_of import judged

WEAK = "Công tác quy hoạch cán bộ còn chậm, chưa sát thực tế."


def test_the_place_of_the_body_that_the_article_is_about() -> None:
    body = f"Tỉnh ủy Sơn La họp. Tỉnh ủy Sơn La nghe báo cáo của Sở Y tế. {WEAK}"
    assert [about for _, about, _ in judged(body)] == ["Sơn La"]


def test_the_place_that_the_article_names_most() -> None:
    body = f"Tỉnh Sơn La đã họp. Tỉnh Sơn La nghe báo cáo của Sở Y tế. {WEAK}"
    assert [about for _, about, _ in judged(body)] == ["Sơn La"]


def test_no_body_of_the_whole_country_is_judged_for_being_named_most() -> None:
    body = f"Bộ Chính trị họp ngày 5/3. Bộ Chính trị ban hành kết luận mới. {WEAK}"
    assert [about for _, about, _ in judged(body)] == [None]
    body = f"Quốc hội họp phiên toàn thể. Quốc hội nghe Chính phủ báo cáo. {WEAK}"
    assert [about for _, about, _ in judged(body)] == [None]


def test_who_opens_the_clause_is_judged_all_the_same() -> None:
    body = "Bộ Y tế họp. Sở Y tế tỉnh Sơn La còn chậm, chưa sát thực tế trong đấu thầu thuốc."
    assert [about for _, about, _ in judged(body)] == ["Sở Y tế tỉnh Sơn La"]
