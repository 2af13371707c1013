// Bundles the extension into one file; with --test, the tests too.
import { build } from "esbuild"
import { readdirSync } from "node:fs"

const common = { bundle: true, platform: "node", target: "node18", format: "cjs", logLevel: "warning" }
if (process.argv.includes("--test")) {
  const tests = readdirSync("test").filter(name => name.endsWith(".test.ts"))
  await build({ ...common, entryPoints: tests.map(name => `test/${name}`), outdir: "out/test" })
} else {
  await build({ ...common, entryPoints: ["src/extension.ts"], outfile: "out/extension.js", external: ["vscode"], minify: true })
}
