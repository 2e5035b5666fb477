/**
 * The worst that reading and linting a plan can cost: `npm run bench hostile [name]`.
 *
 * Each hostile text is made in several lengths, since the worst is just below what is refused, and read in a process of its own. What is
 * printed is milliseconds of processor time and megabytes on top of what the process had; an empty text shows what of it is starting up.
 */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import process from "node:process"
import { hostileTexts } from "@folkmoot/plan/testing"

interface Cost {
  readonly cpu: number
  readonly megabytes: number
  readonly findings: number
}

const lengths = [1_048_576, 524_288, 262_144, 131_072, 65_536]

const one = fileURLToPath(new URL("bench-hostile-one.ts", import.meta.url))

const costOf = (text: string): Cost => {
  const { stdout, status, stderr } = spawnSync(process.execPath, ["--conditions=@folkmoot/source", one], { input: Buffer.from(text, "utf16le") })
  if (status !== 0) throw new Error(String(stderr))
  return JSON.parse(String(stdout)) as Cost
}

const worst = (costs: readonly Cost[], of: keyof Cost): number => Math.max(...costs.map((cost) => cost[of]))

/** Prints what each hostile text whose name holds `part` costs, the dearest first. */
export const benchHostile = (part = ""): void => {
  const rows = Object.entries(hostileTexts)
    .filter(([name]) => name.includes(part))
    .map(([name, make]) => {
      const texts = new Set(lengths.map((length) => make(length)))
      const costs = [...texts].map(costOf)
      return { name, cpu: worst(costs, "cpu"), megabytes: worst(costs, "megabytes"), findings: worst(costs, "findings") }
    })
    .toSorted((a, b) => b.cpu - a.cpu)
  for (const { name, cpu, megabytes, findings } of rows) {
    process.stdout.write(`${name.padEnd(48)} ${cpu.toFixed(0).padStart(6)} ms ${megabytes.toFixed(0).padStart(5)} MB ${String(findings).padStart(6)} findings\n`)
  }
  process.stdout.write(`worst of ${rows.length}: ${worst(rows, "cpu").toFixed(0)} ms, ${worst(rows, "megabytes").toFixed(0)} MB\n`)
}
