import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { KEYS } from "../src/settings"

const manifest = JSON.parse(readFileSync("package.json", "utf8"))
const settings: Record<string, { default?: unknown; properties?: object }> = manifest.contributes.configuration.properties

test("what the server is told can be set, and nothing else but what the extension itself reads", () => {
  const own = ["path", "languages", "trace.server"]
  assert.deepEqual(Object.keys(settings).sort(), [...KEYS, ...own].map(key => `padanan.${key}`).sort())
})

test("every rule has a severity to set", { skip: !existsSync("../../docs/rules.md") }, () => {
  const page = readFileSync("../../docs/rules.md", "utf8")
  const rules = [...page.matchAll(/^## (.*)$/gm)].map(match => match[1])
  assert.deepEqual(Object.keys(settings["padanan.severity"]?.properties ?? {}).sort(), rules.sort())
})

test("texts of the languages that are read by default wake the extension, and their glosses are not cut", () => {
  for (const language of settings["padanan.languages"]?.default as string[]) {
    assert.ok(manifest.activationEvents.includes(`onLanguage:${language}`), language)
    assert.equal(manifest.contributes.configurationDefaults[`[${language}]`]["editor.inlayHints.maximumLength"], 0, language)
  }
})

test("every command is made by the extension", () => {
  const source = readFileSync("src/extension.ts", "utf8")
  for (const { command } of manifest.contributes.commands) assert.ok(source.includes(`"${command}"`), command)
})

test("a folder that is not trusted cannot name the program", () => {
  assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes("padanan.path"))
  assert.equal(manifest.contributes.configuration.properties["padanan.path"].scope, "machine-overridable")
})
