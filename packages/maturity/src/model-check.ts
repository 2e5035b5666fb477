import type { Path } from "@folkmoot/plan"
import { answerValues, textsOf } from "./model-answer-values.ts"
import { dangling, errorAt, warningAt, written, type ModelFault } from "./model-problem.ts"
import type { MaturityModel, ModelPractice, ModelText } from "./model.ts"

/** Something of the model with a name of its own, and where it is written. */
interface Named {
  readonly id: string
  readonly at: Path
}

/** The faults of names that are given twice where each may be given once; the first counts. */
const sameIds = (named: readonly Named[]): readonly ModelFault[] => {
  const first = new Map<string, Path>()
  return named.flatMap(({ id, at }) => {
    const before = first.get(id)
    if (before === undefined) first.set(id, at)
    return before === undefined ? [] : [errorAt([...at, "id"], "sameId", { id, where: written(before) })]
  })
}

const noWords = (at: Path, text: ModelText | undefined): readonly ModelFault[] =>
  text !== undefined && textsOf(text).length === 0 ? [errorAt(at, "noWords")] : []

const notPositive = (at: Path, value: number | undefined): readonly ModelFault[] =>
  value !== undefined && !(value > 0) ? [errorAt(at, "notAbove", { given: value, least: 0 })] : []

const noEntries = (at: Path, list: readonly unknown[]): readonly ModelFault[] => (list.length === 0 ? [errorAt(at, "noEntries")] : [])

interface PlacedPractice extends Named {
  readonly practice: ModelPractice
}

const practicesOf = ({ functions }: MaturityModel["spec"]): readonly PlacedPractice[] =>
  functions.flatMap(({ practices }, f) => practices.map((practice, p) => ({ id: practice.id, practice, at: ["spec", "functions", f, "practices", p] })))

const wordsIn = ({ metadata, spec }: MaturityModel): readonly ModelFault[] => [
  ...noWords(["metadata", "title"], metadata.title),
  ...spec.levels.flatMap(({ title, description }, l) => [...noWords(["spec", "levels", l, "title"], title), ...noWords(["spec", "levels", l, "description"], description)]),
  ...spec.functions.flatMap(({ title, description }, f) => [...noWords(["spec", "functions", f, "title"], title), ...noWords(["spec", "functions", f, "description"], description)]),
  ...practicesOf(spec).flatMap(({ practice: { title, description, streams = [] }, at }) => [
    ...noWords([...at, "title"], title),
    ...noWords([...at, "description"], description),
    ...streams.flatMap((stream, s) => noWords([...at, "streams", s, "title"], stream.title)),
  ]),
  ...spec.questions.flatMap(({ text, quality = [] }, q) => [
    ...noWords(["spec", "questions", q, "text"], text),
    ...quality.flatMap((one, c) => noWords(["spec", "questions", q, "quality", c], one)),
  ]),
]

const answerFaults = ({ levels, answerSets, questions, scoring: { pass = 1 } }: MaturityModel["spec"]): readonly ModelFault[] => {
  const used = new Set(questions.map(({ answers }) => answers))
  const onLevels = new Set(questions.flatMap(({ level, answers }) => (level === undefined ? [] : [answers])))
  const most = Math.max(1, levels.length)
  return answerSets.flatMap((set, s) => {
    const at: Path = ["spec", "answerSets", s]
    const wrongValue = (own: Path, given: number): readonly ModelFault[] => {
      if (given >= 0 && given <= (onLevels.has(set.id) ? 1 : most)) return []
      return [given > 1 && given <= most ? errorAt(own, "outOfLevel", { given, most, set: set.id }) : errorAt(own, "outOfRange", { given, least: 0, most: onLevels.has(set.id) ? 1 : most })]
    }
    const before = new Set<string>()
    const faults = set.answers.flatMap(({ text, value, weight }, a) => {
      const own: Path = [...at, "answers", a]
      const texts = textsOf(text)
      const same = texts.find((one) => before.has(one))
      for (const one of texts) before.add(one)
      return [
        ...noWords([...own, "text"], text),
        ...wrongValue([...own, "value"], value),
        ...notPositive([...own, "weight"], weight),
        ...(weight !== undefined && set.between === true ? [errorAt([...own, "weight"], "weightBetween", { set: set.id })] : []),
        ...(same === undefined ? [] : [errorAt([...own, "text"], "sameText", { text: same, set: set.id })]),
      ]
    })
    const all = [...noEntries([...at, "answers"], set.answers), ...faults]
    const best = Math.max(...answerValues(set))
    return [
      ...all,
      ...(all.length === 0 && best < pass ? [warningAt(at, "neverFull", { set: set.id, given: best, needed: pass })] : []),
      ...(used.has(set.id) ? [] : [warningAt(at, "neverUsed", { set: set.id })]),
    ]
  })
}

/** How many names are offered in one sentence. */
const mostOffered = 12

