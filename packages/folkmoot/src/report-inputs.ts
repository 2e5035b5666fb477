import type { Assessment, Folkmoot, PreviousReport, Quote } from "@folkmoot/sdk"
import { UsageError } from "./exit.ts"
import { nameOf, readJson, readText } from "./files.ts"
import type { Opened } from "./opening.ts"
import type { Terminal } from "./terminal.ts"

/** What a command is told of the last report. */
export interface LastReport {
  /** The file of the assessment of then, as `assess --json` wrote it. */
  readonly lastAssessment?: string
  /** The id of an entry of the history that is an assessment, or the beginning of it; in place of the file. */
  readonly lastEntry?: string
  /** The file of the plan as it stood then. */
  readonly lastPlan?: string
  /** The ISO day of the last report; that of the assessment unless given. */
  readonly lastReported?: string
}

/** Reads the assessment of then from the history; an entry of another command holds none. */
const keptAssessment = async (id: string, { history }: Pick<Folkmoot, "history">, signal: AbortSignal): Promise<Assessment> => {
  const entry = await history.entry(id, { signal })
  if (entry.verb !== "assess") throw new UsageError(`--last-entry: ${JSON.stringify(id)} is what ${entry.verb} told; expected an assessment. folkmoot history --verb assess lists those there are.`)
  return entry.document
}

/** Reads an assessment that `folkmoot assess --json` wrote; its shape is checked where it is used. */
export const readAssessment = async (path: string, option: string, terminal: Terminal): Promise<Assessment> =>
  (await readJson(path, "what folkmoot assess --json wrote", option, terminal)) as Assessment

/** What was known when it was last reported, as options say; nothing where they say nothing. */
export const readLast = async ({ lastAssessment, lastEntry, lastPlan, lastReported }: LastReport, terminal: Terminal, { folkmoot, signal }: Pick<Opened, "folkmoot" | "signal">): Promise<PreviousReport | undefined> => {
  if (lastAssessment !== undefined && lastEntry !== undefined) throw new UsageError("--last-assessment and --last-entry both say what was assessed last time; give one of them.")
  if (lastAssessment === undefined && lastEntry === undefined && lastPlan === undefined) return undefined
  const file = lastAssessment === undefined ? undefined : await readAssessment(lastAssessment, "--last-assessment", terminal)
  const assessment = lastEntry === undefined ? file : await keptAssessment(lastEntry, folkmoot, signal)
  const asOf = lastReported ?? assessment?.asOf
  if (asOf === undefined) throw new UsageError("--last-reported is missing: name the day of the last report, such as 2026-03-31, so that it can be said since when things changed.")
  return {
    asOf,
    ...(assessment === undefined ? {} : { assessment }),
    ...(lastPlan === undefined ? {} : { plan: { text: await readText(lastPlan, "a plan", terminal), file: nameOf(lastPlan) } }),
  }
}

/** Reads what members said: a JSON list of texts, each with role and consent; its shape is checked where it is used. */
export const readQuotes = async (path: string, terminal: Terminal): Promise<readonly Quote[]> =>
  (await readJson(path, "a list of what members said, each with text, by (a role) and consent", "--quotes", terminal)) as readonly Quote[]

