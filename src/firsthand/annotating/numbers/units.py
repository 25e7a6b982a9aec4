"""Units: what stands beside a number and says whether it is money, a share, a length, a time."""

from __future__ import annotations

import re
from typing import NamedTuple

from firsthand.annotating.letters import lowered
from firsthand.annotating.numbers.number_words import METRES

_SIGNS = {
    "$": "USD",
    "us$": "USD",
    "c$": "CAD",
    "a$": "AUD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₽": "RUB",
    "₹": "INR",
}
_SIGNS |= {"usd": "USD", "eur": "EUR", "gbp": "GBP", "₴": "UAH", "₪": "ILS"}
_CURRENCIES: dict[str, str | None] = {
    "dollar": "USD",
    "buck": "USD",
    "cent": "USD",
    "euro": "EUR",
    "ruble": "RUB",
    "rouble": "RUB",
    "yuan": "CNY",
    "yen": "JPY",
    "rupee": "INR",
    "shekel": "ILS",
    "hryvnia": "UAH",
    "pound sterling": "GBP",
    "franc": "CHF",
    "zloty": "PLN",
    "forint": "HUF",
    "rand": "ZAR",
    "naira": "NGN",
    "baht": "THB",
    "rupiah": "IDR",
    "ringgit": "MYR",
    "taka": "BDT",
    "crown": None,
    "krona": None,
    "kronor": None,
    "krone": None,
    "kroner": None,
    "peso": None,
    "lira": None,
    "dinar": None,
    "dirham": None,
    "shilling": None,
    "riyal": None,
    "rial": None,
    "guilder": None,
}
"""ISO 4217 codes, null for what several countries call theirs; a dollar or a cent that no country is named for is the
United States'."""
_ALSO_THINGS = frozenset(("crown",))
"""Currencies whose name is something else beside a small number in words: "three crowns"."""
_COUNTRIES = {
    "swedish": "SEK",
    "norwegian": "NOK",
    "danish": "DKK",
    "czech": "CZK",
    "mexican": "MXN",
    "philippine": "PHP",
    "colombian": "COP",
    "chilean": "CLP",
    "argentine": "ARS",
    "turkish": "TRY",
    "kenyan": "KES",
    "kuwaiti": "KWD",
    "saudi": "SAR",
    "iranian": "IRR",
    "indian": "INR",
    "pakistani": "PKR",
    "canadian": "CAD",
    "australian": "AUD",
    "hong kong": "HKD",
    "singapore": "SGD",
    "new zealand": "NZD",
}
DURATIONS = frozenset(["second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"])
_MEASURES = {
    **{unit: unit for unit in DURATIONS},
    "centurie": "century",
    "min": "minute",
    "hr": "hour",
    "sec": "second",
    "inch": "inch",
    "inche": "inch",
    "foot": "foot",
    "feet": "foot",
    "ft": "foot",
    "yard": "yard",
    "mile": "mile",
    "meter": "meter",
    "metre": "meter",
    "kilometer": "kilometer",
    "kilometre": "kilometer",
    "km": "kilometer",
    "centimeter": "centimeter",
    "centimetre": "centimeter",
    "cm": "centimeter",
    "millimeter": "millimeter",
    "millimetre": "millimeter",
    "nautical mile": "nautical_mile",
    "acre": "acre",
    "hectare": "hectare",
    "square mile": "mile ** 2",
    "square foot": "foot ** 2",
    "square feet": "foot ** 2",
    "square kilometer": "kilometer ** 2",
    "square kilometre": "kilometer ** 2",
    "square meter": "meter ** 2",
    "square metre": "meter ** 2",
    "pound": "pound",
    "lb": "pound",
    "ounce": "ounce",
    "ton": "short_ton",
    "tonne": "metric_ton",
    "metric ton": "metric_ton",
    "kilogram": "kilogram",
    "kilo": "kilogram",
    "kg": "kilogram",
    "gram": "gram",
    "gallon": "gallon",
    "liter": "liter",
    "litre": "liter",
    "barrel": "oil_barrel",
    "mph": "mile / hour",
    "mile per hour": "mile / hour",
    "mile an hour": "mile / hour",
    "kph": "kilometer / hour",
    "kilometer per hour": "kilometer / hour",
    "km/h": "kilometer / hour",
    "knot": "knot",
    "degree": "degree",
    "degree fahrenheit": "degree_Fahrenheit",
    "degree celsius": "degree_Celsius",
    "watt": "watt",
    "kilowatt": "kilowatt",
    "megawatt": "megawatt",
    "gigawatt": "gigawatt",
    "gigabyte": "gigabyte",
    "terabyte": "terabyte",
    "megabyte": "megabyte",
}
"""The word without its plural ending, and the unit's name as pint writes it."""
_PLURAL = re.compile(r"s\b", re.IGNORECASE)


def _without_plural(unit: str) -> str:
    """A unit's words as they are looked up, each without an "s" at its end, "Celsius" too."""
    return _PLURAL.sub("", " ".join(lowered(unit).split()))


