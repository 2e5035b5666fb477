import { tables, type Term } from "@folkmoot/facts"
import type { AnyMetric } from "@folkmoot/metrics"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { isMeasured } from "../need.ts"
import type { Inline, Phrase } from "../report.ts"
import { answersCome } from "./answers-come.ts"
import { questionsSolved } from "./questions-solved.ts"

/** What has to be known of for a number to be measured. */
const tablesOf = (card: AnyMetric, variant: string): readonly (keyof typeof tables)[] => {
  const terms: Readonly<Record<string, Term>> = (Object.hasOwn(card.variants, variant) ? card.variants[variant]?.terms(card.options) : undefined) ?? {}
  return [...new Set(Object.values(terms).map(({ table }) => table))]
}

const [stop, space, between]: readonly [Inline, Inline, Inline] = [{ kind: "text", text: ". " }, { kind: "text", text: " " }, { kind: "text", text: "; " }]

const joinedBy = (mark: Inline, all: readonly Phrase[]): Phrase => all.flatMap((one, at) => (at === 0 ? one : [mark, ...one]))

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
    takes: { en: "It takes data on: {$tables}.", de: "Nötig sind Daten zu: {$tables}.", da: "Det kræver data om: {$tables}." },
    "at-least": { en: "What can be said: at least {$bound}.", de: "Sagen lässt sich: mindestens {$bound}.", da: "Så meget kan siges: mindst {$bound}." },
    "at-most": { en: "What can be said: at most {$bound}.", de: "Sagen lässt sich: höchstens {$bound}.", da: "Så meget kan siges: højst {$bound}." },
    "no-data": {
      en: "The period holds nothing that could be counted. Choose a longer period, or check that the source was read completely. This concerns:",
      de: "Im Zeitraum gibt es nichts, was sich zählen ließe. Wählen Sie einen längeren Zeitraum, oder prüfen Sie, ob die Quelle vollständig gelesen wurde. Betroffen:",
      da: "I perioden er der intet, der kan tælles med. Vælg en længere periode, eller kontrollér, at hele kilden er læst. Det gælder:",
    },
    "zero-denominator": {
      en: "There were no cases to reckon from. Choose a longer period. This concerns:",
      de: "Es gab keine Fälle, aus denen sich etwas berechnen ließe. Wählen Sie einen längeren Zeitraum. Betroffen:",
      da: "Der var ingen tilfælde at regne ud fra. Vælg en længere periode. Det gælder:",
    },
    "not-recorded": {
      en: "No source records what it takes. Add a source that does, or have it recorded from now on. This concerns:",
      de: "Keine Quelle erfasst, was dafür nötig ist. Binden Sie eine Quelle an, die es tut, oder lassen Sie es ab jetzt erfassen. Betroffen:",
      da: "Ingen kilde registrerer det, der skal til. Tilføj en kilde, der gør, eller få det registreret fremover. Det gælder:",
    },
    "too-few": {
      en: "There are too few cases for a sound number. Collect more before judging. This concerns:",
      de: "Für eine belastbare Zahl gibt es zu wenige Fälle. Sammeln Sie mehr, bevor Sie urteilen. Betroffen:",
      da: "Der er for få tilfælde til et holdbart tal. Indsaml flere, før der konkluderes. Det gælder:",
    },
    suppressed: {
      en: "The group is so small that the number could point to single people. Ask for a larger group. This concerns:",
      de: "Die Gruppe ist so klein, dass die Zahl Rückschlüsse auf einzelne Personen zuließe. Fragen Sie nach einer größeren Gruppe. Betroffen:",
      da: "Gruppen er så lille, at tallet kunne pege på enkeltpersoner. Vælg en større gruppe. Det gælder:",
    },
    "window-open": {
      en: "The cases are too recent to be judged. Measure again once they have been followed for long enough. This concerns:",
      de: "Die Fälle liegen noch nicht lange genug zurück, um sie zu beurteilen. Messen Sie später erneut. Betroffen:",
      da: "Sagerne er for nye til at kunne vurderes. Mål igen, når de er fulgt længe nok. Det gælder:",
    },
    "undefined-term": {
      en: "The data leave open what exactly counts. Settle it where the data are read or measured. This concerns:",
      de: "Die Daten lassen offen, was genau zählt. Legen Sie es fest, wo die Daten gelesen oder ausgewertet werden. Betroffen:",
      da: "Det fremgår ikke af data, hvad der præcist tæller med. Fastlæg det dér, hvor data læses eller opgøres. Det gælder:",
    },
    "unit-mismatch": {
      en: "What is unlike cannot be put together. Measure each currency, each scale and each language by itself, over whole months. This concerns:",
      de: "Ungleiches lässt sich nicht zusammenrechnen. Messen Sie jede Währung, jede Skala und jede Sprache für sich, und zwar über ganze Monate. Betroffen:",
      da: "Det, der er forskelligt, kan ikke regnes sammen. Mål hver valuta, hver skala og hvert sprog for sig, og over hele måneder. Det gælder:",
    },
    stale: {
      en: "What was measured is out of date. Measure again. This concerns:",
      de: "Die Messung ist veraltet. Messen Sie erneut. Betroffen:",
      da: "Målingen er forældet. Mål igen. Det gælder:",
    },
    "not-reached": {
      en: "Too many cases are still open to name a value. Measure again later. This concerns:",
      de: "Zu viele Fälle sind noch offen, um einen Wert zu nennen. Messen Sie später erneut. Betroffen:",
      da: "For mange sager er stadig åbne til, at der kan angives en værdi. Mål igen senere. Det gælder:",
    },
    "invalid-input": {
      en: "The data contradict themselves. Have them checked at the source. This concerns:",
      de: "Die Daten widersprechen sich. Lassen Sie sie an der Quelle prüfen. Betroffen:",
      da: "Data modsiger hinanden. Få dem kontrolleret ved kilden. Det gælder:",
    },
    "not-asked": {
      en: "Not measured for this report. Have it measured for the next. This concerns:",
      de: "Für diesen Bericht nicht gemessen. Lassen Sie das für den nächsten nachholen. Betroffen:",
      da: "Ikke målt til denne rapport. Få det målt til den næste. Det gælder:",
    },
  },
  compose: ({ notMeasured: missing, translated, ownWords, context, metric, measureOf, told, bind, say, claim, list }) => {
    if (missing.length === 0) return [claim("complete", {})]
    const said = missing.map((one) => {
      const { metric: id, variant, title, lang, why, detail } = one
      const card = metric(id)
      const measure = measureOf(id, variant)
      const estimate = measure?.estimate
      const bound = estimate === undefined || estimate.measured || estimate.why === "invalid-input" ? undefined : estimate.bound
      // Where the same metric stands in the report by another definition, its name alone would contradict or repeat it.
      const twice = told().some((other) => other.metric === id) || missing.some((other) => other.metric === id && other.variant !== variant)
      const means = twice || why === "undefined-term" ? card?.variants[variant]?.means : undefined
      const needed = card !== undefined && (why === "not-recorded" || why === "not-asked") ? tablesOf(card, variant) : []
      const more = [
        ...(means === undefined ? [] : [say("meant", { means: bind.quote(means, "definition") })]),
        ...(needed.length === 0 ? [] : [say("takes", { tables: bind.list(needed.map((table) => tables[table].title)) })]),
        // It speaks of tables and columns: that helps those who read the data themselves.
        ...(context.audience === "community-team" && why !== "not-asked" ? [ownWords(detail, translated.refusal(one))] : []),
        ...(measure === undefined || isMeasured(measure) || bound === undefined ? [] : [say(bound.side, { bound: bind.bound(measure, bound) })]),
      ]
      const number: Phrase = [{ kind: "text", text: title, ...(lang === undefined ? {} : { lang }) }]
      return { why, number, more, key: more.length === 0 ? title : JSON.stringify(more) }
    })
    // What is missing for one reason stands together, and of it what there is one thing to say of, so that nobody hears either again and again.
    const items = [...new Set(said.map(({ why }) => why))].map((why) => {
      const own = said.filter((one) => one.why === why)
      const first = own.filter(({ key }, at) => own.findIndex((other) => other.key === key) === at)
      return {
        parts: say(why, {}),
        items: first.map(({ key, more }) => [...joinedBy(between, own.flatMap((one) => (one.key === key ? [one.number] : []))), ...more.flatMap((one, at) => [at === 0 ? stop : space, ...one])]),
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
        "- Too many cases are still open to name a value. Measure again later. This concerns:",
        "  - First response time. What can be said: at least 2 days.",
      ],
      de: [
        "Diese Kennzahlen ließen sich nicht messen; sie werden genannt statt geschätzt.",
        "- Zu viele Fälle sind noch offen, um einen Wert zu nennen. Messen Sie später erneut. Betroffen:",
        "  - Erstreaktionszeit. Sagen lässt sich: mindestens 2 Tage.",
      ],
      da: [
        "Disse nøgletal kunne ikke måles; de nævnes her, så ingen behøver at gætte.",
        "- For mange sager er stadig åbne til, at der kan angives en værdi. Mål igen senere. Det gælder:",
        "  - Første svartid. Så meget kan siges: mindst 2 dage.",
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
        "- No source records what it takes. Add a source that does, or have it recorded from now on. This concerns:",
        "  - Resolution rate. It takes data on: Thread. An example.",
        "- Not measured for this report. Have it measured for the next. This concerns:",
        "  - First response time. It takes data on: Thread.",
      ],
      de: [
        "Diese Kennzahlen ließen sich nicht messen; sie werden genannt statt geschätzt.",
        "- Keine Quelle erfasst, was dafür nötig ist. Binden Sie eine Quelle an, die es tut, oder lassen Sie es ab jetzt erfassen. Betroffen:",
        "  - Lösungsquote. Nötig sind Daten zu: Thema. Im Wortlaut: „An example“.",
        "- Für diesen Bericht nicht gemessen. Lassen Sie das für den nächsten nachholen. Betroffen:",
        "  - Erstreaktionszeit. Nötig sind Daten zu: Thema.",
      ],
      da: [
        "Disse nøgletal kunne ikke måles; de nævnes her, så ingen behøver at gætte.",
        "- Ingen kilde registrerer det, der skal til. Tilføj en kilde, der gør, eller få det registreret fremover. Det gælder:",
        "  - Løsningsrate. Det kræver data om: Tråd. Ordret: »An example«.",
        "- Ikke målt til denne rapport. Få det målt til den næste. Det gælder:",
        "  - Første svartid. Det kræver data om: Tråd.",
      ],
    },
  },
  {
    title: "numbers of which there is one thing to say share a line",
    given: {},
    beside: [questionsSolved, answersCome],
    expect: {
      en: [
        "These numbers could not be measured; they are named rather than guessed.",
        "- Not measured for this report. Have it measured for the next. This concerns:",
        "  - Resolution rate; First response time. It takes data on: Thread.",
      ],
      de: [
        "Diese Kennzahlen ließen sich nicht messen; sie werden genannt statt geschätzt.",
        "- Für diesen Bericht nicht gemessen. Lassen Sie das für den nächsten nachholen. Betroffen:",
        "  - Lösungsquote; Erstreaktionszeit. Nötig sind Daten zu: Thema.",
      ],
      da: [
        "Disse nøgletal kunne ikke måles; de nævnes her, så ingen behøver at gætte.",
        "- Ikke målt til denne rapport. Få det målt til den næste. Det gælder:",
        "  - Løsningsrate; Første svartid. Det kræver data om: Tråd.",
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
        "- The data leave open what exactly counts. Settle it where the data are read or measured. This concerns:",
        "  - Resolution rate. This is about: “Questions older than the horizon, solved within it”.",
        "- What was measured is out of date. Measure again. This concerns:",
        "  - First response time",
      ],
      de: [
        "Diese Kennzahlen ließen sich nicht messen; sie werden genannt statt geschätzt.",
        "- Die Daten lassen offen, was genau zählt. Legen Sie es fest, wo die Daten gelesen oder ausgewertet werden. Betroffen:",
        "  - Lösungsquote. Gemeint ist: „Fragen, die älter als die Frist sind, innerhalb der Frist gelöst“.",
        "- Die Messung ist veraltet. Messen Sie erneut. Betroffen:",
        "  - Erstreaktionszeit",
      ],
      da: [
        "Disse nøgletal kunne ikke måles; de nævnes her, så ingen behøver at gætte.",
        "- Det fremgår ikke af data, hvad der præcist tæller med. Fastlæg det dér, hvor data læses eller opgøres. Det gælder:",
        "  - Løsningsrate. Det drejer sig om: »Spørgsmål, der er ældre end fristen, løst inden for fristen«.",
        "- Målingen er forældet. Mål igen. Det gælder:",
        "  - Første svartid",
      ],
    },
  },
] satisfies readonly BlockExample[]
