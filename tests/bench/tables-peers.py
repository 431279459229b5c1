"""Tables of the pages that a job names, by pdfplumber or camelot: `python tables-peers.py pdfplumber|camelot JOB`, JSON on stdout.
Each with its ways in turn: lines first, then white space where no line makes a table."""
import json
import sys
import warnings

warnings.filterwarnings("ignore")
peer, job = sys.argv[1:]
out = {}


def by_pdfplumber(file, pages):
    import pdfplumber

    with pdfplumber.open(file) as pdf:
        for n in pages:
            page = pdf.pages[n - 1]
            tables = page.extract_tables()
            if not any(len(table) > 1 for table in tables):
                tables = page.extract_tables({"vertical_strategy": "text", "horizontal_strategy": "text"})
            yield n, tables


def by_camelot(file, pages):
    import camelot

    for n in pages:
        tables = []
        for flavor in ("lattice", "stream"):
            try:
                tables = camelot.read_pdf(file, pages=str(n), flavor=flavor)
            except Exception:
                tables = []
            if len(tables) > 0:
                break
        yield n, [[list(row) for row in table.df.values.tolist()] for table in tables]


wanted = {}
for one in json.load(open(job)):
    wanted.setdefault(one["file"], set()).update(one["pages"])
for file, pages in wanted.items():
    for n, tables in (by_pdfplumber if peer == "pdfplumber" else by_camelot)(file, sorted(pages)):
        out[f"{file} {n}"] = tables
json.dump(out, sys.stdout)
