import type { Locale } from "@folkmoot/facts"
import { hedges } from "./faithful-claim-words.ts"
import { clauseAt } from "./faithful-clauses.ts"
import type { Fact } from "./faithful-facts.ts"
import { byWord, maturityLevel } from "./faithful-words.ts"
import type { Amount } from "./written-amounts.ts"
import { lowerAt, textAt, type Token } from "./written-tokens.ts"

/** What becomes of that which a plan counts, as the ids of its counts end. */
type State = "reached" | "missed" | "behind" | "done" | "overdue" | "dropped"

const objectives: Readonly<Record<Locale, ReadonlyMap<string, State>>> = {
  en: byWord<State>({ reached: "met|reached|achieved|attained|fulfilled|completed", missed: "missed|failed", behind: "behind" }),
  de: byWord<State>({ reached: "erreicht|erfüllt|geschafft", missed: "verfehlt|verpasst", behind: "zurück" }),
  da: byWord<State>({ reached: "nået|opnået|indfriet|opfyldt", missed: "misset|forfejlet", behind: "bagud|bagefter" }),
}

const actions: Readonly<Record<Locale, ReadonlyMap<string, State>>> = {
  en: byWord<State>({ done: "done|completed|finished|implemented", overdue: "overdue|late|delayed", dropped: "dropped|abandoned|cancelled" }),
  de: byWord<State>({ done: "umgesetzt|erledigt|abgeschlossen|durchgeführt", overdue: "überfällig|verspätet", dropped: "aufgegeben|gestrichen" }),
  da: byWord<State>({ done: "gennemført|afsluttet|udført", overdue: "forsinket|forsinkede|overskredet", dropped: "opgivet|droppet" }),
}

/** What leads to another number, or to what lies ahead. */
const leadsAway = /^(?:and|und|og|one|two|three|ein|eine|einer|zwei|drei|en|et|én|ét|to|zu|at|be|by|bis|senest|still|noch|endnu|werden)$/

const stateBehind = (states: ReadonlyMap<string, State>, locale: Locale, tokens: readonly Token[], noun: number): State | undefined => {
  const [, to] = clauseAt(tokens, noun)
  for (let at = noun + 1; at <= to; at += 1) {
    const { kind, lower } = tokens[at] as Token
    if (kind === "numeral" || leadsAway.test(lower) || hedges[locale].test(lower)) return undefined
    const state = states.get(lower)
    if (state !== undefined) return state
  }
  return undefined
}

/** Whether a clause says what became of that which a plan counts, behind its noun. */
export const saysState = (locale: Locale, tokens: readonly Token[], counted: "objectives" | "actions", noun: number): boolean =>
  stateBehind(counted === "objectives" ? objectives[locale] : actions[locale], locale, tokens, noun) !== undefined

const [wholes, determining] = [/^(?:of|von|unter|af)$/, /^(?:the|our|all|its|their|these|den|unseren|allen|ihren|diesen|de|vores|alle|disse)$/]

/** Whether a number is that of all of which some are spoken of: "of our five objectives one is met". */
const isWhole = (tokens: readonly Token[], from: number): boolean => {
  let at = from - 1
  while (at > from - 3 && determining.test(lowerAt(tokens, at))) at -= 1
  return wholes.test(lowerAt(tokens, at))
}

const [every, held, heldOf] = [/^(?:all|alle|allen|samtlige|sämtliche)$/, /^(?:met|fulfilled|reached|done|complete|completed|erfüllt|erreicht|opfyldt|opfyldte|nået)$/, /\/(?:met|reached|done)$/]

/** Of the facts with the value of a number, those of what was met where it is said of all of so many: "all twelve criteria are met". */
export const ofAll = (tokens: readonly Token[], { from, next, unit, share }: Amount, said: readonly Fact[]): readonly Fact[] => {
  if (unit !== "plain" || share !== undefined || !every.test(lowerAt(tokens, from - 1))) return said
  const [, to] = clauseAt(tokens, from)
  return tokens.slice(next, to + 1).some(({ lower }) => held.test(lower)) ? said.filter(({ entry: { id, kind } }) => (kind !== "count" && kind !== "option") || heldOf.test(id)) : said
}

/** What a label may begin with: "davon erreicht". "Not yet reached" is another one. */
const thereof = /^(?:which|them|already|davon|darunter|bereits|schon|heraf|deraf|allerede)$/

/**
 * Of the facts that are counts, those that a label before a number lets pass: "reached: 3", "| Done | 2 |".
 *
 * @remarks
 * What an assessment has counted as met may be called like that too.
 */
export const labelled = (locale: Locale, tokens: readonly Token[], from: number, said: readonly Fact[]): readonly Fact[] => {
  if (!/^[:|]$/.test(textAt(tokens, from - 1)) || tokens[from - 2]?.sentence !== tokens[from]?.sentence) return said
  const [word, before] = [lowerAt(tokens, from - 2), tokens[from - 3]]
  if (before?.kind !== "sign" && before?.sentence === tokens[from]?.sentence && !thereof.test(before?.lower ?? "")) return said
  const states = [objectives[locale].get(word), actions[locale].get(word)]
  if (states.every((state) => state === undefined)) return said
  return said.filter(({ entry: { id } }) => {
    const last = id.split(" ")[0]?.split("/").at(-1) ?? ""
    return !id.startsWith("count/") || last === "met" || states.some((state) => state === last)
  })
}

/** What is said of so many without a noun: "three of them are reached", "drei davon sind erreicht". */
const saying = /^(?:of|them|these|are|were|is|was|have|has|been|already|davon|sind|ist|war|waren|wurden|wurde|schon|bereits|heraf|af|dem|er|blev|var|allerede)$/

/** Of the facts with the value of a number that has no noun, those of what is said to have become of so many, where it may count what a plan has. */
export const inStateAlone = (locale: Locale, tokens: readonly Token[], { from, next }: Amount, said: readonly Fact[]): readonly Fact[] => {
  // "Level 1 is reached" counts nothing.
  if (maturityLevel.test(lowerAt(tokens, from - 1)) || !said.some(({ entry: { id } }) => plans.test(id))) return said
  let at = next
  while (saying.test(lowerAt(tokens, at)) && tokens[at]?.sentence === tokens[from]?.sentence) at += 1
  const word = tokens[at]?.sentence === tokens[from]?.sentence ? lowerAt(tokens, at) : ""
  const states = [objectives[locale].get(word), actions[locale].get(word)].flatMap((state) => state ?? [])
  return states.length === 0 ? said : said.filter(({ entry: { id } }) => id.split(" ")[0]?.endsWith("/met") === true || states.some((state) => id.split(" ")[0]?.endsWith(`/${state}`) === true))
}

const plans = /^count\/(?:objectives|actions)/

/**
 * Of the facts that count a plan's objectives or actions, those of which a clause says what became of them: "four of our five objectives are met".
 *
 * @remarks
 * Without a word for that any of them will do. What is said of all of so many is said of that number.
 */
export const inState = (locale: Locale, tokens: readonly Token[], counted: "objectives" | "actions", { from, share }: Amount, noun: number, said: readonly Fact[]): readonly Fact[] => {
  const state = stateBehind(counted === "objectives" ? objectives[locale] : actions[locale], locale, tokens, noun)
  if (state === undefined || isWhole(tokens, from)) return said
  const all = `count/${counted}`
  return said.filter(({ entry: { id }, value }) => !id.startsWith(all) || id.split(" ")[0] === `${all}/${state}` || (id.split(" ")[0] === all && share?.whole === value))
}
