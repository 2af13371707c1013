#!/usr/bin/env python3
"""Compares what editors know of a text with what the program itself says of it.

compare.py job PROGRAM FILE           prints the job for the drivers: the file, the start of every annotation, the middle of a term as if
                                      it was being typed, and a misspelling
compare.py check PROGRAM FILE OUT...  reads what drivers wrote; ends with 1 on any difference
"""

import json
import re
import subprocess
import sys


def ask(program, *args):
    return json.loads(subprocess.run([program, *args], check=True, capture_output=True).stdout)


def annotations(program, file):
    return ask(program, "annotate", "--every", "--to", "json", file)["annotations"]


def plain(shown):
    """A line of Markdown as text."""
    shown = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", shown)
    shown = re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), shown)
    for name, character in {"&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&"}.items():
        shown = shown.replace(name, character)
    return re.sub(r"\s+", " ", re.sub(r"[*_`]", "", shown)).strip()


def gloss(annotation):
    senses = annotation.get("senses", [])
    return senses[0]["gloss"] if senses else annotation.get("expansion", "")


def typed(expected):
    """The first term of two words that is inflected: where it starts, the middle of its second word, and its headword."""
    term = next(a for a in expected if a["match"] == "inflected" and a["text"].lower().startswith(a["headword"]) and " " in a["text"])
    return term["start"], term["start"] + term["text"].index(" ") + 3, term["headword"]


def misspelling(expected):
    return next(annotation for annotation in expected if annotation["match"] == "fuzzy")


def check(expected, text, findings, seen):
    """All that differs, a sentence each."""
    if "error" in seen:
        yield seen["error"]
        return
    if "hovers" in seen:
        hovers = {}
        for hover in seen["hovers"]:
            hovers.setdefault((hover.get("start"), hover.get("end")), hover["shown"])
        for annotation in expected:
            place = annotation["start"], annotation["end"]
            if place not in hovers:
                yield f"no hover on {annotation['text']!r} at {place}"
                continue
            wanted = gloss(annotation).split("; ")[0] if seen.get("first") else gloss(annotation)
            if plain(hovers[place].lstrip().split("\n")[0]) != plain(wanted):
                yield f"the hover on {annotation['text']!r} does not begin with {wanted!r}: {hovers[place]!r}"
        for start, end in set(hovers) - {(a["start"], a["end"]) for a in expected}:
            yield f"a hover on what is no term: {text[start:end].decode()!r}"
    if "hints" in seen:
        ends = {annotation["end"]: annotation for annotation in expected}
        for hint in seen["hints"]:
            annotation = ends.get(hint["at"])
            if annotation is None:
                yield f"the gloss {hint['label']!r} stands behind no term, at {hint['at']}"
                continue
            shown = re.sub(r"^\W+", "", hint["label"]).rstrip("…").strip()
            if not gloss(annotation).split("; ")[0].startswith(shown):
                yield f"the gloss behind {annotation['text']!r} is {hint['label']!r}"
    if "pages" in seen and sorted(seen["pages"]) != ["padanan.acronyms", "padanan.annotate"]:
        yield f"of the pages only these were opened: {seen['pages']}"
    if "completion" in seen:
        start, end, term = typed(expected)
        if {"label": term, "start": start, "text": term} not in seen["completion"]:
            yield f"{term!r} is not offered at {end}, but {seen['completion'][:3]}"
    if "fixed" in seen:
        wrong = misspelling(expected)
        if seen["fixed"].encode() != text[: wrong["start"]] + wrong["suggestion"].encode() + text[wrong["end"] :]:
            yield f"after the fix for {wrong['text']!r} the text reads {seen['fixed']!r}"
    places = [finding["start"] for finding in seen["findings"]]
    for start, end in findings:
        found = [finding for finding in seen["findings"] if finding["start"] == start and finding.get("end", end) == end]
        if not found:
            yield f"nothing is found on {text[start:end].decode()!r} at {start}; found is something at {places}"
    if len(places) != len(findings):
        yield f"{len(places)} findings instead of {len(findings)}: {[f['message'] for f in seen['findings']]}"


def main():
    what, program, file = sys.argv[1:4]
    expected = annotations(program, file)
    if what == "job":
        job = {"file": file, "places": [annotation["start"] for annotation in expected]}
        print(json.dumps({**job, "completion": typed(expected)[1], "misspelling": misspelling(expected)["start"]}))
        return 0
    text = open(file, "rb").read()
    wrong = [(a["start"], a["end"]) for a in expected if a["match"] == "fuzzy" or a["match"] == "variant" and "suggestion" in a]
    wrong += [(p["start"], p["end"]) for a in ask(program, "acronyms", "--to", "json", file)["acronyms"] for p in a["problems"]]
    status, hints = 0, None
    for out in sys.argv[4:]:
        with open(out) as lines:
            seen = json.load(lines)
        differences = list(check(expected, text, sorted(wrong), seen))
        if "hints" in seen and not differences:
            shown = sorted((hint["at"], hint["label"]) for hint in seen["hints"])
            hints = hints or shown
            if shown != hints:
                differences.append("its glosses in the text are not those of the other editor")
        parts = [f"{len(seen[key])} {key}" for key in ("hovers", "hints", "findings", "pages") if key in seen]
        parts += [name for key, name in (("completion", "completion"), ("fixed", "a fix")) if key in seen]
        print(f"{'differs' if differences else 'same'}: {seen.get('editor', out)}: {', '.join(parts)}")
        for difference in differences:
            print(f"    {difference}")
        status |= bool(differences)
    return status


if __name__ == "__main__":
    sys.exit(main())
