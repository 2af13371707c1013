#!/usr/bin/env python3
"""Clients that break the rules, against a language server on standard input and output.

    hostile.py [SERVER [ARGUMENT...]]        padanan lsp, if none is named

Each case starts a server, does something that no editor should, and then asks for a hover as if nothing had happened. A line a case:
what was done, what came of it, how long it took. The exit status is 1 if a server died, hung, or said something false.
"""

import json
import queue
import subprocess
import sys
import threading
import time

SERVER = sys.argv[1:] or ["padanan", "lsp"]
URI = "file:///tmp/berita.txt"
TEXT = "Kemenperin menjaga ketahanan rantai pasok 🏭 industri.\nSektor industriu perlu kerjasama.\n"
PATIENCE = 10.0


class Died(Exception):
    pass


class Client:
    def __init__(self):
        self.process = subprocess.Popen(SERVER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.messages = queue.Queue()
        self.number = 0
        self.seen = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        out = self.process.stdout
        while True:
            length = None
            while line := out.readline().strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length is None:
                break
            self.messages.put(json.loads(out.read(length)))
        self.messages.put(None)

    def raw(self, data):
        try:
            self.process.stdin.write(data)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass

    def send(self, message):
        body = message if isinstance(message, bytes) else json.dumps(message).encode()
        self.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def notify(self, method, params=None):
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def post(self, method, params=None):
        self.number += 1
        self.send({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params})
        return self.number

    def next(self, patience=PATIENCE):
        message = self.messages.get(timeout=patience)
        if message is None:
            raise Died
        # What the server asks is answered as an editor without settings would.
        if "method" in message and "id" in message:
            items = message.get("params", {}).get("items", []) if message["method"] == "workspace/configuration" else None
            self.send({"jsonrpc": "2.0", "id": message["id"], "result": [None for _ in items] if items is not None else None})
        self.seen.append(message)
        return message

    def answer(self, number, patience=PATIENCE):
        end = time.monotonic() + patience
        while True:
            message = self.next(max(0.01, end - time.monotonic()))
            if message.get("id") == number and "method" not in message:
                return message

    def ask(self, method, params=None, patience=PATIENCE):
        return self.answer(self.post(method, params), patience)

    def initialize(self, **more):
        capabilities = {"general": {"positionEncodings": ["utf-16"]}}
        answer = self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities, **more})
        self.notify("initialized", {})
        return answer

    def open(self, text=TEXT, uri=URI, version=1):
        item = {"uri": uri, "languageId": "plaintext", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})

    def change(self, changes, version=2, uri=URI):
        self.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": changes})

    def hover(self, line=0, character=2, uri=URI, patience=PATIENCE):
        place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
        return self.ask("textDocument/hover", place, patience)

    def ready(self):
        self.initialize()
        self.open()
        return self

    def ended(self, patience=PATIENCE):
        self.process.stdin.close()
        return self.process.wait(patience)


def code(answer):
    return answer.get("error", {}).get("code", "answered")


def gloss(answer):
    contents = (answer.get("result") or {}).get("contents", {})
    return contents.get("value", "") if isinstance(contents, dict) else str(contents)


def place(line, character):
    return {"line": line, "character": character}


def span(one, other):
    return {"start": place(*one), "end": place(*other)}


CASES = []


def case(name, ends=False):
    """A case; one that `ends` may leave the server dead, if it went in order."""

    def keep(body):
        CASES.append((name, body, ends))
        return body

    return keep


def frame(name, data, ends=False, before=False):
    """A case that sends bytes as they are, to a server that has started, or, `before`, to one that has not."""

    @case(name, ends)
    def _(client):
        if not before:
            client.ready()
        client.raw(data)
        if before:
            client.ready()
        return "sent"


HOVER = {"jsonrpc": "2.0", "id": 99, "method": "textDocument/hover",
         "params": {"textDocument": {"uri": URI}, "position": place(0, 2)}}
BODY = json.dumps(HOVER).encode()


def headers(text, body=BODY):
    @case(f"headers: {text!r}")
    def _(client):
        client.ready()
        client.raw(text.encode().replace(b"#", b"%d" % len(body)) + body)
        return "gloss" if "Ministry" in gloss(client.answer(99)) else "wrong"


