/** Reads and lints one text in a process of its own, and says what that cost: run by `bench-hostile.ts`, which gives the text. */
import { readFileSync } from "node:fs"
import process from "node:process"
import { lintPlan, parsePlan } from "@folkmoot/plan"

const text = readFileSync(0, "utf16le")
const [memory, cpu] = [process.memoryUsage.rss(), process.cpuUsage()]
const findings = lintPlan(parsePlan(text), { extends: "strict", asOf: "2026-05-01" }).length
const { user, system } = process.cpuUsage(cpu)
const megabytes = process.resourceUsage().maxRSS / 1024 - memory / 2 ** 20
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, megabytes, findings }))
