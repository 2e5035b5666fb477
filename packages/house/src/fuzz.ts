/**
 * Gives hostile input to every door: `npm run fuzz -- [door] [tries] [--seed n] [--from n] [--write]`.
 *
 * A door is named by a part of its name, and `all` are all. Each run draws a seed of its own, which is told; `--seed 5 --from 17` with one try has a try again and shows what
 * was given. `--write` puts the figures into docs/figures.
 */
import { randomInt } from "node:crypto"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { doors } from "./fuzz-doors.ts"
import { doorsTriedIn, hostilePage, type DoorTried } from "./fuzz-page.ts"
import { runDoors } from "./fuzz-run.ts"
import { machine, today } from "./measured-on.ts"
import { refuse, typedBehind } from "./script-words.ts"
import { root, textSoFar } from "./workspace.ts"

const usage = `npm run fuzz -- [door] [tries] [--seed n] [--from n] [--write]: a door is one of ${doors.map((door) => door.name).join(", ")}, or all; the rest are whole numbers.`
const { values, words: [name = "all", told = "200"] } = typedBehind(usage, { seed: { type: "string" }, from: { type: "string", default: "0" }, write: { type: "boolean", default: false } }, 2)
const [tries, first, seed] = [Number(told), Number(values.from), values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)]
const chosen = doors.filter((door) => name === "all" || door.name.includes(name))
if (chosen.length === 0 || ![tries, first, seed].every((one) => Number.isSafeInteger(one) && one >= 0)) refuse(usage)

const done: DoorTried[] = []
for (const { name: door } of chosen) {
  process.stderr.write(`${door}: ${tries} tries, seed ${seed} ...`)
  const [run] = await runDoors([{ door, seed, first, tries, shows: tries === 1 }])
  if (run === undefined) continue
  process.stderr.write(` ${run.faults.length === 0 ? "no fault" : `${run.faults.length} FAULTS`}, slowest ${run.milliseconds.toFixed(0)} ms, largest ${run.largest}\n`)
  for (const { index, what, part, input } of run.faults.slice(0, 5)) {
    process.stderr.write(`  npm run fuzz -- ${JSON.stringify(door)} 1 --seed ${seed} --from ${index}\n    ${what.split("\n").slice(0, 8).join("\n    ")}\n    ${part}: ${input}\n`)
  }
  done.push({ ...run, faults: run.faults.length, date: today })
}

if (values.write) {
  const page = "docs/figures/hostile.md"
  const places = doors.map((door) => door.name)
  const all = [...doorsTriedIn(textSoFar(page)).filter((old) => done.every(({ door }) => door !== old.door)), ...done].toSorted((a, b) => places.indexOf(a.door) - places.indexOf(b.door))
  writeFileSync(join(root, page), hostilePage(all, `${machine}, Node ${process.versions.node}, shared with other work`))
}
process.exitCode = done.every(({ faults }) => faults === 0) ? 0 : 1
