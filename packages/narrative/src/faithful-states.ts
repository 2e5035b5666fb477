import type { Locale } from "@folkmoot/facts"
import { hedges } from "./faithful-claim-words.ts"
import { clauseAt } from "./faithful-clauses.ts"
import type { Fact } from "./faithful-facts.ts"
import { byWord } from "./faithful-words.ts"
import type { Amount } from "./written-amounts.ts"
import type { Token } from "./written-tokens.ts"

/** What becomes of that which a plan counts, as the ids of its counts end. */
type State = "reached" | "missed" | "done" | "overdue" | "dropped"

const objectives: Readonly<Record<Locale, ReadonlyMap<string, State>>> = {
  en: byWord<State>({ reached: "met|reached|achieved|attained|fulfilled|completed", missed: "missed|failed" }),
  de: byWord<State>({ reached: "erreicht|erfüllt|geschafft", missed: "verfehlt|verpasst" }),
  da: byWord<State>({ reached: "nået|opnået|indfriet|opfyldt", missed: "misset|forfejlet" }),
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

/**
 * Of the facts that count a plan's objectives or actions, those of which a clause says what became of them: "four of our five objectives are met".
 *
 * @remarks
 * Without a word for that any of them will do. What is said of all of so many is said of that number.
 */
export const inState = (locale: Locale, tokens: readonly Token[], counted: "objectives" | "actions", { from, share }: Amount, noun: number, said: readonly Fact[]): readonly Fact[] => {
  const state = stateBehind(counted === "objectives" ? objectives[locale] : actions[locale], locale, tokens, noun)
  if (state === undefined || /^(?:of|von|af)$/.test(tokens[from - 1]?.lower ?? "")) return said
  const all = `count/${counted}`
  return said.filter(({ entry: { id }, value }) => !id.startsWith(all) || id.split(" ")[0] === `${all}/${state}` || (id.split(" ")[0] === all && share?.whole === value))
}
