import { posix } from "node:path"
import * as vscode from "vscode"
import { command, complain } from "./environment"
import { Pages } from "./page"
import { embed } from "./text"

/** The text as a page with a card for each term, which the program makes. */
export function annotatePages(): Pages {
  return new Pages({
    viewType: "padanan.annotate",
    title: name => `${name}, annotated`,
    make: (document, stop) => command("annotate", ["--to=html", "-"], { document, stop }).then(embed),
    commands: [],
  })
}

/** Writes the page of the text that the user is in to a file. */
export async function saveAnnotated(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document
  if (!document) return
  try {
    const page = await command("annotate", ["--to=html", "-"], { document })
    const name = `${posix.basename(document.uri.path).replace(/\.[^.]*$/, "")}.html`
    const beside = document.uri.scheme === "file" ? { defaultUri: vscode.Uri.joinPath(document.uri, "..", name) } : {}
    const target = await vscode.window.showSaveDialog({ ...beside, filters: { HTML: ["html"] } })
    if (target) await vscode.workspace.fs.writeFile(target, Buffer.from(page, "utf8"))
  } catch (error) {
    await complain(error)
  }
}
