import { compose } from "./compose.ts"
import { withDays } from "./days-read.ts"
import { textEdit } from "./edit.ts"
import { emptyPlan } from "./empty-plan.ts"
import { filesGiven } from "./files-given.ts"
import { forms, optionsOf, type Form } from "./given.ts"
import { elseThanPlan, isNoPlan, proseProblem } from "./not-a-plan.ts"
import { tooLarge } from "./limit-rules.ts"
import type { Place } from "./finding.ts"
import { joinRules } from "./join-rules.ts"
import { merge, type Merged, type Understood } from "./merge.ts"
import { carriedForward } from "./migrate.ts"
import type { StrategyPlan } from "./model.ts"
import { isHolder, valueAt } from "./plain-data.ts"
import { problemOn, type Problem } from "./problem.ts"
import type { PlacedProblem, ReadDocument, Whereabouts } from "./read-document.ts"
import { salvage } from "./salvage.ts"
import { partSchema, planSchema } from "./schema.ts"
import { explainedShape, issuesOf, moreOfShape, mostExplained } from "./shape.ts"
import { lineStarts, locate, nowhere, placeOf, pointerOf, rangeOf, type Path } from "./source.ts"

/** The options of doors that read a text. */
export const parseForms: { readonly [Option in keyof Required<ParseOptions>]: Form } = { file: forms.text }

/** How a plan is read. */
export interface ParseOptions {
  /** The name of the file, as it is to appear in findings; `plan.folkmoot.yaml` unless said. */
  readonly file?: string
}

/** A file of a plan. */
export interface PlanFile {
  /** Its name or path, as it is to appear in findings; nothing is read from there. */
  readonly file: string
  /** YAML or JSON, of one document or several. */
  readonly text: string
}

/** A stretch of one of a plan's files. */
export interface PlaceInFile extends Place, Pick<PlanFile, "file"> {}

/** A plan that was read, with all that is needed to say where things stand. */
export interface ParsedPlan {
  /** Those that were given, in their order. */
  readonly files: readonly PlanFile[]
  /** Always there: parts with the wrong shape are left out of it and told as findings by `lintPlan`. */
  readonly plan: StrategyPlan
  /** False where a text could not be read as YAML to its end or is no plan at all; then only that is told. */
  readonly readable: boolean
  /** Whether nothing is wrong with syntax or shape; what the rules say does not count. */
  readonly valid: boolean
  /** The JSON pointer of a path of `plan`, in the document it is written in. */
  readonly pointer: (path: Path) => string
  /** Where the value at a path of `plan`, or its name, is written. */
  readonly place: (path: Path, on?: "key" | "value") => PlaceInFile
  /** @internal */
  readonly read: { readonly problems: readonly PlacedProblem[]; readonly where: (path: Path) => Whereabouts }
}

/** What one document gives; `beyond` is how many of its problems are not explained. */
interface Reading {
  readonly understood: Understood
  readonly problems: readonly PlacedProblem[]
  readonly beyond: number
}

/** Reads one document. */
const understand = (data: unknown, document: ReadDocument, room: number): Reading => {
  const kind = valueAt(data, ["kind"]) === "StrategyPlanPart" ? "part" : "plan"
  const { data: carried, from, pathBefore } = carriedForward(data)
  const schema = kind === "part" ? partSchema : planSchema
  const issues = issuesOf(carried, schema)
  const shape = explainedShape(issues, carried, schema, room)
  const problems: PlacedProblem[] = [
    ...(from === undefined ? [] : [{ document, problem: problemOn(joinRules.oldVersion, "old", { version: from }, ["apiVersion"]) }]),
    ...shape.problems.map((problem) => ({ document, problem: { ...problem, path: pathBefore(problem.path) } })),
  ]
  const salvaged = salvage(carried, issues, kind)
  return { understood: { document, kind, salvaged: { ...salvaged, plan: withDays(salvaged.plan), pathInText: (path) => pathBefore(salvaged.pathInText(path)) } }, problems, beyond: shape.beyond }
}

const unread = (document: ReadDocument): Merged => ({ plan: emptyPlan(), problems: [], where: (path) => ({ document, path }) })

/** The data of a document, with the places of its values. */
export interface ReadData {
  readonly data: unknown
  readonly document: ReadDocument
}

