#!/usr/bin/env python3
"""How long an editor waits for the language server in a long document.

    measure.py [--bytes N] [SERVER [ARGUMENT...]]        padanan lsp, if none is named

A text of a megabyte is made of a few sentences and many made-up names. Keys are typed in the middle of it, and after each the server
is asked for all that editors ask for. A line a question: the median and the longest wait in milliseconds, and the size of the answer.
What the client takes to read an answer does not count.
"""

import argparse
import json
import random
import statistics
import sys
import time

arguments = argparse.ArgumentParser(add_help=False)
arguments.add_argument("--bytes", type=int, default=1_000_000)
arguments.add_argument("--rounds", type=int, default=12)
OPTIONS, server = arguments.parse_known_args()
sys.argv[1:] = server

import hostile  # noqa: E402: it takes the server from the arguments

# How long the server waits for the next key before it says what is wrong, in milliseconds.
DEBOUNCE = 50

SENTENCES = [
    "Kementerian Perindustrian (Kemenperin) menjaga ketahanan rantai pasok industri pengolahan nonmigas.",
    "Direktur Jenderal Industri Agro menindaklanjuti kerja sama itu di {place}, kata Kepala Dinas {place}.",
    "Program Kemitraan {name} Nusantara ({short}) dimulai pada Senin (20 Mei 2024).",
    "{short} menyerap Rp{number} miliar dan didukung IKM, pemda dan kawasan ekonomi khusus.",
    "Suku bunga naik {number},5 persen, dan bunga di taman {place} bermekaran.",
    "Pasal {number} ayat (2) Undang-Undang Nomor 3 Tahun 2014 tentang Perindustrian berlaku di {place}.",
    "Industriu dan kerjasama 🏭 perlu ketahanna {name}, ujar Wamenperin {name}.",
    "Kemendikbudristek menyiapkan tenaga kerja untuk hilirisasi nikel di {place}.",
]
SYLLABLES = ["ba", "ru", "ta", "mi", "so", "len", "ka", "di", "wan", "pu", "ngi", "ro"]
PLACES = ["Surabaya", "Bandung", "Medan", "Makassar", "Semarang", "Batam"]


def text_of(length):
    """A text that is the same each time."""
    dice = random.Random(1)
    name = lambda: "".join(dice.choice(SYLLABLES) for _ in range(3)).capitalize()
    pieces, size = [], 0
    while size < length:
        sentences = []
        short = name()
        for _ in range(dice.randint(2, 5)):
            values = {"place": dice.choice(PLACES), "name": name(), "short": short, "number": dice.randint(2, 99)}
            sentences.append(dice.choice(SENTENCES).format(**values))
        piece = " ".join(sentences) + "\n\n"
        pieces.append(piece)
        size += len(piece.encode())
    return "".join(pieces)


class Client(hostile.Client):
    """Notes when messages come, and how long they are, before it reads them."""

    def _read(self):
        out = self.process.stdout
        while line := out.readline():
            length = int(line.split(b":")[1])
            out.readline()
            body = out.read(length)
            came = time.monotonic()
            message = json.loads(body)
            message["came"], message["length"] = came, length
            self.messages.put(message)
        self.messages.put(None)

    def diagnostics(self, version):
        is_it = lambda one: one.get("method") == "textDocument/publishDiagnostics" and one["params"].get("version") == version
        while not (found := [message for message in self.seen if is_it(message)]):
            self.next(60)
        self.seen.clear()
        return found[0]


class Table:
    def __init__(self):
        self.waits = {}

    def note(self, name, begun, answer):
        if "error" in answer:
            raise SystemExit(f"{name}: {answer['error']}")
        self.waits.setdefault(name, []).append(((answer["came"] - begun) * 1e3, answer["length"]))

    def print(self):
        print(f"{'':36}{'median':>9}{'longest':>9}{'bytes':>10}")
        for name, waits in self.waits.items():
            times = [wait for wait, _ in waits]
            print(f"{name:36}{statistics.median(times):9.1f}{max(times):9.1f}{waits[-1][1]:10}")


def main():
    text = text_of(OPTIONS.bytes)
    table, client = Table(), Client()
    client.initialize()
    begun = time.monotonic()
    client.open(text)
    table.note("open, then hover", begun, client.hover())
    table.note("open, then diagnostics", begun, client.diagnostics(1))
    lines = text.split("\n")
    middle = len(lines) // 2
    line = next(number for number in range(middle, len(lines)) if lines[number].startswith("Kementerian"))
    column = lines[line].index("rantai") + 3
    end = len(lines[line].encode("utf-16-le")) // 2
    document = {"textDocument": {"uri": hostile.URI}}
    place = {**document, "position": {"line": line, "character": column}}
    shown = {**document, "range": hostile.span((line - 30, 0), (line + 30, 0))}
    here = {**document, "range": hostile.span((line, column), (line, column)), "context": {"diagnostics": []}}
    questions = [
        ("hover", "textDocument/hover", place),
        ("completion", "textDocument/completion", place),
        ("highlights", "textDocument/documentHighlight", place),
        ("code actions", "textDocument/codeAction", here),
        ("hints of 60 lines", "textDocument/inlayHint", shown),
        ("tokens of 60 lines", "textDocument/semanticTokens/range", shown),
        ("tokens that differ", "textDocument/semanticTokens/full/delta", document),
        ("tokens of all lines", "textDocument/semanticTokens/full", document),
        ("symbols", "textDocument/documentSymbol", document),
    ]
    result = None
    for round_ in range(OPTIONS.rounds + 1):
        # At first nothing is known, and then each time a line has changed.
        name = (lambda name: f"{name}, at first") if round_ == 0 else (lambda name: name)
        version = round_ + 2
        key = {"range": hostile.span((line, end), (line, end)), "text": "rantai pasok "[round_ % 13]}
        begun = time.monotonic()
        client.change([key], version)
        if round_ % 2:
            table.note("key to diagnostics", begun + DEBOUNCE / 1e3, client.diagnostics(version))
            continue
        for what, method, params in questions:
            if method.endswith("delta"):
                params = {**params, "previousResultId": result or ""}
            begun = time.monotonic()
            answer = client.ask(method, params, 60)
            table.note(name(what), begun, answer)
            if "semanticTokens/full" in method:
                result = answer["result"]["resultId"]
        client.diagnostics(version)
    table.print()
    client.process.kill()


if __name__ == "__main__":
    main()
