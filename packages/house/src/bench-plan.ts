/**
 * A plan read and linted with all rules, beside Spectral on the same text.
 *
 * Spectral gets a ruleset of as many rules as ours, each of which looks for what one of ours looks for as far as Spectral's own functions can
 * say it: fields that must be there, their form, their length, their type.
 */
import { createRequire } from "node:module"
import { lintPlan, parsePlan, rules } from "@folkmoot/plan"
import { planText } from "./bench-plan-text.ts"
import type { Comparison } from "./comparison.ts"
import { installBeside } from "./install-beside.ts"
import { awaited, repeated, takeTurns } from "./take-turns.ts"

/** The parts of Spectral used here; it is no dependency of the workspace. */
interface Spectral {
  readonly setRuleset: (ruleset: unknown) => void
  readonly run: (document: unknown) => Promise<readonly unknown[]>
}

interface SpectralCore {
  readonly Spectral: new () => Spectral
  readonly Document: new (text: string, parser: unknown, source: string) => unknown
}

type Functions = Readonly<Record<"truthy" | "pattern" | "length" | "schema", unknown>>

const lists = ["goals", "behaviours", "objectives", "strategy", "tactics", "actions", "roles", "risks"]

type Check = readonly [given: string, then: Readonly<Record<string, unknown>>]

/** As many rules as asked for, of the kinds that people write for Spectral. */
const rulesetOf = ({ truthy, pattern, length, schema }: Functions, count: number): unknown => {
  const checks = lists.flatMap((list): readonly Check[] => [
    [`$.spec.${list}[*]`, { field: "title", function: truthy }],
    [`$.spec.${list}[*].id`, { function: pattern, functionOptions: { match: "^[a-z0-9]+(-[a-z0-9]+)*$" } }],
    [`$.spec.${list}[*]`, { field: "owner", function: truthy }],
    [`$.spec.${list}`, { function: length, functionOptions: { max: 12 } }],
    [`$.spec.${list}[*]`, { function: schema, functionOptions: { schema: { type: "object", required: ["id", "title"] } } }],
    [`$.spec.${list}[*].due`, { function: pattern, functionOptions: { match: "^\\d{4}-\\d{2}-\\d{2}$" } }],
  ])
  const rulesByName = Array.from({ length: count }, (_, index) => {
    const [given, then] = checks[index % checks.length] as Check
    // oxlint-disable-next-line unicorn/no-thenable -- Spectral's own name for what a rule does
    return [`rule-${index}`, { severity: "warn", message: "{{path}}: {{error}}", given, then }] as const
  })
  return { rules: Object.fromEntries(rulesByName) }
}

/** Plans of two lengths, or of the one told: with their text, and once they are read. */
export const comparePlans = async (length?: number): Promise<readonly Comparison[]> => {
  const require = createRequire(`${installBeside("Spectral", "packages/house/bench-plan")}package.json`)
  const { Spectral, Document } = require("@stoplight/spectral-core") as SpectralCore
  const { Yaml } = require("@stoplight/spectral-parsers") as { readonly Yaml: unknown }
  const spectral = new Spectral()
  spectral.setRuleset(rulesetOf(require("@stoplight/spectral-functions") as Functions, rules.length))
  const beside = `Spectral with ${rules.length} rules`
  const compared: Comparison[] = []
  for (const [lines, rounds, least] of length === undefined ? ([[100, 61, 2], [1_000, 31, 0.7]] as const) : ([[length, 9, 0.5]] as const)) {
    const text = planText(lines)
    const [plan, document] = [parsePlan(text), new Document(text, Yaml, "plan.yaml")]
    const lint = (read: typeof plan): number => lintPlan(read, { extends: "strict", asOf: "2026-05-01" }).length
    const find = async (read: unknown): Promise<number> => (await spectral.run(read)).length
    if (lint(plan) === 0 || (await find(document)) === 0) throw new Error(`A plan of ${lines} lines has nothing to find in it: the two did not read it.`)
    const what = `a plan of ${text.split("\n").length} lines`
    const whole = await takeTurns(repeated(() => lint(parsePlan(text))), awaited(async () => find(new Document(text, Yaml, "plan.yaml"))), rounds)
    const read = await takeTurns(repeated(() => lint(plan)), awaited(async () => find(document)), rounds)
    compared.push({ what: `${what} read and linted with ${rules.length} rules`, beside, rounds: whole, bound: { atLeast: least }, aim: 5 })
    compared.push({ what: `${what} linted, once it is read`, beside, rounds: read, bound: { atLeast: 2 }, aim: 5 })
  }
  return compared
}
