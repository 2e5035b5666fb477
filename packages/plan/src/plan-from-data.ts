import type * as z from "zod/mini"
import { planOf, type ParsedPlan } from "./parse.ts"
import { problemOn, type Problem } from "./problem.ts"
import { issuesOf, shapeProblems } from "./shape.ts"
import { shapeRules } from "./shape-rules.ts"
import type { Located, Path } from "./source.ts"
import { forbiddenKey, tooLarge } from "./limit-rules.ts"
import { mostLevels, mostProblems, reservedNames } from "./limits.ts"

/** The most values that data may hold; a plan of a thousand nodes has some ten thousand. */
const mostValues = 50_000

/** The places of what a value holds; what it does not hold stands where the value itself stands, so that missing fields can be named. */
class Places extends Map<string | number, Located> {
  private readonly start: number

  constructor(start: number) {
    super()
    this.start = start
  }

  override get(step: string | number): Located {
    return super.get(step) ?? placeAt(this.start)
  }
}

const holdsNothing: Located["members"] = new Map()

/** Data have no text: the number of the value stands for its place, which keeps their order. */
const placeAt = (start: number, members = holdsNothing): Located => ({ start, end: start, form: "scalar", shared: true, members })

/** Copies data of a program as far as a document could hold them: nobody's objects are changed, and fields that say nothing are left out. */
class Copy {
  readonly problems: Problem[] = []
  private values = 0

  private say(problem: Problem): void {
    if (this.problems.length < mostProblems) this.problems.push(problem)
  }

  /** Whether there is room for one more value; that there is none is told once. */
  private hasRoom(path: Path): boolean {
    if (this.values === mostValues) this.say(problemOn(tooLarge, "parts", { most: mostValues }, path))
    return this.values++ < mostValues
  }

  read(value: unknown, path: Path): { readonly data: unknown; readonly located: Located } {
    const located = placeAt(this.values)
    const members = new Places(this.values)
    if (typeof value === "bigint") return { data: Number.isSafeInteger(Number(value)) ? Number(value) : String(value), located }
    if (typeof value !== "object" || value === null) return { data: isNothing(value) ? undefined : value, located }
    if (path.length > mostLevels) {
      this.say(problemOn(tooLarge, "depth", { most: mostLevels }, path))
      return { data: undefined, located }
    }
    const data: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {}
    // What is nothing in a list still counts as an item, and so does a place that nobody has filled.
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value) ? Array.from({ length: Math.min(value.length, mostValues + 1) }, (_, index) => [index, isNothing(value[index]) ? null : value[index]]) : Object.entries(value).filter(([, given]) => !isNothing(given))
    for (const [step, given] of entries) {
      const at = [...path, step]
      if (typeof step === "string" && reservedNames.has(step)) {
        this.say(problemOn(forbiddenKey, "reserved", { key: step }, at, "key"))
        continue
      }
      if (!this.hasRoom(at)) break
      const inner = this.read(given, at)
      members.set(step, inner.located)
      ;(data as Record<string | number, unknown>)[step] = inner.data
    }
    return { data, located: { ...located, members } }
  }
}

const isNothing = (value: unknown): boolean => value === undefined || typeof value === "function" || typeof value === "symbol"

/** Where there is no text to point at, what is missing is named by its own path. */
const named = (problem: Problem): Problem => {
  const field = problem.rule === shapeRules.missing ? problem.slots["field"] : undefined
  return typeof field === "string" ? { ...problem, path: [...problem.path, field] } : problem
}

/** Data of a program as a document could hold them, however deep they are or however they hold themselves, and what is wrong with their shape. */
export const shapeOfData = (given: unknown, schema: z.ZodMiniType): { readonly data: unknown; readonly problems: readonly Problem[] } => {
  const copy = new Copy()
  const { data } = copy.read(given, [])
  return { data, problems: [...copy.problems, ...shapeProblems(issuesOf(data, schema), data, schema).map(named)] }
}

/**
 * Makes a plan of data, such as those of a form, for `lintPlan` to check.
 *
 * @remarks
 * Never throws, and does not change what it is given. Findings have no lines: their pointers say where they stand, also that of a field that
 * is missing, and their columns only keep the order of the data. There are no fixes, since there is no text to change.
 */
export const planFromData = (given: unknown): ParsedPlan => {
  const copy = new Copy()
  const { data, located } = copy.read(given, [])
  const document = { file: "", text: "", lines: [0], root: located }
  const plan = planOf([{ file: "", text: "" }], [{ data, document }], copy.problems.map((problem) => ({ problem, document })), true)
  return { ...plan, read: { ...plan.read, problems: plan.read.problems.map((placed) => ({ ...placed, problem: named(placed.problem) })) } }
}
