import * as vscode from "vscode"
import { LanguageClient, State } from "vscode-languageclient/node"
import { complain, languages, program, reads, settings } from "./environment"
import { ProgramError, run } from "./program"

export type Health = "idle" | "starting" | "running" | "stopped" | "failed"

/** The language server: started when the first text is open that it reads, and told when settings change. */
export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined
  private starting: Promise<void> | undefined
  private readonly changed = new vscode.EventEmitter<void>()
  private readonly subscriptions: vscode.Disposable[] = [this.changed]
  readonly output = vscode.window.createOutputChannel("padanan")
  readonly onDidChange = this.changed.event
  health: Health = "idle"
  version = ""

  constructor() {
    this.subscriptions.push(
      this.output,
      vscode.workspace.onDidOpenTextDocument(document => this.startFor(document)),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration("padanan.path") || event.affectsConfiguration("padanan.languages")) void this.restart()
        else if (event.affectsConfiguration("padanan")) this.tellSettings()
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.restart()),
    )
    vscode.workspace.textDocuments.forEach(document => this.startFor(document))
  }

  /** Ends the server, if there is one, and starts it if there is a text for it. */
  async restart(): Promise<void> {
    await this.starting
    await this.end()
    this.become("idle")
    vscode.workspace.textDocuments.forEach(document => this.startFor(document))
    await this.starting
  }

  private startFor(document: vscode.TextDocument): void {
    if (this.health !== "idle" || !reads(document)) return
    this.become("starting")
    this.starting = this.start().catch((error: unknown) => {
      this.become("failed")
      void complain(error)
    })
  }

  private async start(): Promise<void> {
    // Asked first, so that a missing program and one without a server are told apart from a server that fails.
    const path = program()
    this.version = (await run(path, ["--version"])).trim().replace(/^padanan /, "")
    await run(path, ["lsp", "--help"]).catch(() => {
      throw new ProgramError(`${path} ${this.version} has no language server. Install a newer one, then run “padanan: Restart server”.`, false)
    })
    this.output.appendLine(`padanan ${this.version}, ${path}`)
    const selector = languages().flatMap(language => ["file", "untitled"].map(scheme => ({ scheme, language })))
    const client = new LanguageClient(
      "padanan",
      "padanan",
      { command: path, args: ["lsp"] },
      {
        documentSelector: selector,
        outputChannel: this.output,
        initializationOptions: { padanan: settings() },
        middleware: {
          workspace: {
            configuration: (request, token, next) => {
              if (request.items.every(item => item.section === "padanan")) return request.items.map(() => settings())
              return next(request, token)
            },
          },
        },
      },
    )
    client.onDidChangeState(event => {
      if (event.newState === State.Starting) this.become("starting")
      else if (event.newState === State.Running) this.become("running")
      else if (event.newState === State.Stopped && this.client === client) this.become("stopped")
    })
    this.client = client
    await client.start()
  }

  private tellSettings(): void {
    if (this.health !== "running") return
    void this.client?.sendNotification("workspace/didChangeConfiguration", { settings: { padanan: settings() } })
  }

  private async end(): Promise<void> {
    const client = this.client
    this.client = undefined
    await client?.dispose().catch((error: unknown) => this.output.appendLine(String(error)))
  }

  private become(health: Health): void {
    this.health = health
    this.changed.fire()
  }

  /** Ends the server; to be awaited when the editor leaves. */
  async stop(): Promise<void> {
    await this.starting
    await this.end()
  }

  dispose(): void {
    this.subscriptions.forEach(subscription => subscription.dispose())
  }
}

