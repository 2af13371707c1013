import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { homedir } from "node:os"
import { delimiter, join } from "node:path"

/** What the program said when something went wrong; `missing` when there is no such program. */
export class ProgramError extends Error {
  constructor(
    message: string,
    readonly missing: boolean,
  ) {
    super(message)
  }
}

const USUAL = "padanan"

/** The path of the program as the setting gives it: `~` is the home folder, an empty one the usual name. */
export function programPath(setting: string): string {
  const path = setting.trim()
  if (path === "" || path === USUAL) return usualPath()
  return /^~(?=[\\/]|$)/.test(path) ? join(homedir(), path.slice(1)) : path
}

/** The usual name if `PATH` has it, or else where Cargo installs it: an editor that a desktop starts often has a shorter `PATH`. */
export function usualPath(environment: NodeJS.ProcessEnv = process.env): string {
  const file = process.platform === "win32" ? `${USUAL}.exe` : USUAL
  const folders = (environment.PATH ?? "").split(delimiter).filter(folder => folder !== "")
  if (folders.some(folder => existsSync(join(folder, file)))) return USUAL
  const installed = join(environment.CARGO_HOME ?? join(homedir(), ".cargo"), "bin", file)
  return existsSync(installed) ? installed : USUAL
}

/** Runs the program, without a shell, and gives what it prints. Leaves when `stop` is aborted. */
export function run(program: string, args: readonly string[], options: { input?: string; folder?: string; stop?: AbortSignal } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: options.folder, signal: options.stop, windowsHide: true })
    const out: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk))
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk))
    // A program that does not want its input closes the pipe; its exit status says the rest.
    child.stdin.on("error", () => undefined)
    child.on("error", (error: NodeJS.ErrnoException) => {
      const missing = error.code === "ENOENT" || error.code === "EACCES" || error.code === "ENOTDIR"
      reject(new ProgramError(missing ? `“${program}” cannot be run` : error.message, missing))
    })
    child.on("close", status => {
      // 1 with an output is an answer too: a term was not found.
      if (status === 0 || (status === 1 && out.length > 0)) resolve(Buffer.concat(out).toString("utf8"))
      else reject(new ProgramError(Buffer.concat(errors).toString("utf8").trim() || `${program} ended with status ${status}`, false))
    })
    child.stdin.end(options.input ?? "", "utf8")
  })
}

/** The records of an output with one JSON object a line. */
export function records<T>(output: string): T[] {
  return output
    .split("\n")
    .filter(line => line.trim() !== "")
    .map(line => JSON.parse(line) as T)
}
