"""Countries as a reply writes them where a comment's reader takes them for words: by code in capitals, or in Hindi."""

import re
from functools import cache

from babel import Locale

from knowledge.regions import Region, region_code

_SURE = "UK|UAE|USA|KSA"
_ALSO = "US|GB|EU|SG|MY|ID|TH|PH|VN|HK|TW|KR|JP|CN|AU|NZ|CA|DE|FR|ES|IT|NL|BE|CH|PT|BR|MX|CL|CO|PE|SA|QA|KW|EG|AE|BN|KH"
_TO = r"(?:to|in|within|ke|di|nach|para|sang|đến|vers|sa|ไป|[发發寄到至])"
_AND = r"(?: ?[,，、/&] ?(?:(?:and|y|e|et|und|dan|at|و) )?| (?:and|y|e|et|und|dan|at|or|và) |[和与或])"
_CODE = rf"(?:{_SURE}|{_ALSO})(?![A-Za-z0-9$-])(?! ?(?:\d|sizes?\b))"
_LIST = re.compile(
    rf"(?:(?<![A-Za-z]){_TO} ?(?:the )?|(?<![A-Za-z0-9-])(?=(?:{_SURE}){_AND}))({_CODE}(?:{_AND}(?:the )?{_CODE})*)"
)
_ALONE = re.compile(rf"(?<![A-Za-z0-9-])(?:{_SURE})(?![A-Za-z0-9$-])(?! ?(?:\d|sizes?\b))")
_ONE = re.compile(rf"{_SURE}|{_ALSO}")
_DEVANAGARI = re.compile("[\u0900-\u097f]+(?: [\u0900-\u097f]+)*")


def told_otherwise(said: str) -> tuple[Region, ...]:
    """The countries that a text names so."""
    return (*_codes(said), *_hindi_names(said))


def _codes(said: str) -> tuple[Region, ...]:
    """The countries that are written as a code in capitals where something is sent, or that no size has."""
    rest = _ONE.sub("", said)
    if rest.upper() == rest and re.search("[A-Z]", rest):  # all of it is in capitals
        return ()
    found = [code for match in _LIST.finditer(said) for code in _ONE.findall(match[1])]
    found += _ALONE.findall(said)
    return tuple(Region(region_code(code), code) for code in dict.fromkeys(found))


def _hindi_names(said: str) -> tuple[Region, ...]:
    """The countries that are named in Hindi."""
    words = [word for run in _DEVANAGARI.findall(said) for word in run.split()]
    pairs = [" ".join(words[at : at + count]) for count in (1, 2, 3) for at in range(len(words))]
    return tuple(Region(_hindi()[name], name) for name in dict.fromkeys(pairs) if name in _hindi())


@cache
def _hindi() -> dict[str, str]:
    return {
        name: code for code, name in Locale("hi").territories.items() if len(code) == 2 and code.isalpha()
    }
