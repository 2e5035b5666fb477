import { nearest } from "@folkmoot/facts"
import type { AnyMetric } from "@folkmoot/metrics"
import type { InvalidInput } from "./errors.ts"
import { invalid, mostListed } from "./invalid.ts"

const wordsIn = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "")

/** Whether letters begin words one after the other, at least one of each: `csat` those of customer satisfaction. */
const begins = (letters: string, [word = "", ...rest]: readonly string[]): boolean => {
  for (let taken = 1; taken <= word.length && word.startsWith(letters.slice(0, taken)); taken += 1) {
    if (rest.length === 0 ? taken === letters.length : taken < letters.length && begins(letters.slice(taken), rest)) return true
  }
  return false
}

/** Whether letters abbreviate words that stand side by side. */
const abbreviates = (letters: string, words: readonly string[]): boolean => words.some((_, from) => words.some((__, to) => to > from && begins(letters, words.slice(from, to + 1))))

/** Longer than any abbreviation, and than any title. */
const [longestShort, longestTitle] = [8, 100]

/** What a metric is called: its id and its titles. */
const calledOf = ({ id, title }: AnyMetric): readonly string[] => [id, ...Object.values(title)]

/** The metrics somebody may have meant by what is no metric: by a title, an abbreviation or words; what is most like it first. */
const alike = (given: string, metrics: readonly AnyMetric[]): { readonly meant?: string; readonly others: readonly string[] } => {
  const words = given.length > longestTitle ? [] : wordsIn(given)
  const [letters = "", second] = words
  const called = metrics.find((metric) => calledOf(metric).some((name) => name.toLowerCase() === given.toLowerCase()))
  const isShort = second === undefined && letters.length >= 3 && letters.length <= longestShort
  // An id is the name most think of, and whole names go before parts of them.
  const short = !isShort ? undefined : metrics.find(({ id }) => begins(letters, wordsIn(id))) ?? metrics.find((metric) => calledOf(metric).some((name) => abbreviates(letters, wordsIn(name))))
  const telling = words.filter((word) => word.length >= 4)
  const sharing = metrics.filter((metric) => telling.some((word) => calledOf(metric).flatMap(wordsIn).some((one) => one.startsWith(word.replace(/s$/, "")))))
  const near = nearest(given, metrics.map(({ id }) => id)) ?? metrics.find(({ title }) => nearest(given, Object.values(title)) !== undefined)?.id
  const meant = called?.id ?? near ?? short?.id ?? (second === undefined && sharing.length === 1 ? sharing[0]?.id : undefined)
  return { ...(meant === undefined ? {} : { meant }), others: sharing.map(({ id }) => id) }
}

/** Finds a metric by its id, or says which was meant; there are too many to list them all. */
export const metricNamed = (where: string, given: string, known: ReadonlyMap<string, AnyMetric>): AnyMetric | InvalidInput => {
  const found = known.get(given)
  if (found !== undefined) return found
  const { meant, others } = alike(given, [...known.values()])
  if (meant !== undefined) return invalid(where, given, "a metric", meant)
  const listed = (others.length === 0 ? [...known.keys()] : others).slice(0, mostListed)
  return invalid(where, given, `a metric; there are ${known.size}, such as ${listed.join(", ")}`)
}
