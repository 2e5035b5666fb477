import type { Command } from "commander"
import type { Exit } from "./exit.ts"
import type { Terminal } from "./terminal.ts"

/** Makes a command that works with a terminal and says how to exit. */
export type MakeCommand = (terminal: Terminal, finish: (exit: Exit) => void) => Command

/** A command before it is loaded: all that is needed to list it. */
export interface CommandEntry {
  /** The first word after `folkmoot`. */
  readonly name: string
  /** What it does, in English and in one line; `help-de.ts` and `help-da.ts` have it in the other languages. */
  readonly description: string
  /** Whether it is left out of lists. */
  readonly hidden?: boolean
  /** Loads the module of the command; called for the one that is run alone. */
  readonly load: () => Promise<MakeCommand>
}

/** The commands in the order people need them; the module of one is loaded when it is run. */
export const commands: readonly CommandEntry[] = [
  { name: "lint", description: "check strategy plans with their parts and translations; exits with 1 when it finds an error", load: async () => (await import("./commands/lint.ts")).lint },
  { name: "plan", description: "begin a plan, draw it, write it as OKRs or OKRs as a plan, carry it to the newest version of the format, freeze a pilot's criteria, or print the format's JSON Schema", load: async () => (await import("./commands/plan.ts")).plan },
  { name: "ingest", description: "read sources into an engine; says what they told and what they cannot tell", load: async () => (await import("./commands/ingest.ts")).ingest },
  { name: "measure", description: "measure metrics, each with its interval, or say why it cannot be measured", load: async () => (await import("./commands/measure.ts")).measure },
  { name: "explain", description: "walk a number back to its rows: what it is made of, what was left out and why, where it comes from", load: async () => (await import("./commands/explain.ts")).explain },
  { name: "compare", description: "compare a period with an earlier one: what rose, what fell, and what cannot be told, however many metrics are looked at", load: async () => (await import("./commands/compare.ts")).compare },
  { name: "assess", description: "judge the three maturity levels on what the plan says, the data show and people answer", load: async () => (await import("./commands/assess.ts")).assess },
  { name: "score", description: "score answers by a maturity model that is data, such as OWASP SAMM", load: async () => (await import("./commands/score.ts")).score },
  { name: "report", description: "write the report for one audience: only what was measured, and what was not", load: async () => (await import("./commands/report.ts")).report },
  { name: "catalogue", description: "print all texts of reports, to be translated into a language", load: async () => (await import("./commands/catalogue.ts")).catalogue },
  { name: "check", description: "mark every number, comparison and cause in a text that a report does not bear out", load: async () => (await import("./commands/check.ts")).check },
  { name: "history", description: "what was kept of measures, assessments and reports, and whether it still holds", load: async () => (await import("./commands/history.ts")).history },
  { name: "snapshot", description: "keep what an engine holds now under a name; later, --engine duckdb:<file>@<name> counts it again as it was", load: async () => (await import("./commands/snapshot.ts")).snapshot },
  { name: "erase", description: "forget people in an engine that keeps facts: rows about them go, and nobody is named in their place elsewhere, now and whenever sources are read again; or take a source out of it", load: async () => (await import("./commands/erase.ts")).erase },
  { name: "doctor", description: "say what is there and what is not, and what to do about it", load: async () => (await import("./commands/doctor.ts")).doctor },
  { name: "completion", description: "print what teaches a shell to complete commands, options and their values", load: async () => (await import("./commands/completion.ts")).completion },
  { name: "complete", description: "say what may stand where somebody is typing; shells ask it", hidden: true, load: async () => (await import("./commands/complete.ts")).complete },
]
