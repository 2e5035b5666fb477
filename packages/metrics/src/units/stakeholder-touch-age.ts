import { asOf, columns, minus, records, upTo } from "@folkmoot/facts"
import { defineCalculator, type Estimator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { Caveat } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { observed } from "../observed.ts"
import { aText, aWhole, recorded } from "../statistic.ts"
import { unmeasured } from "../unmeasured.ts"

const s = /* @__PURE__ */ columns("stakeholder-touch")

/** So many contacts with one stakeholder at one moment. */
export interface StakeholderContacts {
  /** Which stakeholder, by any name that is the same each time. */
  readonly stakeholder: string
  /** How long ago, in whole milliseconds. */
  readonly age: number
  /** How many, at least 0; 0 is as if it were not told. */
  readonly n: number
}

const totals = {
  /** How long ago each contact with a stakeholder was, in milliseconds; the last one of each counts. */
  touches: recorded<StakeholderContacts>({ stakeholder: aText, age: aWhole, n: aWhole }),
}

const touchedOnly: Caveat = {
  id: "touched-only",
  text: {
    en: "A stakeholder with whom no contact at all is recorded is not included.",
    de: "Eine Anspruchsgruppe, zu der gar kein Kontakt festgehalten ist, kommt darin nicht vor.",
    da: "En interessent, som der slet ikke er registreret kontakt med, er ikke med.",
  },
}

/** An estimator of a time from how long ago each stakeholder was last met, the longest first. */
const ofLast =
  (say: (ages: readonly number[]) => number): Estimator<typeof totals, Readonly<Record<string, number>>> =>
  ({ touches }, { level, elapsed }) => {
    const last = new Map<string, number>()
    for (const { stakeholder, age, n } of touches) if (n > 0) last.set(stakeholder, Math.min(age - elapsed, last.get(stakeholder) ?? Infinity))
    if (last.size === 0) return unmeasured("no-data", "touches holds nothing: no contact with any stakeholder is known.")
    const parts = [...last].toSorted(([one, age], [other, older]) => older - age || (one < other ? -1 : 1)).map(([of, value]) => ({ of, value }))
    const value = say(parts.map((part) => part.value))
    return { measured: true, value, interval: observed(value, level), n: parts.length, parts, caveats: [touchedOnly] }
  }

/** The value in the middle, or half-way between the two there. */
const middle = (inOrder: readonly number[]): number => {
  const half = (inOrder.length - 1) / 2
  return ((inOrder[Math.floor(half)] as number) + (inOrder[Math.ceil(half)] as number)) / 2
}

/**
 * How long ago stakeholders were last met.
 *
 * Takes `touches`.
 */
export const calculator = defineCalculator({
  id: "stakeholder-touch-age",
  version: 1,
  unit: "milliseconds",
  totals,
  options: {},
  variants: { longest: {}, median: { estimate: ofLast(middle) } },
  estimate: ofLast(([longest = 0]) => longest),
})

const touches = () => ({ touches: upTo(records("stakeholder-touch", { stakeholder: s.stakeholder, age: minus(asOf, s.touchedAt) })) })

/**
 * How long ago stakeholders were last met.
 *
 * @remarks
 * Unit: milliseconds of calendar time, from the last contact to the end of the period, or to the as-of date where that comes first: by default of the stakeholder who has waited longest, since the
 * others' contacts are no comfort to that one. `parts` are the stakeholders, who has waited longest first; `n` is how many. These are all contacts
 * there were, so the interval is the value. Whom nobody ever met is not among them: the plan knows, the contacts do not.
 * @formula longest `\max_{s \in S} \left( e - c_s \right)`
 * @formula median `\underset{s \in S}{\text{median}} \left( e - c_s \right)`
 * @symbol `S` the stakeholders with whom any contact is known up to e
 * @symbol `c_s` the last contact with the stakeholder s
 * @symbol `e` the end of the period, or the as-of moment where that comes first
 * @see concept:8
 */
export const stakeholderTouchAge = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "lower",
  impersonal: true,
  values: ["work-performance"],
  title: { en: "Time since stakeholder contact", de: "Zeit seit dem letzten Kontakt zu Anspruchsgruppen", da: "Tid siden sidste kontakt med interessenter" },
  asks: {
    en: "How long has the stakeholder who has waited longest not heard from us?",
    de: "Wie lange hat die Anspruchsgruppe, die am längsten wartet, nichts von uns gehört?",
    da: "Hvor længe er det siden, den interessent, der har ventet længst, hørte fra os?",
  },
  sources: ["concept:7", "concept:8", "concept:9"],
  decisions: ["plan-execution"],
  variants: {
    longest: {
      means: {
        en: "The time since the last contact with the stakeholder whose last contact lies furthest back.",
        de: "Die Zeit seit dem letzten Kontakt zu jener Anspruchsgruppe, bei der er am längsten zurückliegt.",
        da: "Tiden siden sidste kontakt med den interessent, hvor det er længst siden.",
      },
      terms: touches,
    },
    median: {
      means: {
        en: "The time since the last contact that half of the stakeholders do not exceed.",
        de: "Die Zeit seit dem letzten Kontakt, die bei der Hälfte der Anspruchsgruppen nicht überschritten ist.",
        da: "Den tid siden sidste kontakt, som halvdelen af interessenterne ikke overskrider.",
      },
      terms: touches,
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the finance director was last met forty days ago, the support director ten days ago",
    totals: {
      touches: [
        { stakeholder: "finance-director", age: 3_456_000_000, n: 1 },
        { stakeholder: "support-director", age: 864_000_000, n: 1 },
        { stakeholder: "support-director", age: 7_776_000_000, n: 1 },
      ],
    },
    expect: { measured: true, value: 3_456_000_000, n: 2, low: 3_456_000_000, high: 3_456_000_000, caveats: ["touched-only"] },
  },
  {
    title: "half-way between the two of them",
    variant: "median",
    totals: { touches: [{ stakeholder: "finance-director", age: 3_456_000_000, n: 1 }, { stakeholder: "support-director", age: 864_000_000, n: 1 }] },
    expect: { measured: true, value: 2_160_000_000, n: 2 },
  },
  { title: "no contact is known: not one of today", totals: { touches: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "many contacts with one do not make up for none with the other",
    facts: {
      "stakeholder-touch": [
        { id: "1", stakeholder: "finance-director", kind: "report", touchedAt: 0 },
        { id: "2", stakeholder: "support-director", kind: "report", touchedAt: 86_400_000 },
        { id: "3", stakeholder: "support-director", kind: "meeting", touchedAt: 172_800_000 },
      ],
    },
    asOf: 259_200_000,
    expect: { measured: true, value: 259_200_000, n: 2 },
  },
] satisfies readonly ExampleOf<typeof stakeholderTouchAge>[]
