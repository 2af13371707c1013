import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { ProgramError, programPath, records, run, usualPath } from "../src/program"

const node = process.execPath

test("input goes in, output comes out", async () => {
  const text = "rantai pasok 🏭\n".repeat(20_000)
  assert.equal(await run(node, ["-e", "process.stdin.pipe(process.stdout)"], { input: text }), text)
})

test("a program that does not read its input is no error", async () => {
  assert.equal(await run(node, ["-e", "console.log(1)"], { input: "x".repeat(5_000_000) }), "1\n")
})

test("a missing program is told apart", async () => {
  await assert.rejects(run("/nowhere/padanan", []), (error: unknown) => error instanceof ProgramError && error.missing)
})

test("what the program says of a mistake is the message", async () => {
  const failing = run(node, ["-e", "console.error('istilah.tsv:3:1: no gloss'); process.exit(1)"])
  await assert.rejects(failing, (error: unknown) => error instanceof ProgramError && !error.missing && error.message === "istilah.tsv:3:1: no gloss")
})

test("status 1 with an output is an answer", async () => {
  assert.equal(await run(node, ["-e", "process.stdout.write('{}'); process.exitCode = 1"]), "{}")
})

test("it can be stopped", async () => {
  await assert.rejects(run(node, ["-e", "setTimeout(() => {}, 60000)"], { stop: AbortSignal.timeout(200) }))
})

test("one record a line", () => {
  assert.deepEqual(records('{"a":1}\n\n{"a":2}\n'), [{ a: 1 }, { a: 2 }])
})

test("the program is looked for in PATH, and then where Cargo puts it", () => {
  const folder = mkdtempSync(join(tmpdir(), "padanan-"))
  const file = join(folder, "bin", process.platform === "win32" ? "padanan.exe" : "padanan")
  try {
    assert.equal(usualPath({ PATH: "", CARGO_HOME: folder }), "padanan")
    mkdirSync(join(folder, "bin"))
    writeFileSync(file, "")
    assert.equal(usualPath({ PATH: "", CARGO_HOME: folder }), file)
    assert.equal(usualPath({ PATH: join(folder, "bin"), CARGO_HOME: folder }), "padanan")
  } finally {
    rmSync(folder, { recursive: true })
  }
  assert.equal(programPath(" /opt/padanan "), "/opt/padanan")
})
