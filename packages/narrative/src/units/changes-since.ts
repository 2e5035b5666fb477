import { falseDiscoveryRate } from "../change-words.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { answersCome } from "./answers-come.ts"
import { membersRecommend } from "./members-recommend.ts"
import { questionsSolved } from "./questions-solved.ts"

/**
 * Every number that was compared with an earlier period, in one table, and how false alarms are kept in check.
 *
 * @see concept:18
 */
export const changesSince = composeBlock({
  id: "changes-since",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "hr", "community-team"],
  section: "results",
  order: 990,
  sources: ["concept:9", "concept:18", "concept:102"],
  needs: {},
  last: true,
  messages: {
    caption: { en: "What became of each number since the period before", de: "Was aus den einzelnen Kennzahlen seit dem Zeitraum davor wurde", da: "Hvad der er blevet af hvert nøgletal siden perioden før" },
    control: {
      en: "Where many numbers are compared, some differ by chance alone. Of the changes named here, at most {$rate} are expected to be such false alarms.",
      de: "Wo viele Kennzahlen verglichen werden, weichen manche allein durch Zufall ab. Von den hier genannten Veränderungen sind höchstens {$rate} als solche Fehlalarme zu erwarten.",
      da: "Hvor mange nøgletal sammenlignes, afviger nogle alene ved et tilfælde. Af de ændringer, der nævnes her, kan højst {$rate} ventes at være den slags falske alarmer.",
    },
    "head-number": { en: "Number", de: "Kennzahl", da: "Nøgletal" },
    "head-before": { en: "Before", de: "Vorher", da: "Før" },
    "head-now": { en: "Now", de: "Jetzt", da: "Nu" },
    "head-difference": { en: "Difference", de: "Unterschied", da: "Forskel" },
    "head-verdict": { en: "Verdict", de: "Urteil", da: "Vurdering" },
    cell: { en: "{$cell}", de: "{$cell}", da: "{$cell}" },
    blank: { en: "–", de: "–", da: "–" },
    higher: { en: "risen", de: "gestiegen", da: "steget" },
    lower: { en: "fallen", de: "gesunken", da: "faldet" },
    same: { en: "about the same", de: "etwa gleich", da: "omtrent det samme" },
    "cannot-tell": { en: "cannot tell yet", de: "noch nicht zu entscheiden", da: "kan endnu ikke afgøres" },
    incomparable: { en: "not comparable", de: "nicht vergleichbar", da: "kan ikke sammenlignes" },
  },
  compose: ({ told, changeOf, metric, bind, say, claim, table, verdict, title }) => {
    const seen = new Set<unknown>()
    const compared = told().flatMap((after) => {
      const changed = changeOf(after)
      // The same number can have been told twice, as itself and as evidence of something else.
      if (changed === undefined || seen.has(changed.change)) return []
      seen.add(changed.change)
      const card = metric(after.metric)
      return card === undefined ? [] : [{ after, card, ...changed }]
    })
    if (compared.length === 0) return []
    const rows = compared.map(({ after, before, change, card }) => {
      const { comparison } = change
      const found = comparison.comparable ? comparison.verdict : "incomparable"
      const isBetter = (found === "higher") === (card.better === "higher")
      const status = found === "incomparable" ? "absent" : found === "same" || found === "cannot-tell" || card.better === "neither" ? "open" : isBetter ? "good" : "bad"
      return [
        title(card),
        say("cell", { cell: bind.measure(before) }),
        say("cell", { cell: bind.measure(after) }),
        comparison.comparable ? say("cell", { cell: bind.change(change, after) }) : say("blank"),
        verdict(status, found),
      ]
    })
    const head = (name: "head-number" | "head-before" | "head-now" | "head-difference" | "head-verdict", numeric = false) => ({ parts: say(name), numeric })
    return [
      table(say("caption"), [head("head-number"), head("head-before", true), head("head-now", true), head("head-difference", true), head("head-verdict")], rows),
      // A single comparison has no other to be mistaken beside it.
      ...(rows.length < 2 ? [] : [claim("control", { rate: bind.amount("false-discovery-rate", { unit: "ratio", value: falseDiscoveryRate }) })]),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "risen, fallen, and not to be told",
    given: { solved: { value: 0.62, low: 0.57, high: 0.67, n: 360 }, wait: { value: 14_400_000, low: 12_600_000, high: 16_200_000, n: 380 }, likelihood: { value: 31, low: 24, high: 38, n: 412 } },
    earlier: { solved: { value: 0.41, low: 0.36, high: 0.46, n: 350 }, wait: { value: 36_000_000, low: 32_400_000, high: 41_400_000, n: 340 }, likelihood: { value: 28, low: 20, high: 36, n: 300 } },
    beside: [questionsSolved, answersCome, membersRecommend],
    expect: {
      en: [
        "Resolution rate | 41% (36–46%) | 62% (57–67%) | 21 percentage points (14–28) | risen",
        "First response time | 10 hours (9–12) | 4.0 hours (3.5–4.5) | 6.0 hours (4.9–7.6) | fallen",
        "Net Promoter Score | 28 points (20–36) | 31 points (24–38) | 3 points (−8 to 14) | cannot tell yet",
        "Where many numbers are compared, some differ by chance alone. Of the changes named here, at most 5% are expected to be such false alarms.",
      ],
      de: [
        "Lösungsquote | 41 % (36–46 %) | 62 % (57–67 %) | 21 Prozentpunkte (14–28) | gestiegen",
        "Erstreaktionszeit | 10 Stunden (9–12) | 4,0 Stunden (3,5–4,5) | 6,0 Stunden (4,9–7,6) | gesunken",
        "Net Promoter Score | 28 Punkte (20–36) | 31 Punkte (24–38) | 3 Punkte (−8 bis 14) | noch nicht zu entscheiden",
        "Wo viele Kennzahlen verglichen werden, weichen manche allein durch Zufall ab. Von den hier genannten Veränderungen sind höchstens 5 % als solche Fehlalarme zu erwarten.",
      ],
      da: [
        "Løsningsrate | 41 % (36–46 %) | 62 % (57–67 %) | 21 procentpoint (14–28) | steget",
        "Første svartid | 10 timer (9–12) | 4,0 timer (3,5–4,5) | 6,0 timer (4,9–7,6) | faldet",
        "Net Promoter Score | 28 point (20–36) | 31 point (24–38) | 3 point (−8 til 14) | kan endnu ikke afgøres",
        "Hvor mange nøgletal sammenlignes, afviger nogle alene ved et tilfælde. Af de ændringer, der nævnes her, kan højst 5 % ventes at være den slags falske alarmer.",
      ],
    },
  },
  {
    title: "about the same, within a margin that was set beforehand; a single comparison needs no control",
    given: { solved: { value: 0.62, low: 0.61, high: 0.63, n: 9000 } },
    earlier: { solved: { value: 0.62, low: 0.61, high: 0.63, n: 9100 } },
    margins: { "resolution-rate": 0.05 },
    beside: [questionsSolved],
    expect: {
      en: [
        "Resolution rate | 62.0% (61.0–63.0%) | 62.0% (61.0–63.0%) | 0.0 percentage points (−1.4 to 1.4) | about the same",
      ],
      de: [
        "Lösungsquote | 62,0 % (61,0–63,0 %) | 62,0 % (61,0–63,0 %) | 0,0 Prozentpunkte (−1,4 bis 1,4) | etwa gleich",
      ],
      da: [
        "Løsningsrate | 62,0 % (61,0–63,0 %) | 62,0 % (61,0–63,0 %) | 0,0 procentpoint (−1,4 til 1,4) | omtrent det samme",
      ],
    },
  },
  { title: "nothing was measured before: silence", given: { solved: { value: 0.62, low: 0.57, high: 0.67, n: 360 } }, beside: [questionsSolved], expect: "silence" },
] satisfies readonly BlockExample[]
