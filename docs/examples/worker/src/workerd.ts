import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { createInterface } from "node:readline"

/** Whether workerd can be started here: npm puts it on the path of scripts. */
export const isThere = spawnSync("workerd", ["--version"]).status === 0

/** A worker that is being served. */
export interface Served {
  readonly address: string
  readonly stop: () => Promise<void>
}

const ended = async (child: ChildProcess): Promise<void> => (child.exitCode ?? child.signalCode) === null ? new Promise((resolve) => child.once("exit", () => resolve())) : undefined

/** Serves the worker on a free port of this machine; workerd prints which. */
export const serve = async (folder: string): Promise<Served> => {
  // In a group of its own, since what npm installs may be a script that starts the program.
  const child = spawn("workerd", ["serve", "worker.capnp", "--socket-addr", "http=127.0.0.1:0", "--control-fd", "1"], { cwd: folder, detached: true, stdio: ["ignore", "pipe", "inherit"] })
  const port = await new Promise<number>((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code) => reject(new Error(`workerd ended with ${code}.`)))
    createInterface(child.stdout).once("line", (line) => resolve((JSON.parse(line) as { readonly port: number }).port))
  })
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      if (child.pid !== undefined) process.kill(-child.pid)
      await ended(child)
    },
  }
}