headers("content-length: #\r\n\r\n")
headers("CONTENT-LENGTH:#\r\n\r\n")
headers("Content-Length: #\n\n")
headers("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: #\r\n\r\n")
headers("X-Nonsense: 1\r\nContent-Length: #\r\nX-Other: :::\r\n\r\n")

frame("length of 10^18 bytes", b"Content-Length: 1000000000000000000\r\n\r\n{}", ends=True)
frame("length of 10^40 bytes", b"Content-Length: " + b"9" * 40 + b"\r\n\r\n{}", ends=True)
frame("negative length", b"Content-Length: -5\r\n\r\n{}", ends=True)
frame("length that is no number", b"Content-Length: banyak\r\n\r\n{}", ends=True)
frame("no length at all", b"Content-Type: x\r\n\r\n{}", ends=True)
frame("length 0", b"Content-Length: 0\r\n\r\n")
frame("two lengths that differ", b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ", ends=True)
frame("a header of a million bytes without an end", b"X: " + b"x" * 1_000_000 + b"\r\n\r\n", ends=True)
frame("rubbish before the first message", b"\x00\xff\xfeGET / HTTP/1.1\r\n\r\n", ends=True, before=True)
frame("body that is no JSON", b"Content-Length: 5\r\n\r\n{abc}")
frame("body of JSON and more", b"Content-Length: 4\r\n\r\n{}{}")
frame("body that is no UTF-8", b"Content-Length: 12\r\n\r\n{\"a\":\"\xff\xfe\x80\"}")
frame("body with a byte order mark", b"Content-Length: 5\r\n\r\n\xef\xbb\xbf{}")
frame("batch", b"Content-Length: 2\r\n\r\n[]")
frame("a number as message", b"Content-Length: 2\r\n\r\n42")
frame("null as message", b"Content-Length: 4\r\n\r\nnull")
frame("100,000 brackets", b"Content-Length: 100000\r\n\r\n" + b"[" * 100_000)


@case("100,000 levels in parameters")
def _(client):
    client.ready()
    deep = b'{"jsonrpc":"2.0","id":7,"method":"x","params":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    client.send(deep)
    return "sent"


@case("half a message, then the end", ends=True)
def _(client):
    client.ready()
    client.raw(b"Content-Length: 500\r\n\r\n{\"jsonrpc\"")
    return f"exit {client.ended()}"


@case("the end at once", ends=True)
def _(client):
    return f"exit {client.ended()}"


@case("hover before initialize")
def _(client):
    found = code(client.hover())
    client.ready()
    return found


@case("initialize twice")
def _(client):
    client.ready()
    return code(client.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}}))


@case("initialize without parameters")
def _(client):
    found = code(client.ask("initialize"))
    client.ready()
    return found


@case("initialize with nonsense")
def _(client):
    found = code(client.ask("initialize", {"processId": "x", "capabilities": [], "rootUri": 5, "workspaceFolders": "?"}))
    client.ready()
    return found


def request(name, method, params):
    @case(name)
    def _(client):
        client.ready()
        return str(code(client.ask(method, params)))


document = {"textDocument": {"uri": URI}}
request("unknown method", "padanan/unknown", {})
request("unknown method for the protocol's own use", "$/unknown", {})
request("parameters missing", "textDocument/hover", None)
request("parameters as a list", "textDocument/hover", [1, 2, 3])
request("position as text", "textDocument/hover", {**document, "position": "here"})
request("negative position", "textDocument/hover", {**document, "position": place(-1, -1)})
request("position in fractions", "textDocument/hover", {**document, "position": place(0.5, 1e300)})
request("position far outside", "textDocument/hover", {**document, "position": place(4294967295, 4294967295)})
request("position in half a character", "textDocument/hover", {**document, "position": place(0, 43)})
request("unknown document", "textDocument/hover", {"textDocument": {"uri": "file:///nowhere"}, "position": place(0, 0)})
request("document that is no address", "textDocument/hover", {"textDocument": {"uri": "::\x00 🏭"}, "position": place(0, 0)})
request("completion of an unknown document", "textDocument/completion", {"textDocument": {"uri": ""}, "position": place(0, 0)})
request("item with foreign data", "completionItem/resolve", {"label": "x", "data": {"uri": [], "start": -5}})
request("hint with foreign data", "inlayHint/resolve", {"position": place(0, 0), "label": "x", "data": "∞"})
request("hints of a reversed range", "textDocument/inlayHint", {**document, "range": span((9, 9), (0, 0))})
request("actions for foreign diagnostics", "textDocument/codeAction",
        {**document, "range": span((0, 0), (9, 9)),
         "context": {"diagnostics": [{"range": span((5, 5), (1, 1)), "message": "x", "code": {}, "data": [[]]}]}})
