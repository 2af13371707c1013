import assert from "node:assert/strict"
import { homedir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { programPath } from "../src/program"
import { type Configuration, madeByUser, options } from "../src/settings"

const DEFAULTS: Record<string, unknown> = { inlayHints: "first", words: false, domains: [], asOf: "", minConfidence: 0, glossaries: [], severity: {} }

function configured(made: Record<string, unknown>, where = "globalValue"): Configuration {
  return {
    get: key => made[key] ?? DEFAULTS[key],
    inspect: key => ({ key, defaultValue: DEFAULTS[key], [where]: made[key] }),
  }
}

test("defaults are not sent, so that padanan.toml may speak", () => {
  assert.deepEqual(madeByUser(configured({}), "/w"), {})
})

test("what the user has set anywhere is sent, also where it equals the default", () => {
  for (const where of ["globalValue", "workspaceValue", "workspaceFolderValue", "globalLanguageValue"]) {
    assert.deepEqual(madeByUser(configured({ words: false, inlayHints: "all" }, where), "/w"), { inlayHints: "all", words: false }, where)
  }
})

test("paths of glossaries start at the folder or at home", { skip: process.platform === "win32" }, () => {
  const made = madeByUser(configured({ glossaries: ["istilah.tsv", "/a/b.tsv", "~/c.tsv"] }), "/w")
  assert.deepEqual(made.glossaries, ["/w/istilah.tsv", "/a/b.tsv", join(homedir(), "c.tsv")])
  assert.deepEqual(madeByUser(configured({ glossaries: ["istilah.tsv"] }), undefined).glossaries, ["istilah.tsv"])
})

test("settings are options of the commands too", () => {
  const settings = { domains: ["law", "trade"], asOf: "2021", glossaries: ["/g.tsv"], words: true, minConfidence: 0.5 }
  const common = ["--domain=law", "--domain=trade", "--as-of=2021", "--glossary=/g.tsv"]
  assert.deepEqual(options(settings, "lookup"), common)
  assert.deepEqual(options(settings, "annotate"), [...common, "--words", "--min-confidence=0.5"])
  assert.deepEqual(options({}, "annotate"), [])
})

test("the program's path", () => {
  assert.equal(programPath(""), "padanan")
  assert.equal(programPath(" padanan "), "padanan")
  assert.equal(programPath("~/bin/padanan"), join(homedir(), "bin/padanan"))
  assert.equal(programPath("~other/padanan"), "~other/padanan")
})
