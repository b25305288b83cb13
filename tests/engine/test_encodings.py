"""A text is read in the encoding it was kept in, although it does not say which."""

from __future__ import annotations

import pytest

from briefing.errors import UnreadableError
from briefing.read.decode import decode

TEXTS = {
    "Russian": (
        "Паром в Острель задержали на два часа в понедельник, сообщили власти порта. Никто не "
        "пострадал, и судно ушло позже в тот же день."
    ),
    "Ukrainian": (
        "Пором до острова затримали на дві години в понеділок, повідомила влада порту. Ніхто "
        "не постраждав, і судно вирушило пізніше."
    ),
    "Bulgarian": (
        "Фериботът беше задържан два часа в понеделник, съобщиха властите на пристанището. "
        "Никой не пострада, корабът отплава по-късно."
    ),
    "Greek": (
        "Το πλοίο καθυστέρησε δύο ώρες τη Δευτέρα, ανακοίνωσε το λιμεναρχείο. Κανείς δεν "
        "τραυματίστηκε και το πλοίο απέπλευσε αργότερα."
    ),
    "Hebrew": (
        "המעבורת עוכבה שעתיים ביום שני, מסרה רשות הנמל. איש לא נפגע והספינה יצאה לדרכה מאוחר "
        "יותר באותו היום."
    ),
    "Arabic": (
        "تأخرت العبارة ساعتين يوم الاثنين بحسب سلطات الميناء. لم يصب أحد بأذى وغادرت السفينة "
        "في وقت لاحق من اليوم نفسه."
    ),
    "Turkish": (
        "Feribot pazartesi günü iki saat bekletildi, dedi liman yönetimi. Kimse yaralanmadı "
        "ve gemi aynı gün içinde yola çıktı. Şehirde ışıklar söndü."
    ),
    "Polish": (
        "Prom zatrzymano w poniedziałek na dwie godziny, podał zarząd portu. Nikt nie został "
        "ranny, a łódź odpłynęła później tego dnia. Żółw źdźbło."
    ),
    "Czech": (
        "Trajekt byl v pondělí dvě hodiny zadržen, uvedla správa přístavu. Nikdo nebyl zraněn "
        "a loď téhož dne odplula. Příliš žluťoučký kůň."
    ),
    "Hungarian": (
        "A kompot hétfőn két órára feltartóztatták, közölte a kikötő. Senki sem sérült meg, "
        "és a hajó később elindult. Őszi hűvös szellő."
    ),
    "Romanian": (
        "Feribotul a fost oprit două ore luni, a anunţat portul. Nimeni nu a fost rănit şi "
        "vasul a plecat mai târziu."
    ),
    "Lithuanian": (
        "Keltas pirmadienį buvo sulaikytas dvi valandas, pranešė uosto valdyba. Niekas "
        "nenukentėjo, laivas išplaukė vėliau. Žąsys ėjo šalį."
    ),
    "Thai": (
        "เรือข้ามฟากถูกกักไว้สองชั่วโมงในวันจันทร์ เจ้าหน้าที่ท่าเรือกล่าว ไม่มีผู้บาดเจ็บและเรือออกเดินทางในวันเดียวกัน"
    ),
    "Japanese": (
        "月曜日、フェリーは港で二時間止められたと港湾当局が発表した。けが人はなく、船は同"
        "じ日に出航した。"
    ),
    "Chinese": (
        "周一渡轮在港口被扣留了两个小时，港务局说。没有人受伤，船当天晚些时候开走了。数百"
        "名居民在桥上等候。"
    ),
    "Chinese of Taiwan": (
        "週一渡輪在港口被扣留了兩個小時，港務局說。沒有人受傷，船當天晚些時候開走了。數百"
        "名居民在橋上等候。"
    ),
    "Korean": (
        "월요일 여객선이 항구에서 두 시간 동안 묶였다고 항만 당국이 밝혔다. 다"
        "친 사람은 없었으며 배는 같은 날 떠났다."
    ),
    "French": (
        "Le bac a été retenu deux heures lundi, a indiqué le port. Personne n’a été blessé, "
        "et le navire est reparti. « C’était l’été », a-t-il dit."
    ),
    "German": (
        "Die Fähre wurde am Montag zwei Stunden aufgehalten, teilte der Hafen mit. Niemand "
        "wurde verletzt. „Schön“, sagte Müller über die Größe."
    ),
    "Spanish": (
        "El barco quedó retenido dos horas el lunes, señaló el puerto. Nadie resultó herido. "
        "¿Qué pasó? “Mañana zarpará”, dijo."
    ),
    "Swedish": (
        "Färjan hölls kvar i två timmar på måndagen, uppgav hamnen. Ingen skadades och båten "
        "gick senare. Å, ä och ö."
    ),
    "Icelandic": (
        "Ferjan tafðist í tvær klukkustundir á mánudag, sagði höfnin. Enginn slasaðist og "
        "skipið sigldi síðar. Það er þörf á því."
    ),
    "English": ("The ferry was held for two hours on Monday, the port said. Nobody was hurt."),
    "Russian, wide": ("Паром в Острель задержали на два часа в понедельник."),
}
ENCODINGS = {
    "Russian": "koi8-r cp1251 iso-8859-5 mac-cyrillic cp866",
    "Ukrainian": "koi8-u cp1251",
    "Bulgarian": "cp1251 iso-8859-5",
    "Greek": "cp1253 iso-8859-7",
    "Hebrew": "cp1255 iso-8859-8",
    "Arabic": "cp1256 iso-8859-6",
    "Turkish": "cp1254 iso-8859-9",
    "Polish": "cp1250 iso-8859-2",
    "Czech": "cp1250 iso-8859-2",
    "Hungarian": "cp1250 iso-8859-2",
    "Romanian": "cp1250 iso-8859-2",
    "Lithuanian": "cp1257 iso-8859-13",
    "Thai": "tis-620 cp874",
    "Japanese": "shift_jis euc_jp iso2022_jp cp932",
    "Chinese": "gb2312 gbk gb18030 hz",
    "Chinese of Taiwan": "big5 cp950",
    "Korean": "euc_kr cp949 iso2022_kr johab",
    "French": "cp1252 mac_roman cp850 iso-8859-15",
    "German": "cp1252 mac_roman cp850 iso-8859-1",
    "Spanish": "cp1252 mac_roman cp850",
    "Swedish": "cp1252 mac_roman cp865",
    "Icelandic": "cp1252 mac_iceland",
    "English": "utf-16-le utf-16-be utf-32-le",
    "Russian, wide": "utf-16-le utf-16-be",
}
CASES = [(language, name) for language, names in ENCODINGS.items() for name in names.split()]


@pytest.mark.parametrize(("language", "encoding"), CASES)
def test_a_short_text_is_read_in_the_encoding_it_was_kept_in(language: str, encoding: str) -> None:
    raw = TEXTS[language].encode(encoding, "replace")
    text, notice = decode(raw, "kept")
    assert text == raw.decode(encoding)
    assert "guessed" in (notice or "")


@pytest.mark.parametrize(
    "raw",
    [
        b"\x00\x01",
        bytes(200),
        bytes(range(256)) * 8,
        b"\x89\x00\x10\x20" * 50,
        "ÿØÿà".encode("latin-1") + bytes(40),
        b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00" * 9,
    ],
    ids=["two bytes", "zeros", "all bytes", "binary", "picture", "sound"],
)
def test_what_is_no_text_is_not_read_as_one(raw: bytes) -> None:
    with pytest.raises(UnreadableError):
        decode(raw, "kept")


@pytest.mark.parametrize("text", ["It was ~{late}~.", "Price: ~{5}", "\x1b$B but no more"])
def test_plain_ascii_is_not_taken_for_an_asian_encoding(text: str) -> None:
    assert decode(text.encode(), "kept") == (text, None)
