/**
 * How time and memory grow with the events, stage by stage: `npm run scale [largest] [smallest]`, from ten thousand to ten million unless said,
 * at most a hundred million; into docs/figures. Rows of sizes and stages that are not measured now stay as they are. With a hundred million, DuckDB counts beyond memory too.
 */
import { execFileSync } from "node:child_process"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { middleOf } from "./comparison.ts"
import { machine, today } from "./measured-on.ts"
import { sizeAt } from "./scale-exponent.ts"
import { merged, rounded, scalePage, scaleRowsIn, type ScaleRow } from "./scale-page.ts"
import { scalePlot } from "./scale-plot.ts"
import { refuse, typedBehind } from "./script-words.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { root, textSoFar } from "./workspace.ts"

type Told = Pick<ScaleRow, "stage" | "events" | "wall" | "cpu" | "memory"> & { readonly note?: string }

const page = "docs/figures/scale.md"

const node = (script: string, ...words: readonly string[]): string =>
  execFileSync(process.execPath, ["--conditions=@folkmoot/source", "--disable-warning=ExperimentalWarning", script, ...words], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] })

const stage = (name: string, events: number, folder: string): readonly Told[] => JSON.parse(node("packages/engine/bench/scale-stage.ts", name, String(events), folder)) as readonly Told[]

/** An archive of mail is written and told by a measurement of the sources' own. */
const mail = (events: number): readonly Told[] => {
  const said = node("packages/sources/bench/archive.bench.ts", String(events), "mbox")
  const [, wall, cpu, memory] = /: ([\d.]+) s, ([\d.]+) s of processor, (\d+) MB/.exec(said) ?? []
  if (wall === undefined) throw new Error(`The telling of mail was not told: ${said}`)
  return [{ stage: "telling, mail as mbox", events, wall: Number(wall) * 1000, cpu: Number(cpu) * 1000, memory: Number(memory) }]
}

/** From files to the report, each stage in a process of its own. */
const wholeWay = (events: number): readonly Told[] => {
  const folder = temporaryFolder("folkmoot-scale-")
  try {
    stage("write", events, folder)
    const told = ["tell", "memory", "take-in", "count", "estimate", "report"].flatMap((name) => stage(name, events, folder))
    const digests = new Set(told.flatMap(({ note }) => /digest (.*)/.exec(note ?? "")?.[1] ?? []))
    if (digests.size > 1) throw new Error(`The engines do not agree over ${events} events: ${[...digests].join("; ")}`)
    return told
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A store larger than the memory DuckDB may use, filled from one of a million events. */
const beyond = (sizes: readonly number[]): readonly Told[] => {
  const folder = temporaryFolder("folkmoot-scale-")
  try {
    stage("take-in", 1_000_000, folder)
    return sizes.flatMap((events) => ["fill", "beyond"].flatMap((name) => stage(name, events, folder)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const inSeconds = (runs: readonly Told[]): ScaleRow => {
  const [{ stage: name, events, note = "" }] = runs as [Told]
  const of = (value: (run: Told) => number): number => rounded(middleOf(runs.map(value)))
  return { stage: name, events, wall: of(({ wall }) => wall / 1000), cpu: of(({ cpu }) => cpu / 1000), memory: of(({ memory }) => memory), runs: runs.length, note: note.replace(/, digest .*/, ""), date: today }
}

const keep = (told: readonly Told[]): void => {
  const now = [...Map.groupBy(told, ({ stage: name, events }) => `${name} ${events}`).values()].map(inSeconds)
  const rows = merged(scaleRowsIn(textSoFar(page)), now)
  mkdirSync(join(root, "docs/figures"), { recursive: true })
  writeFileSync(join(root, page), scalePage(rows, { machine, node: process.version }))
  writeFileSync(join(root, "docs/figures/scale.svg"), scalePlot(rows))
  for (const { stage: name, events, cpu, memory } of now) console.error(`${name}, ${events} events: ${cpu} s of the processors, ${memory} MB`)
}

const usage = "npm run scale [largest] [smallest]: sizes from 10000 to 100000000."
const [largest = 10_000_000, smallest = 10_000] = typedBehind(usage, {}, 2).words.map(Number)
if (!(smallest >= 10_000 && smallest <= largest && largest <= 100_000_000)) refuse(usage)
for (let place = 8; sizeAt(place) <= Math.min(largest, 10_000_000); place++) {
  const events = sizeAt(place)
  if (events < smallest) continue
  const runs = Array.from({ length: events < 100_000 ? 3 : 1 })
  keep(runs.flatMap(() => [...(events <= 1_000_000 ? mail(events) : []), ...wholeWay(events)]))
}
if (largest === 100_000_000) keep(beyond([10_000_000, 31_622_777, 100_000_000]))
