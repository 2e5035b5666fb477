import type { Locale } from "@folkmoot/facts"
import { expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import type { LedgerEntry } from "./report.ts"

const [now, before] = [{ label: "2026", from: "2026-01-01T00:00:00Z", to: "2026-07-01T00:00:00Z" }, { label: "2025", from: "2025-01-01T00:00:00Z", to: "2025-07-01T00:00:00Z" }]

const measure = (metric: string, variant: string, unit: NonNullable<LedgerEntry["unit"]>, value: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: `${metric}@1/${variant}/${more.period?.label ?? now.label}`, kind: "measure", metric: `${metric}@1`, variant, unit, value, period: now, texts: [], ...(unit === "money" ? { currency: "EUR" } : {}), ...more,
})

const option = (metric: string, variant: string, days: number): LedgerEntry => ({ ...measure(metric, variant, "milliseconds", days * 86_400_000), id: `${metric}@1/${variant}/2026/option/horizon`, kind: "option", texts: [`${days} days`] })

const count = (id: string, value: number): LedgerEntry => ({ id, kind: "count", value, texts: [String(value)] })

const day = (date: string, text: string, id: string, title?: string): LedgerEntry => ({ id: `date/${date}`, kind: "date", texts: [text], of: [{ id, ...(title === undefined ? {} : { title }) }] })

const ledger: readonly LedgerEntry[] = [
  measure("resolution-rate", "matured-cohort", "ratio", 0.62, { n: 599 }), measure("resolution-rate", "by-community", "ratio", 0.48, { n: 658 }), measure("customer-satisfaction", "top-two-box", "ratio", 0.71, { n: 174 }),
  measure("customer-effort-score", "low-effort", "ratio", 0.73, { n: 41 }), measure("answered-within", "kaplan-meier", "ratio", 0.68, { n: 786 }), option("answered-within", "kaplan-meier", 1), option("newcomer-answered-share", "matured-cohort", 3),
  measure("newcomer-answered-share", "matured-cohort", "ratio", 0.8, { n: 341 }), measure("behaviour-actors", "share", "ratio", 0.25, { n: 568 }), measure("member-churn", "active", "ratio", 0.52, { n: 185 }),
  measure("first-response-time", "median", "milliseconds", 7.1 * 3_600_000, { n: 786 }), measure("first-response-time", "median", "milliseconds", 4.1 * 3_600_000, { period: before, n: 499 }), measure("new-tie-rate", "met", "per-person", 2.56, { n: 531 }),
  measure("return-on-investment", "all-evidence", "change", 0.48), measure("return-on-investment", "measured-only", "change", -0.572), measure("attributed-revenue", "last", "money", 5_499_900), measure("attributed-revenue", "first", "money", 2_012_800),
  measure("avoided-support-cost", "community", "money", 4_191_100), measure("deflected-contacts", "community", "count", 2138), measure("cost-per-conversion", "fully-loaded", "money", 23_000), measure("cost-per-conversion", "fully-loaded", "money", 20_700, { period: before }),
  { ...measure("cost-per-conversion", "fully-loaded", "money", 4_936_300), id: "cost-per-conversion@1/fully-loaded/2026/part/costs", kind: "part" },
  { id: "target/cheaper", kind: "target", metric: "cost-per-conversion@1", variant: "fully-loaded", unit: "money", currency: "EUR", value: 22_000, texts: ["€220"] },
  { ...measure("return-on-investment", "all-evidence", "change", 0.94), id: "return-on-investment@1/all-evidence/2026/part/benefit: solved", kind: "part" },
  measure("net-sentiment", "as-scored", "net-ratio", 0.44), { id: "target/solve", kind: "target", metric: "resolution-rate@1", variant: "matured-cohort", unit: "ratio", value: 0.65, texts: [] },
  { id: "target/solve/baseline", kind: "target", metric: "resolution-rate@1", variant: "matured-cohort", unit: "ratio", value: 0.57, texts: [] },
  ...[[1, 13, 13], [2, 12, 11], [3, 11, 8]].flatMap(([level = 0, all = 0, met = 0]) => [count(`count/maturity/${level}/applicable`, all), count(`count/maturity/${level}/met`, met)]), count("count/maturity/level", 1), count("count/maturity/levels", 3), count("count/maturity/next-level", 2),
  day("2026-06-26", "26 June 2026", "actions/guides/due", "Write guides for the connectors asked about most"), day("2026-06-15", "15 June 2026", "metadata/revisedOn"), day("2026-04-24", "24 April 2026", "pilots/reminder/decision", "Remind one asker in ten"),
  day("2026-11-30", "30 November 2026", "objectives/recommend/due", "More customers would recommend us"), day("2026-12-31", "31 December 2026", "objectives/solve/due", "Two out of three questions are solved"), day("2026-07-01", "1 July 2026", "report/as-of"),
  day("2026-06-03", "3 June 2026", "actions/links/doneOn", "Offer invitation links after filing"),
]

const found = (text: string, locale: Locale): readonly string[] => checkFaithful(text, { ledger, locale }).map(({ text: stretch }) => stretch)

