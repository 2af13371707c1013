import { dirname } from "node:path"
import * as vscode from "vscode"
import { ProgramError, programPath, run } from "./program"
import { madeByUser, options, type Settings } from "./settings"

/** What all parts of the extension ask VS Code for: settings, the program, the text in front of the user. */

export function configuration(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration("padanan")
}

export function settings(): Settings {
  return madeByUser(configuration(), vscode.workspace.workspaceFolders?.[0]?.uri.fsPath)
}

export function program(): string {
  return programPath(configuration().get<string>("path", "padanan"))
}

export function languages(): string[] {
  return configuration().get<string[]>("languages", [])
}

/** Whether texts like this one are read. */
export function reads(document: vscode.TextDocument): boolean {
  return (document.uri.scheme === "file" || document.uri.scheme === "untitled") && languages().includes(document.languageId)
}

/** Runs one of the commands over a text, as the user's settings want it. */
export function command(
  name: "annotate" | "acronyms" | "lookup",
  args: readonly string[],
  more: { document?: vscode.TextDocument; stop?: AbortSignal } = {},
): Promise<string> {
  const folder =
    more.document?.uri.scheme === "file" ? dirname(more.document.uri.fsPath) : vscode.workspace.workspaceFolders?.[0]?.uri.fsPath
  return run(program(), [name, ...options(settings(), name), ...args], {
    ...(more.document && { input: more.document.getText() }),
    ...(folder !== undefined && { folder }),
    ...(more.stop && { stop: more.stop }),
  })
}

const INSTALL = "https://doc.rust-lang.org/cargo/getting-started/installation.html"

// Where the program is, is a setting of the machine that runs it; a remote one has settings of its own.
const SETTINGS = { user: "workbench.action.openSettings", remote: "workbench.action.openRemoteSettings" }

/** Says what went wrong, and if the program is missing, what to do. */
export async function complain(error: unknown): Promise<void> {
  if (!(error instanceof ProgramError && error.missing)) {
    void vscode.window.showErrorMessage(`padanan: ${error instanceof Error ? error.message : String(error)}`)
    return
  }
  const answer = await vscode.window.showErrorMessage(
    `The program padanan was not found: ${error.message}. Install it with “cargo install --path .” in its source folder, which needs Rust, ` +
      "or say in the setting padanan.path where it is.",
    "Open setting",
    "How to install Rust",
    "Try again",
  )
  if (answer === "Open setting") await vscode.commands.executeCommand(SETTINGS[vscode.env.remoteName === undefined ? "user" : "remote"], { query: "padanan.path" })
  else if (answer === "How to install Rust") await vscode.env.openExternal(vscode.Uri.parse(INSTALL))
  else if (answer === "Try again") await vscode.commands.executeCommand("padanan.restart")
}
