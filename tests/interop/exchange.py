#!/usr/bin/env python3
"""Lets other programs read what `padanan glossary export` writes, and says what they find.

Usage: exchange.py [PROGRAM]

Uses translate-toolkit and pyglossary where they are installed (`pip install translate-toolkit pyglossary`), and the checks of
tbx.py beside this file. Ends with 1 if something is missing that should be there.
"""

import html
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(HERE.parent.parent / "target/debug/padanan")
failures = []


def export(folder, name, form):
    """Exports the built-in dictionary."""
    path = folder / name
    subprocess.run([PROGRAM, "glossary", "export", "--builtin", "--to", form, "-o", str(path)], check=True, capture_output=True)
    return path


def expect(what, found, wanted):
    print(f"{what}: {found} of {wanted}")
    if found != wanted:
        failures.append(what)


def is_missing(package):
    if importlib.util.find_spec(package) is None:
        print(f"skipped: {package} is not installed")
        return True
    return False


def entries(folder):
    """The entries as JSON Lines has them."""
    with open(export(folder, "all.jsonl", "jsonl"), encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def check_tbx(folder):
    sys.path.insert(0, str(HERE))
    import tbx

    for form in ("tbx", "tbx-dct", "tbx-v2"):
        problems, counts = tbx.check(export(folder, f"{form}.tbx", form))
        expect(f"{form}: faults in {counts['term']} terms", len(problems), 0)


def check_translate(folder, known):
    if is_missing("translate"):
        return
    from translate.storage.tbx import tbxfile

    with open(folder / "tbx-v2.tbx", "rb") as file:
        store = tbxfile(file, sourcelanguage="id", targetlanguage="en")
    pairs = {(unit.source, unit.target) for unit in store.units}
    wanted = {(entry["headword"], entry["glosses"][0]) for entry in known if "glosses" in entry}
    expect("translate-toolkit: senses in TBX", len(wanted & pairs), len(wanted))


def check_pyglossary(folder, known):
    if is_missing("pyglossary"):
        return
    from pyglossary.glossary_v2 import Glossary

    Glossary.init()
    told = [entry for entry in known if entry.get("kind") != "english" and not (entry.get("kind") == "name" and "glosses" not in entry)]
    for form, path in (
        ("StarDict", export(folder, "kamus.ifo", "stardict")),
        ("Yomitan", export(folder, "kamus.zip", "yomitan")),
    ):
        glossary = Glossary()
        plugin = {"StarDict": "Stardict", "Yomitan": "Yomichan"}[form]
        if not glossary.directRead(str(path), formatName=plugin):
            failures.append(f"pyglossary does not read {form}")
            continue
        found = {}
        for entry in glossary:
            for word in entry.l_term:
                found.setdefault(word, "")
                found[word] += entry.defi
        words = {entry["headword"] for entry in told}
        expect(f"pyglossary: headwords in {form}", len(words & found.keys()), len(words))
        glossed = [entry for entry in told if "glosses" in entry]
        text = {word: html.unescape(definition) for word, definition in found.items()}
        whole = [entry for entry in glossed if all(gloss in text.get(entry["headword"], "") for gloss in entry["glosses"])]
        expect(f"pyglossary: senses in {form}", len(whole), len(glossed))


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    known = entries(folder)
    print(f"the built-in dictionary has {len(known)} entries")
    check_tbx(folder)
    check_translate(folder, known)
    check_pyglossary(folder, known)
for failure in failures:
    print(f"failed: {failure}")
sys.exit(1 if failures else 0)
