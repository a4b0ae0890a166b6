"""Things that come with a product: "does it come with a cable" asks about what is shown, not about the cable."""

import re
from functools import lru_cache

_LATIN = (
    r"\b(?:comes? with\b|includ(?:e|es|ed|ing)\b|incl\b|(?:in|inside) (?:the |d )?(?:box|package|pack)\b"
    r"|what'?s in the box\b|termasuk\b|(?:da|di)?dalam (?:kotak|dus|box|paket)\b|di ?(?:dus|kotak|box)(?:nya)?\b"
    r"|(?:dapat|dapet|dpt|udah|sudah) (?:sama|free|gratis|percuma|bonus|sekali)\b|sekali dengan\b|disertakan\b"
    r"|kasama\b|kasali\b|(?:sa loob ng|nasa) (?:box|kahon)\b|(?:di |tang |co )?kem(?: theo)?\b(?! chong)|trong hop\b"
    r"|incluy\w+|inclu(?:id|s)[oa]s?\b|(?:viene|vienen|trae|traen)\b|en la caja\b|inclui\b"
    r"|(?:vem|acompanha|acompanham)\b|na caixa\b|inclus\w*|fournie?s?\b|(?:livre|vendu)e?s? avec\b|dans la boite\b"
    r"|dabei\b|inklusive\b|enthalten\b|mitgeliefert\b|(?:im|in der) (?:karton|lieferumfang|box|packung)\b|ke saath\b"
    r"|box me(?:in)?\b)"
)
_WITH_IN_ASCII = re.compile(_LATIN)
_WITH = re.compile(
    rf"{_LATIN}"
    r"|附带|附帶|附送|附赠|附贈|自带|自帶|配送?(?=.{0,3}(?:线|線|头|頭|盒|套|袋))|包含|(?:盒子?|包装|包裝)里|随机送"
    r"|送(?!到|货|貨|达|達|去|来|來)|แถม|มาพร้อม|ในกล่อง|มีมาให้|ให้มาด้วย"
    r"|(?:يجي|تجي|ييجي|يأتي|تأتي|ياتي|تاتي|موجود|مرفق)(?:ه)? مع|\bمع[اه]+ا?\b|مرفق"
    r"|(?:في|ب)ال(?:علبه|كرتون|بوكس)|\bيشمل|付属|付き|付いて|ついて(?:き|い|る)|同梱|セットに|포함|들어 ?있|같이 (?:오|와)|구성품"
    r"|동봉|के साथ|शामिल"
)


@lru_cache(maxsize=1024)
def comes_with(plain: str) -> tuple[int, int] | None:
    """Where a folded text speaks of what comes along with a product, else None; kept, since it is asked of a comment for
    several reasons."""
    found = (_WITH_IN_ASCII if plain.isascii() else _WITH).search(plain)
    return found.span() if found else None
