import type { Locale } from "@folkmoot/facts"
import type { Path } from "@folkmoot/plan"
import { before } from "./before.ts"
import { modelFaults } from "./model-check.ts"
import { dangling, errorAt, isUsable, problemsOf, type ModelFault, type ModelProblem } from "./model-problem.ts"
import { modelIdPattern } from "./model-schema.ts"
import { openDocument, type ModelFile } from "./model-file.ts"
import type { MaturityModel, ModelMetadata } from "./model.ts"
import { sammLinks, sammSchemas, type SammData, type SammType } from "./samm-files.ts"

/** A file of OWASP SAMM, with its type. */
export interface SammFile extends ModelFile {
  readonly type: SammType
}

/** A file whose data has the shape of its type. */
interface ReadFile<Type extends SammType> {
  readonly path: string
  readonly data: SammData<Type>
  readonly say: (faults: readonly ModelFault[]) => readonly ModelProblem[]
}

type FilesByType = { readonly [Type in SammType]: readonly ReadFile<Type>[] }

/** Files of a type by the id they give themselves. */
type Found = <Type extends SammType>(type: Type, id: string) => ReadFile<Type>

const types = Object.keys(sammSchemas) as readonly SammType[]

const inOrder = <Type extends SammType>(files: readonly ReadFile<Type>[]): readonly ReadFile<Type>[] => {
  const rank = ({ data }: ReadFile<Type>): number => ("order" in data && typeof data.order === "number" ? data.order : Number.POSITIVE_INFINITY)
  return files.toSorted((a, b) => before(rank(a), rank(b)) || before(a.data.id, b.data.id))
}

/** The short names of files where each is fit to be an id and no two are the same; the ids they give themselves otherwise. */
const namesOf = <Type extends SammType>(files: readonly ReadFile<Type>[], short: (data: SammData<Type>) => string): ReadonlyMap<string, string> => {
  const all = files.map(({ data }) => short(data))
  const isFit = all.every((one) => modelIdPattern.test(one)) && new Set(all).size === all.length
  return new Map(files.map(({ data }, index) => [data.id, isFit ? (all[index] as string) : data.id]))
}

/** The faults of links: ids given twice, names that no file has, and activities between two practices. */
const linkProblems = (files: FilesByType): readonly ModelProblem[] => {
  const known = Object.fromEntries(types.map((type) => [type, new Map<string, string>()])) as Readonly<Record<SammType, Map<string, string>>>
  const same = types.flatMap((type) => files[type].flatMap(({ path, data, say }) => {
    const first = known[type].get(data.id)
    if (first === undefined) known[type].set(data.id, path)
    return first === undefined ? [] : say([errorAt(["id"], "sameId", { id: data.id, where: first })])
  }))
  const lost = types.flatMap((type) => files[type].flatMap(({ data, say }) => Object.entries(sammLinks[type] ?? {}).flatMap(([field, to]) => {
    const id = String((data as Readonly<Record<string, unknown>>)[field])
    return known[to].has(id) ? [] : say([dangling([field], id, [...known[to].keys()])])
  })))
  return [...same, ...lost]
}

const blank = (text: string | null | undefined): text is null | undefined | "" => (text ?? "").trim() === ""

/** A file of the model, and the path within it, that a path of the assembled model comes from. */
type Origin = (at: Path) => { readonly file: ReadFile<SammType>; readonly at: Path } | undefined

