"""Days and moments as files write them."""
import re
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ONE_DAY = timedelta(days=1)

ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
DUTCH_DAY = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,9}))?)?"
                  r"(?:(Z)|([+-])([0-9]{2})(?::?([0-9]{2}))?)?")


def parse_day(text):
    """The day, or None where the text is not one."""
    match = ISO_DAY.fullmatch(text)
    if match:
        year, month, day = match.groups()
    else:
        match = DUTCH_DAY.fullmatch(text)
        if not match:
            return None
        day, month, year = match.groups()
    try:
        return date(int(year), int(month), int(day)) if 2000 <= int(year) <= 2100 else None
    except ValueError:
        return None


class Receipt:
    """When a request came in: on a day, or at a moment of which the nanoseconds stand apart."""

    def __init__(self, day=None, moment=None, nanos=0):
        self.is_bare = day is not None
        local = moment.astimezone(timezone.utc).astimezone(AMSTERDAM) if moment else None
        self.day = day or local.date()
        start = datetime.combine(day, time(), AMSTERDAM) if day else moment
        self.instant = int(start.timestamp()), nanos
        self.text = day.isoformat() if day else local.strftime("%Y-%m-%dT%H:%M:%S") + fraction(nanos) + offset(local)


def fraction(nanos):
    return f".{nanos:09d}".rstrip("0") if nanos else ""


def offset(local):
    text = local.strftime("%z")
    return text[:3] + ":" + text[3:5]


def parse_receipt(text):
    """The receipt, or None where the text is neither a day nor a moment."""
    day = parse_day(text)
    if day:
        return Receipt(day)
    day_text, _, time_text = text.partition("T" if "T" in text else " ")
    day, match = parse_day(day_text), TIME.fullmatch(time_text)
    if not day or not match:
        return None
    hour, minute, second, nanos, utc, sign, off_hours, off_minutes = match.groups()
    try:
        zone = AMSTERDAM
        if utc or sign:
            ahead = timedelta(hours=int(off_hours or 0), minutes=int(off_minutes or 0))
            if int(off_minutes or 0) > 59 or ahead > timedelta(hours=18):
                return None
            zone = timezone(-ahead if sign == "-" else ahead)
        moment = datetime.combine(day, time(int(hour), int(minute), int(second or 0)), zone)
        return Receipt(moment=moment, nanos=int((nanos or "").ljust(9, "0")))
    except (ValueError, OverflowError):
        return None


def next_quarter(after):
    for month in (4, 7, 10):
        if after < date(after.year, month, 1):
            return date(after.year, month, 1)
    return date(after.year + 1, 1, 1)
