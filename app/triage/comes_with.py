"""Things that come with a product: "does it come with a cable" asks about what is shown, not about the cable."""

import re

_WITH = re.compile(
    r"\bcomes? with\b|\binclud(?:e|es|ed|ing)\b|\bincl\b|\b(?:in|inside) (?:the |d )?(?:box|package|pack)\b|\bwhat'?s in the box\b"
    r"|\btermasuk\b|\b(?:da|di)?dalam (?:kotak|dus|box|paket)\b|\bdi ?(?:dus|kotak|box)(?:nya)?\b|\b(?:dapat|dapet|dpt|udah|sudah) (?:sama|free|gratis|percuma|bonus|sekali)\b|\bsekali dengan\b|\bdisertakan\b"
    r"|\bkasama\b|\bkasali\b|\b(?:sa loob ng|nasa) (?:box|kahon)\b"
    r"|\b(?:di |tang |co )?kem(?: theo)?\b(?! chong)|\btrong hop\b"
    r"|\bincluy\w+|\binclu(?:id|s)[oa]s?\b|\b(?:viene|vienen|trae|traen)\b|\ben la caja\b"
    r"|\binclui\b|\b(?:vem|acompanha|acompanham)\b|\bna caixa\b"
    r"|\binclus\w*|\bfournie?s?\b|\b(?:livre|vendu)e?s? avec\b|\bdans la boite\b"
    r"|\bdabei\b|\binklusive\b|\benthalten\b|\bmitgeliefert\b|\b(?:im|in der) (?:karton|lieferumfang|box|packung)\b"
    r"|附带|附帶|附送|附赠|附贈|自带|自帶|配送?(?=.{0,3}(?:线|線|头|頭|盒|套|袋))|包含|(?:盒子?|包装|包裝)里|随机送|送(?!到|货|貨|达|達|去|来|來)"
    r"|แถม|มาพร้อม|ในกล่อง|มีมาให้|ให้มาด้วย"
    r"|(?:يجي|تجي|ييجي|يأتي|تأتي|ياتي|تاتي|موجود|مرفق)(?:ه)? مع|\bمع[اه]+ا?\b|مرفق|(?:في|ب)ال(?:علبه|كرتون|بوكس)|\bيشمل"
    r"|付属|付き|付いて|ついて(?:き|い|る)|同梱|セットに|포함|들어 ?있|같이 (?:오|와)|구성품|동봉|\bke saath\b|के साथ|शामिल|\bbox me(?:in)?\b"
)


def comes_with(plain: str) -> tuple[int, int] | None:
    """Where a folded text speaks of what comes along with a product, else None."""
    found = _WITH.search(plain)
    return found.span() if found else None
