"""Names that are places in the words of one language only: Brazil's states by their letters, countries by their Vietnamese
accents."""

import re
from collections.abc import Iterator

_STATES = {
    "AC": "Acre", "AL": "Alagoas", "AM": "Amazonas", "AP": "Amapá", "BA": "Bahia", "BH": "Minas Gerais", "CE": "Ceará", "DF": "Brasília",
    "ES": "Espírito Santo", "GO": "Goiás", "MA": "Maranhão", "MG": "Minas Gerais", "MS": "Mato Grosso do Sul", "MT": "Mato Grosso", "PA": "Pará",
    "PB": "Paraíba", "PE": "Pernambuco", "PI": "Piauí", "PR": "Paraná", "RJ": "Rio de Janeiro", "RN": "Rio Grande do Norte", "RO": "Rondônia",
    "RR": "Roraima", "RS": "Rio Grande do Sul", "SC": "Santa Catarina", "SE": "Sergipe", "SP": "São Paulo", "TO": "Tocantins",
}  # fmt: skip
"""Brazil's, and Belo Horizonte."""
_NO_WORDS = frozenset({"sp", "mg", "rs", "sc", "bh", "rj", "df", "pr", "pb", "rn"})
"""What is no word of Portuguese in small letters."""
_IN_PORTUGUESE = re.compile(
    r"(?:\bfrete(?: (?:e|fica|custa|sai|quanto))* (?:(?:para|pra|pro|p|de|em|no|na|a) (?:o |a )?)?"
    r"|\b(?:entreg|cheg|envi|mand|posta|demora|prazo)\w*(?: \w+){0,3}? (?:pr[ao]|em|na|aqui em|aqui no) (?:o |a )?"
    r"|\bcheg\w+(?: \w+){0,3}? no )(?P<place>[a-z]{2})(?![a-z])"
)
"""Folded."""
_COUNTRIES = {"mỹ": "US", "úc": "AU", "đức": "DE", "hàn": "KR", "ý": "IT", "anh": "GB"}
_IN_VIETNAMESE = re.compile(
    r"(?<!\w)(?:(?:[Ss]ang|[Qq]ua|[Đđ]i|[Vv]ề|[Tt]ới|[Đđ]ến|[ỞởƠơ]|[Bb]ên|[Nn]ước|[Ss]hip) (?:nước |bên )?(?P<place>[Mm]ỹ|[Úú]c|[Đđ]ức|[Hh]àn|Ý)"
    r"|(?:[Ss]ang|[Nn]ước|[Ởở]) (?:nước |bên )?(?P<england>Anh))(?!\w| (?:phẩm|thuật|miều|kiến|nghĩa))"
)
_SEND = re.compile(r"frete|entreg|cheg|envi|mand|posta|demora|prazo")


def local_names(text: str, folded: str) -> Iterator[tuple[int, int, str, str | None]]:
    """From where to where each stands, its country and the part of it; `folded` has a text's letters in their places."""
    if _SEND.search(folded):
        for match in _IN_PORTUGUESE.finditer(folded):
            start, end = match.span("place")
            letters = text[start:end]
            state = _STATES.get(letters.upper())
            if state is not None and (letters in _NO_WORDS or letters.isupper()):
                yield start, end, "BR", state
    if text.isascii():
        return
    for match in _IN_VIETNAMESE.finditer(text):
        start, end = match.span("place" if match["place"] else "england")
        yield start, end, _COUNTRIES[text[start:end].lower()], None
