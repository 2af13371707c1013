#!/usr/bin/env python3
"""Checks that a file is TBX-Basic, by what ISO 30042 says of its structure and the modules Min and Basic of their data categories.

Usage: tbx.py FILE...

Needs nothing but Python. Version 3 in both styles, and the part of version 2 that padanan writes.
"""

import datetime
import re
import sys
import xml.etree.ElementTree as ElementTree

CORE = "urn:iso:std:iso:30042:ed-2"
MODULES = {"http://www.tbxinfo.net/ns/min": "min", "http://www.tbxinfo.net/ns/basic": "basic"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# What may stand between the beginning of a section and the next smaller ones.
AUX_DCA = "(descrip|descripGrp|admin|adminGrp|transacGrp|note|ref|xref)*"
AUX_DCT = "(note|adminGrp|descripGrp|transacGrp|DC)*"

# For each element its content: a pattern over the names of its children, each followed by a space.
CORE_CONTENT = {
    "tbx": "tbxHeader text",
    "martif": "martifHeader text",
    "tbxHeader": "fileDesc encodingDesc? revisionDesc?",
    "martifHeader": "fileDesc encodingDesc? revisionDesc?",
    "fileDesc": "titleStmt? publicationStmt? sourceDesc+",
    "titleStmt": "title note*",
    "publicationStmt": "p+",
    "sourceDesc": "p+",
    "encodingDesc": "p+",
    "text": "body back?",
    "body": "(conceptEntry|termEntry)+",
}
DCA_CONTENT = {
    "conceptEntry": f"{AUX_DCA} langSec+",
    "langSec": f"{AUX_DCA} termSec+",
    "termSec": f"term (termNote|termNoteGrp)* {AUX_DCA}",
    "termEntry": f"{AUX_DCA} langSet+",
    "langSet": f"{AUX_DCA} (tig|ntig)+",
    "tig": f"term termNote* {AUX_DCA}",
    "transacGrp": "transac (transacNote|date|note|ref|xref)*",
}
DCT_CONTENT = {
    "conceptEntry": f"{AUX_DCT} langSec+",
    "langSec": f"{AUX_DCT} termSec+",
    "termSec": f"term DC* {AUX_DCT}",
    "transacGrp": "DC (date|note|DC)*",
}
TEXT = {"title", "p", "term", "note", "date", "descrip", "admin", "termNote", "transac", "transacNote", "DC"}

ATTRIBUTES = {
    "tbx": {"type", "style", XML_LANG},
    "martif": {"type", XML_LANG},
    "p": {"type", "id", XML_LANG},
    "langSec": {XML_LANG},
    "langSet": {"id", XML_LANG},
    "note": {"id", XML_LANG},
    "sourceDesc": {"id", XML_LANG},
    "titleStmt": {"id", XML_LANG},
    "title": {"id", XML_LANG},
}
TYPED = {"descrip", "admin", "termNote", "transac", "transacNote"}

# Each data category: its module, the element that it is a type of, where it may stand, and its values if it has a list of them.
CATEGORIES = {
    "subjectField": ("min", "descrip", {"concept"}, None),
    "administrativeStatus": (
        "min",
        "termNote",
        {"term"},
        {"preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts"},
    ),
    "partOfSpeech": ("min", "termNote", {"term"}, {"noun", "verb", "adjective", "adverb", "other"}),
    "customerSubset": ("min", "admin", {"concept", "term"}, None),
    "termType": (
        "basic",
        "termNote",
        {"term"},
        {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"},
    ),
    "source": ("basic", "admin", {"concept", "language", "term"}, None),
    "definition": ("basic", "descrip", {"concept", "language"}, None),
    "context": ("basic", "descrip", {"term"}, None),
    "transactionType": ("basic", "transac", {"transaction"}, {"origination", "modification"}),
    "responsibility": ("basic", "transacNote", {"transaction"}, None),
}

LEVELS = {
    "conceptEntry": "concept",
    "termEntry": "concept",
    "langSec": "language",
    "langSet": "language",
    "termSec": "term",
    "tig": "term",
    "transacGrp": "transaction",
}


def pattern(model):
    """A content model as a regular expression over names that are each followed by a space."""
    return re.compile(re.sub(r"\w+", lambda name: f"(?:{name.group()} )", model).replace(") ", ")").replace(" (", "("))


def split(tag):
    """The namespace and the name of a tag."""
    return tag[1:].split("}", 1) if tag.startswith("{") else ("", tag)


class Checker:
    def __init__(self, root):
        self.problems = []
        namespace, name = split(root.tag)
        self.is_old = name == "martif"
        self.core = "" if self.is_old else CORE
        self.style = "dca" if self.is_old else root.get("style")
        self.ids = set()
        self.targets = set()
        self.counts = {}
        if namespace != self.core or name not in ("tbx", "martif"):
            self.say(root, f"the root is {root.tag}")
        if root.get("type") != "TBX-Basic":
            self.say(root, "the type is not TBX-Basic")
        if self.style not in ("dca", "dct"):
            self.say(root, f"style {self.style!r}")
        content = {**CORE_CONTENT, **(DCT_CONTENT if self.style == "dct" else DCA_CONTENT)}
        self.content = {element: pattern(model) for element, model in content.items()}
        self.element(root, None)
        for target in self.targets - self.ids:
            self.problems.append(f"target {target!r} is no id")

    def say(self, element, problem):
        self.problems.append(f"{split(element.tag)[1]}: {problem}")

    def name(self, element):
        """The name of an element of the core, or DC for a data category of a module."""
        namespace, name = split(element.tag)
        if namespace == self.core:
            return name
        if self.style == "dct" and namespace in MODULES:
            return "DC"
        self.say(element, f"namespace {namespace!r}")
        return "?"

    def element(self, element, level):
        name = self.name(element)
        self.counts[name] = self.counts.get(name, 0) + 1
        level = LEVELS.get(name, level)
        allowed = ATTRIBUTES.get(name, {"type", "id", "target", XML_LANG} if name in TYPED else {"id"})
        for attribute in set(element.attrib) - (set() if name == "DC" else allowed):
            self.say(element, f"attribute {attribute}")
        if "id" in element.attrib:
            if not re.fullmatch(r"[A-Za-z_][\w.-]*", element.get("id")) or element.get("id") in self.ids:
                self.say(element, f"id {element.get('id')!r}")
            self.ids.add(element.get("id"))
        if "target" in element.attrib:
            self.targets.add(element.get("target"))
        if name in ("tbx", "martif", "langSec", "langSet") and not re.fullmatch(r"[a-z]{2,3}(-\w+)*", element.get(XML_LANG, "")):
            self.say(element, f"language {element.get(XML_LANG)!r}")
        text = (element.text or "").strip()
        if name in TEXT:
            if len(element):
                self.say(element, "has elements in it")
            if not text:
                self.say(element, "is empty")
        elif name in self.content:
            children = "".join(f"{self.name(child)} " for child in element)
            if not self.content[name].fullmatch(children):
                self.say(element, f"holds {children}")
            if text or any((child.tail or "").strip() for child in element):
                self.say(element, f"has text {text!r}")
        else:
            self.say(element, "is not known")
        if name == "date":
            try:
                datetime.date.fromisoformat(text)
            except ValueError:
                self.say(element, f"date {text!r}")
        if name == "DC":
            self.category(element, split(element.tag)[1], None, level, text, MODULES[split(element.tag)[0]])
        elif name in TYPED:
            if self.style == "dct":
                self.say(element, "an element of the other style")
            self.category(element, element.get("type"), name, level, text, None)
        for child in element:
            self.element(child, level)

    def category(self, element, category, as_element, level, text, module):
        if category not in CATEGORIES:
            return self.say(element, f"category {category!r}")
        own_module, own_element, levels, values = CATEGORIES[category]
        if module not in (None, own_module) or as_element not in (None, own_element):
            self.say(element, f"category {category} as {module or as_element}")
        if level not in levels:
            self.say(element, f"category {category} at {level}")
        if values and text not in values:
            self.say(element, f"{category} {text!r}")


def check(path):
    """The problems of a file, and how many elements of each name it has."""
    checker = Checker(ElementTree.parse(path).getroot())
    return checker.problems, checker.counts


if __name__ == "__main__":
    failed = False
    for path in sys.argv[1:]:
        problems, counts = check(path)
        concepts = counts.get("conceptEntry", 0) + counts.get("termEntry", 0)
        print(f"{path}: {concepts} concepts, {counts.get('term', 0)} terms, {len(problems)} problems")
        for problem in problems[:20]:
            print(f"  {problem}")
        failed = failed or bool(problems)
    sys.exit(1 if failed else 0)
