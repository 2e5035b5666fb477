import type { Locale, TableId } from "@folkmoot/facts"
import { metrics as allMetrics, type AnyMetric } from "@folkmoot/metrics"
import { metricIdOf } from "./faithful-claims.ts"
import type { Fact } from "./faithful-facts.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import { byWord } from "./faithful-words.ts"
import type { Token } from "./written-tokens.ts"

/** What a number may count. */
type Counted = "people" | "threads" | "answers" | "posts" | "requests" | "visits" | "conversions" | "invitations" | "mentions"

/** What several of them are called; English in the plural alone, since "members" counts and "member questions" does not count members. */
const nouns: Readonly<Record<Locale, ReadonlyMap<string, Counted>>> = {
  en: byWord<Counted>({
    people: "members|people|persons|users|customers|clients|participants|respondents|newcomers|visitors|colleagues", threads: "questions|threads|topics|discussions|conversations|ideas",
    answers: "answers|replies|responses", posts: "posts|comments|contributions", requests: "tickets|requests|enquiries", visits: "visits", conversions: "conversions|purchases|sales",
    invitations: "invitations|referrals", mentions: "mentions",
  }),
  de: byWord<Counted>({
    people: "mitglieder|mitgliedern|menschen|personen|nutzer|nutzern|nutzerinnen|kunden|kundinnen|teilnehmer|teilnehmern|teilnehmende|teilnehmenden|befragte|befragten|besucher|besuchern",
    threads: "fragen|themen|threads|diskussionen|ideen", answers: "antworten", posts: "beiträge|beiträgen|kommentare|kommentaren", requests: "tickets|anfragen|supportanfragen", visits: "besuche|besuchen",
    conversions: "conversions|abschlüsse|abschlüssen|käufe|käufen", invitations: "einladungen|empfehlungen", mentions: "erwähnungen",
  }),
  da: byWord<Counted>({
    people: "medlemmer|mennesker|personer|brugere|kunder|deltagere|respondenter|besøgende|adspurgte", threads: "spørgsmål|tråde|emner|diskussioner|idéer|ideer", answers: "svar", posts: "indlæg|kommentarer",
    requests: "henvendelser|supporthenvendelser|tickets", visits: "besøg", conversions: "konverteringer|køb", invitations: "invitationer|henvisninger|anbefalinger", mentions: "omtaler",
  }),
}

/** What the rows of a table may be called; whoever answers a survey, buys or is invited is one of so many people. */
const rows: { readonly [Id in TableId]?: readonly Counted[] } = {
  member: ["people"], customer: ["people"], thread: ["threads", "requests"], post: ["posts", "answers"], "survey-response": ["answers", "people"], ticket: ["requests", "people"], visit: ["visits", "people"],
  conversion: ["conversions", "people"], journey: ["conversions", "people"], referral: ["invitations", "people"], invitation: ["invitations", "people"], mention: ["mentions", "posts"],
  cost: [], benefit: [],
}

const known: ReadonlyMap<string, AnyMetric> = new Map(allMetrics.map((metric: AnyMetric) => [metric.id, metric]))

/** What the cases of a number may be called, as far as its tables tell; `undefined` where one of them does not. */
const casesNamed = (metric: string | undefined, variant: string): ReadonlySet<Counted> | undefined => {
  const card = known.get(metricIdOf(metric))
  const own = card === undefined || !Object.hasOwn(card.variants, variant) ? undefined : card.variants[variant]
  if (card === undefined || own === undefined) return undefined
  const named = new Set<Counted>()
  for (const { kind, table, others = [] } of Object.values(own.terms(card.options))) {
    for (const term of [{ kind, table }, ...others.map((other) => other.term)]) {
      const called = rows[term.table]
      // Distinct values are people, and records may be of a person each, unless they are of sums; what else a table's rows are, it must tell.
      if (term.kind === "distinct" || (term.kind === "records" && called?.length !== 0)) named.add("people")
      if (term.kind === "distinct") continue
      if (called === undefined) return undefined
      for (const one of called) named.add(one)
    }
  }
  return named
}

/**
 * Of the facts with the value of a number, those that count what the text names right behind it.
 *
 * @remarks
 * Only how many cases a metric of the catalogue rests on is known to be a count of something; all else, and any other noun, is let pass.
 */
export const countedAs = (locale: Locale, tokens: readonly Token[]): ((mention: AmountMention, said: readonly Fact[]) => readonly Fact[]) => {
  const named = new Map<string, ReadonlySet<Counted> | undefined>()
  const casesOf = ({ entry: { metric, variant = "", kind, id, n }, value }: Fact): ReadonlySet<Counted> | undefined => {
    const isCases = kind === "measure" ? n === value : kind === "count" && id.endsWith("/n")
    if (!isCases) return undefined
    const key = `${metric}/${variant}`
    if (!named.has(key)) named.set(key, casesNamed(metric, variant))
    return named.get(key)
  }
  return ({ amount: { unit, upTo, share }, from, next }, said) => {
    const [noun, behind] = [tokens[next], tokens[next + 1]]
    // "Members’ questions" counts questions.
    const isOwner = behind?.glued === true && behind.text === "'"
    const counted = unit !== "plain" || upTo !== undefined || noun?.sentence !== tokens[from]?.sentence || isOwner ? undefined : nouns[locale].get(noun?.lower ?? "")
    if (counted === undefined) return said
    const agreeing = said.filter((fact) => casesOf(fact)?.has(counted) ?? true)
    const isWhole = share === undefined || [share.part, share.whole].every((one) => agreeing.some(({ value }) => value === one))
    return isWhole ? agreeing : []
  }
}
