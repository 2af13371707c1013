import * as vscode from "vscode"
import { command, complain } from "./environment"
import { type Answer, type Item, items } from "./lookup-items"
import { records } from "./program"

type Line = vscode.QuickPickItem & { item?: Item }

const COPY: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon("copy"), tooltip: "Copy" }

/** Asks for a term, looks it up as Indonesian and as English, and puts what is chosen into the text, in place of the selection. */
export async function lookUp(): Promise<void> {
  const editor = vscode.window.activeTextEditor
  const selected = editor?.document.getText(editor.selection).replace(/\s+/g, " ").trim().slice(0, 200) ?? ""
  let term = (await vscode.window.showInputBox({ title: "padanan: Look up", prompt: "An Indonesian or English term", value: selected }))?.trim()
  try {
    while (term) {
      const chosen = await choose(term, await answers(term))
      // A similar word is looked up in its turn.
      term = chosen?.similar ? chosen.insert : undefined
      if (chosen && !chosen.similar) await insert(chosen.insert, editor)
    }
  } catch (error) {
    await complain(error)
  }
}

async function answers(term: string): Promise<Item[]> {
  const ask = async (...args: string[]) => records<Answer>(await command("lookup", ["--to=json", ...args, "--", term]))[0]
  const [indonesian, english] = await Promise.all([ask(), ask("--english")])
  return items(indonesian, english)
}

function choose(term: string, found: Item[]): Promise<Item | undefined> {
  const pick = vscode.window.createQuickPick<Line>()
  pick.title = `padanan: ${term}`
  pick.placeholder = found.length > 0 ? "Enter puts it into the text" : `Nothing is known of “${term}”`
  pick.matchOnDescription = true
  pick.matchOnDetail = true
  pick.items = lines(found)
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.item)
      pick.hide()
    })
    pick.onDidTriggerItemButton(event => {
      if (event.item.item) void copy(event.item.item.insert)
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    pick.show()
  })
}

/** The lines of the list, with a heading above each group. */
function lines(found: Item[]): Line[] {
  return found.flatMap((item, place) => {
    const line: Line = { label: item.label, description: item.description, buttons: [COPY], item }
    if (item.detail !== undefined) line.detail = item.detail
    if (item.group === found[place - 1]?.group) return [line]
    return [{ label: item.group, kind: vscode.QuickPickItemKind.Separator }, line]
  })
}

async function insert(text: string, editor: vscode.TextEditor | undefined): Promise<void> {
  if (!(await editor?.edit(edit => edit.replace(editor.selection, text)))) await copy(text)
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text)
  vscode.window.setStatusBarMessage(`padanan: copied “${text}”`, 3000)
}