_UNITS = {_without_plural(unit): name for unit, name in _MEASURES.items()} | {"m": "meter"}
_BETWEEN = (
    r"(?:(?:more|full|straight|consecutive|long|additional|whole|short|extra|further|other|solid|calendar|business|working|"
    r"years?\s+and)\s+)?"
)
_UNIT = re.compile(
    rf"(?:\s+of)?(?:\s+|-)(?:an?[\s-]+)?{_BETWEEN}(?P<unit>"
    + "|".join(re.escape(unit).replace(r"\ ", r"(?:s|es)?\s+") for unit in sorted(_MEASURES, key=len, reverse=True))
    + r")(?:s|es)?(?![\w’'])",
    re.IGNORECASE,
)
_SHORT = re.compile(rf"\s?(?P<unit>km/h|kph|mph|km|cm|kg|lb|{METRES})s?\b")
_PERCENT = re.compile(
    r"(?:\s+(?:of\s+)?an?\s+|[\s-]?)(?:%|percent(?:age[\s-]points?)?\b|per\s+cent\b|pct\.?\b)", re.IGNORECASE
)
_SIGN = re.compile(r"(US\$|C\$|A\$|[$€£¥₽₹₴₪]|\b(?:USD|EUR|GBP)\b)\s?$", re.IGNORECASE)
_NAMED = re.compile(
    rf"(?:\s+of)?[\s-]+(?:(?P<country>{'|'.join(_COUNTRIES)}|u\.?s\.?|american)\s+)?(?P<currency>{'|'.join(_CURRENCIES)})s?\b",
    re.IGNORECASE,
)
_POUNDS = re.compile(r"[\s-]+pounds?\b(?!\s+of\s+(?!aid|debt|money|public|tax))", re.IGNORECASE)
_LARGE = re.compile(r"(?:[mb]illion|\d\s?(?:m|bn))$", re.IGNORECASE)
_PAYS = re.compile(
    r"\b(?:bills?|budget|charged?|cost(?:s|ing)?|debts?|earn(?:s|ed)?|fee|fined?|fund|grants?|loans?|losses|owed?|pa(?:id|ys?)|price|priced"
    r"|profits?|salary|sold|spen[dt]|subsid\w+|wages?|worth)\b[^.;!?\n]*$",
    re.IGNORECASE,
)
_NEAR = 60
"""Code points before a number within which a word for paying makes pounds money."""
_OLD = re.compile(
    r"[\s-]+(?P<unit>year|month|week|day)s?[\s-]+(?:olds?\b|of\s+age\b)|\s(?:yoa|y/o|yo)\b", re.IGNORECASE
)
_CALIBRE = re.compile(
    r"[\s-]?(?:mm|millimet(?:er|re)\s+(?:pistol|handgun|gun|rifle|round|bullet)s?|calib(?:er|re)|cal\.|gauge)\b",
    re.IGNORECASE,
)


class Unit(NamedTuple):
    """What a number is in."""

    kind: str
    """``share``, ``money``, ``age`` or ``measure``."""
    name: str | None
    """ISO 4217 code, or the unit's name as pint writes it; null for a share."""
    start: int
    """Where the number's words begin, with a currency's sign."""
    end: int
    """Where they end, with the unit."""
    factor: float = 1.0
    """By what the number is multiplied: 0.01 for percent and cents."""


def unit_beside(text: str, start: int, end: int) -> Unit | None:
    """The unit of the number ``text[start:end]``, or null where it has none."""
    if percent := _PERCENT.match(text, end):
        return Unit("share", None, start, percent.end(), 0.01)
    if sign := _SIGN.search(text, max(0, start - 4), start):
        return Unit("money", _SIGNS[lowered(sign[1])], sign.start(), end)
    if named := _NAMED.match(text, end):
        word = lowered(named["currency"])
        if word in _ALSO_THINGS and text[start:end].isalpha():
            return None
        currency = _COUNTRIES.get(lowered(named["country"] or ""), _CURRENCIES[word])
        return Unit("money", currency, start, named.end(), 0.01 if word == "cent" else 1.0)
    if old := _OLD.match(text, end):
        return Unit("age", lowered(old["unit"] or "year"), start, old.end())
    if (pounds := _POUNDS.match(text, end)) and _is_sum(text, start, end):
        return Unit("money", "GBP", start, pounds.end())
    if measure := _UNIT.match(text, end) or _SHORT.match(text, end):
        name = _UNITS.get(_without_plural(measure["unit"]))
        if name is None:
            return None  # "six squarees miles" is no measure
        if name == "second" and not measure.group().lower().endswith("s") and not measure.group().startswith("-"):
            return None  # "two second chances"
        return Unit("measure", name, start, measure.end())
    return None


def _is_sum(text: str, start: int, end: int) -> bool:
    """Whether pounds are money: by the millions, or behind a word for paying."""
    is_large = _LARGE.search(text, start, end) is not None
    return is_large or _PAYS.search(text, max(0, start - _NEAR), start) is not None


def is_calibre(text: str, end: int) -> bool:
    """Whether a number that ends here is a gun's calibre."""
    return _CALIBRE.match(text, end) is not None
