import { falseDiscoveryRate } from "../change-words.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { definedMessage, nameOfChange, toldChanges } from "../told-changes.ts"
import { answersCome } from "./answers-come.ts"
import { membersRecommend } from "./members-recommend.ts"
import { questionsSolved } from "./questions-solved.ts"
import { solvedByMembers } from "./solved-by-members.ts"

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
    caption: { en: "The numbers beside those of the earlier period", de: "Die Kennzahlen im Vergleich zum früheren Zeitraum", da: "Nøgletallenes udvikling siden sammenligningsperioden" },
    control: {
      en: "Where many numbers are compared, some differ by chance alone. Of the changes named here, at most {$rate} are expected to be such false alarms.",
      de: "Wo viele Kennzahlen verglichen werden, weichen manche allein durch Zufall ab. Von den hier genannten Veränderungen sind höchstens {$rate} als solche Fehlalarme zu erwarten.",
      da: "Når mange nøgletal sammenlignes, vil nogle afvige rent tilfældigt. Af de ændringer, der nævnes her, kan højst {$rate} ventes at være falske alarmer af den slags.",
    },
    strict: {
      en: "That is why a difference can be left open although its whole range points the same way.",
      de: "Deshalb kann ein Unterschied unklar bleiben, obwohl sein ganzer Bereich in dieselbe Richtung weist.",
      da: "Derfor kan en forskel være uafklaret, selv om hele intervallet peger i samme retning.",
    },
    "head-number": { en: "Number", de: "Kennzahl", da: "Nøgletal" },
    "head-before": { en: "Before", de: "Vorher", da: "Før" },
    "head-now": { en: "Now", de: "Jetzt", da: "Nu" },
    "head-difference": { en: "Difference", de: "Unterschied", da: "Forskel" },
    "head-verdict": { en: "Verdict", de: "Urteil", da: "Vurdering" },
    defined: definedMessage,
    cell: { en: "{$cell}", de: "{$cell}", da: "{$cell}" },
    blank: { en: "–", de: "–", da: "–" },
    higher: { en: "risen", de: "gestiegen", da: "steget" },
    lower: { en: "fallen", de: "gesunken", da: "faldet" },
    same: { en: "about the same", de: "etwa gleich", da: "omtrent det samme" },
    "cannot-tell": { en: "cannot be told yet", de: "noch unklar", da: "endnu uafklaret" },
    incomparable: { en: "not comparable", de: "nicht vergleichbar", da: "kan ikke sammenlignes" },
    early: { en: "not comparable yet", de: "noch nicht vergleichbar", da: "kan endnu ikke sammenlignes" },
  },
  compose: (teller) => {
    const { bind, say, claim, table, verdict } = teller
    const compared = toldChanges(teller)
    if (compared.length === 0) return []
    const rows = compared.map((row) => {
      const { after, before, change, card } = row
      const { comparison } = change
      const found = comparison.comparable ? comparison.verdict : comparison.unlike === "window-open" ? "early" : "incomparable"
      const isBetter = (found === "higher") === (card.better === "higher")
      const status = !comparison.comparable ? "absent" : found === "same" || found === "cannot-tell" || card.better === "neither" ? "open" : isBetter ? "good" : "bad"
      return [
        nameOfChange(teller, row),
        say("cell", { cell: bind.measure(before) }),
        say("cell", { cell: bind.measure(after) }),
        comparison.comparable ? say("cell", { cell: bind.difference(change, after) }) : say("blank"),
        verdict(status, found),
      ]
    })
    const isStrict = compared.some(({ change: { comparison } }) => comparison.comparable && comparison.verdict === "cannot-tell" && comparison.interval.open === undefined && (comparison.interval.low > 0 || comparison.interval.high < 0))
    const head = (name: "head-number" | "head-before" | "head-now" | "head-difference" | "head-verdict", numeric = false) => ({ parts: say(name), numeric })
    return [
      table(say("caption"), [head("head-number"), head("head-before", true), head("head-now", true), head("head-difference", true), head("head-verdict")], rows),
      // A single comparison has no other to be mistaken beside it.
      ...(compared.filter(({ change }) => change.comparison.comparable).length < 2 ? [] : [claim("control", { rate: bind.amount("false-discovery-rate", { unit: "ratio", value: falseDiscoveryRate }) })]),
      ...(isStrict ? [claim("strict", {})] : []),
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
        "First response time | 10.0 hours (9.0–11.5) | 4.0 hours (3.5–4.5) | −6.0 hours (−7.6 to −4.9) | fallen",
        "Net Promoter Score | 28 points (20–36) | 31 points (24–38) | 3 points (−8 to 14) | cannot be told yet",
        "Where many numbers are compared, some differ by chance alone. Of the changes named here, at most 5% are expected to be such false alarms.",
      ],
      de: [
        "Lösungsquote | 41 % (36–46 %) | 62 % (57–67 %) | 21 Prozentpunkte (14–28) | gestiegen",
        "Erstreaktionszeit | 10,0 Stunden (9,0–11,5) | 4,0 Stunden (3,5–4,5) | −6,0 Stunden (−7,6 bis −4,9) | gesunken",
        "Net Promoter Score | 28 Punkte (20–36) | 31 Punkte (24–38) | 3 Punkte (−8 bis 14) | noch unklar",
        "Wo viele Kennzahlen verglichen werden, weichen manche allein durch Zufall ab. Von den hier genannten Veränderungen sind höchstens 5 % als solche Fehlalarme zu erwarten.",
      ],
      da: [
        "Løsningsrate | 41 % (36–46 %) | 62 % (57–67 %) | 21 procentpoint (14–28) | steget",
        "Første svartid | 10,0 timer (9,0–11,5) | 4,0 timer (3,5–4,5) | −6,0 timer (−7,6 til −4,9) | faldet",
        "Net Promoter Score | 28 point (20–36) | 31 point (24–38) | 3 point (−8 til 14) | endnu uafklaret",
        "Når mange nøgletal sammenlignes, vil nogle afvige rent tilfældigt. Af de ændringer, der nævnes her, kan højst 5 % ventes at være falske alarmer af den slags.",
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
  {
    title: "lower, but it cannot be told whether it has fallen: the difference keeps its sign, as its range does",
    given: { solved: { value: 0.41, low: 0.34, high: 0.48, n: 190 } },
    earlier: { solved: { value: 0.46, low: 0.38, high: 0.54, n: 150 } },
    beside: [questionsSolved],
    expect: {
      en: ["Resolution rate | 46% (38–54%) | 41% (34–48%) | −5 percentage points (−16 to 6) | cannot be told yet"],
      de: ["Lösungsquote | 46 % (38–54 %) | 41 % (34–48 %) | −5 Prozentpunkte (−16 bis 6) | noch unklar"],
      da: ["Løsningsrate | 46 % (38–54 %) | 41 % (34–48 %) | −5 procentpoint (−16 til 6) | endnu uafklaret"],
    },
  },
  {
    title: "a range that points one way, and yet too weak among several: it is said why",
    given: { solved: { value: 0.62, low: 0.57, high: 0.67, n: 360 }, likelihood: { value: 31, low: 24, high: 38, n: 412 } },
    earlier: { solved: { value: 0.54, low: 0.49, high: 0.59, n: 350 }, likelihood: { value: 28, low: 20, high: 36, n: 300 } },
    beside: [questionsSolved, membersRecommend],
    expect: {
      en: [
        "Resolution rate | 54% (49–59%) | 62% (57–67%) | 8 percentage points (1–15) | cannot be told yet",
        "Net Promoter Score | 28 points (20–36) | 31 points (24–38) | 3 points (−8 to 14) | cannot be told yet",
        "Where many numbers are compared, some differ by chance alone. Of the changes named here, at most 5% are expected to be such false alarms.",
        "That is why a difference can be left open although its whole range points the same way.",
      ],
      de: [
        "Lösungsquote | 54 % (49–59 %) | 62 % (57–67 %) | 8 Prozentpunkte (1–15) | noch unklar",
        "Net Promoter Score | 28 Punkte (20–36) | 31 Punkte (24–38) | 3 Punkte (−8 bis 14) | noch unklar",
        "Wo viele Kennzahlen verglichen werden, weichen manche allein durch Zufall ab. Von den hier genannten Veränderungen sind höchstens 5 % als solche Fehlalarme zu erwarten.",
        "Deshalb kann ein Unterschied unklar bleiben, obwohl sein ganzer Bereich in dieselbe Richtung weist.",
      ],
      da: [
        "Løsningsrate | 54 % (49–59 %) | 62 % (57–67 %) | 8 procentpoint (1–15) | endnu uafklaret",
        "Net Promoter Score | 28 point (20–36) | 31 point (24–38) | 3 point (−8 til 14) | endnu uafklaret",
        "Når mange nøgletal sammenlignes, vil nogle afvige rent tilfældigt. Af de ændringer, der nævnes her, kan højst 5 % ventes at være falske alarmer af den slags.",
        "Derfor kan en forskel være uafklaret, selv om hele intervallet peger i samme retning.",
      ],
    },
  },
  {
    title: "one metric by two definitions: the row of the other one says by which",
    given: { solved: { value: 0.62, low: 0.57, high: 0.67, n: 360 }, helped: { value: 0.5, low: 0.45, high: 0.55, n: 390 } },
    earlier: { solved: { value: 0.41, low: 0.36, high: 0.46, n: 350 }, helped: { value: 0.3, low: 0.25, high: 0.35, n: 370 } },
    beside: [questionsSolved, solvedByMembers],
    expect: {
      en: [
        "Resolution rate | 41% (36–46%) | 62% (57–67%) | 21 percentage points (14–28) | risen",
        "Resolution rate: All questions of the period, solved by the as-of date by members rather than staff | 30% (25–35%) | 50% (45–55%) | 20 percentage points (13–27) | risen",
        "…",
      ],
      de: [
        "Lösungsquote | 41 % (36–46 %) | 62 % (57–67 %) | 21 Prozentpunkte (14–28) | gestiegen",
        "Lösungsquote: Alle Fragen des Zeitraums, bis zum Stichtag von Mitgliedern statt von Beschäftigten gelöst | 30 % (25–35 %) | 50 % (45–55 %) | 20 Prozentpunkte (13–27) | gestiegen",
        "…",
      ],
      da: [
        "Løsningsrate | 41 % (36–46 %) | 62 % (57–67 %) | 21 procentpoint (14–28) | steget",
        "Løsningsrate: Alle periodens spørgsmål, løst senest på skæringsdatoen af medlemmer og ikke af medarbejdere | 30 % (25–35 %) | 50 % (45–55 %) | 20 procentpoint (13–27) | steget",
        "…",
      ],
    },
  },
  { title: "nothing was measured before: silence", given: { solved: { value: 0.62, low: 0.57, high: 0.67, n: 360 } }, beside: [questionsSolved], expect: "silence" },
] satisfies readonly BlockExample[]
