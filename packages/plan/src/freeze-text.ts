import { applyFixes } from "./apply-fixes.ts"
import { dayNumber } from "./calendar.ts"
import { filesGiven } from "./files-given.ts"
import { freezePilot } from "./freeze-pilot.ts"
import type { Day, Pilot, StrategyPlan } from "./model.ts"
import { parsePlan, type PlanFile } from "./parse.ts"
import { isSame } from "./plain-data.ts"
import { lineStarts } from "./source.ts"

/** Why a pilot could not be frozen. */
export type NotFrozen = "no-day" | "unknown" | "frozen" | "no-criteria" | "unwritable"

/** A file with a pilot's criteria frozen in it, or why not. */
export type FrozenText =
  | {
      /** The file the pilot stands in, with its new text. */
      readonly file: PlanFile
    }
  | {
      /** Why nothing was written. */
      readonly not: NotFrozen
      /** The ids of all pilots of the plan, to choose from. */
      readonly pilots: readonly string[]
    }

const withFrozen = (plan: StrategyPlan, pilot: Pilot, on: Day): StrategyPlan => ({
  ...plan,
  spec: { ...plan.spec, pilots: (plan.spec.pilots ?? []).map((one) => (one === pilot ? { ...one, frozen: freezePilot(one, on) } : one)) },
})

/**
 * Writes into a plan's text that a pilot's criteria are fixed on a day, right after its id; all else stays as it was.
 *
 * @remarks
 * Pure. `no-day` where `on` is not a day that exists, `unknown` where there is no pilot of that id; `unwritable` where the text is not
 * written in a way that leaves room: then what {@link freezePilot} gives has to be put in by hand.
 */
export const freezeInText = (given: readonly PlanFile[], id: string, on: Day): FrozenText => {
  const { files } = filesGiven("freezeInText", given, "plan.folkmoot.yaml")
  const parsed = parsePlan(files)
  const { pilots = [] } = parsed.plan.spec
  const index = pilots.findIndex((one) => one.id === id)
  const pilot = pilots[index]
  const not = (why: NotFrozen): FrozenText => ({ not: why, pilots: pilots.map((one) => one.id) })
  if (dayNumber(on) === undefined) return not("no-day")
  if (pilot === undefined) return not("unknown")
  if (pilot.frozen !== undefined) return not("frozen")
  if ((pilot.criteria ?? []).length === 0) return not("no-criteria")
  const { hash } = freezePilot(pilot, on)
  const [key, value] = [parsed.place(["spec", "pilots", index, "id"], "key"), parsed.place(["spec", "pilots", index, "id"])]
  const source = files.find(({ file }) => file === value.file)
  if (source === undefined) return not("unwritable")
  const { text } = source
  const starts = lineStarts(text)
  const start = (starts[value.endLine - 1] ?? 0) + value.endColumn - 1
  const rest = text.slice(start).split(/[\r\n]/, 1)[0] as string
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n"
  const quoted = text[(starts[key.line - 1] ?? 0) + key.column - 1] === '"'
  const block = /^\s*(#.*)?$/.test(rest)
  const edit = block
    ? { start: start + rest.length, end: start + rest.length, text: `${lineEnd}${" ".repeat(key.column - 1)}frozen: { on: ${on}, hash: "${hash}" }` }
    : { start, end: start, text: quoted ? `, "frozen": { "on": "${on}", "hash": "${hash}" }` : `, frozen: { on: ${on}, hash: "${hash}" }` }
  const file = { ...source, text: applyFixes(text, [{ fix: { edits: [edit] } }]) }
  const after = parsePlan(files.map((one) => (one === source ? file : one)))
  return isSame(after.plan, withFrozen(parsed.plan, pilot, on)) ? { file } : not("unwritable")
}