request("unknown command", "workspace/executeCommand", {"command": "rm", "arguments": ["-rf", "/"]})
request("command with foreign arguments", "workspace/executeCommand", {"command": "padanan.ignore", "arguments": [None, 5]})
request("search for nothing", "workspace/symbol", {"query": ""})
request("search for a book", "workspace/symbol", {"query": "rantai " * 20_000})


@case("request whose number is null")
def _(client):
    client.ready()
    client.send({"jsonrpc": "2.0", "id": None, "method": "textDocument/hover", "params": HOVER["params"]})
    return "sent"


@case("request whose number is a text")
def _(client):
    client.ready()
    client.send({**HOVER, "id": "🏭"})
    return "gloss" if "Ministry" in gloss(client.answer("🏭")) else "wrong"


@case("answer to what nobody asked")
def _(client):
    client.ready()
    client.send({"jsonrpc": "2.0", "id": 12345, "result": {}})
    client.send({"jsonrpc": "2.0", "id": "x", "error": {"code": 1, "message": "no"}})
    return "sent"


@case("cancel what nobody asked")
def _(client):
    client.ready()
    for number in (77, "x", None, -1, {}):
        client.notify("$/cancelRequest", {"id": number})
    return "sent"


@case("cancel 200 requests at once")
def _(client):
    client.ready()
    numbers = [client.post("textDocument/hover", HOVER["params"]) for _ in range(200)]
    for number in numbers:
        client.notify("$/cancelRequest", {"id": number})
    answers = [code(client.answer(number)) for number in numbers]
    return f"{answers.count(-32800)} cancelled, {answers.count('answered')} answered"


@case("change of an unknown document")
def _(client):
    client.ready()
    client.change([{"text": "x"}], uri="file:///nowhere")
    client.notify("textDocument/didClose", {"textDocument": {"uri": "file:///nowhere"}})
    return "sent"


def changes(name, changed, expected, version=2):
    @case(name)
    def _(client):
        client.ready()
        client.change(changed, version)
        found = gloss(client.hover())
        client.change([{"text": TEXT}], 9)
        return "right" if expected in found else f"wrong: {found!r}"


changes("range that ends before it starts", [{"range": span((0, 14), (0, 0)), "text": "X"}], "")
changes("range far outside", [{"range": span((900, 0), (900, 5)), "text": " rantai pasok"}], "Ministry")
changes("change in half a character", [{"range": span((0, 43), (0, 43)), "text": "x"}], "Ministry")
changes("deletion of half a character", [{"range": span((0, 42), (0, 43)), "text": ""}], "Ministry")
changes("version that goes back", [{"text": "Menperin hadir."}], "Minister", version=-7)
changes("no changes at all", [], "Ministry")
changes("deletion of everything", [{"range": span((0, 0), (99, 0)), "text": ""}, {"text": "Wamenperin"}], "Deputy Minister")


@case("changes with nonsense")
def _(client):
    client.ready()
    for bad in (None, {}, [None], [{"range": 5, "text": "x"}], [{"text": 5}], "x"):
        client.change(bad)
    return "sent"


@case("lone surrogates in a text")
def _(client):
    client.ready()
    body = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {
        "uri": "file:///b", "languageId": "x", "version": 1, "text": "SURROGATE Kemenperin"}}})
    client.send(body.replace("SURROGATE", "\\ud800\\udc").replace("\\udc ", "\\udc00\\ud83c ").encode())
    return "gloss" if "Ministry" in gloss(client.hover(0, 6, "file:///b")) else "wrong"


@case("a text of zeros")
def _(client):
    client.ready()
    client.open("\0" * 100_000 + "Kemenperin", "file:///b")
    return "gloss" if "Ministry" in gloss(client.hover(0, 100_001, "file:///b")) else "wrong"


