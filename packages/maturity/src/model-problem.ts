import { nearest, type Locale } from "@folkmoot/facts"
import { fill, type CheckedDocument, type Path, type Slot } from "@folkmoot/plan"
import { modelMessages, type ModelMessage } from "./model-messages.ts"

/** What is wrong with the files of a model or with a sheet of answers, and where. */
export interface ModelProblem {
  /** The file, as it was given; empty where no file is to blame. */
  readonly path: string
  /** Counts from 1; not there where the whole file is meant. */
  readonly line?: number
  /** Only an `error` keeps a document from being used; a `warning` names what its authors hardly meant. */
  readonly severity: "error" | "warning"
  /** What is wrong and what to do, in the language that was asked for. */
  readonly message: string
}

/** Something that is wrong, before it is put into a language: at a path of the data, which is `{where}` unless the slots say another. */
export interface ModelFault {
  readonly at: Path
  readonly says: ModelMessage
  readonly slots: Readonly<Record<string, Slot>>
  readonly severity: ModelProblem["severity"]
  /** What was written, and the names one of which may have been meant. */
  readonly meant?: { readonly typed: string; readonly among: readonly string[] }
}

/** A fault that keeps a document from being used. */
export const errorAt = (at: Path, says: ModelMessage, slots: ModelFault["slots"] = {}): ModelFault => ({ at, says, slots, severity: "error" })

/** Something that is hardly meant, but can be worked with. */
export const warningAt = (at: Path, says: ModelMessage, slots: ModelFault["slots"] = {}): ModelFault => ({ at, says, slots, severity: "warning" })

/** The way to a value of the data as people read it: `spec.questions[2].level`. */
export const written = (at: Path): string => at.reduce<string>((text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`), "")

/** What is said of a name that nothing has. */
export const dangling = (at: Path, id: string, among: readonly string[]): ModelFault => ({ ...errorAt(at, "dangling", { id }), meant: { typed: id, among } })

/** The most problems that are told at once. */
const mostProblems = 500

// Looking for what was meant compares a name with all there are, which for thousands of wrong ones takes seconds.
const mostGuesses = 50

/** Puts the faults of one file into a language, with the lines they stand in; without a document, only the file is named. */
export const problemsOf = (faults: readonly ModelFault[], path: string, locale: Locale, document?: Pick<CheckedDocument, "place">): readonly ModelProblem[] => {
  let guesses = mostGuesses
  const told = faults.slice(0, mostProblems).map(({ at, says, slots: own, severity, meant }): ModelProblem => {
    const slots = { where: written(at), ...own }
    const guess = meant !== undefined && guesses-- > 0 ? nearest(meant.typed, meant.among) : undefined
    const message = guess === undefined ? fill(modelMessages[says], slots, locale) : fill(modelMessages.danglingNear, { ...slots, nearest: guess }, locale)
    return { path, ...(document === undefined ? {} : { line: document.place(at).line }), severity, message }
  })
  const beyond = faults.length - told.length
  return beyond === 0 ? told : [...told, { path, severity: "error", message: fill(modelMessages.more, { count: beyond }, locale) }]
}

/** Whether nothing keeps a document from being used. */
export const isUsable = (problems: readonly ModelProblem[]): boolean => problems.every(({ severity }) => severity !== "error")
