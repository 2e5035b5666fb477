import type { ResponseCandidate } from "./survey-answers.ts"
import { seesAnew } from "./survey-coverage.ts"
import type { SurveyMapping } from "./survey-mapping.ts"

/** So many ids of one file answer anew by a slip; of more, and one in so many, the rows are not respondents. */
const [slips, oneIn] = [4, 5]

/**
 * Watches who answers a question again: by an id that was told before, and as a person where nothing says which of their answers holds.
 *
 * @remarks
 * Unit: answers as they are told. An id that is told again is left out by the kernel; here it is seen whether it would have said something else.
 */
export const answersAgain = (mapping: SurveyMapping) => {
  const first = new Map<string, number | null>()
  const differing = new Map<string, Set<string>>()
  const people = new Set<string>()
  const again = new Map<string, number>()
  const watchesPeople = mapping.member !== undefined && !seesAnew(mapping)
  return {
    watch: ({ id, question, wave, member, score }: ResponseCandidate["row"]): void => {
      if (mapping.id !== undefined) {
        const before = first.get(id)
        if (before === undefined) first.set(id, score)
        else {
          if (before !== score) differing.set(question, (differing.get(question) ?? new Set()).add(id))
          return
        }
      }
      if (!watchesPeople || member === null || score === null) return
      const person = JSON.stringify([question, wave, member])
      if (people.has(person)) again.set(question, (again.get(question) ?? 0) + 1)
      people.add(person)
    },
    /** Why the rows are not respondents; `undefined` where they may be. */
    problem: (): { readonly message: string; readonly advice: string } | undefined => {
      const ids = [...differing.values()].reduce((sum, one) => sum + one.size, 0)
      if (ids <= slips || ids * oneIn < first.size) return undefined
      return {
        message: `${ids} of ${first.size} answers are given again with the same id and another answer, so the rows are not respondents.`,
        advice:
          "Where a row is the answer to one of many questions, leave out those to others by leaveOut in a mapping document; where people answer in every wave, say which wave it is by wave; otherwise map another column as id, or none.",
      }
    },
    tallies: (): ReadonlyMap<string, number> =>
      new Map([
        ...[...differing].map(([question, ids]) => [`Answers to ${question} whose id is told again with another answer, the first of which counts`, ids.size] as const),
        ...[...again].map(([question, count]) => [`Answers to ${question} by somebody who had answered it, all of which count, since it takes wave and answeredAt to see which holds`, count] as const),
      ]),
  }
}
