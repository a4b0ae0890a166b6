"""What sending to a region costs and when it arrives, by the rows of the shipping table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from knowledge.regions import Region
from knowledge.workbook import ShippingRow


@dataclass(frozen=True, slots=True)
class ShippingQuote:
    """The row that covers a region and the dates that follow from it, for an order at the time of the comment."""

    row: ShippingRow
    region: Region
    fee: Decimal | None
    currency: str | None
    free_over: Decimal | None
    total_days_min: int | None
    """Handling and transit together, in the row's kind of days."""
    total_days_max: int | None
    leaves: date | None
    arrives_first: date | None
    arrives_last: date | None
    entry: str
    """`shipping:<code or region as written>`."""


def quote(rows: Sequence[ShippingRow], region: Region, at: datetime, zone: ZoneInfo) -> ShippingQuote | None:
    """The quote for a region; None where no row covers it (`*` covers all), which goes to a person."""
    raise NotImplementedError
