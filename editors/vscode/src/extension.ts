import * as vscode from "vscode"
import { acronymPages, registerReveal } from "./acronyms"
import { annotatePages, saveAnnotated } from "./annotate"
import { lookUp } from "./lookup"
import { Server } from "./server"
import { showStatus } from "./status"

let server: Server | undefined

export function activate(context: vscode.ExtensionContext): void {
  const running = new Server()
  server = running
  const annotated = annotatePages()
  const acronyms = acronymPages()
  context.subscriptions.push(
    running,
    annotated,
    acronyms,
    showStatus(running),
    registerReveal(),
    vscode.commands.registerCommand("padanan.annotate", () => annotated.showActive()),
    vscode.commands.registerCommand("padanan.saveAnnotated", saveAnnotated),
    vscode.commands.registerCommand("padanan.acronyms", () => acronyms.showActive()),
    vscode.commands.registerCommand("padanan.lookup", lookUp),
    vscode.commands.registerCommand("padanan.restart", () => running.restart()),
    vscode.commands.registerCommand("padanan.showOutput", () => running.output.show()),
  )
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop()
}
