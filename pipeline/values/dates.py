"""Dates as the news writes them: a year, a quarter, a month, a day, never more."""

import calendar
import datetime as dt
import re
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict

from pipeline.errors import ValueParseError

Part = Literal["early", "mid", "late", "spring", "summer", "autumn", "winter"]


class PartialDate(BaseModel):
    """A stretch of the calendar known to the precision of its words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: int
    quarter: int | None = None
    half: int | None = None
    part: Part | None = None
    month: int | None = None
    day: int | None = None
    fiscal: bool = False

    def __str__(self) -> str:
        """Print as ``2029``, ``2027-Q3``, ``2026-H2``, ``2029-05`` or ``2029-05-31``."""
        if self.month and self.day:
            return f"{self.year}-{self.month:02}-{self.day:02}"
        return f"{self.year}-{self.month:02}" if self.month else f"{self.year}"

    @classmethod
    def parse(cls, mention: str) -> Self:
        """Read one date such as ``2029-05-31``."""
        if match := re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", mention.strip()):
            year, month, day = (int(part) if part else None for part in match.groups())
            return cls(year=year or 0, month=month, day=day)
        raise ValueParseError(f"{mention!r} is no date")

    def days(self) -> tuple[dt.date, dt.date]:
        """Give the first and the last day that the words allow."""
        first, last = self.month or 1, self.month or 12
        end = calendar.monthrange(self.year, last)[1]
        return (
            dt.date(self.year, first, self.day or 1),
            dt.date(self.year, last, self.day or end),
        )
