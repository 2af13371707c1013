import { homedir } from "node:os"
import { isAbsolute, join, resolve } from "node:path"

/** What the server is told, in its own names. A key that is not there is left to `padanan.toml`. */
export interface Settings {
  inlayHints?: string
  words?: boolean
  domains?: string[]
  asOf?: string
  minConfidence?: number
  glossaries?: string[]
  ignore?: string[]
  severity?: Record<string, string>
  debounce?: number
}

/** The names of the settings that the server knows. */
export const KEYS = ["inlayHints", "words", "domains", "asOf", "minConfidence", "glossaries", "ignore", "severity", "debounce"] as const

/** The part of VS Code's configuration that is looked at here. */
export interface Configuration {
  get(key: string): unknown
  inspect(key: string): object | undefined
}

/** The settings that the user has made. Defaults are not among them: they would hide what `padanan.toml` says. */
export function madeByUser(configuration: Configuration, folder: string | undefined): Settings {
  const settings: Record<string, unknown> = {}
  for (const key of KEYS) {
    const known = (configuration.inspect(key) ?? {}) as Record<string, unknown>
    if (Object.keys(known).some(where => /Value$/.test(where) && where !== "defaultValue" && known[where] !== undefined)) {
      settings[key] = configuration.get(key)
    }
  }
  if (Array.isArray(settings.glossaries)) settings.glossaries = settings.glossaries.map(path => absolute(String(path), folder))
  if (settings.asOf === "") delete settings.asOf
  return settings
}

function absolute(path: string, folder: string | undefined): string {
  if (/^~(?=[\\/]|$)/.test(path)) return join(homedir(), path.slice(1))
  return isAbsolute(path) || folder === undefined ? path : resolve(folder, path)
}

/** The same settings as options of the commands. */
export function options(settings: Settings, command: "annotate" | "acronyms" | "lookup"): string[] {
  const list: string[] = []
  for (const domain of settings.domains ?? []) list.push(`--domain=${domain}`)
  if (settings.asOf !== undefined) list.push(`--as-of=${settings.asOf}`)
  for (const glossary of settings.glossaries ?? []) list.push(`--glossary=${glossary}`)
  if (command === "annotate") {
    if (settings.words) list.push("--words")
    if (settings.minConfidence !== undefined) list.push(`--min-confidence=${settings.minConfidence}`)
  }
  return list
}
