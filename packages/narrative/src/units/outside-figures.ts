import { nearestFigures, type ExternalClaim } from "@folkmoot/plan"
import { sourcedFigure, type SourcedFigure } from "../claim-figure.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import type { Phrase } from "../report.ts"

/**
 * What others found and the plan relies on: each with who says so, when and of whom, apart from all that was measured here.
 *
 * @remarks
 * A figure without a source or a year is not repeated. One that no number of answers can give is said to be impossible.
 * @see concept:76
 */
export const outsideFigures = composeBlock({
  id: "outside-figures",
  since: "0.1.0",
  audiences: ["executive", "marketing", "support", "product", "hr", "community-team"],
  section: "limits",
  order: 40,
  sources: ["concept:29", "concept:76"],
  needs: {},
  messages: {
    opening: {
      en: "The plan also relies on what others found. None of it was measured here, and it may hold for other people at another time only.",
      de: "Der Plan stützt sich auch auf Angaben anderer. Sie wurden hier nicht gemessen und gelten womöglich nur für andere Menschen und eine andere Zeit.",
      da: "Planen bygger også på det, andre har fundet ud af. Det er ikke målt her og gælder måske kun for andre mennesker på et andet tidspunkt.",
    },
    says: { en: "{$says}", de: "{$says}", da: "{$says}" },
    figure: { en: "Their figure: {$value} ({$source}, {$year}).", de: "Angegebener Wert: {$value} ({$source}, {$year}).", da: "Angivet tal: {$value} ({$source}, {$year})." },
    range: { en: "Their figures: at least {$value}, at most {$upTo} ({$source}, {$year}).", de: "Angegebene Werte: mindestens {$value}, höchstens {$upTo} ({$source}, {$year}).", da: "Angivne tal: mindst {$value}, højst {$upTo} ({$source}, {$year})." },
    source: { en: "Source: {$source}, {$year}.", de: "Quelle: {$source}, {$year}.", da: "Kilde: {$source}, {$year}." },
    undated: { en: "Source: {$source}; the year is not given.", de: "Quelle: {$source}; das Jahr ist nicht angegeben.", da: "Kilde: {$source}; årstallet er ikke oplyst." },
    unsourced: {
      en: "Who found this is not said, so no figure of theirs is repeated here.",
      de: "Wer das herausgefunden hat, ist nicht angegeben; ein Wert wird deshalb nicht wiederholt.",
      da: "Hvem der har fundet ud af det, er ikke oplyst, så der gengives intet tal.",
    },
    population: { en: "It is about: “{$population}”.", de: "Untersuchte Gruppe: „{$population}“.", da: "Det handler om: »{$population}«." },
    impossible: {
      en: "This figure is impossible: with n = {$n} ({$source}, {$year}), no number of answers gives it.",
      de: "Dieser Wert ist unmöglich: Bei n = {$n} ({$source}, {$year}) ergibt ihn keine Anzahl von Antworten.",
      da: "Det tal er umuligt: Med n = {$n} ({$source}, {$year}) kan intet antal svar give det.",
    },
  },
  compose: ({ plan, bind, say, claim, list }) => {
    const claims = plan?.spec.claims ?? []
    if (claims.length === 0) return []
    const beneath = (one: ExternalClaim): readonly Phrase[] => {
      const { id, source, year, population, n } = one
      const figure = sourcedFigure(one)
      const bound = (at: string, value: number, unit = figure?.unit ?? "count") => bind.claim(`${id}${at}`, { unit, value, source: source ?? "", year: year ?? 0 })
      const said = source === undefined || source.trim() === "" ? undefined : bind.quote(source, "plan")
      const dated = said === undefined || year === undefined ? undefined : { source: said, year: bind.period(String(year), { id: `claims/${id}/year` }) }
      // A figure never stands without its source: both are said in the same breath.
      const figured = (slots: NonNullable<typeof dated>, { low, high }: SourcedFigure) =>
        low === high ? say("figure", { ...slots, value: bound("", low) }) : say("range", { ...slots, value: bound("", low), upTo: bound("/to", high) })
      return [
        said === undefined ? say("unsourced") : dated === undefined ? say("undated", { source: said }) : figure === undefined ? say("source", dated) : figured(dated, figure),
        ...(population === undefined ? [] : [say("population", { population: bind.quote(population, "plan") })]),
        ...(figure !== undefined && dated !== undefined && n !== undefined && nearestFigures(one) !== undefined ? [say("impossible", { ...dated, n: bound("/n", n, "count") })] : []),
      ]
    }
    return [claim("opening", {}), list(claims.map((one) => ({ parts: say("says", { says: bind.quote(one.says, "plan") }), items: beneath(one) })))]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "with source and year, without, and impossible",
    given: {},
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        claims: [
          { id: "trust", says: "People trust a recommendation by somebody they know", value: 66.8, unit: "percent", source: "A market study", year: 2012, population: "Internet users in the north", n: 1000 },
          { id: "open", says: "Users are open to platforms of a company", source: "A course for community managers" },
          { id: "rumour", says: "Communities pay off", value: 300, unit: "percent", year: 2020 },
          { id: "score", says: "Our neighbours are recommended", value: 57.8, unit: "nps-points", source: "A talk", year: 2023, n: 97 },
          { id: "wait", says: "Customers wait", value: 7_200_000, upTo: 14_400_000, unit: "milliseconds", source: "A survey", year: 2024 },
        ],
      },
    },
    expect: {
      en: [
        "The plan also relies on what others found. None of it was measured here, and it may hold for other people at another time only.",
        "- People trust a recommendation by somebody they know",
        "  - Their figure: 66.8% (A market study, 2012).",
        "  - It is about: “Internet users in the north”.",
        "- Users are open to platforms of a company",
        "  - Source: A course for community managers; the year is not given.",
        "- Communities pay off",
        "  - Who found this is not said, so no figure of theirs is repeated here.",
        "- Our neighbours are recommended",
        "  - Their figure: 57.8 points (A talk, 2023).",
        "  - This figure is impossible: with n = 97 (A talk, 2023), no number of answers gives it.",
        "- Customers wait",
        "  - Their figures: at least 2 hours, at most 4 hours (A survey, 2024).",
      ],
      de: [
        "Der Plan stützt sich auch auf Angaben anderer. Sie wurden hier nicht gemessen und gelten womöglich nur für andere Menschen und eine andere Zeit.",
        "- People trust a recommendation by somebody they know",
        "  - Angegebener Wert: 66,8 % (A market study, 2012).",
        "  - Untersuchte Gruppe: „Internet users in the north“.",
        "- Users are open to platforms of a company",
        "  - Quelle: A course for community managers; das Jahr ist nicht angegeben.",
        "- Communities pay off",
        "  - Wer das herausgefunden hat, ist nicht angegeben; ein Wert wird deshalb nicht wiederholt.",
        "- Our neighbours are recommended",
        "  - Angegebener Wert: 57,8 Punkte (A talk, 2023).",
        "  - Dieser Wert ist unmöglich: Bei n = 97 (A talk, 2023) ergibt ihn keine Anzahl von Antworten.",
        "- Customers wait",
        "  - Angegebene Werte: mindestens 2 Stunden, höchstens 4 Stunden (A survey, 2024).",
      ],
      da: [
        "Planen bygger også på det, andre har fundet ud af. Det er ikke målt her og gælder måske kun for andre mennesker på et andet tidspunkt.",
        "- People trust a recommendation by somebody they know",
        "  - Angivet tal: 66,8 % (A market study, 2012).",
        "  - Det handler om: »Internet users in the north«.",
        "- Users are open to platforms of a company",
        "  - Kilde: A course for community managers; årstallet er ikke oplyst.",
        "- Communities pay off",
        "  - Hvem der har fundet ud af det, er ikke oplyst, så der gengives intet tal.",
        "- Our neighbours are recommended",
        "  - Angivet tal: 57,8 point (A talk, 2023).",
        "  - Det tal er umuligt: Med n = 97 (A talk, 2023) kan intet antal svar give det.",
        "- Customers wait",
        "  - Angivne tal: mindst 2 timer, højst 4 timer (A survey, 2024).",
      ],
    },
  },
  { title: "the plan relies on nobody else: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
