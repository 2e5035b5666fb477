/** How soon the command line answers, beside a Node that does nothing, and beside Spectral put into one file. */
import { spawnSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { build } from "esbuild"
import type { Comparison } from "./comparison.ts"
import { installBeside } from "./install-beside.ts"
import { takeTurns, type Contender } from "./take-turns.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { root } from "./workspace.ts"

const folkmoot = join(root, "packages/folkmoot/bin/folkmoot.js")

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

/** What a command line around Spectral does at least: one rule, one file. What was compiled once is kept, as ours keeps it. */
const spectralProgram = `require("node:module").enableCompileCache(__dirname + "/compiled")
const { readFileSync } = require("node:fs")
const { Spectral, Document } = require("@stoplight/spectral-core")
const { Yaml } = require("@stoplight/spectral-parsers")
const { truthy } = require("@stoplight/spectral-functions")
const spectral = new Spectral()
spectral.setRuleset({ rules: { title: { given: "$.spec.behaviours[*]", severity: "warn", then: { field: "owner", function: truthy } } } })
spectral.run(new Document(readFileSync(process.argv[2], "utf8"), Yaml, process.argv[2])).then((found) => {
  if (found.length !== 1) throw new Error("expected one finding, there are " + found.length)
})
`

const spectralIn = async (folder: string): Promise<string> => {
  const resolveDir = installBeside("Spectral", "packages/house/bench-plan")
  const [inner, outfile] = [join(folder, "spectral-in-one.cjs"), join(folder, "spectral.cjs")]
  await build({ stdin: { contents: spectralProgram.slice(spectralProgram.indexOf("\n") + 1), resolveDir, loader: "js" }, outfile: inner, bundle: true, platform: "node", format: "cjs", minifySyntax: true, minifyWhitespace: true, logLevel: "error" })
  // The cache has to be there before what is compiled.
  writeFileSync(outfile, `${spectralProgram.slice(0, spectralProgram.indexOf("\n"))}\nrequire("./spectral-in-one.cjs")\n`)
  return outfile
}

/** Starts a Node of its own and waits until it has ended. */
const started =
  (cwd: string, args: readonly string[]): Contender =>
  () => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", env: { PATH: process.env["PATH"] ?? "", HOME: cwd } })
    if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`)
  }

/** Commands by the clock, from their start until their end. */
export const compareStarts = async (count = 15): Promise<readonly Comparison[]> => {
  const folder = temporaryFolder("folkmoot-start-")
  mkdirSync(join(folder, "compiled"))
  const [plan, table] = [join(folder, "small.folkmoot.yaml"), join(folder, "small.csv")]
  writeFileSync(plan, smallPlan)
  writeFileSync(table, smallTable)
  const idle = started(folder, ["-e", "0"])
  const spectral = started(folder, [await spectralIn(folder), plan])
  const command = (...words: readonly string[]): Contender => started(folder, [folkmoot, ...words])
  const beside = "node -e 0"
  const by = "clock"
  const measuring = command("measure", "net-promoter-score", "--from", `survey:${table}`, "--map", "score=score", "--scale", "0..10")
  return [
    { by, what: "folkmoot --help", beside, rounds: await takeTurns(command("--help"), idle, count, by), bound: { atMost: 4 } },
    { by, what: "folkmoot lint of a small plan", beside, rounds: await takeTurns(command("lint", plan), idle, count, by), bound: { atMost: 8 } },
    { by, what: "folkmoot measure of a small CSV", beside, rounds: await takeTurns(measuring, idle, count, by), bound: { atMost: 25 } },
    { by, what: "folkmoot lint of a small plan, all rules", beside: "Spectral in one file, one rule", rounds: await takeTurns(command("lint", plan), spectral, count, by), bound: { atLeast: 0.35 } },
  ]
}
