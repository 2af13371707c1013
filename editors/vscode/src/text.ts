/** Turns byte offsets into a text, which the program counts in UTF-8, into the offsets that editors count in UTF-16. */
export function utf16Offsets(text: string): (byte: number) => number {
  const bytes = Buffer.from(text, "utf8")
  const known = new Map<number, number>()
  return byte => {
    let offset = known.get(byte)
    if (offset === undefined) {
      // A lone surrogate becomes the three bytes of U+FFFD on both ways, so the lengths agree.
      offset = bytes.toString("utf8", 0, Math.min(byte, bytes.length)).length
      known.set(byte, offset)
    }
    return offset
  }
}

/** The text for a page: nothing in it is markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

const POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"

// The page asks the system whether to be light or dark; the editor has colours of its own, and gives some of them to the body.
const COLOURS = `<style>
html:root {
  --paper: var(--vscode-editor-background);
  --ink: var(--vscode-editor-foreground);
  --soft: var(--vscode-descriptionForeground);
  --line: var(--vscode-panel-border, #8884);
  --card: var(--vscode-editorHoverWidget-background);
  --link: var(--vscode-textLink-foreground);
}
body { color: var(--ink); }
</style>`

/** Makes a page one of the editor's: whatever it says, it runs nothing and asks for nothing, and it has the colours of the theme. */
export function embed(page: string): string {
  return page.replace(/<head>/i, head => `${head}\n${POLICY}\n${COLOURS}`)
}
