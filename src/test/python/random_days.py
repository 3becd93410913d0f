"""Random days of receipt and starts: mostly on an edge of a window, a deadline, a term or a revision."""
from datetime import date, timedelta

from policies import final_json, policy
from random_register import ONE_DAY, RegisterMaker

ONLY_NEXT = ("noordkust",)      # policies under which only the first possible start may be asked for


def starts_in(version, agreement, action):
    """The month-days of the window of an agreement in a version of its policy."""
    known = version.find(agreement["code"])
    window = known and known.window(action)
    return window.starts if window else []


class DayMaker(RegisterMaker):
    """Makes days for requests on the contracts of its register, which are decided on `as_of`."""

    def __init__(self, seed, policies, in_json):
        super().__init__(seed, policies)
        self.in_json = in_json
        year = int(final_json(self.pick(self.policies))["term"]["start"][:4])
        edges = [date(year, m, 1) for m in (1, 3, 4, 6, 7, 9, 10, 12)] + [date(year, 12, 31), date(year - 1, 11, 13)]
        self.as_of = self.pick(edges) + timedelta(days=self.random.randrange(-40, 40))

    def starts(self, name, agreement, action):
        """The starts of its window in the term of the policy and the years around it."""
        first, last = (int(final_json(name)["term"][edge][:4]) for edge in ("start", "end"))
        edges = {edge for version in policy(name).versions for edge in starts_in(version, agreement, action)}
        return sorted(date(year, *edge) for year in range(first - 1, last + 2) for edge in edges or {(4, 1)})

    def deadline(self, name, agreement, action, start):
        known = policy(name).on(start).find(agreement["code"])
        return known and known.deadline(action, start) or start

    def days(self, contract, name, agreement, action):
        """The day of receipt and the requested start (None: as soon as possible)."""
        starts = self.starts(name, agreement, action)
        in_term = [day for day in starts if contract["start"] <= day.isoformat() <= contract["end"]]
        ahead = [day for day in in_term if day > self.as_of][:3]
        start = self.pick(self.pick((ahead, in_term)) or starts)
        received = self.received_for(start, self.deadline(name, agreement, action, start))
        if self.chance(0.5 if name in ONLY_NEXT else 0.1):
            term = [date.fromisoformat(contract[edge]) for edge in ("start", "end")]
            return received, policy(name).first_start(agreement["code"], action, received, term)
        if self.chance(0.75):
            return received, start
        return received, self.pick((None, None, None, start + ONE_DAY, start - ONE_DAY, self.pick(starts),
                                    date(2026, 2, 28), date(2028, 2, 29), date(start.year, 12, 31),
                                    self.edge(start, start + timedelta(days=200))))

    def received_for(self, start, in_time):
        if self.chance(0.65):
            received = in_time - timedelta(days=self.random.randrange(0, 60))
        else:
            clock = (date(2026, 3, 29), date(2026, 10, 25), date(2025, 10, 26), date(2024, 12, 31), date(2024, 2, 29))
            received = self.pick((in_time, in_time, in_time + ONE_DAY, in_time + ONE_DAY, start - ONE_DAY, start,
                                  start + ONE_DAY, self.as_of, self.pick(clock)))
        if received > self.as_of and not self.chance(0.05):
            return self.as_of - timedelta(days=self.random.randrange(0, 60))
        return received

    def written_day(self, day):
        if day is None:
            return self.pick(("", "  ", None) if self.in_json else ("", " "))
        return self.pick((day.isoformat(), f"{day.day}-{day.month}-{day.year}", day.isoformat() + " "))

    def written_receipt(self, day):
        if self.chance(0.4):
            return self.written_day(day)
        hour, minute, second = self.pick((0, 1, 2, 3, 9, 22, 23)), self.pick((0, 30, 59)), self.random.randrange(60)
        moment = f"{day.isoformat()}T{hour:02d}:{minute:02d}"
        seconds = self.pick(("", f":{second:02d}", f":{second:02d}.{self.random.randrange(1000):03d}"))
        return moment + seconds + self.pick(("", "", "Z", "+01:00", "+02:00", "-05:30"))

    def received_after(self, then, start, in_time):
        """A day of receipt after that of the request that it concerns: mostly in time, often the same day."""
        received = then + timedelta(days=self.pick((0, 0, 0, 1, self.random.randrange(60))))
        if self.chance(0.25):
            received = max(received, self.pick((in_time, in_time + ONE_DAY, start - ONE_DAY, start)))
        elif then <= in_time < received:
            received = in_time
        return received if self.chance(0.05) else min(received, self.as_of)

    def other_start(self, contract, name, agreement, action, start, received):
        term = [date.fromisoformat(contract[edge]) for edge in ("start", "end")]
        first = policy(name).first_start(agreement["code"], action, received, term)
        later = [day for day in self.starts(name, agreement, action) if received < day <= term[1]]
        return self.pick((None, start, start + ONE_DAY, first, first, *(later[:8] or [start]) * 2))
