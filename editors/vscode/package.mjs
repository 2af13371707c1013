// Makes the .vsix from a folder of its own, with the licences and the screenshot of the repository beside the bundle.
import { execFileSync } from "node:child_process"
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { resolve } from "node:path"

const here = fileURLToPath(new URL(".", import.meta.url))
const root = resolve(here, "../..")
const stage = resolve(here, "out/package")
const { version } = JSON.parse(readFileSync(resolve(here, "package.json"), "utf8"))
const target = resolve(process.argv[2] ?? `padanan-${version}.vsix`)

rmSync(stage, { recursive: true, force: true })
mkdirSync(resolve(stage, "out"), { recursive: true })
for (const name of ["package.json", "icon.png", "out/extension.js"]) copyFileSync(resolve(here, name), resolve(stage, name))
const licences = ["LICENSE-MIT", "LICENSE-APACHE"].map(name => readFileSync(resolve(root, name), "utf8"))
writeFileSync(resolve(stage, "LICENSE.txt"), `Either of these licences, as you like.\n\n${licences.join(`\n${"=".repeat(80)}\n\n`)}`)
copyFileSync(resolve(root, "docs/vscode.png"), resolve(stage, "screenshot.png"))
const readme = readFileSync(resolve(here, "README.md"), "utf8").replaceAll("../../docs/vscode.png", "screenshot.png")
writeFileSync(resolve(stage, "README.md"), readme)

// Everything in the folder is meant.
writeFileSync(resolve(stage, ".vscodeignore"), "")

const vsce = resolve(here, "node_modules/@vscode/vsce/vsce")
const options = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", target]
execFileSync(process.execPath, [vsce, "package", ...options], { cwd: stage, stdio: "inherit" })
