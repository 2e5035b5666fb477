import type { Estimate, Unit } from "@folkmoot/metrics"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { atLeast, atMost, measuredAtAll } from "./bars.ts"
import { about, allOf } from "./parts.ts"
import { refusals } from "./refusals.ts"

const measured = (unit: Unit, low: number, value: number, high: number, currency?: string): Estimate => ({
  metric: "any@1",
  variant: "any",
  measured: true,
  value,
  unit,
  interval: { low, high, level: 0.95, method: "given" },
  n: 10,
  assumptions: [],
  caveats: [],
  exclusions: [],
  ...(currency === undefined ? {} : { currency }),
})

const plain = (text: string): string => text.replaceAll("\u00a0", " ")

test("the bar is reached only if the whole interval reaches it, missed only if all of it stays below", () => {
  const values = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  fc.assert(
    fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (three, bar) => {
      const [low = 0, value = 0, high = 0] = three.toSorted((a, b) => a - b)
      const { verdict } = atLeast(bar, measured("ratio", low, value, high))
      expect(verdict).toBe(low >= bar ? "met" : high < bar ? "unmet" : "undecided")
      // A limit is a bar seen from the other side.
      const mirrored = atMost(1 - bar, measured("ratio", 1 - high, 1 - value, 1 - low)).verdict
      expect(mirrored).toBe(1 - low <= 1 - bar ? "met" : 1 - high > 1 - bar ? "unmet" : "undecided")
    }),
  )
})

test("fewer than five cases decide nothing, however far from the bar they are", () => {
  const few = (n: number, verdictOf: typeof atLeast, bar: number, value: number) => {
    const { verdict, because } = verdictOf(bar, { ...measured("ratio", value, value, value), n } as Estimate)
    return n < 5 ? [verdict, because.en.includes("with fewer than 5 cases nothing is decided yet")] : verdict
  }
  for (const n of [1, 4]) for (const [verdictOf, value] of [[atLeast, 0], [atLeast, 1], [atMost, 0], [atMost, 1]] as const) expect(few(n, verdictOf, 0.5, value)).toEqual(["undecided", true])
  expect([few(5, atLeast, 0.5, 1), few(5, atLeast, 0.5, 0), few(5, atMost, 0.5, 0), few(5, atMost, 0.5, 1)]).toEqual(["met", "unmet", "met", "unmet"])
  // One newcomer who came back made a tenth of them, surely, since Wilson's interval for 1 of 1 begins at 21 %.
  expect([1, 4, 5].map((n) => atLeast(0.1, resolutionRate({ resolved: n, opened: n })).verdict)).toEqual(["undecided", "undecided", "met"])
  expect(atLeast(0.1, resolutionRate({ resolved: 1, opened: 1 })).because).toEqual({
    en: "Measured at 100% (between 21% and 100%), but with fewer than 5 cases nothing is decided yet.",
    de: "Der Messwert liegt bei 100\u00a0% (zwischen 21\u00a0% und 100\u00a0%); bei weniger als 5 Fällen ist aber noch nichts entschieden.",
    da: "Målingen viser 100\u00a0% (mellem 21\u00a0% og 100\u00a0%), men med færre end 5 tilfælde er intet afgjort endnu.",
  })
  // What is on the bar as well says the same, so that a criterion with two bars says it once.
  const few3 = resolutionRate({ resolved: 1, opened: 3 })
  expect(allOf(atLeast(0.1, few3), atMost(0.9, few3)).because.en).toBe("Measured at 33% (between 6% and 79%), but with fewer than 5 cases nothing is decided yet.")
})

test("of fewer than five cases a share or a balance is not known, a sum is", () => {
  const known = (unit: Unit, n: number) => measuredAtAll({ ...measured(unit, 0.2, 0.5, 0.8), n } as Estimate).verdict
  for (const unit of ["ratio", "net-ratio", "nps-points"] as const) expect([known(unit, 4), known(unit, 5)]).toEqual(["undecided", "met"])
  for (const unit of ["money", "count", "change", "per-person", "milliseconds"] as const) expect(known(unit, 1)).toBe("met")
  expect(measuredAtAll(resolutionRate({ resolved: 1, opened: 1 })).because.de).toBe("Der Messwert liegt bei 100\u00a0% (zwischen 21\u00a0% und 100\u00a0%); bei weniger als 5 Fällen ist aber noch nichts entschieden.")
})

