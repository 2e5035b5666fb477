import type { Locale, Measure } from "@folkmoot/sdk"
import type { Sdk } from "./options.ts"
import { fill, type Texts } from "./words.ts"

const counts: Texts = { en: "{count} left out.", de: "{count} unberücksichtigt.", da: "{count} udeladt." }

const reasons: Texts = { en: "Left out: {list}.", de: "Unberücksichtigt: {list}.", da: "Udeladt: {list}." }

const elsewhere: Texts = {
  en: "What was left out, and why: name a metric, as in folkmoot measure {metric}.",
  de: "Was unberücksichtigt blieb und warum: Nennen Sie eine Kennzahl, etwa folkmoot measure {metric}.",
  da: "Hvad der er udeladt, og hvorfor: Angiv et nøgletal, f.eks. folkmoot measure {metric}.",
}

/** What is said of the rows that numbers leave out. */
interface LeftOut {
  /** How many one number leaves out; nothing where none, or where there is no number. */
  readonly count: (measure: Measure) => string
  /** Why, in one sentence for all numbers of a definition: with counts where it has one number alone; nothing where none was left out. */
  readonly sentences: (measure: Measure) => readonly string[]
  /** Where the reasons are to be found, when they are not told here; nothing where none was left out. */
  readonly elsewhere: () => readonly string[]
}

const exclusionsOf = ({ estimate }: Measure): Measure["estimate"]["exclusions"] => (estimate.measured ? estimate.exclusions : [])

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
      const count = exclusionsOf(measure).reduce((sum, one) => sum + one.count, 0)
      return count === 0 ? "" : fill(counts, locale, { count })
    },
    sentences: (measure) => (exclusionsOf(measure).length === 0 ? [] : [sentenceOf(measure) ?? ""]),
    elsewhere: () => shown.filter((one) => exclusionsOf(one).length > 0).slice(0, 1).map(({ metric }) => fill(elsewhere, locale, { metric })),
  }
}
