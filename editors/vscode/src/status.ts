import * as vscode from "vscode"
import { reads } from "./environment"
import type { Health, Server } from "./server"

const LOOKS: Record<Health, { icon: string; says: string }> = {
  idle: { icon: "book", says: "waits for a text" },
  starting: { icon: "loading~spin", says: "is starting" },
  running: { icon: "book", says: "is running" },
  stopped: { icon: "debug-disconnect", says: "has stopped" },
  failed: { icon: "warning", says: "could not be started" },
}

/** An item in the status bar, beside texts that are read: how the server is, and the commands behind a click. */
export function showStatus(server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("padanan.status", vscode.StatusBarAlignment.Right, 80)
  item.name = "padanan"
  item.command = "padanan.menu"
  const update = () => {
    const look = LOOKS[server.health]
    item.text = `$(${look.icon}) padanan`
    item.tooltip = `The language server of padanan ${[server.version, look.says].filter(Boolean).join(" ")}`
    item.backgroundColor =
      server.health === "failed" || server.health === "stopped" ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined
    const document = vscode.window.activeTextEditor?.document
    const read = document !== undefined && reads(document)
    void vscode.commands.executeCommand("setContext", "padanan.reads", read)
    if (read) item.show()
    else item.hide()
  }
  update()
  return vscode.Disposable.from(
    item,
    server.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.commands.registerCommand("padanan.menu", menu),
  )
}

async function menu(): Promise<void> {
  const items = [
    { label: "$(open-preview) Annotate to HTML", command: "padanan.annotate" },
    { label: "$(list-unordered) Show acronym audit", command: "padanan.acronyms" },
    { label: "$(search) Look up", command: "padanan.lookup" },
    { label: "$(refresh) Restart server", command: "padanan.restart" },
    { label: "$(output) Show output", command: "padanan.showOutput" },
    { label: "$(gear) Settings", command: "workbench.action.openSettings", argument: "padanan." },
  ]
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: "padanan" })
  if (chosen) await vscode.commands.executeCommand(chosen.command, ...(chosen.argument ? [chosen.argument] : []))
}
