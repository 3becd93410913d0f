"""Amendment requests in CSV, a JSON array, a JSON object or NDJSON, field by field into their forms (stage 1)."""
import csv
import io
import os
import re
import unicodedata

from days import Receipt, parse_day, parse_receipt
from exact_json import Refused, array_elements, decode_at, parse_json, skip_space
from policies import loose

FIELDS = {"requestId": ("request_id", "aanvraagnummer"), "receivedAt": ("received_at", "ontvangen_op"),
          "agbCode": ("agb_code", "agb"), "contractId": ("contract_id", "contractnummer"),
          "agreement": ("agreement", "afspraak"), "action": ("action", "actie"),
          "amends": ("amends", "betreft_aanvraag"), "startDate": ("start_date", "ingangsdatum", "startdatum"),
          "submittedBy": ("submitted_by", "ingediend_door"), "channel": ("channel", "kanaal"),
          "note": ("note", "toelichting")}
HEADERS = {loose(header): field for field, headers in FIELDS.items() for header in headers}
REQUIRED = {"requestId", "receivedAt", "action"}
OPTIONAL = {"amends", "submittedBy", "channel", "note"}
TERM_PREFIXES = ("terms.", "invulling.", "voorwaarden.")

ACTIONS = {"start": "start", "change": "change", "stop": "stop", "withdraw": "withdraw", "move": "move",
           "starten": "start", "wijzigen": "change", "stoppen": "stop", "intrekken": "withdraw", "verplaatsen": "move"}
OF_AN_AMENDMENT = ("withdraw", "move")
SUBMITTERS = {"practice": "practice", "fto-group": "fto-group", "regional-organisation": "regional-organisation",
              "praktijk": "practice", "fto-groep": "fto-group", "regio-organisatie": "regional-organisation"}
CHANNELS = {"form": "form", "portal": "portal", "email": "email", "phone": "phone",
            "formulier": "form", "portaal": "portal", "e-mail": "email", "telefoon": "phone"}


class Request:
    """One request as read: its fields in their form, or what is wrong with its shape."""
    def __init__(self, file, line, raw, raw_terms, whole=True):
        self.file, self.line, self.raw, self.raw_terms, self.whole = file, line, raw, raw_terms, whole
        self.missing, self.malformed, self.padded = [], [], False

    @property
    def is_sound(self):
        return not self.missing and not self.malformed

    @property
    def is_of_an_amendment(self):
        """Whether it withdraws or moves one that was asked before."""
        return self.action in OF_AN_AMENDMENT


def read_text(path):
    with open(path, "rb") as file:
        data = file.read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused(f"{path}, line {line}: not UTF-8; try --encoding windows-1252") from None
    return text[1:] if text.startswith("\ufeff") else text


def read_requests(path, received_on):
    text = read_text(path)
    file = os.path.basename(path)
    first = skip_space(text, 0)
    mark = text[first:first + 1]
    try:
        if mark == "[":
            records = read_json_array(text, first)
        elif mark == "{":
            records = read_json_objects(text, first)
        else:
            return [shape(Request(file, *record), received_on) for record in read_csv(text, received_on)]
        return [shape(json_request(file, line, value), received_on) for line, value in records]
    except Refused as fault:
        raise Refused(f"{file}: {fault}") from None


def read_json_array(text, first):
    records, line, counted = [], 1, 0
    for value, start in array_elements(text, first):
        line += text.count("\n", counted, start)
        counted = start
        records.append((line, value))
    return records


def read_json_objects(text, first):
    """A single object, or one object a line."""
    value, end = decode_at(text, first)
    if skip_space(text, end) == len(text):
        return [(text.count("\n", 0, first) + 1, value)]
    records = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip(" \t\r"):
            try:
                records.append((number, parse_json(line)))
            except Refused as fault:
                raise Refused(f"line {number}: {fault}") from None
    return records


def json_request(file, line, value):
    return Request(file, line, value, value.get("terms")) if isinstance(value, dict) else Request(file, line, {}, {}, False)


def read_csv(text, received_on):
    """(line, {field: cell}, {term: cell}, whether the row has as many cells as the header) for every record."""
    offset = 0
    if re.match(r"sep=.\r?\n", text, re.IGNORECASE):
        text = text[text.index("\n") + 1:]
        offset = 1
    csv.field_size_limit(1 << 20)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    header, records, last_line = None, [], 0
    try:
        for row in reader:
            line, last_line = last_line + 1 + offset, reader.line_num
            if not row or (len(row) == 1 and not row[0].strip()):
                continue
            if header is None:
                header = csv_header(row, received_on)
            else:
                raw, terms = {}, {}
                for (kind, name), cell in zip(header, row):
                    if kind != "unknown":
                        (raw if kind == "field" else terms)[name] = clean_cell(cell)
                records.append((line, raw, terms, fits(row, header)))
    except csv.Error as error:
        raise Refused(f"line {last_line + 1 + offset}: {error}") from None
    if header is None:
        raise Refused("no header")
    return records


