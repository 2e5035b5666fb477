import type { Locale } from "@folkmoot/facts"
import { clauseAt, joined } from "./faithful-clauses.ts"
import { knownMetrics, metricIdOf } from "./faithful-named.ts"
import type { LedgerEntry } from "./report.ts"
import type { Token } from "./written-tokens.ts"

/** What people call that which metrics measure, and the metrics by any of which it is measured; none measures what names none. */
const subjects: readonly (readonly [words: Readonly<Record<Locale, string>>, metrics: readonly string[]])[] = [
  [{ en: "churn|attrition", de: "abwanderung|abwanderungen|abwanderungsquote|kündigungsquote", da: "frafald|frafaldet|kundeafgang|kundeafgangen|medlemsfrafald|medlemsfrafaldet" }, ["member-churn", "retention-cohort"]],
  [{ en: "retention|loyalty", de: "mitgliederbindung|kundenbindung|loyalität|kundentreue", da: "fastholdelse|fastholdelsen|loyalitet|loyaliteten" }, ["retention-cohort", "member-churn", "stickiness", "lifetime-value-uplift"]],
  [{ en: "satisfaction", de: "zufriedenheit|kundenzufriedenheit|mitgliederzufriedenheit", da: "tilfredshed|tilfredsheden|kundetilfredshed|kundetilfredsheden|medlemstilfredshed|medlemstilfredsheden" }, ["customer-satisfaction", "net-promoter-score", "customer-effort-score"]],
  [{ en: "revenue|revenues|turnover", de: "umsatz|umsätze|umsatzes|erlöse", da: "omsætning|omsætningen|indtægter|indtægterne" }, ["attributed-revenue", "attributed-conversions", "behaviour-value", "lifetime-value-uplift", "return-on-investment"]],
  [{ en: "profit|profits|profitability|profit margin|profit margins|gross margin|operating margin", de: "gewinne|marge|margen|rentabilität", da: "overskud|overskuddet|indtjening|indtjeningen" }, ["return-on-investment", "attributed-revenue"]],
  [{ en: "payback", de: "rendite", da: "afkast|afkastet" }, ["return-on-investment"]],
  [{ en: "productivity|market share", de: "produktivität|marktanteil|marktanteile", da: "produktivitet|produktiviteten|markedsandel|markedsandelen|markedsandele" }, []],
  [{ en: "support cost|support costs|service cost|service costs", de: "supportkosten|servicekosten|kundendienstkosten", da: "supportomkostning|supportomkostninger|supportomkostningerne|serviceomkostninger|serviceomkostningerne" }, ["avoided-support-cost", "deflected-contacts", "return-on-investment"]],
  [{ en: "tickets|ticket volume|ticket volumes|support requests|support load", de: "tickets|ticketaufkommen|supportanfragen|supportaufkommen", da: "tickets|supporthenvendelser|supporthenvendelserne|supportsager|supportsagerne" }, ["deflected-contacts", "self-service-ratio", "avoided-support-cost"]],
  [{ en: "traffic|page views|pageviews", de: "seitenaufrufe|seitenaufrufen|zugriffe|zugriffszahlen|besucherzahl|besucherzahlen", da: "trafik|trafikken|sidevisninger|sidevisningerne|besøgstal|besøgstallet" }, ["self-help-traffic"]],
  [{ en: "engagement|participation", de: "engagement|beteiligung", da: "engagement|engagementet|deltagelse|deltagelsen" }, ["interaction-rate", "stickiness", "active-members", "behaviour-actors", "valuable-behaviour-rate", "survey-response-rate"]],
  [{ en: "brand awareness|awareness|visibility|reputation", de: "bekanntheit|markenbekanntheit|sichtbarkeit|ansehen", da: "kendskab|kendskabet|kendskabsgrad|kendskabsgraden|synlighed|synligheden|omdømme|omdømmet" }, ["share-of-voice", "social-mentions", "net-sentiment"]],
  [{ en: "membership|member numbers|sign-ups|signups|registrations", de: "mitgliederzahl|mitgliederzahlen|anmeldungen|registrierungen", da: "medlemstal|medlemstallet|tilmeldinger|tilmeldingerne|registreringer|registreringerne" }, ["active-members", "behaviour-actors", "referral-rate"]],
  [{ en: "sentiment|morale", de: "stimmung", da: "stemning|stemningen" }, ["net-sentiment"]],
]

const listed = (locale: Locale): ReadonlyMap<string, readonly string[]> =>
  new Map(subjects.flatMap(([words, metrics]) => words[locale].split("|").map((word) => [word, metrics] as const)))

const called: Readonly<Record<Locale, ReadonlyMap<string, readonly string[]>>> = { en: listed("en"), de: listed("de"), da: listed("da") }

/** The first of two words that name one thing. */
const openingOf = (locale: Locale): ReadonlySet<string> => new Set([...called[locale].keys()].flatMap((words) => (words.includes(" ") ? [words.split(" ")[0] ?? ""] : [])))
const opening: Readonly<Record<Locale, ReadonlySet<string>>> = { en: openingOf("en"), de: openingOf("de"), da: openingOf("da") }

/** What a text names that the ledger tells nothing of, by the place of its word. */
export interface Unmeasured {
  /** Whether a word names something nobody measured. */
  readonly at: (place: number) => boolean
  /** The metrics by any of which that is measured what a word names, whether they were or not; undefined where it names none such thing. */
  readonly called: (place: number) => readonly string[] | undefined
  /** How far from a claim the nearest such word of its clause stands; undefined where none does. Unit: tokens. */
  readonly near: (place: number) => number | undefined
  /** Whether the ledger tells nothing of a metric. */
  readonly metric: (id: string) => boolean
}

/** Looks for what a ledger tells nothing of. */
export const unmeasuredIn = (locale: Locale, tokens: readonly Token[], measured: ReadonlySet<string>): Unmeasured => {
  const metricsAt = (place: number, lower: string): readonly string[] | undefined =>
    (opening[locale].has(lower) ? called[locale].get(joined(tokens, place, 2)) : undefined) ?? called[locale].get(lower)
  const [spoken, places] = [new Map<number, readonly string[]>(), new Set<number>()]
  for (const [place, { lower }] of tokens.entries()) {
    const by = metricsAt(place, lower)
    if (by === undefined) continue
    spoken.set(place, by)
    if (!by.some((id) => measured.has(id))) places.add(place)
  }
  return {
    at: (place) => places.has(place),
    called: (place) => spoken.get(place),
    near: (place) => {
      if (places.size === 0) return undefined
      const [from, to] = clauseAt(tokens, place)
      let nearest: number | undefined
      for (let other = from; other <= to; other += 1) if (places.has(other) && (nearest === undefined || Math.abs(other - place) < nearest)) nearest = Math.abs(other - place)
      return nearest
    },
    metric: (id) => knownMetrics.has(id) && !measured.has(id),
  }
}

/** The metrics a ledger tells something of, by their ids; what is aimed at tells nothing of what is. */
export const metricsTold = (ledger: readonly LedgerEntry[]): ReadonlySet<string> => new Set(ledger.flatMap(({ kind, metric }) => (kind === "target" ? [] : [metricIdOf(metric)])))
