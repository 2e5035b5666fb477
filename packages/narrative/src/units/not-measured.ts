import { tables, type Term } from "@folkmoot/facts"
import type { AnyMetric } from "@folkmoot/metrics"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { isMeasured } from "../need.ts"
import { answersCome } from "./answers-come.ts"
import { questionsSolved } from "./questions-solved.ts"

/** What has to be known of for a number to be measured. */
const tablesOf = (card: AnyMetric, variant: string): readonly (keyof typeof tables)[] => {
  const terms: Readonly<Record<string, Term>> = (Object.hasOwn(card.variants, variant) ? card.variants[variant]?.terms(card.options) : undefined) ?? {}
  return [...new Set(Object.values(terms).map(({ table }) => table))]
}

/**
 * What could not be measured, why, and what would make it measurable.
 *
 * @see concept:19
 */
export const notMeasured = composeBlock({
  id: "not-measured",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "hr", "community-team", "members"],
  section: "limits",
  order: 10,
  sources: ["concept:19", "concept:88"],
  needs: {},
  last: true,
  messages: {
    opening: {
      en: "These numbers could not be measured; they are named rather than guessed.",
      de: "Diese Kennzahlen ließen sich nicht messen; sie werden genannt statt geschätzt.",
      da: "Disse nøgletal kunne ikke måles; de nævnes her, så ingen behøver at gætte.",
    },
    complete: {
      en: "Every number this report asks for was measured.",
      de: "Alle Kennzahlen, nach denen dieser Bericht fragt, wurden gemessen.",
      da: "Alle de nøgletal, rapporten spørger efter, blev målt.",
    },
    meant: { en: "This is about: “{$means}”.", de: "Gemeint ist: „{$means}“.", da: "Det drejer sig om: »{$means}«." },
    takes: { en: "It takes data on: {$tables}.", de: "Benötigte Daten: {$tables}.", da: "Det kræver data om: {$tables}." },
    detail: { en: "In the words of the measurement: “{$detail}”.", de: "Im Wortlaut der Messung: „{$detail}“.", da: "Med målingens egne ord: »{$detail}«." },
    "at-least": { en: "What can be said: at least {$bound}.", de: "Sagen lässt sich: mindestens {$bound}.", da: "Så meget kan siges: mindst {$bound}." },
    "at-most": { en: "What can be said: at most {$bound}.", de: "Sagen lässt sich: höchstens {$bound}.", da: "Så meget kan siges: højst {$bound}." },
    "no-data": {
      en: "{$number}: nothing happened in the period that could be counted. Choose a longer period, or check that the source was read completely.",
      de: "{$number}: Im Zeitraum ist nichts geschehen, was sich zählen ließe. Wählen Sie einen längeren Zeitraum, oder prüfen Sie, ob die Quelle vollständig gelesen wurde.",
      da: "{$number}: Der skete intet i perioden, der kunne tælles. Vælg en længere periode, eller kontrollér, at hele kilden er læst.",
    },
    "zero-denominator": {
      en: "{$number}: there were no cases the number could refer to. Choose a longer period.",
      de: "{$number}: Es gab keine Fälle, auf die sich die Kennzahl beziehen könnte. Wählen Sie einen längeren Zeitraum.",
      da: "{$number}: Der var ingen tilfælde, som tallet kunne beregnes ud fra. Vælg en længere periode.",
    },
    "not-recorded": {
      en: "{$number}: no source records what it takes. Add a source that does, or have it recorded from now on.",
      de: "{$number}: Keine Quelle erfasst, was dafür nötig ist. Binden Sie eine Quelle an, die es tut, oder lassen Sie es ab jetzt erfassen.",
      da: "{$number}: Ingen kilde registrerer det, der skal til. Tilføj en kilde, der gør, eller få det registreret fremover.",
    },
    "too-few": {
      en: "{$number}: there are too few cases for a sound number. Collect more before judging.",
      de: "{$number}: Für eine belastbare Zahl gibt es zu wenige Fälle. Sammeln Sie mehr, bevor Sie urteilen.",
      da: "{$number}: Der er for få tilfælde til et holdbart tal. Indsaml flere, før der konkluderes.",
    },
    suppressed: {
      en: "{$number}: the group is so small that the number could point to single people. Ask for a larger group.",
      de: "{$number}: Die Gruppe ist so klein, dass die Zahl Rückschlüsse auf einzelne Personen zuließe. Fragen Sie nach einer größeren Gruppe.",
      da: "{$number}: Gruppen er så lille, at tallet kunne pege på enkeltpersoner. Vælg en større gruppe.",
    },
    "window-open": {
      en: "{$number}: the cases are too recent to be judged. Measure again once they have been followed for long enough.",
      de: "{$number}: Die Fälle liegen noch nicht lange genug zurück, um sie zu beurteilen. Messen Sie später erneut.",
      da: "{$number}: Sagerne er for nye til at kunne vurderes. Mål igen, når de er fulgt længe nok.",
    },
    "undefined-term": {
      en: "{$number}: the data leave open what exactly counts. Settle it where the data are read or measured.",
      de: "{$number}: Die Daten lassen offen, was genau zählt. Legen Sie es fest, wo die Daten gelesen oder ausgewertet werden.",
      da: "{$number}: Data lader det stå åbent, hvad der præcist tæller med. Fastlæg det dér, hvor data læses eller opgøres.",
    },
    "unit-mismatch": {
      en: "{$number}: the data mix units, such as currencies, that cannot be added up. Bring them into the same unit first.",
      de: "{$number}: Die Daten mischen Einheiten, etwa Währungen, die sich nicht zusammenrechnen lassen. Bringen Sie sie zuerst auf dieselbe Einheit.",
      da: "{$number}: Data er i forskellige enheder, f.eks. valutaer, som ikke kan lægges sammen. Omregn dem først til samme enhed.",
    },
    stale: {
      en: "{$number}: what was measured is out of date. Measure it again.",
      de: "{$number}: Die Messung ist veraltet. Messen Sie erneut.",
      da: "{$number}: Målingen er forældet. Mål igen.",
    },
    "not-reached": {
      en: "{$number}: too many cases are still open to name a value. Measure again later.",
      de: "{$number}: Zu viele Fälle sind noch offen, um einen Wert zu nennen. Messen Sie später erneut.",
      da: "{$number}: For mange sager er stadig åbne til, at der kan angives en værdi. Mål igen senere.",
    },
    "invalid-input": {
      en: "{$number}: the data contradict themselves. Have them checked at the source.",
      de: "{$number}: Die Daten widersprechen sich. Lassen Sie sie an der Quelle prüfen.",
      da: "{$number}: Data modsiger hinanden. Få dem kontrolleret ved kilden.",
    },
    "not-asked": {
      en: "{$number}: it was not measured for this report. Have it measured for the next.",
      de: "{$number}: Sie wurde für diesen Bericht nicht gemessen. Lassen Sie sie für den nächsten messen.",
      da: "{$number}: Det blev ikke målt til denne rapport. Få det målt til den næste.",
    },
  },
  compose: ({ notMeasured: missing, context, metric, measureOf, told, bind, say, claim, list }) => {
    if (missing.length === 0) return [claim("complete", {})]
    const items = missing.map(({ metric: id, variant, title, lang, why, detail }) => {
      const card = metric(id)
      const measure = measureOf(id, variant)
      const estimate = measure?.estimate
      const bound = estimate === undefined || estimate.measured || estimate.why === "invalid-input" ? undefined : estimate.bound
      // Where the same metric stands in the report by another definition, its name alone would contradict or repeat it.
      const twice = told().some((other) => other.metric === id) || missing.some((other) => other.metric === id && other.variant !== variant)
      const means = twice || why === "undefined-term" ? card?.variants[variant]?.means : undefined
      const needed = card !== undefined && (why === "not-recorded" || why === "not-asked") ? tablesOf(card, variant) : []
      return {
        parts: say(why, { number: { full: { kind: "text" as const, text: title, ...(lang === undefined ? {} : { lang }) } } }),
        items: [
          ...(means === undefined ? [] : [say("meant", { means: bind.quote(means, "definition") })]),
          ...(needed.length === 0 ? [] : [say("takes", { tables: bind.list(needed.map((table) => tables[table].title)) })]),
          // The estimator speaks English, of tables and columns: it helps those who read the data themselves.
          ...(context.audience === "community-team" && why !== "not-asked" ? [say("detail", { detail: bind.quote(detail, "source") })] : []),
          ...(measure === undefined || isMeasured(measure) || bound === undefined ? [] : [say(bound.side, { bound: bind.bound(measure, bound) })]),
        ],
      }
    })
    return [claim("opening", {}), list(items)]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "nothing is missing",
    given: {},
    expect: {
      en: ["Every number this report asks for was measured."],
      de: ["Alle Kennzahlen, nach denen dieser Bericht fragt, wurden gemessen."],
      da: ["Alle de nøgletal, rapporten spørger efter, blev målt."],
    },
  },
  {
    title: "what is missing, why, and what can still be said",
    given: { wait: { why: "not-reached", bound: { side: "at-least", value: 172_800_000 } } },
    beside: [answersCome],
    expect: {
      en: [
        "These numbers could not be measured; they are named rather than guessed.",
        "- First response time: too many cases are still open to name a value. Measure again later.",
        "  - What can be said: at least 2 days.",
      ],
      de: [
        "Diese Kennzahlen ließen sich nicht messen; sie werden genannt statt geschätzt.",
        "- Erstreaktionszeit: Zu viele Fälle sind noch offen, um einen Wert zu nennen. Messen Sie später erneut.",
        "  - Sagen lässt sich: mindestens 2 Tage.",
      ],
      da: [
        "Disse nøgletal kunne ikke måles; de nævnes her, så ingen behøver at gætte.",
        "- Første svartid: For mange sager er stadig åbne til, at der kan angives en værdi. Mål igen senere.",
        "  - Så meget kan siges: mindst 2 dage.",
      ],
    },
  },
  {
    title: "what nobody records, and what it would take; those who read the data hear the measurement itself",
    given: { solved: { why: "not-recorded" } },
    audience: "community-team",
    beside: [questionsSolved, answersCome],
    expect: {
      en: [
        "These numbers could not be measured; they are named rather than guessed.",
        "- Resolution rate: no source records what it takes. Add a source that does, or have it recorded from now on.",
        "  - It takes data on: Thread.",
        "  - In the words of the measurement: “An example”.",
        "- First response time: it was not measured for this report. Have it measured for the next.",
        "  - It takes data on: Thread.",
      ],
      de: [
        "Diese Kennzahlen ließen sich nicht messen; sie werden genannt statt geschätzt.",
        "- Lösungsquote: Keine Quelle erfasst, was dafür nötig ist. Binden Sie eine Quelle an, die es tut, oder lassen Sie es ab jetzt erfassen.",
        "  - Benötigte Daten: Thema.",
        "  - Im Wortlaut der Messung: „An example“.",
        "- Erstreaktionszeit: Sie wurde für diesen Bericht nicht gemessen. Lassen Sie sie für den nächsten messen.",
        "  - Benötigte Daten: Thema.",
      ],
      da: [
        "Disse nøgletal kunne ikke måles; de nævnes her, så ingen behøver at gætte.",
        "- Løsningsrate: Ingen kilde registrerer det, der skal til. Tilføj en kilde, der gør, eller få det registreret fremover.",
        "  - Det kræver data om: Tråd.",
        "  - Med målingens egne ord: »An example«.",
        "- Første svartid: Det blev ikke målt til denne rapport. Få det målt til den næste.",
        "  - Det kræver data om: Tråd.",
      ],
    },
  },
  {
    title: "what nobody laid down is said with what it means; an old measurement is out of date",
    given: { solved: { why: "undefined-term" }, wait: { why: "stale" } },
    beside: [questionsSolved, answersCome],
    expect: {
      en: [
        "These numbers could not be measured; they are named rather than guessed.",
        "- Resolution rate: the data leave open what exactly counts. Settle it where the data are read or measured.",
        "  - This is about: “Questions older than the horizon, solved within it”.",
        "- First response time: what was measured is out of date. Measure it again.",
      ],
      de: [
        "Diese Kennzahlen ließen sich nicht messen; sie werden genannt statt geschätzt.",
        "- Lösungsquote: Die Daten lassen offen, was genau zählt. Legen Sie es fest, wo die Daten gelesen oder ausgewertet werden.",
        "  - Gemeint ist: „Fragen, die älter als die Frist sind, innerhalb der Frist gelöst“.",
        "- Erstreaktionszeit: Die Messung ist veraltet. Messen Sie erneut.",
      ],
      da: [
        "Disse nøgletal kunne ikke måles; de nævnes her, så ingen behøver at gætte.",
        "- Løsningsrate: Data lader det stå åbent, hvad der præcist tæller med. Fastlæg det dér, hvor data læses eller opgøres.",
        "  - Det drejer sig om: »Spørgsmål, der er ældre end fristen, løst inden for fristen«.",
        "- Første svartid: Målingen er forældet. Mål igen.",
      ],
    },
  },
] satisfies readonly BlockExample[]
