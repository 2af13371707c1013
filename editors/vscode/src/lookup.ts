import * as vscode from "vscode"
import { command, complain } from "./environment"
import { type Answer, type Item, items } from "./lookup-items"
import { records } from "./program"

type Pick = vscode.QuickPickItem & { insert?: string; similar?: boolean }

const COPY: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon("copy"), tooltip: "Copy" }

/** A list that looks up what is typed, in both directions. Enter puts the chosen line into the text, in place of the selection. */
export function lookUp(): void {
  const editor = vscode.window.activeTextEditor
  const pick = vscode.window.createQuickPick<Pick>()
  pick.placeholder = "An Indonesian or English term"
  pick.title = "padanan: Look up"
  pick.matchOnDescription = true
  pick.value = editor ? editor.document.getText(editor.selection).replace(/\s+/g, " ").trim().slice(0, 200) : ""
  let stop = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const search = async (value: string) => {
    stop.abort()
    stop = new AbortController()
    const { signal } = stop
    const term = value.trim()
    if (term === "") {
      pick.items = []
      pick.busy = false
      return
    }
    pick.busy = true
    try {
      const ask = async (args: string[]) => records<Answer>(await command("lookup", ["--to=json", ...args, "--", term], { stop: signal }))[0]
      const [indonesian, english] = await Promise.all([ask([]), ask(["--english"])])
      if (signal.aborted) return
      pick.items = grouped(items(indonesian, english), term)
      pick.busy = false
    } catch (error) {
      if (signal.aborted) return
      pick.hide()
      await complain(error)
    }
  }
  pick.onDidChangeValue(value => {
    clearTimeout(timer)
    timer = setTimeout(() => void search(value), 150)
  })
  pick.onDidAccept(async () => {
    const [chosen] = pick.selectedItems
    if (chosen?.insert === undefined) return
    if (chosen.similar) {
      pick.value = chosen.insert
      await search(chosen.insert)
      return
    }
    pick.hide()
    const done = await editor?.edit(edit => edit.replace(editor.selection, chosen.insert ?? ""))
    if (!done) await copy(chosen.insert)
  })
  pick.onDidTriggerItemButton(async event => {
    if (event.item.insert !== undefined) await copy(event.item.insert)
  })
  pick.onDidHide(() => {
    clearTimeout(timer)
    stop.abort()
    pick.dispose()
  })
  pick.show()
  void search(pick.value)
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text)
  vscode.window.setStatusBarMessage(`padanan: copied “${text}”`, 3000)
}

function grouped(list: Item[], term: string): Pick[] {
  // `alwaysShow`, because the term that is looked for need not stand in what was found.
  const picks: Pick[] = []
  let group = ""
  for (const item of list) {
    if (item.group !== group) {
      group = item.group
      picks.push({ label: group, kind: vscode.QuickPickItemKind.Separator })
    }
    picks.push({ ...item, alwaysShow: true, buttons: [COPY], similar: item.group === "Similar" })
  }
  return picks.length > 0 ? picks : [{ label: `Nothing is known of “${term}”`, alwaysShow: true }]
}
