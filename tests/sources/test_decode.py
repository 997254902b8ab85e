"""Bytes become Vietnamese text or are refused; no letter is ever guessed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.sources.decode import MAX_ARTICLE_BYTES, TextError, clean, decode
from kg.sources.syllables import looks_vietnamese

TEXT = (
    "Đoàn công tác làm việc với Ban Thường vụ Tỉnh ủy Hoà Khánh\n\n"
    "Đồng chí Đặng Quỳnh Thử nhấn mạnh: “Giải ngân vốn đầu tư công phải quyết liệt hơn nữa”.\n"
)


def to_windows_1258(text: str) -> bytes:
    """Write text as Windows did: vowel with its hat, then the tone as a mark of its own."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = b""
    for char in text:
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char)
            tone = next(c for c in parts if c in tones)
            base = unicodedata.normalize("NFC", parts.replace(tone, ""))
            out += base.encode("cp1258") + tone.encode("cp1258")
    return out


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        unicodedata.normalize("NFD", TEXT).encode(),
        to_windows_1258(TEXT),
        TEXT.replace("\n", "\r\n").encode(),
    ],
    ids=["utf-8", "utf-8 bom", "utf-16 le", "utf-16 be", "nfd", "windows-1258", "crlf"],
)
def test_every_encoding_of_a_text_gives_the_same_nfc_text(data: bytes) -> None:
    assert decode(data) == TEXT


@pytest.mark.parametrize(
    "data",
    [
        "§oµn c«ng t¸c lµm viÖc víi TØnh ñy".encode("latin-1"),
        "Ñoaøn coâng taùc laøm vieäc vôùi Tænh uûy".encode("latin-1"),
        "Ðoàn công tác làm vi®c v¾i các s· ngành".encode("latin-1"),
        "Le président a été reçu à l'hôtel de ville par le député".encode("latin-1"),
        "Die Delegation prüfte die Behörden für Straßenbau".encode("latin-1"),
        "Делегация работала с обкомом".encode("cp1251"),
        "it’s a café".encode("cp1252"),
        b"caf\xe9",
    ],
    ids=["tcvn3", "vni", "viscii", "french", "german", "russian", "english", "one word"],
)
def test_text_of_another_eight_bit_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(TextError, match="neither UTF-8, UTF-16 nor Windows-1258"):
        decode(data)


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_utf8_that_was_once_read_as_latin_is_refused(wrong: str) -> None:
    spoilt = "Tin: công tác, đoàn".encode().decode(wrong)
    with pytest.raises(TextError, match="wrong decoding"):
        decode(f"Đầu đề đúng\n{spoilt}\n".encode())


def to_tcvn3(text: str) -> str:
    """Write text as the ABC fonts did, each byte read as Latin-1."""
    letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    codes = (
        "b5b8b6b7b9a8bbbebcbdc6a9c7cac8c9cbaeccd0cecfd1aad2d5d3d4d6d7dddcd8dedfe3e1e2e4"
        "abe5e8e6e7e9acedf0eeeff1ebebebebebadf2f5f3f4f6fafdfbfcfe"
    )
    table = dict(zip(letters, bytes.fromhex(codes).decode("latin-1"), strict=False))
    return "".join(table.get(c, c) for c in text.lower())


