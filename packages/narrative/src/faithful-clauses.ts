import type { Locale } from "@folkmoot/facts"
import { asking, clauseWords, conditional, hedges, leadingOn } from "./faithful-claim-words.ts"
import { askedOnce, lowerAt, type Token } from "./written-tokens.ts"

/** As far as a sentence is looked through for what makes a claim no claim, or says of which number it is. */
export const sight = 40

/** So many tokens from one on, in lower case with blanks between them. */
export const joined = (tokens: readonly Token[], at: number, length: number): string => tokens.slice(at, at + length).map(({ lower }) => lower).join(" ")

const parts = (token: Token): boolean => (token.kind === "sign" && /[,;:()—|]/.test(token.text)) || clauseWords.has(token.lower)

/** The clause around a token: its first and last. */
export const clauseAt = (tokens: readonly Token[], at: number): readonly [from: number, to: number] => {
  const sentence = tokens[at]?.sentence
  const inside = (place: number): boolean => tokens[place]?.sentence === sentence && Math.abs(place - at) < sight
  let from = at
  while (inside(from - 1) && !parts(tokens[from - 1] as Token)) from -= 1
  let to = at
  while (inside(to + 1) && !parts(tokens[to + 1] as Token)) to += 1
  // "It cannot be told, whether ...": what the clause hangs on denies it too.
  if (leadingOn.has(lowerAt(tokens, from)) && inside(from - 2)) from = clauseAt(tokens, from - 2)[0]
  return [from, to]
}

/** Whether a sentence begins with a verb and goes on with what it is said of, as German and Danish do to ask or to suppose: "Sinkt die Quote, ...". */
export const isSupposed = (locale: Locale, tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.sentence !== tokens[at]?.sentence && tokens[at + 1]?.sentence === tokens[at]?.sentence && conditional[locale]?.test(lowerAt(tokens, at + 1)) === true

/** As many words behind a colon are no clause of their own. Unit: tokens, less one. */
const shortest = 2

/** Whether a claim is denied, asked, wished for or left open; where in doubt it is. */
export const isHedged = (tokens: readonly Token[], at: number, denies: (at: number) => boolean): boolean => {
  const { sentence } = tokens[at] ?? {}
  const [from, own] = clauseAt(tokens, at)
  let begin = at
  while (begin > from && !parts(tokens[begin - 1] as Token)) begin -= 1
  // "What leads to what, is not shown": the clause after a question speaks of it.
  const to = asking.has(lowerAt(tokens, begin)) && tokens[own + 1]?.text === "," && tokens[own + 2]?.sentence === sentence ? clauseAt(tokens, own + 2)[1] : own
  // "Das heißt nicht: gestiegen": a word or two behind a colon are what stands before it.
  const first = tokens[begin - 1]?.text === ":" && own - begin <= shortest && tokens[begin - 2]?.sentence === sentence ? clauseAt(tokens, begin - 2)[0] : from
  for (let place = first; place <= to; place += 1) if (denies(place)) return true
  for (let place = at; place < at + sight && tokens[place]?.sentence === sentence; place += 1) if (tokens[place]?.text === "?") return true
  return false
}

/** Whether "May" is the month, and not what may be. */
export const isMay = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === "May" && (tokens[at + 1]?.kind === "numeral" || (tokens[at - 1]?.kind === "word" && tokens[at - 1]?.sentence === tokens[at]?.sentence))

/** Which tokens make a statement none: looked up once, because clauses are looked through again and again. */
export const deniersIn = (locale: Locale, tokens: readonly Token[]): ((at: number) => boolean) => {
  const begins = (at: number): boolean => tokens[at - 1]?.kind !== "word" || tokens[at - 1]?.sentence !== tokens[at]?.sentence || /^(?:men|og|eller)$/.test(lowerAt(tokens, at - 1))
  const hedged = askedOnce((lower) => hedges[locale].test(lower))
  // Danish "om" asks only where it begins a clause; elsewhere it means "about".
  const found = Uint8Array.from(tokens, ({ kind, lower }, at) => (kind === "word" && ((hedged(lower) && !isMay(tokens, at)) || (locale === "da" && lower === "om" && begins(at))) ? 1 : 0))
  return (at) => found[at] === 1
}
