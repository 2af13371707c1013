#!/usr/bin/env python3
"""Opens PO, XLIFF and TMX files and their annotated copies with the Translate Toolkit, and compares them.

    tests/interop/bilingual.py ORIGINAL COPY [ORIGINAL COPY]...

Both must hold the same units with the same sources, targets and states, in the order that their schemas want, and the copy all
notes of the original. What the copy has more is printed. Skips itself without the Translate Toolkit (`pip install translate-toolkit lxml`).
"""

import sys

try:
    from lxml import etree
    from translate.storage import factory, po, tmx, xliff
    from translate.storage.xliff2 import Xliff2File
except ImportError as why:
    print(f"skipped: {why}")
    sys.exit(0)


def store(path):
    with open(path, "rb") as file:
        data = file.read()
    if path.endswith((".po", ".pot")):
        return po.pofile.parsestring(data)
    if path.endswith(".tmx"):
        return tmx.tmxfile.parsestring(data)
    if b'version="2.' in data[:2000]:
        return Xliff2File.parsestring(data)
    if path.endswith((".xlf", ".xliff")):
        return xliff.xlifffile.parsestring(data)
    return factory.getobject(path)


def notes_of(unit):
    """Its notes; of XLIFF 2 those of the <unit>, which is where the schema has them: the Toolkit looks in the <segment>."""
    if hasattr(unit, "getunitelement"):
        return [note.text for note in unit.getunitelement().iterfind("{*}notes/{*}note")]
    return [note.strip() for note in unit.getnotes().splitlines() if note.strip()]


def units(path):
    found = []
    for unit in store(path).units:
        notes = notes_of(unit)
        plain = [str(text) for text in (unit.source, unit.target)]
        found.append((unit.getid(), plain, unit.isfuzzy(), unit.isobsolete(), notes))
    return found


# What may stand in an element, in this order.
ORDERS = {
    "trans-unit": ["source", "seg-source", "target", ("note", "context-group", "count-group", "prop-group", "alt-trans")],
    "unit": ["other", "notes", "originalData", ("segment", "ignorable")],
    "tu": [("note", "prop"), "tuv"],
    "tuv": [("note", "prop"), "seg"],
}


def misplaced(path):
    """The elements that do not stand where the schema wants them."""
    if path.endswith((".po", ".pot")):
        return []
    wrong = []
    root = etree.parse(path).getroot()
    own = etree.QName(root).namespace
    for element in root.iter(etree.Element):
        order = ORDERS.get(etree.QName(element).localname)
        if order is None or etree.QName(element).namespace != own:
            continue
        reached = 0
        for child in element.iterchildren(etree.Element):
            name = etree.QName(child)
            name = name.localname if name.namespace == own else "other"
            place = next((i for i, names in enumerate(order) if name == names or name in names and isinstance(names, tuple)), None)
            if place is None:
                continue
            if place < reached:
                wrong.append(f"{path}:{child.sourceline}: <{name}> comes too late")
            reached = max(reached, place)
    for element in root.iter("{*}notes"):
        if not len(element):
            wrong.append(f"{path}:{element.sourceline}: <notes> is empty")
    return wrong


def main(paths):
    failed = False
    for original, copy in zip(paths[::2], paths[1::2]):
        before, after = units(original), units(copy)
        wrong = misplaced(copy)
        if len(before) != len(after):
            wrong.append(f"{copy}: {len(after)} units, not {len(before)}")
        added = 0
        for old, new in zip(before, after):
            if old[:4] != new[:4]:
                wrong.append(f"{copy}: {new[:4]} is not {old[:4]}")
            missing = [note for note in old[4] if note not in new[4]]
            if missing:
                wrong.append(f"{copy}: {new[0]} has lost {missing}")
            more = [note for note in new[4] if note not in old[4]]
            added += len(more)
            for note in more:
                print(f"  {new[0]!r}: {note}")
        print(f"{copy}: {len(after)} units, {added} notes added")
        print("".join(f"{line}\n" for line in wrong), end="")
        failed = failed or bool(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
