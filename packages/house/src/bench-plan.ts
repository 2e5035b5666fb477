/**
 * How long a plan takes to be read and linted with all rules, in turns with Spectral on the same text: `npm run bench plan`.
 *
 * Spectral is installed beside its lock in `bench-plan` the first time. It gets a ruleset of as many rules as ours, each of which looks
 * for what one of ours looks for as far as Spectral's own functions can say it: fields that must be there, their form, their length, their
 * type. What is printed is the middle of the rounds, in milliseconds, and how many times ours Spectral takes.
 */
import { spawnSync } from "node:child_process"
import { existsSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import process from "node:process"
import { lintPlan, parsePlan, rules } from "@folkmoot/plan"
import { planText } from "./bench-plan-text.ts"

const home = fileURLToPath(new URL("../bench-plan/", import.meta.url))

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

const install = (): void => {
  const installed = `${home}node_modules/.package-lock.json`
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${home}package-lock.json`).mtimeMs) return
  process.stdout.write("Installing Spectral (once)\n")
  if (spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: home, stdio: "inherit" }).status !== 0) throw new Error("Spectral could not be installed; run npm ci --ignore-scripts in packages/house/bench-plan and see why")
}

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

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number

/** Prints how long plans of two lengths take, ours and Spectral's. */
export const benchPlan = async (): Promise<void> => {
  install()
  const require = createRequire(`${home}package.json`)
  const { Spectral, Document } = require("@stoplight/spectral-core") as SpectralCore
  const { Yaml } = require("@stoplight/spectral-parsers") as { readonly Yaml: unknown }
  const spectral = new Spectral()
  spectral.setRuleset(rulesetOf(require("@stoplight/spectral-functions") as Functions, rules.length))
  process.stdout.write(`${rules.length} rules each; the worst of ours is for texts that mean harm: npm run bench hostile\n`)
  for (const [lines, rounds] of [[100, 101], [1_000, 31], [8_000, 9]] as const) {
    const text = planText(lines)
    const own = (): number => {
      const start = performance.now()
      lintPlan(parsePlan(text), { extends: "strict", asOf: "2026-05-01" })
      return performance.now() - start
    }
    const theirs = async (): Promise<number> => {
      const start = performance.now()
      await spectral.run(new Document(text, Yaml, "plan.yaml"))
      return performance.now() - start
    }
    const told = [lintPlan(parsePlan(text), { extends: "strict", asOf: "2026-05-01" }).length, (await spectral.run(new Document(text, Yaml, "plan.yaml"))).length]
    const rows: (readonly [number, number])[] = []
    for (let round = 0; round < rounds; round++) rows.push([own(), await theirs()])
    const [ours, others, ratio] = [middle(rows.map(([a]) => a)), middle(rows.map(([, b]) => b)), middle(rows.map(([a, b]) => b / a))]
    process.stdout.write(`${String(text.split("\n").length).padStart(6)} lines ${ours.toFixed(2).padStart(9)} ms   Spectral ${others.toFixed(1).padStart(9)} ms ${ratio.toFixed(1).padStart(7)} times   findings ${told.join(" and ")}\n`)
  }
}
