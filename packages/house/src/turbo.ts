/** Runs turbo as the house wants it: it calls nobody, and says much only when something fails. */
import { spawnSync } from "node:child_process"
import process from "node:process"

const words = process.argv.slice(2)
const task = words.find((word) => word !== "run" && !word.startsWith("-")) ?? "turbo"

process.stderr.write(`${task} ...`)
const { status, stdout, stderr } = spawnSync("turbo", words, {
  encoding: "utf8",
  shell: process.platform === "win32",
  maxBuffer: 64 * 1024 * 1024,
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
})
const took = /Time:\s+(\S+)/.exec(stdout)?.[1] ?? ""
process.stderr.write(status === 0 ? ` done ${took}\n` : `\n${stdout}${stderr}`)
process.exitCode = status ?? 1