/** Puts files whose links hold together into one model. */
const assembled = (files: FilesByType, found: Found, metadata: Partial<ModelMetadata>): { readonly model: MaturityModel; readonly origin: Origin } => {
  const levels = files.MaturityLevel.toSorted((a, b) => before(a.data.number, b.data.number) || before(a.data.id, b.data.id))
  const levelOf = new Map(levels.map(({ data }, index) => [data.id, index + 1]))
  const functions = inOrder(files.Function)
  const practices = functions.map(({ data }) => inOrder(files.Practice.filter((one) => one.data.function === data.id)))
  const streams = practices.map((own) => own.map(({ data }) => inOrder(files.Stream.filter((one) => one.data.practice === data.id))))
  const sets = files.AnswerSet.toSorted((a, b) => before(a.data.id, b.data.id))
  const answers = sets.map(({ data }) => data.values.map((value, index) => ({ value, index })).toSorted((a, b) => (a.value.order ?? a.index) - (b.value.order ?? b.index)))

  const functionNames = namesOf(functions, ({ name }) => name.slice(0, 1).toUpperCase())
  const practiceNames = namesOf(files.Practice, ({ function: own, shortName }) => `${functionNames.get(own) ?? ""}-${shortName ?? ""}`)
  const streamNames = new Map(streams.flat().flatMap((own) => [...namesOf(own, ({ letter }) => letter ?? "")]))
  const placed = files.Question.map((file) => {
    const activity = found("Activity", file.data.activity).data
    const stream = found("Stream", activity.stream).data
    return { file, stream, level: levelOf.get(found("PracticeLevel", activity.level).data.maturityLevel) as number }
  })
  const placeOf = new Map(placed.map((one) => [one.file.data.id, one]))
  const questionNames = namesOf(files.Question, ({ id, order }) => {
    const { stream, level } = placeOf.get(id) as (typeof placed)[number]
    const code = [practiceNames.get(stream.practice), streamNames.get(stream.id), level].join("-")
    return (order ?? 1) === 1 ? code : `${code}-${order}`
  })
  const questions = placed.toSorted((a, b) => before(questionNames.get(a.file.data.id) as string, questionNames.get(b.file.data.id) as string))

  const called = functions.map(({ data }) => data["model"]).find((one) => typeof one === "string") ?? "OWASP SAMM"
  const name = called.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "")
  const model: MaturityModel = {
    apiVersion: "folkmoot.dev/v1",
    kind: "MaturityModel",
    metadata: { name: name === "" ? "samm" : name, title: called, ...metadata },
    spec: {
      levels: levels.map(({ data: { number, description } }) => ({ title: String(number), ...(blank(description) ? {} : { description: description.trim() }) })),
      functions: functions.map(({ data }, f) => ({
        id: functionNames.get(data.id) as string,
        title: data.name,
        practices: (practices[f] ?? []).map(({ data: own }, p) => ({
          id: practiceNames.get(own.id) as string,
          title: own.name,
          ...(blank(own.shortDescription) ? {} : { description: own.shortDescription.trim() }),
          streams: (streams[f]?.[p] ?? []).map((stream) => ({ id: streamNames.get(stream.data.id) as string, title: stream.data.name })),
        })),
      })),
      answerSets: sets.map(({ data }, s) => ({
        id: data.id,
        answers: (answers[s] ?? []).map(({ value: { text, value, weight } }) => ({ text, value, ...(typeof weight === "number" ? { weight } : {}) })),
      })),
      questions: questions.map(({ file: { data }, stream, level }) => ({
        id: questionNames.get(data.id) as string,
        practice: practiceNames.get(stream.practice) as string,
        stream: streamNames.get(stream.id) as string,
        level,
        text: data.text,
        answers: data.answerSet,
        ...(Array.isArray(data.quality) && data.quality.length > 0 ? { quality: data.quality } : {}),
      })),
      scoring: { method: "samm" },
    },
  }
  const origin: Origin = ([, part, index, ...inner]) => {
    const at = Number(index)
    const [field, second, ...rest] = inner
    if (part === "answerSets") {
      const value = answers[at]?.[Number(second)]
      return { file: sets[at] as ReadFile<SammType>, at: field !== "answers" ? [] : value === undefined ? ["values"] : ["values", value.index, ...rest] }
    }
    if (part === "questions") return questions[at] && { file: questions[at].file, at: inner }
    const file = field === "practices" ? (streams[at]?.[Number(second)]?.[Number(rest[1])] ?? practices[at]?.[Number(second)]) : functions[at]
    return file && { file, at: inner.at(-1) === "title" ? ["name"] : [] }
  }
  return { model, origin }
}

/**
 * The model that the files of OWASP SAMM 2 make up.
 *
 * @remarks
 * One document in each file, linked by their ids. Questions are called by their codes, such as `G-SM-A-1`: function, practice, stream and
 * level. Where codes cannot be made, or two would be the same, the ids in the files stay.
 * @see https://github.com/owaspsamm/core
 */
export const sammModel = (given: readonly SammFile[], metadata: Partial<ModelMetadata>, locale: Locale): { readonly model?: MaturityModel; readonly problems: readonly ModelProblem[] } => {
  const opened = given.map((file) => ({ file, ...openDocument(file, sammSchemas[file.type], locale) }))
  const misshapen = opened.flatMap(({ problems }) => problems)
  if (misshapen.length > 0) return { problems: misshapen }
  // Each file was checked against the schema of its own type.
  const files = Object.fromEntries(types.map((type) => [type, opened.flatMap(({ file, document }) => (
    file.type === type ? [{ path: file.path, data: document.data, say: (faults: readonly ModelFault[]) => problemsOf(faults, file.path, locale, document) }] : []
  ))])) as unknown as FilesByType
  const broken = linkProblems(files)
  if (broken.length > 0) return { problems: broken }
  const byId = Object.fromEntries(types.map((type) => [type, new Map<string, ReadFile<SammType>>(files[type].map((file) => [file.data.id, file]))]))
  // All links hold, so whatever is looked for is there, and of the type that was asked for.
  const found: Found = (type, id) => byId[type]?.get(id) as ReadFile<typeof type>
  const torn = files.Activity.flatMap(({ data, say }) =>
    found("Stream", data.stream).data.practice === found("PracticeLevel", data.level).data.practice ? [] : say([errorAt(["level"], "otherPractice", { id: data.id })]))
  if (torn.length > 0) return { problems: torn }
  const { model, origin } = assembled(files, found, metadata)
  const problems = modelFaults(model).flatMap((fault) => {
    const from = origin(fault.at)
    return from === undefined ? problemsOf([fault], "", locale) : from.file.say([{ ...fault, at: from.at }])
  })
  return isUsable(problems) ? { model, problems } : { problems }
}
