import { posix } from "node:path"
import * as vscode from "vscode"
import { complain, reads } from "./environment"

/** A page made from a text: where it is shown, and how it is made again. */
interface Kind {
  viewType: string
  title: (name: string) => string
  make: (document: vscode.TextDocument, stop: AbortSignal) => Promise<string>
  commands: string[]
}

/** Pages beside texts, one a text: made on request, and again when the text is saved. No page may run scripts or load anything. */
export class Pages implements vscode.Disposable {
  private readonly open = new Map<string, vscode.WebviewPanel>()
  private readonly saved: vscode.Disposable

  constructor(private readonly kind: Kind) {
    this.saved = vscode.workspace.onDidSaveTextDocument(document => {
      if (this.open.has(document.uri.toString())) void this.show(document)
    })
  }

  /** Shows the page of the text that the user is in. */
  async showActive(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document ?? vscode.window.visibleTextEditors.find(editor => reads(editor.document))?.document
    if (!document) {
      void vscode.window.showInformationMessage("padanan: open a text first")
      return
    }
    await this.show(document, true)
  }

  private async show(document: vscode.TextDocument, reveal = false): Promise<void> {
    const key = document.uri.toString()
    try {
      const html = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: "padanan: reading" }, () =>
        this.kind.make(document, AbortSignal.timeout(60_000)),
      )
      let panel = this.open.get(key)
      if (!panel) {
        if (!reveal) return
        panel = vscode.window.createWebviewPanel(
          this.kind.viewType,
          this.kind.title(posix.basename(document.uri.path)),
          { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
          { enableScripts: false, enableCommandUris: this.kind.commands, enableForms: false, enableFindWidget: true, localResourceRoots: [] },
        )
        this.open.set(key, panel)
        panel.onDidDispose(() => this.open.delete(key))
      } else if (reveal) {
        panel.reveal(undefined, true)
      }
      panel.webview.html = html
    } catch (error) {
      await complain(error)
    }
  }

  dispose(): void {
    this.saved.dispose()
    this.open.forEach(panel => panel.dispose())
  }
}
