/** The page of what the tests notice, from what was found and what people said about it. */
import { wilson } from "@folkmoot/statistics"
import { inline, paragraphs, table } from "./markdown.ts"

/** A mutant that no test noticed. */
export interface Survivor {
  readonly part: string
  readonly file: string
  readonly line: number
  /** What stood there and what was put instead; of long texts the beginning. */
  readonly original: string
  readonly replacement: string
  /** Whether a test came past it at all. */
  readonly isReached: boolean
}

/** What was found in a part of a package: its units, called as they are, or its kernel, which is all else. */
export interface Part {
  readonly part: string
  readonly date: string
  readonly machine: string
  /** What the mutants were drawn by: another draws others. */
  readonly seed: number
  /** Whether what was not noticed in one process was tried once more from the start, by all tests. */
  readonly isAfresh: boolean
  /** How many mutants there are, and how many of them were drawn. */
  readonly mutants: number
  readonly drawn: number
  /** Do not compile, and so reach no test. */
  readonly refused: number
  readonly killed: number
  /** How many of those that were noticed the tests beside their source notice by themselves. */
  readonly byOwnTests: number
  /** Passed a hundred times as often as without the change, which stops the test. */
  readonly ranOn: number
  readonly timedOut: number
  /** Changes what happens once, as a file is loaded; Stryker does not try these here. */
  readonly atLoading: number
  /** Nothing could be said: the tests did not begin. */
  readonly notBegun: number
}

/** What was found in one package. */
export interface Figures {
  readonly package: string
  readonly parts: readonly Part[]
  readonly survivors: readonly Survivor[]
}

/** What became of a survivor, said by hand: which test notices it now, that it was cut, or why no answer changes. */
export interface Reason {
  readonly kind: "noticed" | "cut" | "same"
  readonly why: string
  readonly survivors: readonly { readonly file: string; readonly original: string; readonly replacement: string }[]
}

const nameOf = ({ file, original, replacement }: Reason["survivors"][number]): string => JSON.stringify([file, original, replacement])

const percent = (share: number): string => (100 * share).toFixed(1)

/** A share, with an interval where it was taken of some for all. */
const scoreOf = (noticed: number, tried: number, isAll: boolean): string => {
  if (tried === 0) return ""
  if (isAll) return percent(noticed / tried)
  const { low, high } = wilson(noticed, tried)
  return `${percent(noticed / tried)} (${percent(low)} to ${percent(high)})`
}

/** The reasons of a package's survivors, each survivor at most once for every time it was found. */
const explained = ({ survivors }: Figures, reasons: readonly Reason[], kinds: readonly Reason["kind"][]): readonly Survivor[] => {
  const said = new Set(reasons.filter(({ kind }) => kinds.includes(kind)).flatMap((reason) => reason.survivors.map(nameOf)))
  return survivors.filter((survivor) => said.has(nameOf(survivor)))
}

const rowsOf = (figures: Figures, reasons: readonly Reason[]): readonly (readonly string[])[] =>
  figures.parts.map(({ part, mutants, drawn, refused, killed, byOwnTests, ranOn, timedOut, atLoading, notBegun }) => {
    const own = { ...figures, survivors: figures.survivors.filter((survivor) => survivor.part === part) }
    const unreached = own.survivors.filter(({ isReached }) => !isReached).length
    const noticed = killed + ranOn
    const tried = noticed + timedOut + own.survivors.length
    const [since, same] = [explained(own, reasons, ["noticed", "cut"]).length, explained(own, reasons, ["same"]).length]
    return [
      `${figures.package}, ${part}`, `${drawn} of ${mutants}`, ...[refused, atLoading, notBegun, killed, ranOn, byOwnTests, timedOut, own.survivors.length - unreached, unreached].map(String),
      scoreOf(noticed, tried, drawn === mutants), scoreOf(noticed + timedOut, tried, drawn === mutants), ...[since, same, own.survivors.length - since - same].map(String),
    ]
  })

const shown = (text: string): string => inline(text === "" ? " " : text.replaceAll(/\s+/g, " "))

const placeOf = ({ file, line, original, replacement }: Survivor): string => `\`${file.replace(/^packages\/[^/]+\/src\//, "")}:${line}\` ${shown(original)} → ${shown(replacement)}`

