/**
 * How much of what may go wrong the tests of a package notice: `npm run mutation -- <package> [n] [--part p] [--seed s] [--afresh]`, to docs/figures.
 *
 * Of all mutants `n` are drawn, all without it; another seed draws others. A part is what the figures tell apart: `rules` and `kernel` of plan. What
 * is not noticed in one process, Stryker tries once more from the start where `--afresh` is said. Stryker is installed beside its lock in `mutation` the first time. What became of survivors
 * is said by hand, in `mutation/reasons.json`.
 */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { installBeside } from "./install-beside.ts"
import { kinds } from "./kinds.ts"
import { machine, today } from "./measured-on.ts"
import { drawn, instrumented, keyOf, type Mutant } from "./mutation-mutants.ts"
import { refusedByCompiler } from "./mutation-types.ts"
import { mutationPage, type Figures, type Part, type Reason, type Survivor } from "./mutation-page.ts"
import type { Fate } from "./mutation-in-place.ts"
import { fatesOf, keptFor } from "./mutation-run.ts"
import { refuse, typedBehind } from "./script-words.ts"
import { root, textOf } from "./workspace.ts"

const packages = ["statistics", "metrics", "plan", "maturity", "narrative"]
const figuresFile = "packages/house/mutation/figures.json"

const usage = "npm run mutation -- <package> [n] [--part p] [--seed s] [--afresh]"
const { values, words: [name = "", told] } = typedBehind(usage, { seed: { type: "string", default: "1" }, part: { type: "string" }, afresh: { type: "boolean", default: false } }, 2)
const [count, seed] = [told === undefined ? Infinity : Number(told), Number(values.seed)]
const unitsOf = kinds.find((kind) => kind.package === name)?.list
const parts = [...(unitsOf === undefined ? [] : [unitsOf]), "kernel"]
const asked = values.part === undefined ? parts : parts.filter((part) => part === values.part)
if (!packages.includes(name) || asked.length === 0 || !(count >= 1) || !Number.isSafeInteger(seed)) {
  refuse(`${usage}: the package is one of ${packages.join(", ")}, n how many mutants are drawn, at least 1, p one of its parts (${parts.join(", ")}), and s a whole number; here they are ${[name, told, values.part, values.seed].map((one) => JSON.stringify(one)).join(", ")}.`)
}

/** Of a long text its beginning, on one line: enough to find it again. */
const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ")
  return line.length > 90 ? `${line.slice(0, 87)}...` : line
}

/** Units are told from what they rest on: a unit is small, and there are many. */
const partOf = ({ file }: Mutant): string => (unitsOf !== undefined && file.includes("/src/units/") ? unitsOf : "kernel")

const survivorOf = (mutant: Mutant, fate: Fate): Survivor => ({
  part: partOf(mutant),
  file: mutant.file,
  line: mutant.location.start.line + 1,
  original: short(mutant.original),
  replacement: short(mutant.replacement),
  isReached: fate === "Survived",
})

const home = installBeside("Stryker", "packages/house/mutation")
const source = await instrumented(home, name)
const all = source.mutants.filter((mutant) => asked.includes(partOf(mutant)))
const chosen = drawn(all, count, seed)
const refused = refusedByCompiler(name, chosen, keptFor(name, "types"))
const tried = chosen.filter((mutant) => !refused.has(keyOf(mutant)))
const fates = await fatesOf(home, name, source, tried, values.afresh, { FOLKMOOT_SEED: "7", FOLKMOOT_RUNS: "25" })
const found = tried.flatMap((mutant) => {
  const became = fates.get(keyOf(mutant))
  return became === undefined ? [] : [{ mutant, ...became }]
})
if (found.length < tried.length) {
  const first = chosen.findIndex((mutant) => !refused.has(keyOf(mutant)) && !fates.has(keyOf(mutant)))
  console.error(`${name}: ${found.length} of ${tried.length} mutants were tried before it ended; Stryker says above why. The same again goes on where it was${first > 0 ? `, and npm run mutation -- ${name} ${first}${values.part === undefined ? "" : ` --part ${values.part}`} --seed ${seed} writes the page with those whose turn has been` : ""}.`)
  process.exit(1)
}

const figuresOf = (part: string): Part => {
  const own = found.filter(({ mutant }) => partOf(mutant) === part)
  const number = (of: Fate): number => own.filter(({ fate }) => fate === of).length
  return {
    part,
    date: today,
    machine: `${machine}, Node ${process.versions.node}`,
    seed,
    isAfresh: values.afresh,
    mutants: all.filter((mutant) => partOf(mutant) === part).length,
    drawn: chosen.filter((mutant) => partOf(mutant) === part).length,
    refused: chosen.filter((mutant) => partOf(mutant) === part && refused.has(keyOf(mutant))).length,
    killed: number("Killed"),
    ranOn: number("RanOn"),
    byOwnTests: own.filter(({ isOwn }) => isOwn).length,
    timedOut: number("Timeout"),
    atLoading: number("Ignored"),
    notBegun: number("RuntimeError"),
  }
}

const before = JSON.parse(textOf(figuresFile)) as readonly Figures[]
const known = before.find((one) => one.package === name)
const figures: Figures = {
  package: name,
  parts: parts.flatMap((part) => (asked.includes(part) ? [figuresOf(part)] : (known?.parts.filter((one) => one.part === part) ?? []))),
  survivors: [
    ...found.filter(({ fate }) => fate === "Survived" || fate === "NoCoverage").map(({ mutant, fate }) => survivorOf(mutant, fate)),
    ...(known?.survivors.filter(({ part }) => !asked.includes(part)) ?? []),
  ].toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
}
const after = packages.flatMap((one) => (one === name ? [figures] : before.filter((other) => other.package === one)))
writeFileSync(join(root, figuresFile), `${JSON.stringify(after, null, 2)}\n`)
writeFileSync(join(root, "docs/figures/mutation.md"), mutationPage(after, JSON.parse(textOf("packages/house/mutation/reasons.json")) as readonly Reason[]))
for (const { part, killed, byOwnTests, ranOn, timedOut, atLoading, notBegun } of figures.parts.filter((one) => asked.includes(one.part))) {
  const survived = figures.survivors.filter((survivor) => survivor.part === part).length
  console.error(`${name}, ${part}: ${killed} killed, ${byOwnTests} noticed by the tests beside the source, ${ranOn} ran on, ${timedOut} timed out, ${survived} not noticed, ${atLoading} at loading, ${notBegun} not begun`)
}
