import { stretchOf } from "@folkmoot/maturity"
import type { ExternalClaim } from "@folkmoot/plan"
import { sourcedFigure, type SourcedFigure } from "../claim-figure.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { isMeasured, type MeasuredMeasure } from "../need.ts"

/** Where a measure lies beside figures of others: its whole range above or below them, or neither. */
const placeOf = ({ estimate }: MeasuredMeasure, { low, high }: SourcedFigure): "above" | "below" | "cannot-tell" => {
  const stretch = stretchOf(estimate)
  return stretch === undefined ? "cannot-tell" : stretch.low > high ? "above" : stretch.high < low ? "below" : "cannot-tell"
}

/** Shares are compared with shares, whatever they are called; everything else only with its own kind. */
const isComparable = (ours: MeasuredMeasure["estimate"]["unit"], theirs: SourcedFigure["unit"]): boolean => ours === theirs || (ours === "change" && theirs === "ratio")

/**
 * Our numbers beside those others publish of themselves: above, below, or not to be told apart.
 *
 * @remarks
 * Only where the whole range of the measure lies on one side. Others may count in another way, and the block says so.
 * @see concept:82
 */
export const peers = composeBlock({
  id: "peers",
  since: "0.1.0",
  audiences: ["executive", "marketing", "support", "product", "hr", "community-team"],
  section: "results",
  order: 900,
  sources: ["concept:76", "concept:82", "concept:83"],
  needs: {},
  messages: {
    opening: {
      en: "What others publish may be defined and measured in another way; a difference can come from that alone.",
      de: "Was andere veröffentlichen, kann anders definiert und anders gemessen sein; ein Unterschied kann allein daran liegen.",
      da: "Det, andre offentliggør, kan være defineret og målt på en anden måde; en forskel kan alene skyldes det.",
    },
    caption: { en: "Our numbers beside those of others", de: "Unsere Werte neben denen anderer", da: "Vores tal ved siden af andres" },
    "head-number": { en: "Number", de: "Kennzahl", da: "Nøgletal" },
    "head-ours": { en: "Here", de: "Hier", da: "Her" },
    "head-theirs": { en: "Elsewhere", de: "Anderswo", da: "Andetsteds" },
    "head-verdict": { en: "Verdict", de: "Urteil", da: "Vurdering" },
    cell: { en: "{$cell}", de: "{$cell}", da: "{$cell}" },
    theirs: { en: "{$value} ({$source}, {$year})", de: "{$value} ({$source}, {$year})", da: "{$value} ({$source}, {$year})" },
    "theirs-range": { en: "at least {$value}, at most {$upTo} ({$source}, {$year})", de: "mindestens {$value}, höchstens {$upTo} ({$source}, {$year})", da: "mindst {$value}, højst {$upTo} ({$source}, {$year})" },
    above: { en: "ours lies above", de: "unserer liegt darüber", da: "vores ligger over" },
    below: { en: "ours lies below", de: "unserer liegt darunter", da: "vores ligger under" },
    "cannot-tell": { en: "cannot tell", de: "nicht zu entscheiden", da: "kan ikke afgøres" },
  },
  asks: ({ spec }) => (spec.claims ?? []).flatMap((one) => (one.metric === undefined || sourcedFigure(one) === undefined ? [] : [{ metric: one.metric }])),
  compose: ({ plan, metric, measureOf, bind, say, claim, table, verdict, title }) => {
    const rows = (plan?.spec.claims ?? []).flatMap((one: ExternalClaim) => {
      const card = one.metric === undefined ? undefined : metric(one.metric)
      const ours = card === undefined ? undefined : measureOf(card.id)
      const figure = sourcedFigure(one)
      if (card === undefined || ours === undefined || figure === undefined || !isMeasured(ours) || !isComparable(ours.estimate.unit, figure.unit)) return []
      const { unit } = ours.estimate
      const { low, high, source, year } = figure
      const slots = { value: bind.claim(one.id, { unit, value: low, source, year }), source: bind.quote(source, "plan"), year: bind.period(String(year), { id: `claims/${one.id}/year` }) }
      const place = placeOf(ours, figure)
      const isBetter = (place === "above") === (card.better === "higher")
      return [[
        title(card),
        say("cell", { cell: bind.measure(ours) }),
        low === high ? say("theirs", slots) : say("theirs-range", { ...slots, upTo: bind.claim(`${one.id}/to`, { unit, value: high, source, year }) }),
        verdict(place === "cannot-tell" || card.better === "neither" ? "open" : isBetter ? "good" : "bad", place),
      ]]
    })
    if (rows.length === 0) return []
    const head = (name: "head-number" | "head-ours" | "head-theirs" | "head-verdict", numeric = false) => ({ parts: say(name), numeric })
    return [claim("opening", {}), table(say("caption"), [head("head-number"), head("head-ours", true), head("head-theirs", true), head("head-verdict")], rows)]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "above, below, and not to be told apart; what cannot be compared is left out",
    given: {},
    asked: {
      "resolution-rate": { value: 0.7, low: 0.65, high: 0.75, n: 310 },
      "first-response-time": { value: 10_800_000, low: 9_000_000, high: 13_500_000, n: 330 },
      "net-promoter-score": { value: 31, low: 24, high: 38, n: 412 },
    },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        claims: [
          { id: "solved", says: "Others solve half", value: 50, unit: "percent", metric: "resolution-rate", source: "A trade survey", year: 2024 },
          { id: "wait", says: "Others answer in a day", value: 86_400_000, unit: "milliseconds", metric: "first-response-time", source: "A trade survey", year: 2024 },
          { id: "score", says: "Others are recommended", value: 30, upTo: 40, unit: "nps-points", metric: "net-promoter-score", source: "A neighbour", year: 2023 },
          { id: "unsourced", says: "Somebody solves more", value: 90, unit: "percent", metric: "resolution-rate", year: 2024 },
          { id: "unlike", says: "Somebody counts otherwise", value: 9, unit: "count", metric: "resolution-rate", source: "A neighbour", year: 2024 },
        ],
      },
    },
    expect: {
      en: [
        "What others publish may be defined and measured in another way; a difference can come from that alone.",
        "Resolution rate | 70% (65–75%) | 50% (A trade survey, 2024) | ours lies above",
        "First response time | 3.0 hours (2.5–3.8) | 24 hours (A trade survey, 2024) | ours lies below",
        "Net Promoter Score | 31 points (24–38) | at least 30 points, at most 40 points (A neighbour, 2023) | cannot tell",
      ],
      de: [
        "Was andere veröffentlichen, kann anders definiert und anders gemessen sein; ein Unterschied kann allein daran liegen.",
        "Lösungsquote | 70 % (65–75 %) | 50 % (A trade survey, 2024) | unserer liegt darüber",
        "Erstreaktionszeit | 3,0 Stunden (2,5–3,8) | 24 Stunden (A trade survey, 2024) | unserer liegt darunter",
        "Net Promoter Score | 31 Punkte (24–38) | mindestens 30 Punkte, höchstens 40 Punkte (A neighbour, 2023) | nicht zu entscheiden",
      ],
      da: [
        "Det, andre offentliggør, kan være defineret og målt på en anden måde; en forskel kan alene skyldes det.",
        "Løsningsrate | 70 % (65–75 %) | 50 % (A trade survey, 2024) | vores ligger over",
        "Første svartid | 3,0 timer (2,5–3,8) | 24 timer (A trade survey, 2024) | vores ligger under",
        "Net Promoter Score | 31 point (24–38) | mindst 30 point, højst 40 point (A neighbour, 2023) | kan ikke afgøres",
      ],
    },
  },
  { title: "nobody to stand beside: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
