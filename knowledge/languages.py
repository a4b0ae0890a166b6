"""Languages as people name them in a header: BCP 47 tags and Chinese names."""

import re
import unicodedata
from functools import cache

from babel import Locale
from babel.core import get_global

_CHINESE_NAMES = {
    "中文": "zh",
    "简体": "zh",
    "简体中文": "zh",
    "汉语": "zh",
    "国语": "zh",
    "繁体": "zh-Hant",
    "繁体中文": "zh-Hant",
    "英语": "en",
    "英文": "en",
    "印尼语": "id",
    "印尼文": "id",
    "印度尼西亚语": "id",
    "马来语": "ms",
    "马来文": "ms",
    "泰语": "th",
    "泰文": "th",
    "越南语": "vi",
    "越南文": "vi",
    "越语": "vi",
    "菲律宾语": "tl",
    "他加禄语": "tl",
    "西班牙语": "es",
    "西班牙文": "es",
    "西语": "es",
    "葡萄牙语": "pt",
    "葡萄牙文": "pt",
    "葡语": "pt",
    "阿拉伯语": "ar",
    "阿拉伯文": "ar",
    "阿语": "ar",
    "日语": "ja",
    "日文": "ja",
    "韩语": "ko",
    "韩文": "ko",
    "法语": "fr",
    "法文": "fr",
    "德语": "de",
    "德文": "de",
    "俄语": "ru",
    "俄文": "ru",
    "印地语": "hi",
}
_SAME = {"fil": "tl", "in": "id", "msa": "ms", "zsm": "ms", "iw": "he", "cmn": "zh", "yue": "zh", "zho": "zh"}
_TRADITIONAL_REGIONS = {"tw", "hk", "mo"}
_LIKELY_MEANT = {"bm": "ms", "sg": "en", "uk": "en"}
"""Bahasa Melayu, Singapore, the United Kingdom: of what else is a country's code, CLDR knows the language."""
_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?")
_SIMPLIFIED = str.maketrans("語簡體繁國漢韓葡亞羅維賓馬來", "语简体繁国汉韩葡亚罗维宾马来")


@cache
def _known_codes() -> frozenset[str]:
    return frozenset(Locale("en").languages)


@cache
def _known_regions() -> frozenset[str]:
    return frozenset(Locale("en").territories)


def language_tag(name: str) -> str | None:
    """The canonical tag (`en`, `zh-Hant`) of a BCP 47 tag or a Chinese language name, else None.

    A region is accepted and left out (`pt-BR` is `pt`); where it means traditional characters, the script says so.
    """
    folded = unicodedata.normalize("NFKC", name).strip().casefold()
    if chinese := _CHINESE_NAMES.get(folded.translate(_SIMPLIFIED)):
        return chinese
    parts = _TAG.fullmatch(folded)
    if parts is None:
        return None
    code, script, region = parts.groups()
    code = _SAME.get(code, code)
    if code not in _known_codes() or (region and region.upper() not in _known_regions()):
        return None
    if code == "zh":
        traditional = script == "hant" or (script is None and region in _TRADITIONAL_REGIONS)
        return "zh-Hant" if traditional else "zh"
    return code


def chinese_names() -> tuple[str, ...]:
    """Every Chinese language name that a header may carry, longest first."""
    return tuple(sorted(_CHINESE_NAMES, key=len, reverse=True))


def meant_by_country(tag: str) -> str | None:
    """The usual language of the country whose code an unusual language's tag is (`tw`, Twi: zh-Hant), else None."""
    if tag in _CHINESE_NAMES.values():
        return None
    language, script, _ = f"{_likely(f'und_{tag.upper()}')}__".split("_", 2)
    meant = _LIKELY_MEANT.get(tag) or ("zh-Hant" if script == "Hant" else language)
    return meant if meant in _CHINESE_NAMES.values() else None


def script_name(tag: str) -> str | None:
    """The name of the script that a language is written in, as the names of its letters begin; None where not known."""
    parts = _likely(tag).split("_")
    return (
        Locale("en").scripts[parts[1]].upper()
        if len(parts) > 1 and parts[1] in Locale("en").scripts
        else None
    )


def english_name(tag: str) -> str:
    """A language's name in English."""
    return Locale("en").languages[tag.replace("-", "_")]


def _likely(tag: str) -> str:
    return get_global("likely_subtags").get(tag) or ""
