import { contentKinds, cadences, platformKinds } from "./vocabulary.ts"
import { valueAt } from "./shape.ts"
import type { Path } from "./source.ts"

/**
 * One step from a version of the format to the next: a value is written in another way, or a field gets another name.
 *
 * @remarks
 * `at` names the place, with a star for each item of a list. `value` gives the new value, or `undefined` where the old one is not
 * understood and stays as it is.
 */
export interface MigrationStep {
  readonly at: readonly string[]
  readonly key?: string
  readonly value?: (old: unknown) => unknown
}

/** What leads from one version to the next. */
export interface Migration {
  readonly from: string
  readonly to: string
  readonly steps: readonly MigrationStep[]
}

const step = (at: string, value: (old: unknown) => unknown, key?: string): MigrationStep => ({ at: at.split("."), value, ...(key === undefined ? {} : { key }) })

const ofText = (make: (text: string) => unknown) => (old: unknown): unknown => (typeof old === "string" ? make(old) : undefined)

const idOf = (text: string): string => text.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").slice(0, 48).replace(/^-|-$/g, "") || "unnamed"

const perWords: Readonly<Record<string, string>> = { week: "week", month: "month", quarter: "quarter", year: "year" }

/** Reads `3 days a month`. */
const effortOf = ofText((text) => {
  const [, amount, unit, per] = /^(\d+(?:\.\d+)?) (hour|day)s?(?: (?:a|an|per|each|every) (week|month|quarter|year))?$/.exec(text.trim()) ?? []
  return amount === undefined ? undefined : { amount: Number(amount), unit: `${unit}s`, ...(per === undefined ? {} : { per: perWords[per] }) }
})

const wordIn = (words: readonly string[], other: string | undefined) =>
  ofText((text) => {
    const meant = text.toLowerCase().trim().replaceAll(" ", "-")
    return words.includes(meant) ? meant : (words.find((word) => meant.split("-").includes(word)) ?? other)
  })

/** How each earlier version becomes the next; what is written once stays readable for ever. */
export const migrations: readonly Migration[] = [
  {
    from: "folkmoot.dev/v1alpha1",
    to: "folkmoot.dev/v1",
    steps: [
      step("apiVersion", () => "folkmoot.dev/v1"),
      step("spec.organisation.values.*", ofText((title) => ({ id: idOf(title), title }))),
      step("spec.tactics.*.effort", effortOf),
      step("spec.actions.*.effort", effortOf),
      step("spec.stakeholders.*.painPoints.*", ofText((title) => ({ title }))),
      step("spec.flexibility.triggers.*", ofText((when) => ({ when }))),
      step("spec.flexibility.contingency.*", ofText((title) => ({ id: idOf(title), title }))),
      step("spec.content.schedule.*.kind", wordIn(contentKinds, "other")),
      step("spec.content.schedule.*.cadence", wordIn(cadences, undefined)),
      step("spec.channels.*.kind", wordIn(platformKinds, "other")),
      step("spec.channels.*.audienceEvidence", ofText((evidence) => [{ evidence }]), "audience"),
      { at: ["spec", "channels"], key: "platforms" },
    ],
  },
]

/** The concrete places in the data that a pattern means. */
export const placesOf = (data: unknown, pattern: readonly string[], path: Path = []): readonly Path[] => {
  const [head, ...rest] = pattern
  if (head === undefined) return [path]
  if (head === "*") return Array.isArray(data) ? data.flatMap((item: unknown, index) => placesOf(item, rest, [...path, index])) : []
  const next = valueAt(data, [head])
  return next === undefined ? [] : placesOf(next, rest, [...path, head])
}

/** The path before a step, of a path after it. */
const before = ({ at, key, value }: MigrationStep, path: Path): Path => {
  const last = at.length - 1
  const matches = path.length > last && at.every((wanted, depth) => (depth === last && key !== undefined ? path[depth] === key : wanted === "*" ? typeof path[depth] === "number" : path[depth] === wanted))
  if (!matches) return path
  const renamed = key === undefined ? path : [...path.slice(0, last), at[last] as string, ...path.slice(last + 1)]
  // What is inside of a value that was written in another way stands where that value stood.
  return value === undefined ? renamed : renamed.slice(0, at.length)
}

const apply = (data: unknown, { at, key, value }: MigrationStep): void => {
  for (const path of placesOf(data, at)) {
    const owner = valueAt(data, path.slice(0, -1)) as Record<string | number, unknown>
    const last = path.at(-1) as string | number
    const made = value === undefined ? owner[last] : (value(owner[last]) ?? owner[last])
    if (key === undefined) owner[last] = made
    else if (!Object.hasOwn(owner, key)) {
      delete owner[last]
      owner[key] = made
    }
  }
}

/** Data of a document in the newest version. */
export interface CarriedForward {
  readonly data: unknown
  /** The version it was written in, where that is not the newest. */
  readonly from?: string
  /** The path in the document as it was written. */
  readonly pathBefore: (path: Path) => Path
}

/** The migrations that lead from a version to the newest, in order. */
export const migrationsFrom = (version: unknown): readonly Migration[] => {
  const start = migrations.findIndex(({ from }) => from === version)
  return start < 0 ? [] : migrations.slice(start)
}

/** Carries the data of a document forward to the newest version; the data are changed. */
export const carriedForward = (data: unknown): CarriedForward => {
  const version = valueAt(data, ["apiVersion"])
  const steps = migrationsFrom(version).flatMap((migration) => migration.steps)
  if (steps.length === 0) return { data, pathBefore: (path) => path }
  for (const one of steps) apply(data, one)
  const backwards = steps.toReversed()
  return { data, from: String(version), pathBefore: (path) => backwards.reduce((at, one) => before(one, at), path) }
}
