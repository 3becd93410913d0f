"""Writes the requests of a RequestMaker, and a register, in the forms that amend reads."""
import csv
import io
import json

from exact_json import to_json

FIELDS = ("requestId", "receivedAt", "agbCode", "contractId", "agreement", "action", "amends", "startDate",
          "submittedBy", "channel", "note")
HEADINGS = {
    "en": ("request_id", "received_at", "agb_code", "contract_id", "agreement", "action", "amends", "start_date",
           "submitted_by", "channel", "note"),
    "nl": ("Aanvraagnummer", "Ontvangen op", "AGB-code", "Contractnummer", "Afspraak", "Actie", "Betreft aanvraag",
           "Ingangsdatum", "Ingediend door", "Kanaal", "Toelichting")}


def csv_text(maker):
    language, delimiter = maker.pick(("en", "nl")), maker.pick(",;\t")
    names = sorted({term for request in maker.sent for term in request["terms"]})
    prefix = "terms." if language == "en" else "Voorwaarden."
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=delimiter, lineterminator=maker.pick(("\n", "\r\n")),
                        quoting=maker.pick((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)))
    writer.writerow([*HEADINGS[language], "crm_key", *(prefix + name for name in names)])
    for request in maker.sent:
        cells = [request[field] for field in FIELDS] + ["k"] + [request["terms"].get(name, "") for name in names]
        writer.writerow(cells[:4] if request.get("short") else cells)
    mark = maker.pick(("", "\ufeff", f"sep={delimiter}\n"))
    return mark + lines.getvalue()


def json_requests(maker):
    for request in maker.sent:
        members = {name: request[name] for name in (*FIELDS, "terms") if request[name] or maker.chance(0.5)}
        yield ["no object"] if request.get("short") else members


def dump(value, **options):
    return json.dumps(value, ensure_ascii=False, **options)


def write(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8", newline="")


def write_requests(maker, form, folder):
    if form == "csv":
        return write(folder, "requests.csv", csv_text(maker))
    requests = list(json_requests(maker))
    if form == "json":
        return write(folder, "requests.json", dump(requests, indent=maker.pick((None, 1))))
    if form == "ndjson":
        return write(folder, "requests.ndjson", "".join(dump(each) + "\n" for each in requests if isinstance(each, dict)))
    for number, each in enumerate(requests):
        if isinstance(each, dict):
            write(folder, f"requests.{number:05d}.json", dump(each, indent=maker.pick((None, 2))))


def write_register(contracts, kind, folder):
    lines = [to_json(each) for each in contracts]
    write(folder, f"contracts.{kind}", "[\n" + ",\n".join(lines) + "\n]\n" if kind == "json"
          else "".join(line + "\n" for line in lines))