const questionFaults = ({ levels, answerSets, questions }: MaturityModel["spec"], practices: readonly PlacedPractice[]): readonly ModelFault[] => {
  // Of those of one id the first counts, so that one name given twice is one fault.
  const practiceOf = new Map(practices.toReversed().map(({ id, practice }) => [id, practice]))
  const sets = answerSets.map(({ id }) => id)
  const best = new Map(answerSets.map((set) => [set.id, Math.max(...answerValues(set))]))
  return questions.flatMap(({ id, practice, stream, level, answers, weight }, q) => {
    const at: Path = ["spec", "questions", q]
    const own = practiceOf.get(practice)
    const streams = (own?.streams ?? []).map((one) => one.id)
    const astray = stream === undefined
      ? streams.length === 0 ? [] : [errorAt(at, "streamMissing", { practice, question: id, streams: streams.slice(0, mostOffered) })]
      : own === undefined || streams.includes(stream) ? [] : [dangling([...at, "stream"], stream, streams)]
    return [
      ...(own === undefined ? [dangling([...at, "practice"], practice, practices.map((one) => one.id))] : []),
      ...astray,
      ...(level === undefined || (Number.isInteger(level) && level >= 1 && level <= levels.length)
        ? []
        : [errorAt([...at, "level"], "noSuchLevel", { given: level, first: 1, last: levels.length })]),
      ...(level === undefined && (best.get(answers) ?? levels.length) < levels.length ? [errorAt(at, "noLevel", { question: id, set: answers, given: best.get(answers) ?? 0, most: levels.length })] : []),
      ...(best.has(answers) ? [] : [dangling([...at, "answers"], answers, sets)]),
      ...notPositive([...at, "weight"], weight),
    ]
  })
}

const notAsked = ({ levels, questions }: MaturityModel["spec"], practices: readonly PlacedPractice[]): readonly ModelFault[] => {
  const asked = new Map<string, Set<number>>()
  for (const { practice, level } of questions) {
    const own = asked.get(practice) ?? new Set()
    for (const one of level === undefined ? levels.keys() : [level - 1]) own.add(one)
    asked.set(practice, own)
  }
  return practices.flatMap(({ id, at }) => {
    const missing = levels.flatMap((_, l) => (asked.get(id)?.has(l) === true ? [] : [String(l + 1)]))
    return missing.length === 0 ? [] : [warningAt(at, "nothingAsked", { practice: id, levels: missing.slice(0, mostOffered) })]
  })
}

// A question without a level is asked on each, so that thousands of both would take minutes; models in use have a handful.
const mostLevels = 100

/**
 * What the parts of a model say of each other that cannot be right, or is hardly meant.
 *
 * @remarks
 * For models of the right shape. Without an error every question has its practice, stream, level and answers, and each name is given once.
 */
export const modelFaults = (model: MaturityModel): readonly ModelFault[] => {
  const { levels, functions, answerSets, questions, scoring } = model.spec
  if (levels.length > mostLevels) return [errorAt(["spec", "levels"], "tooManyLevels", { count: levels.length, most: mostLevels })]
  const practices = practicesOf(model.spec)
  const { pass, passBelow } = scoring
  return [
    ...noEntries(["spec", "levels"], levels),
    ...noEntries(["spec", "functions"], functions),
    ...noEntries(["spec", "questions"], questions),
    ...functions.flatMap(({ weight }, f) => notPositive(["spec", "functions", f, "weight"], weight)),
    ...practices.flatMap(({ practice: { weight }, at }) => notPositive([...at, "weight"], weight)),
    ...wordsIn(model),
    ...sameIds(functions.map(({ id }, f) => ({ id, at: ["spec", "functions", f] }))),
    ...sameIds(practices),
    ...practices.flatMap(({ practice: { streams = [] }, at }) => sameIds(streams.map(({ id }, s) => ({ id, at: [...at, "streams", s] })))),
    ...sameIds(answerSets.map(({ id }, s) => ({ id, at: ["spec", "answerSets", s] }))),
    ...sameIds(questions.map(({ id }, q) => ({ id, at: ["spec", "questions", q] }))),
    ...answerFaults(model.spec),
    ...questionFaults(model.spec, practices),
    ...functions.flatMap(({ id, practices: own }, f) => (own.length === 0 ? [warningAt(["spec", "functions", f], "noPractices", { id })] : [])),
    ...notAsked(model.spec, practices),
    ...(pass === undefined || (pass > 0 && pass <= 1) ? [] : [errorAt(["spec", "scoring", "pass"], "noPassMark", { given: pass, least: 0, most: 1 })]),
    ...(passBelow === undefined || (passBelow >= (pass ?? 1) && passBelow <= 1) ? [] : [errorAt(["spec", "scoring", "passBelow"], "outOfRange", { given: passBelow, least: pass ?? 1, most: 1 })]),
  ]
}
