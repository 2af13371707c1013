#!/usr/bin/env python3
"""Annotate a corpus of JSON Lines with Spark, and count its terms.

    terms.py CORPUS OUTPUT [--padanan PROGRAM] [--text-field NAME] [OPTION...]

CORPUS is a folder or file of JSON Lines, OUTPUT a folder that does not exist yet. It gets two tables: `annotated`, the records with
their annotations as JSON Lines, and `terms`, a CSV of headword, gloss, kind, count and documents. All other options are those of
`padanan annotate`, such as --glossary or --min-confidence.
"""

import argparse
import subprocess
import sys
import tempfile
import threading

from pyspark.sql import SparkSession
from pyspark.sql import functions as f

RECORD = """
    error STRING,
    annotations ARRAY<STRUCT<
        headword: STRING, kind: STRING, `match`: STRING, confidence: DOUBLE,
        senses: ARRAY<STRUCT<gloss: STRING, domain: STRING>>>>
"""


def annotator(command):
    """What annotates the lines of a partition with one process."""

    def annotate(lines):
        with tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)
            sent, failure = 0, None

            # Fed from beside: who writes all before reading anything waits for ever once both pipes are full.
            def feed():
                nonlocal sent, failure
                try:
                    with process.stdin:
                        for line in lines:
                            if line.strip():
                                process.stdin.write(line.encode() + b"\n")
                                sent += 1
                except BrokenPipeError:
                    pass  # The program has ended; its status says why.
                except Exception as why:
                    failure = why

            feeder = threading.Thread(target=feed, daemon=True)
            feeder.start()
            try:
                received = 0
                for line in process.stdout:
                    received += 1
                    yield line.decode().rstrip("\n")
                feeder.join()
                process.wait()
            finally:
                # Nobody waits for the rest if Spark wants no more.
                process.kill()
            if failure:
                raise failure
            # Status 1 is no failure if all lines came back: some could not be read, and say so in `error`.
            if process.returncode not in (0, 1) or received != sent:
                errors.seek(0)
                said = errors.read()[-2000:].decode(errors="replace").strip()
                raise RuntimeError(f"padanan answered {received} of {sent} records (status {process.returncode}): {said}")

    return annotate


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("output")
    parser.add_argument("--padanan", default="padanan", help="the program, where it is on the workers")
    parser.add_argument("--text-field", default="text", help="the field that holds the text")
    arguments, options = parser.parse_known_args()
    # Spark has a task for each processor already.
    command = [arguments.padanan, "annotate", "--from", "jsonl", "--to", "jsonl", "--jobs", "1"]
    command += ["--text-field", arguments.text_field, *options, "-"]

    spark = SparkSession.builder.appName("padanan").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    lines = spark.read.text(arguments.corpus).rdd.map(lambda row: row.value)
    # Written first and then read, so that each record is annotated once however often the table is used.
    annotated = f"{arguments.output}/annotated"
    lines.mapPartitions(annotator(command)).saveAsTextFile(annotated)

    records = spark.read.schema(RECORD).json(annotated).withColumn("document", f.monotonically_increasing_id())
    terms = (
        records.select("document", f.explode("annotations").alias("a"))
        .where("a.match != 'fuzzy' AND a.kind NOT IN ('number', 'date', 'citation') AND size(a.senses) > 0")
        .groupBy(f.col("a.headword").alias("headword"), f.col("a.senses")[0]["gloss"].alias("gloss"), f.col("a.kind").alias("kind"))
        .agg(f.count("*").alias("count"), f.count_distinct("document").alias("documents"))
        .orderBy(f.desc("count"), "headword", "gloss")
    )
    terms.coalesce(1).write.csv(f"{arguments.output}/terms", header=True)

    counted = records.agg(f.count("*").alias("all"), f.count("error").alias("unreadable")).first()
    print(f"{counted['all']} records, {counted['unreadable']} unreadable (see `error` in {annotated})")
    terms.limit(20).show(truncate=False)
    spark.stop()


if __name__ == "__main__":
    sys.exit(main())