/** What of the documents may be a plan, and what is told of the others: one thing of each file, in place of all that is wrong with its syntax. */
const plansIn = (documents: readonly ReadData[], problems: readonly PlacedProblem[]): { readonly own: readonly ReadData[]; readonly told: readonly PlacedProblem[] } => {
  const others = new Map<ReadDocument, Problem>()
  const own = documents.filter(({ data, document }) => {
    // A translation is a matter of its own, and gives nothing beside others.
    if (documents.length > 1 && valueAt(data, ["kind"]) === "PlanTranslation") return false
    // What is empty because its fields had to be left out is told by what is wrong with them.
    if (isHolder(data) && document.root.members.size === 0 && problems.some((one) => one.document === document)) return true
    const other = elseThanPlan(data, document)
    if (other !== undefined) others.set(document, other)
    return other === undefined
  })
  // Documents of a file share its lines.
  const first = new Map([...others].toReversed().map(([document, problem]) => [document.lines, { document, problem }]))
  const files = new Set(own.map(({ document }) => document.lines))
  const isElse = (document: ReadDocument): boolean => others.has(document) || (first.has(document.lines) && !files.has(document.lines))
  const left = problems.filter(({ document, problem: { rule } }) => document === undefined || !isElse(document) || rule.id === tooLarge.id)
  return { own, told: [...left, ...first.values()] }
}

/** Makes a plan of documents that were read; the data are changed. */
export const planOf = (files: readonly PlanFile[], all: readonly ReadData[], given: readonly PlacedProblem[], whole: boolean): ParsedPlan => {
  const { own: documents, told: problems } = whole ? plansIn(all, given) : { own: all, told: given }
  const readable = whole && documents.length > 0
  const first: ReadDocument = all[0]?.document ?? { file: files[0]?.file ?? "", text: files[0]?.text ?? "", lines: [0], root: nowhere }
  // A plan of many documents is told no more than one of a single document.
  let room = mostExplained
  const read = (readable ? documents : []).map(({ data, document }) => {
    const one = understand(data, document, room)
    room = Math.max(0, room - one.problems.length)
    return one
  })
  const merged = readable ? merge(read.map(({ understood }) => understood)) : unread(first)
  const beyond = moreOfShape(read.reduce((sum, one) => sum + one.beyond, 0)).map((problem) => ({ document: first, problem }))
  const found = [...problems, ...read.flatMap((one) => one.problems), ...beyond, ...merged.problems]
  const at = (path: Path): Whereabouts => merged.where(path)
  return {
    files,
    plan: merged.plan,
    // Where no document says anything in fields, all would be missing, and that is told already.
    readable: readable && documents.some(({ data }) => isHolder(data)),
    valid: found.every(({ problem }) => problem.rule.severity !== "error"),
    pointer: (path) => pointerOf(at(path).path),
    place: (path, on = "value") => {
      const { document, path: written } = at(path)
      return { file: document.file, ...placeOf(document.lines, rangeOf(locate(document.root, written), on)) }
    },
    read: { problems: found, where: at },
  }
}

/**
 * Reads a plan from YAML or JSON: one text, or the files it is spread over.
 *
 * @remarks
 * Never throws, whatever it is given; what is wrong with it is told by `lintPlan`. Bytes are read as UTF-8. Files of up to 1,048,576 characters and 64 levels are
 * read, as YAML 1.2, each with up to 100 documents. Documents of kind `StrategyPlanPart` are joined with their plan; translations are
 * left to `parseTranslation`.
 */
export const parsePlan = (given: string | Uint8Array | PlanFile | readonly PlanFile[], options: ParseOptions = {}): ParsedPlan => {
  const { options: { file = "plan.folkmoot.yaml" }, problems: wrongOptions } = optionsOf<ParseOptions>("parsePlan", options, parseForms)
  const { files, problems: wrongFiles } = filesGiven("parsePlan", given, file)
  const problems: PlacedProblem[] = [...wrongFiles, ...wrongOptions].map((problem) => ({ problem }))
  const documents: ReadData[] = []
  let readable = true
  for (const one of files) {
    const text = { file: one.file, text: one.text, lines: lineStarts(one.text), edit: textEdit }
    const composed = compose(one.text)
    const isUnread = composed.broken && composed.problems.every(({ rule }) => rule.id !== tooLarge.id)
    if (isUnread && isNoPlan(one.text)) {
      const document = { ...text, root: nowhere }
      problems.push({ document, problem: proseProblem(document) })
      continue
    }
    const whole: ReadDocument = { ...text, root: composed.documents[0]?.root ?? nowhere }
    const own = composed.documents.map(({ data, root }) => ({ data, document: { ...text, root } }))
    const holding = ({ range }: Problem): ReadDocument => own.findLast(({ document: { root } }) => range !== undefined && root.start <= range.start)?.document ?? whole
    problems.push(...composed.problems.map((problem) => ({ document: holding(problem), problem })))
    documents.push(...own)
    if (composed.broken) readable = false
  }
  return planOf(files, documents, problems, readable)
}
