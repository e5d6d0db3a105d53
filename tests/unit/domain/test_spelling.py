"""One search form for both scripts, and the official Latin spelling of Ukrainian."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docplanner.domain.spelling import fold, transliterate

SAME = [
    "Moschun Moshchun Мощун МОЩУН Moščun Moszczun",
    "Kyiv Kiev Київ Киев Kyyiv Kyjiw Kiew Kijów",
    "Dnipro Дніпро Днепр Dnepr Dnieper",
    "Kharkiv Kharkov Харків Харьков Charków",
    "Lviv Lvov Львів Львов Lwów",
    "Odesa Odessa Одеса Одесса",
    "Zaporizhzhia Zaporizhia Zaporizhzhya Zaporozhye Запоріжжя Запорожье",
    "Chernihiv Chernigov Чернігів Чернигов",
    "Mykolaiv Mykolayiv Nikolaev Миколаїв Николаев",
    "Luhansk Lugansk Луганськ Луганск",
    "Vinnytsia Vinnitsa Вінниця Винница",
    "Zhytomyr Zhitomir Житомир Żytomyr",
    "Chornobyl Chernobyl Чорнобиль Чернобыль",
    "Chelm Chełm CHEŁM",
    "Soledar Соледар",
    "Bakhmut Бахмут",
    "Borodianka Borodyanka Бородянка",
    "Izium Izyum Ізюм Изюм",
    "Sievierodonetsk Severodonetsk Сєвєродонецьк",
    "Uzhhorod Uzhgorod Ужгород",
    "Zelenskyi Zelenskyy Zelensky Зеленський",
    "Yuliia Yulia Julia Юлія",
    "Kam'ianets Kamianets Кам'янець Кам’янець Камʼянець",
    "Mos\u00adchun Mosch\u200bun \uff2d\uff4f\uff53\uff43\uff48\uff55\uff4e Moschún",
]
DIFFERENT = [
    "Kyiv Lviv Sumy Rivne Irpin",
    "Moschun Mosty Mostyska Makariv",
    "Dnipro Dniester Donetsk",
    "Chelm Kholmy Kherson Kharkiv",
    "Soledar Solonka Slovianka",
    "Bakhmut Balakliia Bucha Butcher",
    "day days boy bay",
    "1 11 111",
]
OFFICIAL = [
    ("Згорани", "Zghorany"),
    ("Розгон", "Rozghon"),
    ("Єнакієве", "Yenakiieve"),
    ("Короп'є", "Koropie"),
    ("Їжакевич", "Yizhakevych"),
    ("Кадиївка", "Kadyivka"),
    ("Йосипівка", "Yosypivka"),
    ("Стрий", "Stryi"),
    ("Щербухи", "Shcherbukhy"),
    ("Юрій", "Yurii"),
    ("Яготин", "Yahotyn"),
    ("Костянтин", "Kostiantyn"),
    ("Знам’янка", "Znamianka"),
    ("Ґалаґан", "Galagan"),
    ("вул. Ярославів Вал, 12", "vul. Yaroslaviv Val, 12"),
    ("ЩЕРБАК і Щука", "SHCHERBAK i Shchuka"),
    ("Moschun, 14:30", "Moschun, 14:30"),
]


@pytest.mark.parametrize("words", SAME)
def test_spellings_of_one_name_agree(words: str) -> None:
    assert len({fold(word) for word in words.split()}) == 1


@pytest.mark.parametrize("words", DIFFERENT)
def test_different_words_stay_different(words: str) -> None:
    assert len({fold(word) for word in words.split()}) == len(words.split())


@pytest.mark.parametrize(("ukrainian", "latin"), OFFICIAL)
def test_transliteration_is_the_official_one(ukrainian: str, latin: str) -> None:
    assert transliterate(ukrainian) == latin


def test_words_stay_apart_and_in_order() -> None:
    assert fold("  GVs: Moschun,\n14:30 ") == "hvs mosun 14 30"
    assert fold("7.3_take-2") == "7 3 take 2"


def test_text_without_words_is_empty() -> None:
    assert fold("") == fold(" ... ") == fold("\u200b") == ""


@given(st.text())
def test_any_text_has_a_form_of_plain_words(text: str) -> None:
    form = fold(text)
    assert form == " ".join(form.split())
    assert "'" not in form


@given(st.text(alphabet="абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", min_size=1))
def test_a_word_and_its_transliteration_are_found_by_each_other(word: str) -> None:
    assert fold(word) == fold(transliterate(word))
