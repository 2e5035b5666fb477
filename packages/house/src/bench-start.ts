/**
 * How long the command line takes to answer: `npm run bench start [rounds] -- --write`.
 *
 * Each command is run in turns, bundled and from sources, beside a Node that does nothing, so that whatever else the machine does hits all alike.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { cpus, loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { root } from "./workspace.ts"

interface Subject {
  readonly name: string
  readonly args: readonly string[]
}

const bundled = [join(root, "packages/folkmoot/bin/folkmoot.js")]
const unbundled = ["--conditions=@folkmoot/source", join(root, "packages/folkmoot/src/main.ts")]

const smallPlan = `apiVersion: folkmoot.dev/v1
kind: StrategyPlan
metadata: { name: small, title: A small plan }
spec:
  goals:
    - { id: loyal, title: Members stay, behaviours: [answer] }
  behaviours:
    - { id: answer, title: Members answer one another }
`

const smallTable = `score\n${Array.from({ length: 200 }, (_, index) => index % 11).join("\n")}\n`

const subjectsIn = (folder: string): readonly Subject[] => {
  const [plan, table] = [join(folder, "small.folkmoot.yaml"), join(folder, "small.csv")]
  writeFileSync(plan, smallPlan)
  writeFileSync(table, smallTable)
  return [
    { name: "--version", args: ["--version"] },
    { name: "--help", args: ["--help"] },
    { name: "plan new -", args: ["plan", "new", "-"] },
    { name: "lint of a small plan", args: ["lint", plan] },
    { name: "measure of a small CSV", args: ["measure", "net-promoter-score", "--from", `survey:${table}`, "--map", "score=score", "--scale", "0..10"] },
  ]
}

const once = (args: readonly string[], cwd: string): number => {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", env: { PATH: process.env["PATH"] ?? "", HOME: cwd } })
  const took = performance.now() - start
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`)
  return took
}

const figures = (times: readonly number[]): string => {
  const ordered = times.toSorted((a, b) => a - b)
  return [ordered[0], ordered[ordered.length >> 2], ordered[ordered.length >> 1]].map((time = 0) => String(Math.round(time))).join(" | ")
}

const [asked = "30", ...words] = process.argv.slice(2).filter((word) => word !== "--write")
const rounds = Number(asked)
if (!Number.isSafeInteger(rounds) || rounds < 1 || words.length > 0) throw new Error("npm run bench start [rounds] -- --write: expected how many rounds, such as 30.")

const folder = mkdtempSync(join(tmpdir(), "folkmoot-start-"))
try {
  const rows: readonly { readonly name: string; readonly args: readonly string[] }[] = [
    { name: "node -e 0", args: ["-e", "0"] },
    ...subjectsIn(folder).flatMap(({ name, args }) => [
      { name: `${name}, bundled`, args: [...bundled, ...args] },
      { name: `${name}, from sources`, args: [...unbundled, ...args] },
    ]),
  ]
  // Once before: what a first run compiles is kept for the others, as on anybody's machine.
  for (const { args } of rows) once(args, folder)
  const times = rows.map((): number[] => [])
  for (let round = 0; round < rounds; round++) for (const [index, { args }] of rows.entries()) times[index]?.push(once(args, folder))
  const text = `# How soon the command line answers

Written by \`npm run bench start [rounds] -- --write\`. Each command is started in turns with the others and with a Node that does nothing, ${rounds} rounds, by the
clock, from its start until its end. What was compiled in an earlier run is kept, as it is on anybody's machine (\`bin/folkmoot.js\` says where). The
least time is what the work takes; the others show what else the machine was doing.

Node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model ?? "unknown"}).

| command | least, ms | lower quarter, ms | middle, ms |
|---|---|---|---|
${rows.map(({ name }, index) => `| ${name} | ${figures(times[index] ?? [])} |`).join("\n")}

Load average of the machine at the end: ${(loadavg()[0] ?? 0).toFixed(1)}.
`
  process.stdout.write(text)
  if (process.argv.includes("--write")) writeFileSync(join(root, "docs/figures/cli-start.md"), text)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
