/** What was given a time of its own, not one beside something else: measured in a process of its own, where nothing else has filled the memory. */
import process from "node:process"
import { pathToFileURL } from "node:url"
import { netPromoterScore, resolutionRate } from "@folkmoot/metrics/calculators"
import { lintPlan, parsePlan } from "@folkmoot/plan"
import { planText } from "./bench-plan-text.ts"
import type { Alone } from "./comparison.ts"
import { run } from "./gate.ts"
import { repeated, takeTimes } from "./take-turns.ts"

const plan = (lines: number): { readonly what: string; readonly once: () => unknown } => {
  const text = planText(lines)
  return { what: `a plan of ${text.split("\n").length.toLocaleString("en")} lines read and linted with all rules`, once: () => lintPlan(parsePlan(text), { extends: "strict", asOf: "2026-05-01" }) }
}

const measured = [
  { what: "resolution rate from totals", once: () => resolutionRate({ resolved: 42, opened: 60 }), rounds: 101, asked: 0.002 },
  { what: "Net Promoter Score from totals", once: () => netPromoterScore({ promoters: 42, passives: 8, detractors: 10 }), rounds: 101, asked: 0.002 },
  { ...plan(100), rounds: 61, asked: 5 },
  { ...plan(8_000), rounds: 9, asked: 400 },
]

/** Each by itself, one after the other. */
export const timeAlone = async (): Promise<readonly Alone[]> => {
  const { status, stdout, output } = await run(process.execPath, ["--conditions=@folkmoot/source", import.meta.filename])
  if (status !== 0) throw new Error(`What stands alone could not be measured:\n${output}`)
  return JSON.parse(stdout) as readonly Alone[]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const alone: Alone[] = []
  for (const { what, once, rounds, asked } of measured) alone.push({ what, rounds: await takeTimes(repeated(once), rounds), asked })
  process.stdout.write(JSON.stringify(alone))
}
