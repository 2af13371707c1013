import { randomBytes } from "node:crypto"
import * as vscode from "vscode"
import { type Acronym, acronymsPage } from "./acronyms-page"
import { command } from "./environment"
import { Pages } from "./page"
import { records } from "./program"

const REVEAL = "padanan.reveal"

/** The short forms of a text, what they stand for, and what is wrong with them, with links to the places. */
export function acronymPages(): Pages {
  return new Pages({
    viewType: "padanan.acronyms",
    title: name => `Short forms of ${name}`,
    make: async (document, stop) => {
      const text = document.getText()
      const [record] = records<{ acronyms: Acronym[] }>(await command("acronyms", ["--to=json", "-"], { document, stop }))
      return acronymsPage(record?.acronyms ?? [], document.uri.toString(), text, REVEAL, randomBytes(16).toString("hex"))
    },
    commands: [REVEAL],
  })
}

/** The command behind the links: goes to a place in an open text. */
export function registerReveal(): vscode.Disposable {
  return vscode.commands.registerCommand(REVEAL, async (uri: unknown, start: unknown, end: unknown) => {
    if (typeof uri !== "string" || typeof start !== "number" || typeof end !== "number") return
    const document = vscode.workspace.textDocuments.find(open => open.uri.toString() === uri) ?? vscode.Uri.parse(uri, true)
    const editor = vscode.window.visibleTextEditors.find(visible => visible.document.uri.toString() === uri)
    const where = { viewColumn: editor?.viewColumn ?? vscode.ViewColumn.One }
    const shown = await ("getText" in document ? vscode.window.showTextDocument(document, where) : vscode.window.showTextDocument(document, where))
    const range = new vscode.Range(shown.document.positionAt(start), shown.document.positionAt(end))
    shown.selection = new vscode.Selection(range.start, range.end)
    shown.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  })
}
