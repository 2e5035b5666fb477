import type { Sentiment } from "@folkmoot/facts"
import { correctedNetScore, scoredMeanInterval, sumOf } from "@folkmoot/statistics"
import type { Caveat, Confidence, Outcome } from "./estimate.ts"
import { sharePart } from "./fraction.ts"
import { invalid } from "./invalid.ts"
import { aChoice, aText, aWhole, recorded, spared } from "./statistic.ts"
import { unmeasured } from "./unmeasured.ts"

const sides = ["positive", "neutral", "negative"] as const

const aSentiment = /* @__PURE__ */ aChoice(...sides)

/** So many texts of one language that a scorer sorted alike. */
export interface ScoredTexts {
  /** How the scorer sorted them. */
  readonly sentiment: Sentiment
  /** The language they are in, by any name; `unknown` where it is not told. Errors are corrected for one language at a time. */
  readonly language: string
  /** How many, at least 0. */
  readonly n: number
}

/** So many texts that a scorer sorted alike and people, who read them as well, did, too. */
export interface CheckedTexts extends ScoredTexts {
  /** What people found them to be. */
  readonly labelled: Sentiment
}

/** Texts as a scorer sorted them. */
export const scoredTexts = /* @__PURE__ */ recorded<ScoredTexts>({ sentiment: aSentiment, language: aText, n: aWhole })

/** The same for texts that people read as well, where there are any. */
export const checkedTexts = /* @__PURE__ */ spared(recorded<CheckedTexts>({ labelled: aSentiment, sentiment: aSentiment, language: aText, n: aWhole }))

interface Toned {
  readonly texts: number
  readonly scored: readonly ScoredTexts[]
  readonly checked?: readonly CheckedTexts[] | undefined
}

const caveats = {
  coverage: {
    id: "low-coverage",
    text: {
      en: "Many texts were not scored; how they would have come out is not known.",
      de: "Viele Texte wurden nicht bewertet; wie die Bewertung ausgefallen wäre, ist nicht bekannt.",
      da: "Mange tekster blev ikke vurderet; hvordan vurderingen ville være faldet ud, vides ikke.",
    },
  },
  unchecked: {
    id: "never-checked",
    text: {
      en: "Nobody checked how well the scorer reads these texts.",
      de: "Niemand hat geprüft, wie gut das Verfahren diese Texte liest.",
      da: "Ingen har kontrolleret, hvor godt metoden læser disse tekster.",
    },
  },
} as const satisfies Readonly<Record<string, Caveat>>

const countsOf = (texts: readonly { readonly sentiment: Sentiment; readonly n: number }[]) => {
  const counts = { positive: 0, neutral: 0, negative: 0 }
  for (const { sentiment, n } of texts) counts[sentiment] += n
  return counts
}

/** How people's reading of some texts was met by the scorer: by what they found, how it sorted them. */
const metBy = (checked: NonNullable<Toned["checked"]>) => {
  const of = (side: Sentiment) => countsOf(checked.filter(({ labelled }) => labelled === side))
  return { positive: of("positive"), neutral: of("neutral"), negative: of("negative") }
}

/** At least so much of what was said must have been scored to be said without a caveat. */
const enough = 0.8

/** What texts and people's reading of some of them come to. */
interface Read {
  readonly told: Readonly<Record<Sentiment, number>>
  readonly n: number
  readonly languages: readonly string[]
  readonly met: ReturnType<typeof metBy>
  /** How many scored texts people read as well. */
  readonly checks: number
  readonly level: number
}

/** An estimator that reads texts first; what it says gets the languages as scope, and the parts every such number has. */
const ofTexts =
  (say: (read: Read) => Outcome) =>
  ({ texts, scored, checked = [] }: Toned, { level }: Confidence): Outcome => {
    const told = countsOf(scored)
    const n = sumOf(Object.values(told))
    if (n > texts) return invalid("scored", n, `at most texts (${texts})`)
    if (texts === 0) return unmeasured("no-data", "texts is 0: nothing was written.")
    if (n === 0) return unmeasured("not-recorded", `None of the ${texts} texts was scored.`)

    const languages = [...new Set(scored.flatMap((item) => (item.n > 0 ? [item.language] : [])))].toSorted()
    const met = metBy(checked.filter(({ language }) => languages.includes(language)))
    const checks = sumOf(sides.flatMap((side) => Object.values(met[side])))
    const outcome = say({ told, n, languages, met, checks, level })
    if (!outcome.measured) return outcome
    return {
      ...outcome,
      scope: { language: languages.join(", ") },
      parts: [
        ...sides.map((side) => sharePart(side, told[side], n, level)),
        sharePart("scored", n, texts, level),
        ...(checks === 0 ? [] : [sharePart("agreement", sumOf(sides.map((side) => met[side][side])), checks, level)]),
      ],
      caveats: [...(outcome.caveats ?? []), ...(n < enough * texts ? [caveats.coverage] : [])],
    }
  }

/**
 * An estimator for the share of positive less the share of negative texts, as a scorer sorted them.
 *
 * @remarks
 * Unit: net ratio in [-1, 1] of the texts that were scored. Its parts are the shares of the three sides as sorted and of the texts that
 * were scored, and, where people read some, of those on which they and the scorer agree. Plain agreement flatters where one side is
 * frequent; the corrected number does not.
 * @see Tango (1998), Statistics in Medicine 17(8), 891-908
 */
export const netOfScored = /* @__PURE__ */ ofTexts(({ told: { positive, neutral, negative }, n, checks, level }) => ({
  measured: true,
  value: (positive - negative) / n,
  interval: scoredMeanInterval([positive, neutral, negative], [1, 0, -1], level),
  n,
  caveats: checks === 0 ? [caveats.unchecked] : [],
}))

/**
 * An estimator for the same difference had the scorer made no errors, as far as people's reading of a sample tells.
 *
 * @remarks
 * Unit: net ratio in [-1, 1]; parts as for {@link netOfScored}. One language at a time, because errors differ between them. The interval
 * carries the doubt of both the texts and the sample.
 * @see Hopkins and King (2010), American Journal of Political Science 54(1), 229-247
 */
export const netCorrected = /* @__PURE__ */ ofTexts(({ told, n, met, languages, checks, level }) => {
  if (languages.length > 1) {
    return unmeasured("unit-mismatch", `A scorer errs otherwise in each language (${languages.join(", ")}); group by language.`)
  }
  if (checks === 0) return unmeasured("not-recorded", "People have read no scored text of this language, so how the scorer errs is not known.")
  const corrected = correctedNetScore(told, met, level)
  if (corrected === undefined) {
    return unmeasured("too-few", `The ${checks} texts people read do not tell the sides apart well enough; read more of each.`)
  }
  const { value, low, high, method } = corrected
  return { measured: true, value, interval: { low, high, level, method }, n }
})
