/** Stands in for the program that tries doors: of four tries the second never ends and the third takes the process with it. */
import { writeSync } from "node:fs"
import process from "node:process"
import type { Assignment, Tried } from "./fuzz-one.ts"

const tell = (tried: Tried): void => void writeSync(1, `${JSON.stringify(tried)}\n`)

for (const { door, first, tries } of JSON.parse(process.argv[2] ?? "[]") as readonly Assignment[]) {
  for (let index = first; index < first + tries; index++) {
    tell({ door, index })
    if (index === 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    if (index === 2) process.abort()
    tell({ door, index, milliseconds: 1, size: 10 })
  }
}