@case("the same document opened twice")
def _(client):
    client.ready()
    client.open("Menperin", version=5)
    found = gloss(client.hover())
    client.open(TEXT, version=6)
    return "right" if "Minister of Industry" in found else "wrong"


@case("closed twice, then asked")
def _(client):
    client.ready()
    client.notify("textDocument/didClose", document)
    client.notify("textDocument/didClose", document)
    found = code(client.hover())
    client.open()
    return found


@case("settings with nonsense")
def _(client):
    client.ready()
    for settings in (None, 5, [], {"padanan": 5}, {"padanan": {"inlayHints": 7, "glossaries": "x", "unknown": {}}}):
        client.notify("workspace/didChangeConfiguration", {"settings": settings})
    return "sent"


@case("glossary that is not there")
def _(client):
    client.initialize(initializationOptions={"glossaries": ["/nowhere/istilah.tsv", "\0", "/"]})
    client.open()
    return "sent"


@case("folders that are none")
def _(client):
    folders = [{"uri": "file:///nowhere", "name": ""}, {"uri": "::", "name": "x"}, {"uri": "untitled:x", "name": "x"}]
    client.initialize(workspaceFolders=folders)
    client.open()
    client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [None], "removed": 5}})
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": "file:///nowhere/padanan.toml", "type": 9}]})
    return "sent"


@case("shutdown, then a hover", ends=True)
def _(client):
    client.ready()
    client.ask("shutdown")
    found = code(client.hover())
    client.notify("exit")
    return f"{found}, exit {client.process.wait(PATIENCE)}"


@case("exit without shutdown", ends=True)
def _(client):
    client.ready()
    client.notify("exit")
    return f"exit {client.process.wait(PATIENCE)}"


@case("1,000 changes at once on 20 kB")
def _(client):
    client.initialize()
    client.open(TEXT * 200)
    client.hover()
    began = time.monotonic()
    for version in range(2, 1002):
        client.change([{"range": span((100, 0), (100, 0)), "text": "a"}], version)
    last = 0
    versions = []
    while last < 1001:
        message = client.next()
        if message.get("method") == "textDocument/publishDiagnostics":
            last = message["params"].get("version", 1001)
            versions.append(last)
    took = time.monotonic() - began
    client.change([{"text": TEXT}], 2000)
    ordered = versions == sorted(versions)
    return f"{took:.2f} s, {len(versions)} published" + ("" if ordered else ", wrong: out of order")


@case("a line of 1,000,000 characters")
def _(client):
    client.initialize()
    began = time.monotonic()
    client.open("rantai pasok 🏭 industri " * 42_000, "file:///b")
    found = gloss(client.hover(0, 3, "file:///b"))
    client.open()
    return f"{'gloss' if 'supply' in found else 'wrong'} after {time.monotonic() - began:.2f} s"


def memory(process):
    try:
        with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
            peak = [line for line in status if line.startswith("VmHWM")]
        return int(peak[0].split()[1]) // 1024
    except (OSError, IndexError):
        return 0


def main():
    failed = 0
    for name, body, ends in CASES:
        client = Client()
        began = time.monotonic()
        try:
            outcome = str(body(client))
            if not ends and "Ministry of Industry" not in gloss(client.hover()):
                outcome += "; wrong afterwards"
        except queue.Empty:
            outcome = "no answer"
        except Died:
            outcome = f"ended with {client.process.wait(PATIENCE)}" if ends else "died"
        took = time.monotonic() - began
        size = memory(client.process)
        if client.process.poll() is None and ends and "exit" not in outcome:
            # A server that goes on must still be of use.
            try:
                outcome += "; goes on" if "Ministry" in gloss(client.hover()) else "; wrong afterwards"
            except (queue.Empty, Died):
                outcome += "; ended with " + str(client.process.wait(PATIENCE))
        client.process.kill()
        status = client.process.wait()
        is_wrong = any(word in outcome for word in ("wrong", "no answer", "died")) or status not in (0, 1, 2, -9)
        failed += is_wrong
        print(f"{'FAILED' if is_wrong else 'ok':6}  {took * 1000:6.0f} ms  {size:4} MB  {name}: {outcome}", flush=True)
    print(f"{len(CASES) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
