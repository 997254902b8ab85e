from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.fold import ascii_slug, fold_key, fold_syllable, strip_marks

VIETNAMESE = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ủy", "uỷ"), ("hòa", "hoà"), ("tỷ", "tỉ"), ("Lý", "lí"), ("thuỷ", "thủy"), ("QUÝ", "quí")],
)
def test_spellings_of_one_syllable_share_a_key(one: str, other: str) -> None:
    assert fold_syllable(one) == fold_syllable(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lương", "Lường"), ("Cường", "Cương"), ("đang", "dang"), ("tay", "tai"), ("mây", "mâi")],
)
def test_different_syllables_keep_different_keys(one: str, other: str) -> None:
    assert fold_syllable(one) != fold_syllable(other)


@given(st.text(alphabet=VIETNAMESE, min_size=1, max_size=7))
def test_a_key_does_not_depend_on_case_or_normal_form(syllable: str) -> None:
    key = fold_syllable(syllable)
    assert fold_syllable(syllable.upper()) == key
    assert fold_syllable(unicodedata.normalize("NFD", syllable)) == key


@given(st.text(max_size=40))
def test_a_name_key_ignores_spacing_and_form(text: str) -> None:
    assert fold_key(unicodedata.normalize("NFD", text)) == fold_key(
        unicodedata.normalize("NFC", text)
    )
    assert fold_key(f"  {text}\t") == fold_key(text)


def test_punctuation_parts_words_of_a_key() -> None:
    assert fold_key("Thừa Thiên-Huế") == fold_key("Thừa Thiên - Huế")


@given(st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " ", max_size=40))
def test_stripped_vietnamese_is_plain_ascii(text: str) -> None:
    plain = strip_marks(text)
    assert plain.isascii()
    assert len(plain) == len(text)


@given(st.text(max_size=60))
def test_a_slug_is_made_of_ascii_words_and_single_hyphens(text: str) -> None:
    slug = ascii_slug(text)
    assert slug.isascii()
    assert slug == slug.strip("-")
    assert "--" not in slug
    assert ascii_slug(slug) == slug


def test_a_slug_keeps_the_order_of_the_words() -> None:
    assert ascii_slug("Đảng ủy Công an tỉnh Lam Sơn (mới)") == "dang-uy-cong-an-tinh-lam-son-moi"
