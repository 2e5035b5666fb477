import type { Locale, Measure } from "@folkmoot/sdk"
import type { Sdk } from "./options.ts"
import { fill, type Texts } from "./words.ts"

const counts: Texts = { en: "{count} left out.", de: "{count} unberücksichtigt.", da: "{count} udeladt." }

const before: Texts = { en: "{count} before", de: "vorher {count}", da: "{count} før" }

const now: Texts = { en: "{count} now", de: "jetzt {count}", da: "{count} nu" }

const reasons: Texts = { en: "Left out: {list}.", de: "Unberücksichtigt: {list}.", da: "Udeladt: {list}." }

const elsewhere: Texts = {
  en: "What was left out, and why: name a metric, as in folkmoot {command} {metric}.",
  de: "Was unberücksichtigt blieb und warum: Nennen Sie eine Kennzahl, etwa folkmoot {command} {metric}.",
  da: "Hvad der er udeladt, og hvorfor: Angiv et nøgletal, f.eks. folkmoot {command} {metric}.",
}

/** What is said of the rows that numbers leave out. */
interface LeftOut {
  /** How many one number leaves out; nothing where none, or where there is no number. */
  readonly count: (measure: Measure) => string
  /** How many two numbers leave out that stand side by side, where there is a number; nothing where neither leaves out any. */
  readonly counts: (was: Measure, now: Measure) => string
  /** Why, in one sentence for all numbers of a definition: with counts where it has one number alone; nothing where none was left out. */
  readonly sentences: (measure: Measure) => readonly string[]
  /** Where the reasons are to be found, when they are not told here; nothing where none was left out. */
  readonly elsewhere: (command: "measure" | "compare") => readonly string[]
}

const exclusionsOf = ({ estimate }: Measure): Measure["estimate"]["exclusions"] => (estimate.measured ? estimate.exclusions : [])

const countOf = (measure: Measure): number => exclusionsOf(measure).reduce((sum, one) => sum + one.count, 0)

/** Says what the numbers of a table leave out: with reasons, unless each is one of many metrics. */
export const leftOutOf = (shown: readonly Measure[], sdk: Pick<Sdk, "formatExclusion">, locale: Locale): LeftOut => {
  const definition = ({ metric, variant }: Measure): string => JSON.stringify([metric, variant])
  const byDefinition = Map.groupBy(shown, definition)
  const sentenceOf = (measure: Measure): string | undefined => {
    const own = byDefinition.get(definition(measure)) ?? [measure]
    const found = own.flatMap((one) => exclusionsOf(one))
    // Rows of several periods or groups may be the same ones, so their counts do not add up.
    const count = (reason: string): string => (own.length === 1 ? ` (${found.filter((one) => one.reason === reason).map((one) => one.count.toLocaleString(locale)).join(", ")})` : "")
    const list = [...new Set(found.map(({ reason }) => reason))].map((reason) => `${sdk.formatExclusion(reason, measure, locale)}${count(reason)}`)
    // Reasons hold commas of their own.
    return list.length === 0 ? undefined : fill(reasons, locale, { list: list.join(" · ") })
  }
  return {
    count: (measure) => {
      const count = countOf(measure)
      return count === 0 ? "" : fill(counts, locale, { count })
    },
    counts: (...pair) => {
      const sides = pair.flatMap((measure, index) => (measure.estimate.measured ? [{ said: index === 0 ? before : now, count: countOf(measure) }] : []))
      return sides.every(({ count }) => count === 0) ? "" : fill(reasons, locale, { list: sides.map(({ said, count }) => fill(said, locale, { count })).join(", ") })
    },
    sentences: (measure) => (exclusionsOf(measure).length === 0 ? [] : [sentenceOf(measure) ?? ""]),
    elsewhere: (command) => shown.filter((one) => exclusionsOf(one).length > 0).slice(0, 1).map(({ metric }) => fill(elsewhere, locale, { command, metric })),
  }
}