test("standing exactly on the bar is enough", () => {
  expect(atLeast(0.5, measured("ratio", 0.5, 0.6, 0.7)).verdict).toBe("met")
  expect(atMost(0.5, measured("ratio", 0.3, 0.4, 0.5)).verdict).toBe("met")
  expect(atLeast(0.5, measured("ratio", 0.3, 0.4, 0.5)).verdict).toBe("undecided")
  expect(atMost(0.5, measured("ratio", 0.5, 0.6, 0.7)).verdict).toBe("undecided")
})

test("a refused estimate is not measured, for its own reason, on every bar", () => {
  const refused = resolutionRate({ resolved: 0, opened: 0 })
  for (const verdict of [atLeast(0.5, refused), atMost(0.5, refused), measuredAtAll(refused)]) {
    expect(verdict.verdict).toBe("not-measured")
    expect(verdict.because).toEqual(refusals["zero-denominator"])
  }
})

test("a share is said in percent, with its interval and the bar", () => {
  const { because } = atLeast(0.5, resolutionRate({ resolved: 150, opened: 200 }))
  expect(because.en).toBe("Measured at 75% (between 69% and 80%), so even read cautiously it reaches the bar of 50%.")
  expect(plain(because.de)).toBe("Der Messwert liegt bei 75 % (zwischen 69 % und 80 %) und erreicht auch vorsichtig gelesen die Marke von 50 %.")
  expect(plain(because.da)).toBe("Målingen viser 75 % (mellem 69 % og 80 %), så tærsklen på 50 % er nået selv ved en forsigtig læsning.")
})

test("a wait is said in the unit people would choose, German nouns in the dative", () => {
  const { because } = atMost(86_400_000, measured("milliseconds", 90_000_000, 259_200_000, 864_000_000))
  expect(plain(because.en)).toBe("Measured at 3 days (between 25 hours and 10 days), so even read favourably it exceeds the limit of 24 hours.")
  expect(plain(because.de)).toBe("Der Messwert liegt bei 3 Tagen (zwischen 25 Stunden und 10 Tagen) und überschreitet auch wohlwollend gelesen die Grenze von 24 Stunden.")
  expect(plain(because.da)).toBe("Målingen viser 3 dage (mellem 25 timer og 10 dage), så grænsen på 24 timer er overskredet selv ved en velvillig læsning.")
})

test("points and money are said as such, and one is singular", () => {
  expect(plain(atLeast(0, measured("nps-points", -12, 1, 14)).because.en)).toBe(
    "Measured at 1 point (between \u221212 and 14 points), so it cannot be told yet whether it reaches the bar of 0 points.",
  )
  expect(plain(measuredAtAll(measured("money", 1000, 1250, 1600, "EUR")).because.de)).toBe("Der Messwert liegt bei 12,50 € (zwischen 10,00 € und 16,00 €).")
  expect(plain(measuredAtAll(measured("money", 1000, 1250, 1600, "JPY")).because.en)).toBe("Measured at JP¥1,250 (between JP¥1,000 and JP¥1,600).")
})

test("a value close to the bar is written with the digits that tell them apart", () => {
  expect(atLeast(0.5, measured("ratio", 0.4996, 0.6, 0.7)).because.en).toContain("between 49.96% and 70%")
  expect(atLeast(0.5, measured("ratio", 0.5, 0.6, 0.7)).because.en).toContain("between 50% and 70%")
})

test("what both ends of a range count is said once; where they count in two nouns each has its own", () => {
  const { because } = measuredAtAll(measured("per-person", 2.2, 2.6, 2.9))
  expect(plain(because.en)).toBe("Measured at 2.6 per person (between 2.2 and 2.9 per person).")
  expect(plain(because.de)).toBe("Der Messwert liegt bei 2,6 pro Person (zwischen 2,2 und 2,9 pro Person).")
  expect(plain(because.da)).toBe("Målingen viser 2,6 pr. person (mellem 2,2 og 2,9 pr. person).")
  expect(plain(measuredAtAll(measured("nps-points", 1, 3, 5)).because.en)).toBe("Measured at 3 points (between 1 and 5 points).")
  expect(plain(measuredAtAll(measured("milliseconds", 1_800_000, 7_200_000, 14_400_000)).because.en)).toBe("Measured at 2 hours (between 30 minutes and 4 hours).")
})

test("a number is named where the question leaves open which it is; what was not measured needs no name of its own", () => {
  const what = { en: "Threads by staff", de: "Themen von Beschäftigten", da: "Medarbejdernes tråde" }
  const [few, none] = [measured("ratio", 0.01, 0.02, 0.05), resolutionRate({ resolved: 0, opened: 0 })]
  expect(atMost(0.5, few, what).because).toEqual(about(what, atMost(0.5, few)).because)
  expect(atLeast(0.5, few, what).because).toEqual(about(what, atLeast(0.5, few)).because)
  expect(measuredAtAll(few, what).because).toEqual(about(what, measuredAtAll(few)).because)
  expect([atMost(0.5, none, what), atLeast(0.5, none, what), measuredAtAll(none, what)].map(({ because }) => because)).toEqual([refusals["zero-denominator"], refusals["zero-denominator"], refusals["zero-denominator"]])
})