@pytest.mark.parametrize(
    "text",
    [
        to_tcvn3(TEXT),
        "Đoàn công tác làm việc với tỉnh.\nTØnh Lòng Thö ®¹t 95% kÕ ho¹ch, c¸n bé lµm viÖc.",
        "Chuû tòch UBND tænh Luõng Thöû laøm vieäc vôùi huyeän Möôøng Seû.",
        "Đoàn công tác làm việc với tỉnh.\nSaùng nay, ñoàng chí Loø Vaên Thöû laøm vieäc.",
    ],
    ids=["tcvn3", "a line of tcvn3", "vni", "a line of vni"],
)
def test_an_old_font_inside_utf8_is_refused(text: str) -> None:
    with pytest.raises(TextError, match=r"letters of an old font \(TCVN3 or VNI\)"):
        decode(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị công bố các qùỵết định của Tỉnh ủỵ; đồng chí Ngùỹễn Thử dự, bộ máỳ mớỉ.",
        "Hội nghị của tỉnh: d\u0323\u0323ồng, chư\u0301\u0301c, qu\u0340\u0302ye\u0323\u0301t",
        "Hội nghị cu\u02c0a, hôi\u00b4 nghi\u02d9, câp\u00b4 uy\u02c0 của tỉnh",
    ],
    ids=["two tones", "loose marks", "signs in place of marks"],
)
def test_tone_marks_changed_on_the_way_are_refused(text: str) -> None:
    with pytest.raises(TextError, match="tone marks changed on the way"):
        decode(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "Đắk Lắk, Krông Pắc, Ea H'leo, Čư M'gar, Ksor H'Blăng dự hội nghị của tỉnh.",
        "Các ông Müller, Gómez, São, Nuñez và bà Brøndby thăm tỉnh; giá 5 m², 30°C, CO², ½ ha.",
        "Công ty Viettel® và Vinamilk® (©2024) · Báo Thử» «tin»; § 5, ±3%.",
        "Le président a été reçu où il goûte août : « créée ».\nĐồng chí Lò Văn Thử dự.",
        "Tin 🙂️ mới: đồng chí Lò Văn Thử.",
    ],
)
def test_names_and_signs_of_other_languages_stay(text: str) -> None:
    assert decode(text.encode())


def test_a_replacement_character_is_refused() -> None:
    with pytest.raises(TextError, match="wrong decoding"):
        clean("Tỉnh \ufffdy Hòa Khánh")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b"  \r\n\t ", "empty"),
        ("\ufeff\u200b\n".encode(), "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        ("Đoàn công tác".encode("utf-16-le"), "binary"),
        (b"\x01\x02\x03abc\x04", "binary"),
        (b"\xff\xfea", "damaged UTF-16"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, message: str) -> None:
    with pytest.raises(TextError, match=message):
        decode(data)


def test_a_stray_control_character_becomes_a_space_and_moves_no_offset() -> None:
    text = "Đồng chí Lò Thị Thử\x07 dự lễ. " + "Đoàn đã làm việc với tỉnh. " * 10
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert cleaned.index("dự lễ") == text.index("dự lễ")
    assert "\x07" not in cleaned


@pytest.mark.parametrize("mark", ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad"])
def test_a_mark_of_no_width_inside_a_word_is_taken_out(mark: str) -> None:
    assert clean(f"Đồng chí L{mark}o{mark}\u0300 Thị\u00a0Thử{mark}") == "Đồng chí Lò Thị\u00a0Thử"


def test_an_eth_that_stands_for_d_with_stroke_becomes_one() -> None:
    printed = "Ðảng bộ tỉnh và HÐND tỉnh ðề nghị ông Davíð Sveinsson."
    assert clean(printed) == "Đảng bộ tỉnh và HĐND tỉnh đề nghị ông Davíð Sveinsson."


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(TextError, match="surrogate"):
        clean("Tin \ud83d mới")


def test_a_text_over_the_limit_is_refused() -> None:
    with pytest.raises(TextError, match="5 MB"):
        clean("a" * (MAX_ARTICLE_BYTES + 1))


@pytest.mark.parametrize("word", ["Nguyễn", "khuỷu", "giếng", "quyền", "thuở", "ước", "gì", "yếu"])
def test_rare_rimes_are_vietnamese(word: str) -> None:
    assert looks_vietnamese(f"{word} {word}")


@given(st.binary(max_size=300))
def test_any_bytes_give_clean_nfc_text_or_a_refusal(data: bytes) -> None:
    try:
        text = decode(data)
    except TextError:
        return
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert "\0" not in text
    text.encode()


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    try:
        once = clean(text)
    except TextError:
        return
    assert clean(once) == once
