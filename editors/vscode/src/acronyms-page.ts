import { escapeHtml, utf16Offsets } from "./text"

interface Place {
  start: number
  end: number
  line: number
  column: number
}

export interface Acronym {
  short: string
  expansion?: string
  gloss?: string
  known: string
  defined: Place[]
  used: Place[]
  count: number
  problems: (Place & { rule: string; message: string })[]
}

const KNOWN: Record<string, string> = { document: "this text", dictionary: "the dictionary", common: "every reader", nowhere: "nobody" }

const STYLE = `
body { padding: 0 .75rem 2rem; font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); color: var(--vscode-foreground); }
h1 { font-size: 1.2em; font-weight: 600; }
table { border-collapse: collapse; }
th, td { padding: .35em .5em; text-align: left; vertical-align: top; border-bottom: 1px solid var(--vscode-panel-border, #8884); }
th { font-weight: 600; white-space: nowrap; }
td.number { text-align: right; }
td.meaning { min-width: 12em; }
.soft { color: var(--vscode-descriptionForeground); }
.problem { color: var(--vscode-editorWarning-foreground); }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover { text-decoration: underline; }
.short { font-weight: 600; white-space: nowrap; }
`

/** A table of the short forms of a text. Every place in it is a link that runs `command` with the text's address and the place. */
export function acronymsPage(acronyms: readonly Acronym[], uri: string, text: string, command: string, nonce: string): string {
  const offset = utf16Offsets(text)
  const link = (place: Place, label = `${place.line}:${place.column}`, style = "") => {
    const args = encodeURIComponent(JSON.stringify([uri, offset(place.start), offset(place.end)]))
    return `<a href="command:${command}?${escapeHtml(args)}"${style && ` class="${style}"`}>${escapeHtml(label)}</a>`
  }
  const places = (list: readonly Place[]) => {
    const more = list.length > 12 ? ` <span class="soft">and ${list.length - 12} more</span>` : ""
    return list.slice(0, 12).map(place => link(place)).join(" ") + more
  }
  const wrong = acronyms.reduce((sum, acronym) => sum + acronym.problems.length, 0)
  const rows = [...acronyms]
    .sort((a, b) => Number(b.problems.length > 0) - Number(a.problems.length > 0))
    .map(acronym => {
      const first = acronym.defined[0] ?? acronym.used[0]
      const problems = acronym.problems
        .map(problem => `<div>${link(problem, problem.message, "problem")} <span class="soft">${escapeHtml(problem.rule)}</span></div>`)
        .join("")
      const meaning = [acronym.expansion, acronym.gloss].map(part => part && escapeHtml(part)).filter(Boolean)
      return `<tr><td>${first ? link(first, acronym.short, "short") : escapeHtml(acronym.short)}</td>
<td class="meaning">${meaning.join("<br>") || '<span class="soft">not known</span>'}${problems}</td>
<td>${escapeHtml(KNOWN[acronym.known] ?? acronym.known)}</td><td>${places(acronym.defined)}</td><td class="number">${acronym.count}</td><td>${places(acronym.used)}</td></tr>`
    })
  const table = `<table><thead><tr><th>Short form</th><th>Stands for</th><th>Known to</th><th>Defined</th><th>Uses</th><th>Used</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table>`
  const summary = `${count(acronyms.length, "short form")}, ${wrong === 0 ? "nothing wrong" : `${count(wrong, "finding")}`}`
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<title>Short forms</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<h1>${summary}</h1>
${acronyms.length === 0 ? "" : table}
</body>
</html>
`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`
}