test("an interval of one point is not said as a range", () => {
  expect(measuredAtAll(measured("per-person", 2, 2, 2)).because.en).toBe("Measured at 2\u00a0per person.")
})

test("an unreadable currency is no reason to fail", () => {
  expect(measuredAtAll(measured("money", 1, 2, 3, "euro")).because.en).toContain("2")
})

const opened = (side: "above" | "below" | "both", estimate: Estimate): Estimate =>
  estimate.measured
    ? {
        ...estimate,
        interval: { ...estimate.interval, open: side },
        caveats: [{ id: "any", text: { en: "There may be more.", de: "Es kann mehr sein.", da: "Det kan være mere." } }],
      }
    : estimate

test("an interval that is open above never shows that a limit is kept, nor that a bar is missed", () => {
  const open = opened("above", measured("milliseconds", 3_600_000, 7_200_000, 72_000_000))
  expect(atMost(86_400_000, open).verdict).toBe("undecided")
  expect(atLeast(86_400_000, open).verdict).toBe("undecided")
  expect(atLeast(3_600_000, open).verdict).toBe("met")
  expect(plain(atMost(86_400_000, open).because.de)).toBe(
    "Der Messwert liegt bei 2 Stunden (zwischen 1 und mehr als 20 Stunden); ob die Grenze von 24 Stunden eingehalten wird, lässt sich noch nicht sagen.",
  )
})

test("an interval that is open below never shows that a bar is reached, nor that a limit is exceeded", () => {
  const open = opened("below", measured("change", 0.5, 1.5, 2))
  expect(atLeast(0, open).verdict).toBe("undecided")
  expect(atMost(0, open).verdict).toBe("undecided")
  expect(atMost(2, open).verdict).toBe("met")
  expect(atMost(2, open).because.en).toBe("Measured at 150% (from less than 50% to 200%), so even read cautiously it stays within the limit of 200%.")
})

test("a range that is open at its value is not told as a value alone", () => {
  const words = (side: "above" | "below", estimate: Estimate) => Object.values(measuredAtAll(opened(side, estimate)).because).map((text) => plain(text.split(/[,;]/)[0] as string))
  expect(words("above", measured("count", 2, 2, 2))).toEqual(["Measured at 2 (between 2 and more than 2)", "Der Messwert liegt bei 2 (zwischen 2 und mehr als 2)", "Målingen viser 2 (mellem 2 og mere end 2)"])
  expect(words("below", measured("count", 2, 2, 2))).toEqual(["Measured at 2 (from less than 2 to 2)", "Der Messwert liegt bei 2 (zwischen weniger als 2 und 2)", "Målingen viser 2 (mellem mindre end 2 og 2)"])
})

test("an interval that is open at both ends settles nothing", () => {
  const open = opened("both", measured("change", 0.5, 1.5, 2))
  for (const bar of [-9, 0, 1, 9]) expect([atLeast(bar, open).verdict, atMost(bar, open).verdict]).toEqual(["undecided", "undecided"])
})

const beyond = (value: number): Estimate => ({
  metric: "any@1",
  variant: "any",
  measured: false,
  why: "not-reached",
  detail: "Too many are still waiting.",
  bound: { side: "at-least", value, unit: "milliseconds", level: 0.975, n: 20 },
  exclusions: [],
})

test("a bound settles what it can, and nothing else", () => {
  expect(atMost(86_400_000, beyond(2_592_000_000)).verdict).toBe("unmet")
  expect(atLeast(86_400_000, beyond(2_592_000_000)).verdict).toBe("met")
  const within: Estimate = { ...beyond(0), bound: { side: "at-most", value: 3_600_000, unit: "milliseconds", level: 0.975, n: 20 } } as Estimate
  expect([atMost(86_400_000, within).verdict, atLeast(86_400_000, within).verdict, atLeast(60_000, within).verdict]).toEqual(["met", "unmet", "not-measured"])
  expect(atMost(86_400_000, beyond(3_600_000))).toEqual({ verdict: "not-measured", because: refusals["not-reached"], bar: 86_400_000 })
  expect(atMost(86_400_000, beyond(2_592_000_000)).because).toEqual({
    en: "The exact value is not known, but it is at least 30\u00a0days, so even read favourably it exceeds the limit of 24\u00a0hours.",
    de: "Der genaue Wert ist nicht bekannt, liegt aber bei mindestens 30\u00a0Tagen und überschreitet auch wohlwollend gelesen die Grenze von 24\u00a0Stunden.",
    da: "Den præcise værdi kendes ikke, men den er mindst 30\u00a0dage, så grænsen på 24\u00a0timer er overskredet selv ved en velvillig læsning.",
  })
})

