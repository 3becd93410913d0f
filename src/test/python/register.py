"""The contract register: read whole; written back with what was not touched as it stood."""
import io
import os
from datetime import date

from exact_json import array_elements, parse_json, skip_space, to_json
from policies import FILES, Policy, shipped
from request_files import read_text

POLICIES = {policy.id: policy for policy in (Policy(shipped(name)) for name in FILES)}


class Contract:
    """One contract: its JSON members, and the few of them that decisions need."""

    def __init__(self, members, original):
        self.members, self.original, self.touched = members, original, False
        self.id, self.agb_code = members["contractId"], members["agbCode"]
        self.policy = POLICIES[members["policy"]]
        self.start, self.end = date.fromisoformat(members["start"]), date.fromisoformat(members["end"])
        self.practice = members.get("practice") or {}

    def holds(self, day):
        return self.start <= day <= self.end

    def periods(self, code):
        return [Period(self, p) for p in self.members["agreements"] if p["agreement"] == code]

    def amendments(self):
        return self.members.get("amendments") or []

    def add(self, period):
        self.members["agreements"].append(period)

    def add_after(self, members, follower):
        self.members["agreements"].insert(self.index(members) + 1, follower)

    def remove(self, members):
        del self.members["agreements"][self.index(members)]

    def index(self, members):
        return next(i for i, each in enumerate(self.members["agreements"]) if each is members)


class Period:
    """A view on one agreement period of a contract."""

    def __init__(self, contract, members):
        self.members = members
        self.start = as_day(members["start"])
        self.end = as_day(members["end"]) if members.get("end") else contract.end
        self.terms = members.get("terms") or {}
        self.request_id = members.get("requestId")

    def covers(self, day):
        return self.start <= day <= self.end


def as_day(value):
    return value if isinstance(value, date) else date.fromisoformat(value)


class Register:
    def __init__(self, path):
        text = read_text(path)
        first = skip_space(text, 0)
        self.is_array = text[first:first + 1] == "["
        if self.is_array:
            self.rows = [Contract(members, None) for members, _ in array_elements(text, first)]
        else:
            lines = io.StringIO(text, newline="\n")
            self.rows = [Contract(parse_json(line), line) if line.strip() else line for line in lines]
        self.by_id, self.by_agb, self.history = {}, {}, {}
        for contract in self.contracts():
            self.by_id[contract.id] = contract
            self.by_agb.setdefault(contract.agb_code, []).append(contract)
            for amendment in contract.amendments():
                self.history.setdefault(amendment["requestId"], []).append((contract, amendment))

    def contracts(self):
        return [row for row in self.rows if isinstance(row, Contract)]

    def write(self, directory):
        name = "contracts.json" if self.is_array else "contracts.ndjson"
        with open(os.path.join(directory, name), "w", encoding="utf-8", newline="") as file:
            if self.is_array:
                file.write("[\n" + ",\n".join(to_json(each.members) for each in self.contracts()) + "\n]\n")
                return
            for row in self.rows:
                if isinstance(row, str):
                    file.write(row)
                elif row.touched:
                    file.write(to_json(row.members) + row.original[len(row.original.rstrip("\r\n")):])
                else:
                    file.write(row.original)
