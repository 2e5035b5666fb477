import { cpus } from "node:os"

/** The machine that figures are measured on, as their pages tell it. */
export const machine = `${cpus().length} processors (${cpus()[0]?.model ?? "unknown"})`

/** The day they are measured on, such as `2026-11-22`. */
export const today = new Date().toISOString().slice(0, 10)
