import type { Locale } from "@folkmoot/facts"
import { expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { halfYear } from "./faithful-frame.test-kit.ts"
import type { LedgerEntry } from "./report.ts"

const found = (text: string, locale: Locale, ledger: readonly LedgerEntry[] = halfYear): readonly string[] => checkFaithful(text, { ledger: [...ledger], locale }).map(({ text: stretch }) => stretch)

test.each([
  ["en", "The Net Promoter Score is 27 points, the best figure we ever had.", ["best"]], ["de", "Der Net Promoter Score liegt bei 27 Punkten, der beste Wert, den wir je hatten.", ["beste"]], ["da", "Net Promoter Score er 27 point, det bedste tal nogensinde.", ["bedste"]],
  ["en", "The Net Promoter Score is 27 points. The best idea of the week is a map.", []], ["en", "The Net Promoter Score is 27 points; whether it is the best figure we ever had, nobody knows.", []],
] as const)("%s: no comparison of two times makes the best there ever was: %s", (locale, text, flagged) => {
  expect(found(text, locale)).toEqual(flagged)
})

const balance = (value: number): readonly LedgerEntry[] => [...halfYear, { id: "net-sentiment@1/as-scored/2027-H1", kind: "measure", texts: [], metric: "net-sentiment@1", variant: "as-scored", unit: "net-ratio", value, n: 80 }]

test.each([
  ["en", "more often positive than negative", "more often negative than positive", "What was said was", "The net sentiment is 44 percentage points."],
  ["de", "häufiger positiv als negativ", "häufiger negativ als positiv", "Was gesagt wurde, war", "Der Stimmungssaldo beträgt 44 Prozentpunkte."],
  ["da", "oftere positivt end negativt", "oftere negativt end positivt", "Det, der blev sagt, var", "Forskellen (nettostemningen) er 44 procentpoint."],
] as const)("%s: a balance lies on the side of zero that is said", (locale, good, bad, begin, rest) => {
  const [above, below] = [balance(0.44), balance(-0.44)]
  const flagged = (way: string, ledger: readonly LedgerEntry[]): number => found(`${begin} ${way}: ${rest}`, locale, ledger).filter((stretch) => stretch.includes("positiv")).length
  expect([flagged(good, above), flagged(bad, above)]).toEqual([0, 1])
  expect([flagged(good, below), flagged(bad, below)]).toEqual([1, 0])
})

test.each([
  ["en", "A first reply takes 5.2 hours. That is about the same as last year."], ["de", "Die erste Antwort dauert 5,2 Stunden. Das ist etwa so lange wie im Vorjahr."], ["da", "Det første svar tager 5,2 timer. Det er omtrent som sidste år."],
] as const)("%s: about the same is said of the number before it, and needs a comparison: %s", (locale, text) => {
  expect(found(text, locale).length).toBe(1)
  expect(found(text, locale, halfYear.map((one) => (one.kind === "change" ? { ...one, verdict: "same" } : one)))).toEqual([])
})