/** What is true, and what is made false of it by other words alone. */
const pairs: readonly (readonly [locale: Locale, truth: string, untruth: string])[] = [
  // What became of so many, also by a label and in the first cell of a row.
  ["en", "Of the active members, 52% then stayed away.", "Of the active members, 52% came back."], ["de", "Gelöst: 62 %", "Beantwortet: 62 %"], ["da", "| Spørgsmål løst | 62 % |", "| Tilfredse | 62 % |"],
  ["en", "The first reply takes 7.1 hours.", "Half of the questions are solved within 7.1 hours."], ["de", "52 % blieben danach fern.", "Danach haben 52 % etwas Wertvolles getan."],
  // No average is a median.
  ["en", "The typical first response takes 7.1 hours.", "On average the first response takes 7.1 hours."], ["de", "Erstreaktionszeit: 7,1 Stunden (Median)", "Erstreaktionszeit: 7,1 Stunden (Mittelwert)"], ["da", "Det første svar kommer typisk efter 7,1 timer.", "Det første svar kommer i gennemsnit efter 7,1 timer."],
  ["de", "Im Durchschnitt traf man 2,56 andere.", "Im Median traf man 2,56 andere."],
  // What a return counts, and to which contact something is attributed.
  ["en", "The return is 48% if all assumptions hold.", "The return is −57.2% if all assumptions hold."], ["da", "Afkastet er −57,2 %, når kun målte gevinster tæller.", "Det målte afkast er 48 %."],
  ["da", "Efter den seneste kontakt tilskrives 54.999 €.", "Efter den tidligste kontakt tilskrives 54.999 €."],
  // What is avoided or attributed is neither saved nor earned; what the community cost nobody else did; what is estimated is not counted.
  ["en", "That would have cost us €41,911.", "That saved us €41,911."], ["en", "An estimated 2,138 requests were avoided.", "We counted 2,138 requests that were avoided."], ["de", "Die Community hat 49.363 € gekostet.", "Der Kundenservice hat 49.363 € gekostet."],
  // So much a month, and to each.
  ["en", "We spent €49,363 on the community.", "We spent €49,363 a month on the community."], ["de", "Die Community kostete 49.363 €.", "Die Community kostete 49.363 € im Monat."], ["da", "Det er 230 € pr. konvertering.", "Det er 230 € pr. medlem."],
  ["en", "We spent €49,363.", "We spent €49,363 a year."],
  // Targets, and what was before.
  ["en", "The plan aims at 65%.", "The plan aims at 57%."], ["de", "Der Plan sieht 220 € vor.", "Der Plan sieht 207 € vor."], ["da", "Målet er 65 %.", "Målet er 57 %."], ["de", "Lösungsquote: 62 % (Ziel 65 %)", "Lösungsquote: 62 % (Vorjahr 65 %, Ziel erhöht)"],
  // What was so before is not so now.
  ["en", "A year ago the first response took 4.1 hours.", "The first response takes 4.1 hours."], ["da", "Året før kom det første svar inden for 4,1 timer.", "Det første svar kommer inden for 4,1 timer."],
  // How long and how many were followed is of the number beside it.
  ["de", "Innerhalb von 24 Stunden wurden 68 % beantwortet.", "Innerhalb von 3 Tagen wurden 68 % beantwortet."], ["en", "73% of 41 found it easy.", "73% of 174 found it easy."],
  // All are more than those active, or those who answered.
  ["en", "A quarter of the active members created value.", "A quarter of all members created value."], ["de", "Von allen Befragten waren 71 % zufrieden.", "Von allen Mitgliedern waren 71 % zufrieden."], ["en", "Of all members we surveyed, 71% were satisfied.", "Of all our members, 71% were satisfied."],
  ["da", "48 % af spørgsmålene er løst af medlemmer.", "48 % af jer er løst."],
  // Levels of maturity.
  ["de", "Für Stufe 2 sind 11 von 12 Kriterien erfüllt.", "Für Stufe 2 sind 8 von 11 Kriterien erfüllt."], ["de", "Stufe 1 von 3 ist erreicht; für Stufe 2 fehlt wenig.", "Stufe 2 von 3 ist erreicht; für Stufe 3 fehlt wenig."],
  // What the days are of.
  ["en", "The guides are overdue since 26 June 2026.", "The guides are overdue since 15 June 2026."], ["de", "Am 24. April 2026 wurde entschieden, es fortzuführen.", "Am 26. Juni 2026 wurde entschieden, es fortzuführen."], ["da", "Planen blev revideret den 15. juni 2026.", "Planen blev revideret den 24. april 2026."],
  ["en", "Next objective due: 30 November 2026", "Next objective due: 31 December 2026"], ["en", "On 3 June 2026 we could offer invitation links.", "On 24 April 2026 we could offer invitation links."],
  // In German the verb may stand last.
  ["de", "48 % der Fragen wurden von Mitgliedern gelöst.", "62 % der Fragen wurden von Mitgliedern gelöst."],
]

test.each(pairs)("%s: %s / %s", (locale, truth, untruth) => {
  expect(found(truth, locale)).toEqual([])
  expect(found(untruth, locale).length).toBeGreaterThan(0)
})

test.each([
  ["en", "What others say is 44 points more positive than negative."], ["de", "Dauert drei Minuten, versprochen."], ["da", "| Nøgletal | 1. halvår 2026 | Mål |\n|---|---|---|\n| Omkostning pr. konvertering | 230 € | 220 € |"],
  ["en", "| Benefit | Of the costs |\n|---|---|\n| Questions that are solved in the forum | 94% |"], ["en", "Done since 15 June 2026: nothing."], ["da", "Prisen har en nedre grænse på 230 €."], ["en", "It was €207 a year earlier."], ["de", "Auf die erste Antwort wartet man im Mittel 7,1 Stunden."],
] as const)("%s: borne out: %s", (locale, text) => {
  expect(found(text, locale)).toEqual([])
})

test("a ledger that was saved before days said what they are of lets them be of anything", () => {
  const old = ledger.map(({ of: _, ...entry }) => entry)
  expect(checkFaithful("The guides are overdue since 15 June 2026.", { ledger: old, locale: "en" })).toEqual([])
})
