import type { Texts } from "@folkmoot/facts"
import { possibleRange, type Estimate, type Refused, type Unit } from "@folkmoot/metrics"
import { quantities, type Quantity } from "./quantity.ts"
import { refusals } from "./refusals.ts"
import { stretchOf, type Stretch } from "./stretch.ts"
import type { Verdict } from "./verdict.ts"

type Bound = NonNullable<Refused["bound"]>

/** Counted up, from 1, by whoever changes what all bars take for met or unmet, for every rubric rests on it. */
export const barsRevision = 2

// As many as a group must have to be shown: one case is an anecdote, and the interval of a few takes for granted that none had to do with another.
const fewestCases = 5

/** What is known of a value: the stretch it lies in, and how that reads at the start of a sentence. */
interface Known extends Stretch {
  readonly unit: Unit
  readonly currency: string | undefined
  /** The numbers of the sentence, and the sentence itself, given them in words. */
  readonly numbers: readonly number[]
  readonly opening: (numbers: readonly Quantity[]) => Texts
}

const nothing: Texts = { en: "", de: "", da: "" }
const none: Quantity = { ...nothing, bare: nothing }
const lessThan: Texts = { en: "less than ", de: "weniger als ", da: "mindre end " }
const moreThan: Texts = { en: "more than ", de: "mehr als ", da: "mere end " }

const join = (start: Texts, end: Texts): Texts => ({ en: start.en + end.en, de: start.de + end.de, da: start.da + end.da })

const measuredOpening = (stretch: Stretch) => ([value = none, low = none, high = none]: readonly Quantity[]): Texts => {
  const isClosed = Number.isFinite(stretch.low) && Number.isFinite(stretch.high)
  if (isClosed && low.en === high.en) return { en: `Measured at ${value.en}`, de: `Der Messwert liegt bei ${value.de}`, da: `Målingen viser ${value.da}` }
  // What both ends count is said once, behind the second.
  const from = join(Number.isFinite(stretch.low) ? nothing : lessThan, low.noun === high.noun ? low.bare : low)
  const to = join(Number.isFinite(stretch.high) ? nothing : moreThan, high)
  return {
    en: `Measured at ${value.en} (${Number.isFinite(stretch.low) ? `between ${from.en} and` : `from ${from.en} to`} ${to.en})`,
    de: `Der Messwert liegt bei ${value.de} (zwischen ${from.de} und ${to.de})`,
    da: `Målingen viser ${value.da} (mellem ${from.da} og ${to.da})`,
  }
}

const boundOpenings: Readonly<Record<Bound["side"], (numbers: readonly Quantity[]) => Texts>> = {
  "at-least": ([value = nothing]) => ({
    en: `The exact value is not known, but it is at least ${value.en}`,
    de: `Der genaue Wert ist nicht bekannt, liegt aber bei mindestens ${value.de}`,
    da: `Den præcise værdi kendes ikke, men den er mindst ${value.da}`,
  }),
  "at-most": ([value = nothing]) => ({
    en: `The exact value is not known, but it is at most ${value.en}`,
    de: `Der genaue Wert ist nicht bekannt, liegt aber bei höchstens ${value.de}`,
    da: `Den præcise værdi kendes ikke, men den er højst ${value.da}`,
  }),
}

const knownOf = (estimate: Estimate): Known | undefined => {
  const stretch = stretchOf(estimate)
  if (stretch === undefined) return undefined
  if (estimate.measured) {
    const { value, unit, currency, interval } = estimate
    return { ...stretch, unit, currency, numbers: [value, interval.low, interval.high], opening: measuredOpening(stretch) }
  }
  const { side, value, unit, currency } = (estimate as Refused).bound as Bound
  return { ...stretch, unit, currency, numbers: [value], opening: boundOpenings[side] }
}

type Ending = (bar: Texts) => Texts

/** How the sentence ends: for each side of the bar and each thing the interval can say. */
const endings: Readonly<Record<"floor" | "ceiling", Readonly<Record<"met" | "unmet" | "undecided", Ending>>>> = {
  floor: {
    met: (bar) => ({
      en: `, so even read cautiously it reaches the bar of ${bar.en}.`,
      de: ` und erreicht auch vorsichtig gelesen die Marke von ${bar.de}.`,
      da: `, så tærsklen på ${bar.da} er nået selv ved en forsigtig læsning.`,
    }),
    unmet: (bar) => ({
      en: `, so even read favourably it falls short of the bar of ${bar.en}.`,
      de: ` und verfehlt auch wohlwollend gelesen die Marke von ${bar.de}.`,
      da: `, så tærsklen på ${bar.da} er ikke nået selv ved en velvillig læsning.`,
    }),
    undecided: (bar) => ({
      en: `, so it cannot be told yet whether it reaches the bar of ${bar.en}.`,
      de: `; ob die Marke von ${bar.de} erreicht ist, lässt sich noch nicht sagen.`,
      da: `, så det kan endnu ikke afgøres, om tærsklen på ${bar.da} er nået.`,
    }),
  },
  ceiling: {
    met: (bar) => ({
      en: `, so even read cautiously it stays within the limit of ${bar.en}.`,
      de: ` und bleibt auch vorsichtig gelesen innerhalb der Grenze von ${bar.de}.`,
      da: `, så grænsen på ${bar.da} er overholdt selv ved en forsigtig læsning.`,
    }),
    unmet: (bar) => ({
      en: `, so even read favourably it exceeds the limit of ${bar.en}.`,
      de: ` und überschreitet auch wohlwollend gelesen die Grenze von ${bar.de}.`,
      da: `, så grænsen på ${bar.da} er overskredet selv ved en velvillig læsning.`,
    }),
    undecided: (bar) => ({
      en: `, so it cannot be told yet whether it stays within the limit of ${bar.en}.`,
      de: `; ob die Grenze von ${bar.de} eingehalten wird, lässt sich noch nicht sagen.`,
      da: `, så det kan endnu ikke afgøres, om grænsen på ${bar.da} er overholdt.`,
    }),
  },
}

