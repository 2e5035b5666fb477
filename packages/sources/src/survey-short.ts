import { SourceFailed, type SourceInput } from "./source.ts"
import { checkedMapping } from "./mapping-document.ts"
import type { SurveyMapping, SurveyQuestion } from "./survey-mapping.ts"
import { surveyMapping } from "./survey-schema.ts"
import type { Pointing } from "./survey-columns.ts"

/** Names of the short form that hold answers, and the question each answers. */
export const shortQuestions = { score: "recommend", recommend: "recommend", satisfaction: "satisfaction", effort: "effort" } as const

/** The other names of the short form. */
export const shortColumns = ["answeredAt", "member", "id", "wave"] as const

/** A mapping, and how to say which part of it is meant. */
export interface GivenMapping {
  readonly mapping: SurveyMapping
  readonly pointing: Pointing
}

const fail = (source: string, where: string, message: string, advice: string): SourceFailed => new SourceFailed({ source, where, message, advice })

/** The mapping that the short form stands for: one scale for all questions, dates in ISO 8601. */
const fromShort = (source: string, { map, scale, favourable }: SourceInput): GivenMapping => {
  if (map["score"] !== undefined && map["recommend"] !== undefined) throw fail(source, "map.recommend", "score and recommend are the same question.", "Map one of them.")
  if (scale !== undefined && !(Number.isInteger(scale.low) && Number.isInteger(scale.high) && scale.low < scale.high)) {
    throw fail(source, "scale", `The scale is ${scale.low}..${scale.high}; expected two whole numbers, the lower first.`, "Give the lowest and the highest answer offered, such as 0..10.")
  }
  const held: Pick<SurveyQuestion, "scale" | "favourable"> = { ...(scale === undefined ? {} : { scale }), ...(favourable === undefined ? {} : { favourable }) }
  const asked = Object.entries(shortQuestions).flatMap(([key, question]) => (map[key] === undefined ? [] : [{ key, question, column: map[key] }]))
  const { id, member, answeredAt, wave } = map
  const keys = new Map([
    ...asked.map(({ key, question }) => [`/questions/${question}/column`, key] as const),
    ["/id", "id"], ["/member/account", "member"], ["/answeredAt/column", "answeredAt"], ["/wave/column", "wave"],
  ])
  return {
    mapping: {
      questions: Object.fromEntries(asked.map(({ question, column }) => [question, { column, ...held }])),
      ...(id === undefined ? {} : { id }),
      ...(member === undefined ? {} : { member: { account: member } }),
      ...(answeredAt === undefined ? {} : { answeredAt: { column: answeredAt } }),
      ...(wave === undefined ? {} : { wave: { column: wave } }),
    },
    pointing: (pointer) => `map.${keys.get(pointer) ?? pointer}`,
  }
}

/** How a survey is to be read, be it said by a mapping document or by the short form; both at once are refused. */
export const givenMapping = (source: string, input: SourceInput): GivenMapping => {
  const { map, scale, favourable, mapping } = input
  if (mapping === undefined) return fromShort(source, input)
  const twice = Object.keys(map).length > 0 ? "map" : scale !== undefined ? "scale" : favourable !== undefined ? "favourable" : undefined
  if (twice !== undefined) throw fail(source, twice, `Both a mapping document and ${twice} are given.`, "Say it in the mapping document alone.")
  return { mapping: checkedMapping(source, surveyMapping, mapping), pointing: (pointer) => `mapping#${pointer}` }
}
