// Runs inside VS Code, beside the extension: reads the job (file, places) that JOB names and writes what the editor knows of
// the text to OUT, all places as bytes from the start of the file.
const fs = require("node:fs")
const vscode = require("vscode")

const sleep = ms => new Promise(resolve => setTimeout(resolve, ms))

async function until(what, condition) {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(50)) {
    const value = await condition()
    if (value) return value
  }
  throw new Error(`waited in vain for ${what}`)
}

async function drive(job, out) {
  const document = await vscode.workspace.openTextDocument(job.file)
  await vscode.window.showTextDocument(document)
  const text = document.getText()
  const byteOf = position => Buffer.byteLength(text.slice(0, document.offsetAt(position)))
  const positionOf = byte => document.positionAt(Buffer.from(text).toString("utf8", 0, byte).length)
  const everything = new vscode.Range(0, 0, document.lineCount, 0)

  const found = await until("findings", () => {
    const list = vscode.languages.getDiagnostics(document.uri)
    return list.length > 0 && list
  })
  out.findings = found.map(finding => ({
    start: byteOf(finding.range.start),
    end: byteOf(finding.range.end),
    rule: typeof finding.code === "object" ? finding.code.value : finding.code,
    message: finding.message,
  }))

  out.hovers = []
  for (const place of job.places) {
    const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, positionOf(place))
    for (const hover of hovers) {
      const shown = hover.contents.map(content => (typeof content === "string" ? content : content.value)).join("\n")
      // What VS Code itself says of a finding comes without a range, and is not looked at here.
      if (hover.range) out.hovers.push({ at: place, start: byteOf(hover.range.start), end: byteOf(hover.range.end), shown })
    }
  }

  const hints = await until("glosses in the text", async () => {
    const list = await vscode.commands.executeCommand("vscode.executeInlayHintProvider", document.uri, everything)
    return list?.length > 0 && list
  })
  out.hints = hints.map(hint => ({
    at: byteOf(hint.position),
    label: typeof hint.label === "string" ? hint.label : hint.label.map(part => part.value).join(""),
  }))

  out.pages = []
  for (const command of ["padanan.annotate", "padanan.acronyms"]) {
    await vscode.commands.executeCommand(command)
    await until(`the page of ${command}`, () =>
      vscode.window.tabGroups.all.some(group => group.tabs.some(tab => tab.input?.viewType?.endsWith(command))),
    )
    out.pages.push(command)
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One)
  }
  await edit(job, out, document, byteOf, positionOf)
}

/** The edits of a text: what is offered where a term is being typed, and the text after the fix for a misspelling. */
async function edit(job, out, document, byteOf, positionOf) {
  const offered = await vscode.commands.executeCommand("vscode.executeCompletionItemProvider", document.uri, positionOf(job.completion))
  out.completion = offered.items
    .filter(item => item.range)
    .map(item => ({
      label: typeof item.label === "string" ? item.label : item.label.label,
      start: byteOf((item.range.replacing ?? item.range).start),
      text: item.insertText?.value ?? item.insertText ?? item.label,
    }))

  const place = positionOf(job.misspelling)
  const actions = await vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, new vscode.Range(place, place), "quickfix")
  const preferred = actions.find(action => action.isPreferred && action.edit)
  if (preferred) await vscode.workspace.applyEdit(preferred.edit)
  out.fixed = document.getText()
}

/** For a picture: the card of a term beside the text, and nothing else in the window. */
async function pose(job) {
  for (const command of ["workbench.action.closeSidebar", "workbench.action.closeAuxiliaryBar", "workbench.action.closePanel", "notifications.clearAll"]) {
    await vscode.commands.executeCommand(command)
  }
  const document = await vscode.workspace.openTextDocument(job.file)
  const editor = await vscode.window.showTextDocument(document)
  await until("findings", () => vscode.languages.getDiagnostics(document.uri).length > 0)
  await sleep(3000)
  const place = document.positionAt(document.getText().indexOf(job.pose))
  editor.selection = new vscode.Selection(place, place)
  await vscode.commands.executeCommand("editor.action.showHover", { focus: "noAutoFocus" })
  await sleep(1500)
}

exports.activate = async () => {
  if (!process.env.JOB || !process.env.OUT) return
  const out = { editor: `VS Code ${vscode.version}` }
  try {
    const job = JSON.parse(fs.readFileSync(process.env.JOB, "utf8"))
    await (job.pose ? pose(job) : drive(job, out))
  } catch (error) {
    out.error = String(error?.stack ?? error)
  }
  fs.writeFileSync(`${process.env.OUT}.part`, JSON.stringify(out))
  fs.renameSync(`${process.env.OUT}.part`, process.env.OUT)
}