const tooFew: Texts = {
  en: `, but with fewer than ${fewestCases} cases nothing is decided yet.`,
  de: `; bei weniger als ${fewestCases} Fällen ist aber noch nichts entschieden.`,
  da: `, men med færre end ${fewestCases} tilfælde er intet afgjort endnu.`,
}

/** Says first what a number is of, where the question leaves that open. */
const headed = (what: Texts | undefined, sentence: Texts): Texts =>
  what === undefined ? sentence : join(join(what, { en: " – ", de: " – ", da: " – " }), sentence)

const against = (side: "floor" | "ceiling", bar: number, estimate: Estimate, what: Texts | undefined): Verdict => {
  const known = knownOf(estimate)
  const { low, high } = known ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  const right = side === "floor" ? low >= bar : high <= bar
  const wrong = side === "floor" ? high < bar : low > bar
  const isFew = estimate.measured && estimate.n < fewestCases
  const verdict = isFew ? "undecided" : right ? "met" : wrong ? "unmet" : "undecided"
  if (!estimate.measured && verdict === "undecided") return { verdict: "not-measured", because: refusals[estimate.why], bar }
  const { unit, currency, numbers, opening } = known as Known
  const [barText = none, ...texts] = quantities(unit, currency, [bar, ...numbers])
  return { verdict, because: headed(what, join(opening(texts), isFew ? tooFew : endings[side][verdict](barText))), bar }
}

/**
 * Holds an estimate against a bar it should reach.
 *
 * @remarks
 * Unit: `bar` in the estimate's own unit. Met only if the whole interval is at or above the bar, unmet if all of it is below,
 * undecided in between, and always on fewer than 5 cases. A refused estimate is not measured, for its own reason, unless the bound it leaves settles the matter.
 * `what` names the number, as a heading would, where the question leaves open which it is.
 */
export const atLeast = (bar: number, estimate: Estimate, what?: Texts): Verdict => against("floor", bar, estimate, what)

/**
 * Holds an estimate against a limit it should stay within.
 *
 * @remarks
 * Unit: `bar` in the estimate's own unit (durations in milliseconds). Met only if the whole interval is at or below the limit, unmet if
 * all of it is above, undecided in between, and always on fewer than 5 cases. A refused estimate is not measured, for its own reason, unless the bound it leaves settles
 * the matter: a median of more than thirty days is not within one. `what` names the number, as a heading would, where the question leaves
 * open which it is.
 */
export const atMost = (bar: number, estimate: Estimate, what?: Texts): Verdict => against("ceiling", bar, estimate, what)

const partial: Texts = {
  en: ", but the range is open: the true value may lie beyond it.",
  de: "; der Bereich ist jedoch offen, und der wahre Wert kann außerhalb liegen.",
  da: ", men intervallet er åbent, og den sande værdi kan ligge uden for det.",
}

/**
 * Asks only that a number is known in full, whatever it says: met where one was measured, not measured otherwise.
 *
 * @remarks
 * One whose interval is open is not known in full: then it is undecided, and the estimate's caveats say why. So is a share or a balance of fewer than
 * 5 cases: what one member answered is not how satisfied members are. A sum of fewer is known.
 * `what` names the number, as a heading would, where the question leaves open which it is.
 */
export const measuredAtAll = (estimate: Estimate, what?: Texts): Verdict => {
  if (!estimate.measured) return { verdict: "not-measured", because: refusals[estimate.why] }
  const { unit, currency, numbers, opening } = knownOf(estimate) as Known
  const start = headed(what, opening(quantities(unit, currency, numbers)))
  if (estimate.n < fewestCases && possibleRange(unit).high < Infinity) return { verdict: "undecided", because: join(start, tooFew) }
  if (estimate.interval.open === undefined) return { verdict: "met", because: join(start, { en: ".", de: ".", da: "." }) }
  const reasons = estimate.caveats.map(({ text }) => join({ en: " ", de: " ", da: " " }, text))
  return { verdict: "undecided", because: [partial, ...reasons].reduce(join, start) }
}
