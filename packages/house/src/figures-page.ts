/** The page on top of all figures: what is promised, and how far each measurement bears it out, read from the pages themselves. */
import { aloneHead, comparisonHead, weightHead } from "./comparison-page.ts"
import { reachedIn } from "./coverage-page.ts"
import { doorsTriedIn } from "./fuzz-page.ts"
import { lawRunsIn } from "./laws-page.ts"
import { parentPage, rowsUnder, table } from "./markdown.ts"
import { mutationHead } from "./mutation-page.ts"
import { plantedIn } from "./planted-page.ts"
import { byStage, scaleRowsIn, steep } from "./scale-page.ts"
import { foundIn } from "./wording-found.ts"
import { filesIn, textOf } from "./workspace.ts"

/** What one page of figures comes to. */
export interface Verdict {
  readonly figure: string
  /** What falls short of the promise; nothing where it holds. */
  readonly short: readonly string[]
}

/** A promise of the project, and where it is measured. */
export interface Measured {
  readonly promise: string
  /** The page's file, without its ending. */
  readonly page: string
  readonly command: string
  /** Reads from the page what came of it. Throws where the page has another form than its writer gave it. */
  readonly verdict: (page: string) => Verdict
}

const rowsOf = (head: readonly string[], page: string): readonly (readonly string[])[] => {
  const rows = rowsUnder(head, page)
  if (rows.length === 0) throw new Error(`There is no table under ${head.join(" | ")}: what writes the page has changed, and figures-page.ts reads it as it was.`)
  return rows
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const counted = (count: number): string => count.toLocaleString("en")

/** The first number in a cell. */
const numberIn = (cell = ""): number => Number(/-?[\d.]+/.exec(cell)?.[0] ?? Number.NaN)

const coverage = (page: string): Verdict => {
  const { intervals, cautious, short, tests, rash } = reachedIn(page)
  if (intervals === 0 || tests === 0) throw new Error("There are no rows of intervals or of tests: figures-page.ts reads the page as it was.")
  return {
    figure: `${intervals - cautious.length - short.length} of ${intervals} rows within a point, ${cautious.length} cautious`,
    short: [...(short.length === 0 ? [] : [`${short.length} rows cover less`]), ...(rash.length === 0 ? [] : [`${rash.length} tests find too much`])],
  }
}

const wording = (page: string): Verdict => {
  const { rows, wrong, missing: [least, most], bonded } = foundIn(page)
  if (rows === 0 || !Number.isFinite(least)) throw new Error("There are no rows of what is said: figures-page.ts reads the page as it was.")
  return {
    figure: `${rows - wrong.length} of ${rows} rows within a point`,
    short: [
      ...(wrong.length === 0 ? [] : [`${wrong.length} rows are wrong more often`]),
      ...(least >= 70 ? [] : [`with the cases said to be missing ${Math.round(least)} to ${Math.round(most)} of 100 are told, of 80`]),
      ...(bonded <= 6 ? [] : [`up to ${Math.round(bonded)} of 100 false alarms where cases hang together`]),
    ],
  }
}

const runtimes = (page: string): Verdict => {
  const rows = rowsOf(["Runtime", "Version", "Pure packages", "The whole sdk"], page)
  const isSame = (cell = ""): boolean => cell.startsWith("the same") || cell === ""
  return {
    figure: `${counted(numberIn(/compute \d+ golden vectors/.exec(page)?.[0]))} golden vectors on ${rows.length} runtimes`,
    short: rows.filter(([, , pure, whole]) => !isSame(pure) || !isSame(whole)).map(([name, , pure]) => `${name}: ${pure}`),
  }
}

const laws = (page: string): Verdict => {
  const runs = lawRunsIn(page)
  return {
    figure: `${counted(sum(runs.map(({ tests }) => tests)))} tests, up to ${counted(Math.max(...runs.map(({ tries }) => tries)))} tries each`,
    short: runs.filter(({ failed }) => failed > 0).map(({ name, failed }) => `${failed} of ${name} failed`),
  }
}

const hostile = (page: string): Verdict => {
  const doors = doorsTriedIn(page)
  return {
    figure: `${counted(sum(doors.map(({ tries }) => tries)))} tries at ${doors.length} doors`,
    short: doors.filter(({ faults }) => faults > 0).map(({ door, faults }) => `${door}: ${faults} faults`),
  }
}

/** Of statistics and of rules more is asked: what they get wrong, everything gets wrong. */
const scoreAsked = (part: string): number => (part.startsWith("statistics,") || part.endsWith(", rules") ? 97 : 90)

const mutation = (page: string): Verdict => {
  const scores = rowsOf(mutationHead, page).map((cells) => [cells[0] ?? "", numberIn(cells[mutationHead.indexOf("Score in %")])] as const)
  return {
    figure: `${Math.min(...scores.map(([, score]) => score)).toFixed(1)} to ${Math.max(...scores.map(([, score]) => score)).toFixed(1)} of 100, in ${scores.length} parts`,
    short: scores.filter(([part, score]) => score < scoreAsked(part)).map(([part, score]) => `${part}: ${score.toFixed(1)} of ${scoreAsked(part)}`),
  }
}

const speed = (page: string): Verdict => {
  const rows = rowsOf(comparisonHead, page)
  const within = rows.filter((row) => row.at(-1) === "yes")
  const asked = rows.filter((row) => row.at(-2) !== "")
  const missed = asked.filter((row) => row.at(-2)?.endsWith("not reached") === true)
  const late = rowsOf(aloneHead, page).filter((row) => row.at(-1)?.endsWith("not reached") === true)
  return {
    figure: `${within.length} of ${rows.length} ratios within their bounds`,
    short: [...rows.filter((row) => !within.includes(row)).map(([what = ""]) => `${what} is beyond its bound`), ...(missed.length === 0 ? [] : [`${missed.length} of ${asked.length} do not reach what was asked for`]), ...late.map(([what = ""]) => `${what} takes too long`)],
  }
}

const weight = (page: string): Verdict => {
  const rows = rowsOf(weightHead, page)
  const calculator = rows.find(([what]) => what === "in a bundle: one calculator")?.[1]
  return {
    figure: `${rows.filter((row) => row.at(-1) === "yes").length} of ${rows.length} within their bounds${calculator === undefined ? "" : `; one calculator ${calculator}`}`,
    short: rows.filter((row) => row.at(-1) !== "yes").map(([what = ""]) => `${what} is too heavy`),
  }
}

const engine = (page: string): Verdict => {
  const answers = page.slice(page.lastIndexOf("Counted, and given as answers"))
  const rows = rowsOf(["what", "clock, ms", "processors, ms", "times ours by the clock", "times ours by the processors"], answers)
  const timesOf = (what: string): number => numberIn(rows.find(([own = ""]) => own.startsWith(what))?.[4])
  const [duckdb, plain] = [timesOf("DuckDB"), timesOf("plain rows")]
  const events = [...page.matchAll(/^## (.+ events)$/gm)].at(-1)?.[1] ?? "?"
  return {
    figure: `${duckdb} times and ${plain} times, of ${events}`,
    short: [...(duckdb >= 5 ? [] : [`DuckDB: ${duckdb} of 5`]), ...(plain >= 20 ? [] : [`plain rows: ${plain} of 20`])],
  }
}

const scale = (page: string): Verdict => {
  const rows = scaleRowsIn(page)
  return { figure: `${byStage(rows).size} stages, to ${counted(Math.max(...rows.map(({ events }) => events)))} events`, short: steep(rows) }
}

const sentiment = (page: string): Verdict => {
  const rows = rowsOf(["Language", "Texts", "n", "Read alike (95 % Wilson)", "Always neutral", "Always the commonest", "Macro-F1", "Always neutral"], page)
  const lowIn = (cell = ""): number => numberIn(cell.slice(cell.indexOf("(")))
  return {
    figure: rows.map(([language, , , alike = ""]) => `${language} ${alike.slice(0, alike.indexOf(" ("))}`).join(", "),
    short: rows.filter(([, , , alike, neutral]) => lowIn(alike) <= numberIn(neutral)).map(([language, texts]) => `${language}, ${texts}: no better`),
  }
}

const hardest = 45

const readability = (page: string): Verdict => {
  const head = ["Reader", "English", "German", "Danish"]
  const all = rowsOf(head, page).find(([reader]) => reader === "all") ?? []
  const scores = head.slice(1).map((language, at) => [language, numberIn(all[at + 1])] as const)
  return { figure: scores.map(([language, score]) => `${language} ${score}`).join(", "), short: scores.filter(([, score]) => !(score <= hardest)).map(([language, score]) => `${language}: ${score}`) }
}

/** Of a hundred falsehoods planted in texts so many are to be noticed. */
const toBeNoticed = 90

const planted = (page: string): Verdict => {
  const { reports, heldBack, falseAlarms } = plantedIn(page)
  if (Number.isNaN(reports) || Number.isNaN(heldBack)) throw new Error("There are no falsehoods in reports or in letters: figures-page.ts reads the page as it was.")
  const short = ([["reports", reports], ["letters nobody looked at", heldBack]] as const).filter(([, share]) => share < toBeNoticed)
  return {
    figure: `${Math.round(reports)} of 100 in reports, ${Math.round(heldBack)} in letters nobody looked at`,
    short: [...short.map(([what, share]) => `${what}: ${share.toFixed(1)} of ${toBeNoticed}`), ...(falseAlarms === 0 ? [] : [`${falseAlarms} places that are true are flagged`])],
  }
}

/** Every promise that is measured, in the order in which it matters to those who rely on it. */
export const promises: readonly Measured[] = [
  { promise: "An interval of 95 % holds the truth in 95 of 100 samples", page: "interval-coverage", command: "npm run coverage", verdict: coverage },
  { promise: "What a report says of a number is wrong in at most 5 of 100", page: "wording", command: "npm run wording", verdict: wording },
  { promise: `Of 100 falsehoods planted in a text ${toBeNoticed} are noticed, and what is true is let pass`, page: "planted", command: "npm run planted -- --write", verdict: planted },
  { promise: "The same facts give the same bytes, on every runtime", page: "runtimes", command: "npm run golden", verdict: runtimes },
  { promise: "What is said of every metric, rule and engine is so for random input", page: "laws", command: "npm run laws -- --write", verdict: laws },
  { promise: "Whatever comes in, a door answers or refuses", page: "hostile", command: "npm run fuzz -- all --write", verdict: hostile },
  { promise: "The tests notice 90 of 100 small changes, of statistics and of rules 97", page: "mutation", command: "npm run mutation -- metrics 200", verdict: mutation },
  { promise: "Time grows no faster than by the power of 1.1 of the events", page: "scale", command: "npm run scale", verdict: scale },
  { promise: "It is as fast as what else there is, or costs little on top", page: "speed", command: "npm run bench -- --write", verdict: speed },
  { promise: "Nothing weighs more than it may", page: "speed", command: "npm run bench -- --write", verdict: weight },
  { promise: "The memory engine answers 5 times as fast as DuckDB and 20 times as plain rows", page: "engine-speed", command: "npm run bench engine 1000000 -- --write", verdict: engine },
  { promise: "How texts sound is read surely better than by calling all of them neutral", page: "sentiment", command: "npm run sentiment", verdict: sentiment },
  { promise: `A report is no harder to read than a newspaper: LIX ${hardest} at most`, page: "readability", command: "npm run readability -- --write", verdict: readability },
]

/** The days a page names, from the first to the last. */
const daysIn = (page: string): string => {
  const days = (page.match(/\b20\d\d-\d\d-\d\d\b/g) ?? []).toSorted()
  return [...new Set([days[0] ?? "", days.at(-1) ?? ""])].join(" to ")
}

/** A row of the table: the promise, and how far the page bears it out. */
export const promiseRow = ({ promise, page, command, verdict }: Measured, text: string): readonly string[] => {
  const { figure, short } = verdict(text)
  return [promise, `[${figure}](./${page}.md)`, short.length === 0 ? "yes" : `**not all**: ${short.join("; ")}`, `\`${command}\``, daysIn(text)]
}

/** The page, of all promises whose page of figures has been written. */
export const figuresPage = (): string => {
  const files = filesIn("docs/figures/*.md").filter((file) => !file.endsWith("/README.md"))
  const pages = new Map(files.map((file) => [file.slice("docs/figures/".length, -".md".length), textOf(file)]))
  const measured = promises.filter(({ page }) => pages.has(page))
  return parentPage(
    "Figures",
    [...new Set([...measured.map(({ page }) => page), ...pages.keys()])].map((page) => `./${page}.md`),
    "# Figures",
    `What this project promises, and how far it was found to hold: each figure is made by one command, on the day and the machine its page names. This page is read from
the others whenever the reference is made, so that it cannot say anything else than they do.`,
    table(["Promise", "Figure", "Holds", "Measured by", "On"], measured.map((one) => promiseRow(one, pages.get(one.page) ?? ""))),
    `What is not reached stays in the table until it is. Ratios, weights, hostile input, the laws with fewer tries and the runtimes at hand are looked at with every
\`npm test\`, too, or by a command that fails beyond its bound.`,
  )
}