const listed = (figures: Figures, reasons: readonly Reason[]): string => {
  const { survivors } = figures
  const told = reasons.flatMap((reason) => {
    const found = explained(figures, [reason], [reason.kind])
    return found.length === 0 ? [] : [`- ${reason.why} ${found.map(placeOf).join("; ")}.`]
  })
  const known = new Set(explained(figures, reasons, ["noticed", "cut", "same"]))
  const open = survivors.filter((survivor) => !known.has(survivor))
  return [...told, ...(open.length === 0 ? [] : [`- Not dealt with: ${open.map(placeOf).join("; ")}.`])].join("\n")
}

const preface = `# What the tests notice

Stryker changes one small thing in a source, a *mutant*, and those of the package's own tests run that come past it. One that no test notices
*survives*. The score is how many of a hundred mutants a test fails on; where only some were drawn, with a Wilson interval of 95 % for the share among all that can be tried.
One that *ran on* was passed a hundred times as often as the code it stands in for, which stops the test on any machine: it is noticed.
One that *timed out* may run for ever, or have met a busy machine: it is not counted as noticed, so that the score is rather too low; Stryker itself
counts it, which the column beside does.

All mutants are put into the sources, switched off, and one process switches on one after another. First the tests run that stand beside the source, its
*own*, which for a unit are the laws and examples of its kind; then the quickest of every file of the package, for a second at most. A test that fails must pass again with the
mutant off. What is not noticed so may yet be noticed by slow tests, or where nothing is kept from before: with \`--afresh\` Stryker tries it once more from the
start, by all tests; without, it counts as not noticed, and one that did not end as timed out, so that the score is rather too low. What was noticed *by own
tests* needed no other.

\`npm run mutation -- <package> [n] [--part p] [--seed s] [--afresh]\` draws *n* mutants of all that a package or a part of it has, a simple random sample, tries these and writes this
page; with the same seed a larger *n* holds every smaller sample. Without *n* it tries all. A run that is stopped goes on where it was.
A sample may be as large as time allowed; it then ends before the first mutant that was not finished, which leaves slow ones a little too rare.

Which mutants count:

- Sources written by hand. Tests, law kits, what draws their input and generated files are left out.
- What stands within a function. What stands outside, such as a title, an example, a table or most regular expressions, takes effect once, as its file is
  loaded, and each change would need all tests anew. Where a function is called only *at loading*, a run alone can tell: its mutants are drawn
  with the others and count for neither side. So do those with which no test could *begin*.
- What the compiler does not *refuse*: a change that has no type, such as a missing question mark, is stopped before any test. It counts for neither side; Stryker's
  own checker of types does the same.
- All of Stryker's kinds of change, but of changed texts only names the code goes by: without a space in them, and not said to be English, German or
  Danish. Sentences are looked at by other means than by emptying each.

Random tests use one seed and 25 tries of each law instead of 100, and what only the tests of another package notice survives. That no answer
changes is a reading of the source, not a proof; what is said to be noticed was seen to fail with the mutant in.`

/** How the columns of what was found are headed. */
export const mutationHead = ["What", "Drawn", "Refused", "At loading", "Not begun", "Killed", "Ran on", "By own tests", "Timed out", "Survived", "Not reached", "Score in %", "With those timed out", "Noticed or cut since", "Change no answer", "Open"]

/** The page, from the figures of each package and what was said by hand about survivors. */
export const mutationPage = (all: readonly Figures[], reasons: readonly Reason[]): string =>
  paragraphs(
    "<!-- Generated by npm run mutation, with what people say in packages/house/mutation/reasons.json. Do not edit. -->",
    preface,
    table(mutationHead, all.flatMap((figures) => rowsOf(figures, reasons))),
    all.flatMap((figures) => figures.parts.map(({ part, date, seed, drawn, mutants, machine, isAfresh }) => `- ${figures.package}, ${part}: ${date}, ${drawn === mutants ? "all" : `seed ${seed}`}, ${isAfresh ? "afresh" : "in one process"}, ${machine}.`)).join("\n"),
    "The last three columns say what became of those that survived or were not reached, after the score was taken: the score stays as it was found.",
    ...all.flatMap((figures) => (figures.survivors.length === 0 ? [] : [`## Survivors in ${figures.package}`, listed(figures, reasons)])),
  )
