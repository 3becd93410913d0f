"""Small CSV files beside the requests."""
import csv
import io

from exact_json import Refused
from policies import approved, loose
from request_files import clean_cell, delimiter_of, read_text


def read_table(path, columns, required):
    """One dict a row, by the names of the columns; `columns` are these, each with the other headings that mean it."""
    text = read_text(path)
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
            if any(cell.strip() for cell in row)]
    meanings = {loose(heading): name for name, others in columns.items() for heading in (name, *others)}
    header = [meanings.get(loose(cell.strip()), cell.strip()) for cell in (rows or [[]])[0]]
    if not set(required) <= set(header):
        raise Refused(f"{path}: missing column")
    return [dict(zip(header, map(clean_cell, row))) for row in rows[1:]]


def read_list(path):
    """An approved list by name, as a policy has it."""
    columns = {"name": ("naam",), "alias": (), "from": ("van",), "until": ("tot_en_met",)}
    return approved([{**row, "aliases": [row["alias"]] if row["alias"] else []}
                     for row in read_table(path, columns, columns)])
