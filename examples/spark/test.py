#!/usr/bin/env python3
"""Tries the Spark job and the SQL beside it with a program: test.py PADANAN. What is not installed is skipped, saying so."""

import collections
import csv
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent
COLUMNS = ["headword", "gloss", "kind", "count", "documents"]
# A line that is no JSON, one without a text, and an empty one.
BROKEN = '{"id":201,"text":"Pabrik tekstil menyerap SDM lokal."}\n{"id":202,"text":\n\n{"id":203,"isi":"x"}\n'


def expected(annotated):
    """The table as it should be, counted one by one."""
    counts, documents = collections.Counter(), collections.defaultdict(set)
    for number, line in enumerate(annotated.splitlines()):
        for a in json.loads(line).get("annotations", []):
            if a["match"] != "fuzzy" and a["kind"] not in ("number", "date", "citation") and a["senses"]:
                key = (a["headword"], a["senses"][0]["gloss"], a["kind"])
                counts[key] += 1
                documents[key].add(number)
    return sorted([*key, str(count), str(len(documents[key]))] for key, count in counts.items())


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == COLUMNS, header
    counts = [int(row[3]) for row in rows]
    assert counts == sorted(counts, reverse=True), "the commonest first"
    return sorted(rows)


def spark(padanan, corpus, output, *options):
    command = [sys.executable, EXAMPLES / "spark/terms.py", corpus, output, "--padanan", padanan, *options]
    environment = os.environ | {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def try_spark(padanan, corpus, place, table):
    if not (importlib.util.find_spec("pyspark") and shutil.which("java")):
        return print("skipped: no pyspark, or no java: the Spark job is not tried")
    output = place / "hasil"
    ended = spark(padanan, corpus, output)
    assert ended.returncode == 0, ended.stderr[-4000:]
    assert "13 records, 2 unreadable" in ended.stdout, ended.stdout
    (terms,) = (output / "terms").glob("*.csv")
    assert rows(terms) == table, "Spark counts as expected"
    failed = spark(padanan, corpus, place / "gagal", "--glossary", "tiada.tsv")
    assert failed.returncode != 0 and "tiada.tsv" in failed.stderr, "a program that cannot work ends the job, and says why"
    print("the Spark job counts", len(table), "terms as expected")


def try_duckdb(annotated, place, table):
    if not importlib.util.find_spec("duckdb"):
        return print("skipped: no duckdb: the SQL is not tried")
    import duckdb

    (place / "annotated.jsonl").write_text(annotated, encoding="utf-8")
    os.chdir(place)
    counted = duckdb.sql((EXAMPLES / "duckdb/terms.sql").read_text(encoding="utf-8")).fetchall()
    assert counted == [(13, 2)], counted
    assert rows(place / "terms.csv") == table, "DuckDB counts as expected"
    print("DuckDB counts", len(table), "terms as expected")


def main():
    padanan = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        corpus = place / "korpus"
        shutil.copytree(EXAMPLES / "korpus", corpus)
        (corpus / "rusak.jsonl").write_text(BROKEN, encoding="utf-8")
        command = [padanan, "annotate", "--no-config", "--from", "jsonl", corpus]
        ended = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
        assert ended.returncode == 1 and len(ended.stdout.splitlines()) == 13, ended
        table = expected(ended.stdout)
        assert len(table) > 20
        try_duckdb(ended.stdout, place, table)
        try_spark(padanan, corpus, place, table)


main()
