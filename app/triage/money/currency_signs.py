"""The signs and codes by which a text names a currency."""

import re
from functools import lru_cache

from babel.numbers import get_currency_symbol

from app.triage.formats import currency_sign, locale_for

_CURRENCIES = (
    "MYR", "IDR", "THB", "VND", "PHP", "SGD", "USD", "EUR", "GBP", "CNY", "JPY", "KRW", "BRL", "MXN", "SAR", "AED",
    "QAR", "KWD", "EGP", "INR", "AUD", "HKD", "TWD", "BND", "CLP", "COP", "PEN", "ARS",
)  # fmt: skip
_LETTER_SIGNS = frozenset({"RM", "Rp", "R$", "S$", "A$", "US$", "HK$", "NT$"})


@lru_cache(maxsize=64)
def currencies_meant(language: str) -> dict[str, frozenset[str]]:
    """A currency's sign or code -> the currencies that it can mean to a reader of the language."""
    meant: dict[str, set[str]] = {}
    for currency in _CURRENCIES:
        signs = {
            currency,
            currency_sign(currency, language),
            get_currency_symbol(currency, locale_for(language)),
        }
        for sign in signs:
            if sign in _LETTER_SIGNS or sign == currency or not sign.isalnum():
                meant.setdefault(sign, set()).add(currency)
    meant["$"] = {"USD", "SGD", "AUD", "MXN", "HKD", "TWD", "CLP", "COP", "ARS", "BND"}
    meant["¥"] = {"CNY", "JPY"}
    return {sign: frozenset(currencies) for sign, currencies in meant.items()}


@lru_cache(maxsize=64)
def written_signs(language: str) -> re.Pattern[str]:
    """Any sign of `currencies_meant`, the longest first; letters only as a word of their own."""
    longest_first = sorted(currencies_meant(language), key=len, reverse=True)
    words = "|".join(re.escape(sign) for sign in longest_first if sign[0].isalpha())
    others = "|".join(re.escape(sign) for sign in longest_first if not sign[0].isalpha())
    return re.compile(rf"(?<![A-Za-z])(?:{words})(?![A-Za-z])|{others}")