def fits(row, header):
    """Whether surplus cells are empty, and missing ones at the end may be."""
    lacking = header[len(row):]
    return not any(map(str.strip, row[len(header):])) and all(
        kind != "field" or name in OPTIONAL for kind, name in lacking)


def delimiter_of(text):
    header = next((line for line in io.StringIO(text, newline="") if line.strip()), "")
    outside_quotes = re.sub(r'"[^"]*"', "", header)
    return max(";,\t", key=outside_quotes.count)


def csv_header(row, received_on):
    columns = [column(cell.strip()) for cell in row]
    known = [each for each in columns if each[0] != "unknown"]
    if len(set(known)) != len(known):
        raise Refused("a column stands twice")
    fields = {name for kind, name in known if kind == "field"}
    lacking = REQUIRED - fields - ({"receivedAt"} if received_on else set())
    if lacking or not fields & {"agbCode", "contractId"} or not fields & {"agreement", "amends"}:
        raise Refused(f"missing column: {', '.join(sorted(lacking)) or 'agb_code or contract_id, or agreement'}")
    return columns


def column(heading):
    prefix = next((p for p in TERM_PREFIXES if heading.casefold().startswith(p)), None)
    if prefix:
        return "term", heading[len(prefix):]
    field = HEADERS.get(loose(heading))
    return ("field", field) if field else ("unknown", heading)


def clean_cell(cell):
    """The cell without the spaces around it, and without the apostrophe that keeps a spreadsheet from running it."""
    cell = cell.strip()
    return cell[1:].strip() if re.match(r"'+[=+\-@\t\r\d]", cell) else cell


def is_empty(value):
    return value is None or (isinstance(value, str) and not value.strip())


def has_control(text):
    return any(unicodedata.category(c) == "Cc" for c in text)


def identifier(text):
    return text if len(text) <= 64 and not has_control(text) else None


def shape(request, received_on):
    """Stage 1: fills the typed fields; lists what is missing and what is malformed."""
    raw = request.raw

    def take(name, parse, required=False, empty=None):
        """The parsed value; the other one where it is empty; None where it is missing or malformed, and then listed."""
        value = raw.get(name)
        if is_empty(value):
            if required and empty is None:
                request.missing.append(name)
            return empty
        value = parse(value.strip()) if isinstance(value, str) else None
        if value is None:
            request.malformed.append(name)
        return value

    def agb(text):
        if not re.fullmatch(r"[0-9]{7,8}", text):
            return None
        request.padded = len(text) == 7
        return text.zfill(8)

    request.request_id = take("requestId", identifier, required=True)
    request.receipt = take("receivedAt", parse_receipt, required=True, empty=received_on and Receipt(received_on))
    if is_empty(raw.get("agbCode")) and is_empty(raw.get("contractId")):
        request.missing.append("agbCode")
    request.agb_code = take("agbCode", agb)
    request.contract_id = take("contractId", identifier)
    request.action = take("action", lambda text: ACTIONS.get(text.casefold()), required=True)
    request.agreement = take("agreement", str, required=not request.is_of_an_amendment)
    request.amends = take("amends", identifier, required=request.is_of_an_amendment)
    if request.amends and request.action and not request.is_of_an_amendment:
        request.malformed.append("amends")
        request.amends = None
    request.start_date = take("startDate", parse_day)
    request.submitted_by = take("submittedBy", lambda text: SUBMITTERS.get(text.casefold()), empty="practice")
    request.channel = take("channel", lambda text: CHANNELS.get(text.casefold()), empty="form")
    shape_terms(request)
    take("note", lambda text: text if len(text) <= 2000 else None)
    if not request.whole:
        request.missing, request.malformed = [], ["record"]
    return request


def shape_terms(request):
    if is_empty(request.raw_terms):
        request.raw_terms = {}
    elif not isinstance(request.raw_terms, dict):
        request.malformed.append("terms")
        request.raw_terms = {}
    else:
        request.raw_terms = {name: value for name, value in request.raw_terms.items() if not is_empty(value)}
