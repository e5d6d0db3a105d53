"""One spelling for both scripts: official transliteration, and a coarse form to search by.

Transliteration follows resolution 55 of the Cabinet of Ministers of Ukraine (27 January 2010).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
)
"""Characters that do not show (soft hyphen, zero width, direction), as a regular expression set."""
MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Combining marks, likewise."""
APOSTROPHES = "'`\u00b4\u02b9-\u02bc\u2018\u2019\u201b\u2032\uff07"
"""What stands for the apostrophe inside a word, likewise."""

_OFFICIAL = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh",
    "з": "z", "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu", "я": "ia",
    "ё": "io", "ъ": "", "ы": "y", "э": "e", "ў": "u",
}  # fmt: skip
_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya", "ё": "yo"}
_LETTER = re.compile(
    rf"(?P<before>(?<=[^\W\d_])|(?<=[^\W\d_][{APOSTROPHES}]))?"
    rf"(?P<letter>зг|[а-яёєіїґў])(?P<mark>[{APOSTROPHES}](?=[а-яёєіїґў]))?",
    re.IGNORECASE,
)

_FOLDED = {ord(letter): latin for letter, latin in _OFFICIAL.items()} | {
    ord("ł"): "l", ord("ø"): "o", ord("đ"): "d", ord("ð"): "d", ord("þ"): "th", ord("æ"): "ae",
    ord("œ"): "oe", ord("ı"): "i", ord("ѕ"): "s", ord("ј"): "j",
    # Greek letters are here only as look-alikes of Latin ones.
    ord("α"): "a", ord("ε"): "e", ord("ι"): "i", ord("κ"): "k", ord("ν"): "v", ord("ο"): "o",
    ord("ρ"): "p", ord("τ"): "t", ord("υ"): "y", ord("χ"): "x", ord("η"): "h", ord("β"): "b",
    ord("μ"): "m", ord("ζ"): "z",
}  # fmt: skip
_CARONS = (("s\u030c", "sh"), ("c\u030c", "ch"), ("z\u030c", "zh"))
_UNSEEN = re.compile(f"[{MARKS}{IGNORABLE}{APOSTROPHES}]+")
_WORD = re.compile(r"[^\W_]+")

_SOUNDS = re.compile(
    "zgh|shch|szcz|sch|sh|sz|zh|kh|ch|cz|ts|tz|ph|ck|c(?=[aoukrlt])|x|w|y|j|g", re.ASCII
)
_SOUND = {
    "zgh": "zh", "shch": "s", "szcz": "s", "sch": "s", "sh": "s", "sz": "s", "zh": "z", "kh": "h",
    "ch": "c", "cz": "c", "ts": "c", "tz": "c", "ph": "f", "ck": "k", "c": "k", "x": "ks", "w": "v",
    "y": "i", "j": "i", "g": "h",
}  # fmt: skip
_SOFT_E = re.compile("i+e")
_DOUBLE = re.compile(r"([b-df-np-tv-z])\1+")

_CITIES = {
    "Kyiv": "Kiev Kiew Kijow Kieff Kyev Kiyev",
    "Kharkiv": "Kharkov Charkow Charkiw Charkiv",
    "Lviv": "Lvov Lwow Lwiw",
    "Dnipro": "Dnepr Dnieper",
    "Dnipropetrovsk": "Dnepropetrovsk",
    "Zaporizhzhia": "Zaporozhye Zaporozhe Zaporozhia Zaporozhie",
    "Chernihiv": "Chernigov",
    "Mykolaiv": "Nikolaev Nikolayev",
    "Rivne": "Rovno",
    "Vinnytsia": "Vinnitsa Vinnica",
    "Ternopil": "Ternopol",
    "Chernivtsi": "Chernovtsy",
    "Chornobyl": "Chernobyl",
    "Kryvyi": "Krivoy Krivoi",
    "Rih": "Rog",
    "Bila": "Belaya",
    "Tserkva": "Tserkov",
    "Sloviansk": "Slavyansk Slaviansk",
    "Kostiantynivka": "Konstantinovka",
    "Irpin": "Irpen",
    "Makariv": "Makarov",
}  # fmt: skip


def transliterate(text: str) -> str:
    """Ukrainian in the official Latin spelling; Russian letters too; all else as it was."""
    return _LETTER.sub(_official, text)


def fold(text: str) -> str:
    """The search form: words of plain Latin letters and digits, each in one coarse spelling.

    Мощун, Moshchun and Moschun are the same, as are Київ, Kyiv and Kiev. Fold a text once: the
    form of a form may be coarser still.
    """
    return " ".join([_fold_word(word) for word in _WORD.findall(plain(text))])


def plain(text: str) -> str:
    """Lower case without marks, apostrophes and what does not show; зг is spelt out already."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).casefold().replace("зг", "zgh")
        for caron, letters in _CARONS:
            text = text.replace(caron, letters)
        return _UNSEEN.sub("", text)
    return text.casefold().replace("'", "").replace("`", "")


def _official(match: re.Match[str]) -> str:
    letter = match["letter"]
    lower = letter.casefold()
    if lower == "зг":
        latin = "zgh"
    elif match["before"] is None:
        latin = _INITIAL.get(lower, _OFFICIAL[lower])
    else:
        latin = _OFFICIAL[lower]
    if letter == lower:
        return latin
    return latin.upper() if _shouts(match) else latin.capitalize()


def _shouts(match: re.Match[str]) -> bool:
    """Whether the capital stands among capitals, so that Щ is SHCH and not Shch."""
    text, start, end = match.string, match.start("letter"), match.end()
    if len(match["letter"]) == 2 and not match["letter"].isupper():
        return False
    after = text[end : end + 1]
    if after.isalpha():
        return after.isupper()
    return text[start - 1 : start].isupper() if start else False


@lru_cache(maxsize=65_536)
def _fold_word(word: str) -> str:
    skeleton = _skeleton(word)
    return _aliases().get(skeleton, skeleton)


def _skeleton(word: str) -> str:
    latin = _SOUNDS.sub(lambda sound: _SOUND[sound[0]], word.translate(_FOLDED))
    return _DOUBLE.sub(r"\1", _SOFT_E.sub("e", latin))


@lru_cache(maxsize=1)
def _aliases() -> dict[str, str]:
    return {
        _skeleton(other.casefold()): _skeleton(city.casefold())
        for city, others in _CITIES.items()
        for other in others.split()
    }
