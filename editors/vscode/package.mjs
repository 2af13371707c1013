// Makes the .vsix. Licences and screenshot are those of the repository, so they are brought in here.
import { execFileSync } from "node:child_process"
import { copyFileSync, readFileSync, writeFileSync } from "node:fs"

const root = "../../"
const licences = ["LICENSE-MIT", "LICENSE-APACHE"].map(name => readFileSync(root + name, "utf8"))
writeFileSync("out/LICENSE.txt", `Either of these licences, as you like.\n\n${licences.join(`\n${"=".repeat(80)}\n\n`)}`)
copyFileSync(`${root}docs/vscode.png`, "out/screenshot.png")
writeFileSync("out/README.md", readFileSync("README.md", "utf8").replaceAll("../../docs/vscode.png", "screenshot.png"))
const options = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--readme-path", "out/README.md"]
execFileSync("npx", ["vsce", "package", ...options, ...process.argv.slice(2)], { stdio: "inherit", shell: process.platform === "win32" })
