#!/usr/bin/env python3
"""Makes a web page of what `tmux capture-pane -e` prints, as a terminal would show it: terminal.py TITLE < capture > page.html"""

import html
import re
import sys
import unicodedata

INK, PAPER = "#d7dae0", "#14161b"
# The sixteen colours that have names.
NAMED = "#14161b #ffc0b9 #b3f6c0 #fce094 #a6dbff #ffcaff #8cf8f7 #d7dae0 #4f5258 #ffc0b9 #b3f6c0 #fce094 #a6dbff #ffcaff #8cf8f7 #ffffff".split()


def indexed(number):
    if number < 16:
        return NAMED[number]
    if number >= 232:
        return "#{0:02x}{0:02x}{0:02x}".format(8 + 10 * (number - 232))
    steps = (0, 95, 135, 175, 215, 255)
    number -= 16
    return "#{:02x}{:02x}{:02x}".format(steps[number // 36], steps[number // 6 % 6], steps[number % 6])


def apply(style, codes):
    """The style after an escape sequence; a colon separates what belongs to one code."""
    codes = [[int(part or 0) for part in code.split(":")] for code in (codes or "0").split(";")]
    while codes:
        first, *rest = codes.pop(0)
        if first == 0:
            style = {}
        elif first in (38, 48, 58):
            if not rest:
                kind = codes.pop(0)[0]
                rest = [kind] + [codes.pop(0)[0] for _ in range(3 if kind == 2 else 1)]
            colour = "#{:02x}{:02x}{:02x}".format(*rest[-3:]) if rest[0] == 2 else indexed(rest[-1])
            style = {**style, {38: "ink", 48: "paper", 58: "line"}[first]: colour}
        elif 30 <= first <= 37 or 90 <= first <= 97:
            style = {**style, "ink": NAMED[first - 30 if first < 90 else first - 82]}
        elif 40 <= first <= 47:
            style = {**style, "paper": NAMED[first - 40]}
        elif first == 4:
            style = {**style, "under": {0: None, 2: "double", 3: "wavy", 4: "dotted", 5: "dashed"}.get(rest[0] if rest else 1, "solid")}
        elif first in (1, 2, 3, 7):
            style = {**style, {1: "bold", 2: "dim", 3: "italic", 7: "reverse"}[first]: True}
        else:
            gone = {22: ("bold", "dim"), 23: ("italic",), 24: ("under",), 27: ("reverse",), 39: ("ink",), 49: ("paper",), 59: ("line",)}
            style = {key: value for key, value in style.items() if key not in gone.get(first, ())}
    return style


def css(style):
    ink, paper = style.get("ink", INK), style.get("paper")
    if style.get("reverse"):
        ink, paper = paper or PAPER, ink
    rules = [f"color:{ink}"] if ink != INK else []
    if paper:
        rules.append(f"background:{paper}")
    if style.get("bold"):
        rules.append("font-weight:700")
    if style.get("italic"):
        rules.append("font-style:italic")
    if style.get("dim"):
        rules.append("opacity:.6")
    if style.get("under"):
        rules.append(f"text-decoration:underline {style['under']} {style.get('line', '')};text-underline-offset:3px")
    return ";".join(rules)


def main():
    lines, style = [], {}
    for line in sys.stdin.read().rstrip("\n").split("\n"):
        spans = []
        for codes, text in re.findall(r"\x1b\[([0-9;:]*)m|([^\x1b]+)", line):
            if not text:
                style = apply(style, codes)
                continue
            # What is wider or narrower than a letter in the font gets its width from the terminal's grid.
            for part in re.findall(r"[\x20-\x7e]+|[^\x20-\x7e]", text):
                width = 2 if unicodedata.east_asian_width(part[0]) in "WF" else 1
                rules = css(style) + ("" if part.isascii() else f";width:{width}ch")
                spans.append(f'<span style="{rules.lstrip(";")}">{html.escape(part)}</span>' if rules else html.escape(part))
        lines.append("".join(spans))
    print(f"""<!DOCTYPE html>
<meta charset="utf-8">
<style>
body {{ margin: 0; background: transparent; }}
main {{ display: inline-block; border-radius: 9px; overflow: hidden; background: {PAPER}; }}
header {{ height: 34px; background: #22262e; display: flex; align-items: center; gap: 8px; padding-left: 14px;
  font: 13px sans-serif; color: #8b949e; }}
i {{ width: 12px; height: 12px; border-radius: 50%; }}
b {{ flex: 1; text-align: center; font-weight: 400; padding-right: 74px; }}
pre {{ margin: 0; padding: 12px 16px 16px; font: 15px/21px "DejaVu Sans Mono", monospace; color: {INK}; }}
span {{ display: inline-block; height: 21px; vertical-align: top; white-space: pre; }}
</style>
<main><header><i style="background:#ff5f57"></i><i style="background:#febc2e"></i><i style="background:#28c840"></i><b>{html.escape(sys.argv[1])}</b></header>
<pre>{chr(10).join(lines)}</pre></main>""")


if __name__ == "__main__":
    main()
