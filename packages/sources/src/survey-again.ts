import type { ResponseCandidate } from "./survey-answers.ts"
import { seesAnew } from "./survey-coverage.ts"
import type { SurveyMapping } from "./survey-mapping.ts"

/** So many ids of one file answer anew by a slip; of more, and one in so many, the rows are not respondents. */
const [slips, oneIn] = [4, 5]

const areMany = (some: number, all: number): boolean => some > slips && some * oneIn >= all

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
  const isTimeless = mapping.wave === undefined && mapping.answeredAt === undefined
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
      if (areMany(ids, first.size)) {
        return {
          message: `${ids} of ${first.size} answers are given again with the same id and another answer, so the rows are not respondents.`,
          advice:
            "Where a row is the answer to one of many questions, leave out those to others by leaveOut in a mapping document; where people answer in every wave, say which wave it is by wave; otherwise map another column as id, or none.",
        }
      }
      const repeated = [...again.values()].reduce((sum, one) => sum + one, 0)
      if (!isTimeless || !areMany(repeated, people.size + repeated)) return undefined
      return {
        message: `${repeated} of ${people.size + repeated} answers are by somebody who had given one, and neither date nor wave tells those apart, so the rows are not respondents.`,
        advice:
          "Where a row is the answer to one of many questions, leave out those to others by leaveOut in a mapping document; where people answer again and again, map answeredAt or wave; where each row is a case by itself, leave the member out.",
      }
    },
    tallies: (): ReadonlyMap<string, number> =>
      new Map([
        ...[...differing].map(([question, ids]) => [`Answers to ${question} whose id is told again with another answer, the first of which counts`, ids.size] as const),
        ...[...again].map(([question, count]) => [`Answers to ${question} by somebody who had answered it, all of which count, since it takes wave and answeredAt to see which holds`, count] as const),
      ]),
  }
}