test("a number whose interval is open is undecided, for what its caveats say", () => {
  expect(measuredAtAll(opened("above", measured("money", 1000, 1250, 1600, "EUR")))).toEqual({
    verdict: "undecided",
    because: {
      en: "Measured at €12.50 (between €10.00 and more than €16.00), but the range is open: the true value may lie beyond it. There may be more.",
      de: "Der Messwert liegt bei 12,50\u00a0€ (zwischen 10,00\u00a0€ und mehr als 16,00\u00a0€); der Bereich ist jedoch offen, und der wahre Wert kann außerhalb liegen. Es kann mehr sein.",
      da: "Målingen viser 12,50\u00a0€ (mellem 10,00\u00a0€ og mere end 16,00\u00a0€), men intervallet er åbent, og den sande værdi kan ligge uden for det. Det kan være mere.",
    },
  })
  expect(measuredAtAll(measured("money", 1000, 1250, 1600, "EUR")).verdict).toBe("met")
})

test("whose bound says too little is not measured; a bound in money is told with its currency", () => {
  const low: Estimate = { ...beyond(0), bound: { side: "at-least", value: 100_000, unit: "money", currency: "EUR", level: 0.975, n: 20 } } as Estimate
  expect(plain(atLeast(50_000, low).because.en)).toBe("The exact value is not known, but it is at least €1,000.00, so even read cautiously it reaches the bar of €500.00.")
  expect(atLeast(50_000, low).bar).toBe(50_000)
  expect(atLeast(200_000, low)).toEqual({ verdict: "not-measured", because: refusals["not-reached"], bar: 200_000 })
  const high: Estimate = { ...low, bound: { side: "at-most", value: 100_000, unit: "money", currency: "EUR", level: 0.975, n: 20 } } as Estimate
  expect(plain(atMost(100_000, high).because.da)).toBe("Den præcise værdi kendes ikke, men den er højst 1.000,00 €, så grænsen på 1.000,00 € er overholdt selv ved en forsigtig læsning.")
  expect(plain(atLeast(200_000, high).because.de)).toBe("Der genaue Wert ist nicht bekannt, liegt aber bei höchstens 1.000,00 € und verfehlt auch wohlwollend gelesen die Marke von 2.000,00 €.")
})

test("every way a limit can be judged reads as a sentence of its own in each language", () => {
  const limit = (low: number, value: number, high: number) => Object.values(atMost(0.5, measured("ratio", low, value, high)).because).map(plain)
  expect(limit(0.1, 0.2, 0.3)).toEqual([
    "Measured at 20% (between 10% and 30%), so even read cautiously it stays within the limit of 50%.",
    "Der Messwert liegt bei 20 % (zwischen 10 % und 30 %) und bleibt auch vorsichtig gelesen innerhalb der Grenze von 50 %.",
    "Målingen viser 20 % (mellem 10 % og 30 %), så grænsen på 50 % er overholdt selv ved en forsigtig læsning.",
  ])
  expect(limit(0.4, 0.5, 0.6)[2]).toBe("Målingen viser 50 % (mellem 40 % og 60 %), så det kan endnu ikke afgøres, om grænsen på 50 % er overholdt.")
  const bar = (low: number, value: number, high: number) => Object.values(atLeast(0.5, measured("ratio", low, value, high)).because).map(plain)
  expect(bar(0.4, 0.5, 0.6).slice(1)).toEqual([
    "Der Messwert liegt bei 50 % (zwischen 40 % und 60 %); ob die Marke von 50 % erreicht ist, lässt sich noch nicht sagen.",
    "Målingen viser 50 % (mellem 40 % og 60 %), så det kan endnu ikke afgøres, om tærsklen på 50 % er nået.",
  ])
  expect(bar(0.1, 0.2, 0.3).slice(1)).toEqual([
    "Der Messwert liegt bei 20 % (zwischen 10 % und 30 %) und verfehlt auch wohlwollend gelesen die Marke von 50 %.",
    "Målingen viser 20 % (mellem 10 % og 30 %), så tærsklen på 50 % er ikke nået selv ved en velvillig læsning.",
  ])
})
