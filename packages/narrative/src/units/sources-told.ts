import { parseInstant, tables, type Coverage } from "@folkmoot/facts"
import { byText } from "../by-text.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import type { Phrase } from "../report.ts"

const bySource = (coverage: readonly Coverage[]): readonly (readonly [source: string, tables: readonly Coverage[]])[] => {
  const sources = new Map<string, readonly Coverage[]>()
  for (const one of coverage) sources.set(one.source, [...(sources.get(one.source) ?? []), one])
  return [...sources].toSorted(byText(([source]) => source)).map(([source, all]) => [source, all.toSorted(byText(({ table }) => table))])
}

const known = (instants: readonly (number | null)[]): readonly number[] => instants.filter((instant) => instant !== null)

/**
 * Which sources the numbers come from, since when, and what each of them cannot tell.
 *
 * @remarks
 * How many rows a source held is not said: it is a count of activity. The reasons are the sources' own.
 * @see concept:88
 */
export const sourcesTold = composeBlock({
  id: "sources-told",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "hr", "community-team", "members"],
  section: "method",
  order: 20,
  sources: ["concept:88", "concept:106"],
  needs: {},
  messages: {
    opening: { en: "The numbers come from these sources:", de: "Die Zahlen stammen aus diesen Quellen:", da: "Tallene kommer fra disse kilder:" },
    source: { en: "{$source}", de: "{$source}", da: "{$source}" },
    span: { en: "{$source}, from {$from} to {$until}", de: "{$source}, vom {$from} bis zum {$until}", da: "{$source}, fra {$from} til {$until}" },
    untold: { en: "Some details are missing on: {$tables}.", de: "Einige Angaben fehlen zu: {$tables}.", da: "Nogle oplysninger mangler om: {$tables}." },
    since: { en: "{$table}, told only since {$day}: {$columns}.", de: "{$table}, erst seit dem {$day} erfasst: {$columns}.", da: "{$table}, først registreret fra {$day}: {$columns}." },
    truncated: { en: "Part of this is missing: {$tables}.", de: "Davon fehlt ein Teil: {$tables}.", da: "En del af dette mangler: {$tables}." },
    keys: {
      en: "These sources know people under different keys: whoever is active in more than a single source is counted in each of them.",
      de: "Die Quellen führen Personen unter verschiedenen Schlüsseln: Wer in mehreren aktiv ist, wird in jeder gezählt.",
      da: "Kilderne kender personer under forskellige nøgler: Den, der er aktiv i flere af dem, tælles med i hver.",
    },
  },
  compose: ({ coverage, translated, ownWords, context, bind, say, claim, list }) => {
    if (coverage.length === 0) return []
    // Reasons and columns, in the sources' own words, say something only to those who read the data themselves.
    const inItsWords = (one: Coverage): readonly Phrase[] => {
      const about = bind.list([tables[one.table].title])
      const because = (message: "untold" | "truncated", reasons: readonly string[]): readonly Phrase[] =>
        reasons.length === 0 ? [] : [[...say(message, { tables: about }), ...[...new Set(reasons)].flatMap((reason): Phrase => [{ kind: "text", text: " " }, ...ownWords(reason, translated.coverage(reason))])]]
      const since = [...new Set(Object.values(one.since))].map((instant) => {
        const columns = Object.keys(one.since).filter((column) => one.since[column] === instant).join(", ")
        return say("since", { table: about, columns: bind.quote(columns, "source"), day: bind.day(instant, { id: `sources/${one.table}/${columns}/since` }) })
      })
      return [...because("untold", Object.values(one.untold)), ...since, ...because("truncated", one.truncated === undefined ? [] : [one.truncated])]
    }
    const inShort = (all: readonly Coverage[]): readonly Phrase[] => {
      const named = (message: "untold" | "truncated", some: readonly Coverage[]): readonly Phrase[] =>
        some.length === 0 ? [] : [say(message, { tables: bind.list(some.map(({ table }) => tables[table].title)) })]
      return [...named("untold", all.filter(({ untold }) => Object.keys(untold).length > 0)), ...named("truncated", all.filter(({ truncated }) => truncated !== undefined))]
    }
    // What a source tells of the time from the report's own moment on, such as what is planned, is in no number of it.
    const asOf = parseInstant(context.asOf) ?? Number.POSITIVE_INFINITY
    const keys = new Set(coverage.flatMap(({ key }) => (key === undefined ? [] : [key])))
    return [
      claim("opening", {}),
      list(
        bySource(coverage).map(([name, all]) => {
          const [starts, ends] = [known(all.map(({ from }) => from)), known(all.map(({ to }) => to))]
          const source = bind.quote(name, "source")
          return {
            parts: starts.length === 0 || ends.length === 0 ? say("source", { source }) : say("span", { source, from: bind.day(Math.min(...starts), { id: `sources/${name}/from` }), until: bind.day(Math.min(Math.max(...ends), asOf - 1), { id: `sources/${name}/until` }) }),
            items: context.audience === "community-team" ? all.flatMap(inItsWords) : inShort(all),
          }
        }),
      ),
      ...(keys.size < 2 ? [] : [claim("keys", {})]),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "what each source tells, and what it cannot",
    given: {},
    coverage: [
      {
        source: "help-desk", table: "ticket", rows: 412, from: 1_735_689_600_000, to: 1_767_139_200_000, untold: { handlingCost: "The export has no costs; add them by hand." }, since: {}, key: "b",
        truncated: "the export stops at a thousand tickets", notes: [],
      },
      {
        source: "forum", table: "thread", rows: 2210, from: 1_704_067_200_000, to: 1_767_139_200_000,
        untold: { solvedAt: "Solutions are not switched on in this forum.", solverAffiliation: "Solutions are not switched on in this forum." },
        since: { firstReplyAt: 1_714_521_600_000 }, key: "a", notes: [],
      },
      { source: "forum", table: "member", rows: 800, from: null, to: null, untold: { tier: "Not exported." }, since: {}, key: "a", notes: [] },
      { source: "forum", table: "action", rows: 9, from: null, to: 1_790_000_000_000, untold: {}, since: {}, key: "a", notes: [] },
      { source: "by-hand", table: "cost", rows: 12, from: null, to: null, untold: {}, since: {}, notes: [] },
    ],
    expect: {
      en: [
        "The numbers come from these sources:",
        "- by-hand",
        "- forum, from 1 January 2024 to 31 December 2025",
        "  - Some details are missing on: Member, Thread.",
        "- help-desk, from 1 January 2025 to 31 December 2025",
        "  - Some details are missing on: Ticket.",
        "  - Part of this is missing: Ticket.",
        "These sources know people under different keys: whoever is active in more than a single source is counted in each of them.",
      ],
      de: [
        "Die Zahlen stammen aus diesen Quellen:",
        "- by-hand",
        "- forum, vom 1. Januar 2024 bis zum 31. Dezember 2025",
        "  - Einige Angaben fehlen zu: Mitglied, Thema.",
        "- help-desk, vom 1. Januar 2025 bis zum 31. Dezember 2025",
        "  - Einige Angaben fehlen zu: Supportanfrage.",
        "  - Davon fehlt ein Teil: Supportanfrage.",
        "Die Quellen führen Personen unter verschiedenen Schlüsseln: Wer in mehreren aktiv ist, wird in jeder gezählt.",
      ],
      da: [
        "Tallene kommer fra disse kilder:",
        "- by-hand",
        "- forum, fra 1. januar 2024 til 31. december 2025",
        "  - Nogle oplysninger mangler om: Medlem, Tråd.",
        "- help-desk, fra 1. januar 2025 til 31. december 2025",
        "  - Nogle oplysninger mangler om: Supporthenvendelse.",
        "  - En del af dette mangler: Supporthenvendelse.",
        "Kilderne kender personer under forskellige nøgler: Den, der er aktiv i flere af dem, tælles med i hver.",
      ],
    },
  },
  {
    title: "since when a column is told, for those who read the data",
    given: {},
    audience: "community-team",
    coverage: [{ source: "forum", table: "thread", rows: 2210, from: 1_704_067_200_000, to: 1_767_139_200_000, untold: {}, since: { firstReplyAt: 1_714_521_600_000 }, notes: [] }],
    expect: {
      en: [
        "The numbers come from these sources:",
        "- forum, from 1 January 2024 to 31 December 2025",
        "  - Thread, told only since 1 May 2024: firstReplyAt.",
      ],
      de: [
        "Die Zahlen stammen aus diesen Quellen:",
        "- forum, vom 1. Januar 2024 bis zum 31. Dezember 2025",
        "  - Thema, erst seit dem 1. Mai 2024 erfasst: firstReplyAt.",
      ],
      da: [
        "Tallene kommer fra disse kilder:",
        "- forum, fra 1. januar 2024 til 31. december 2025",
        "  - Tråd, først registreret fra 1. maj 2024: firstReplyAt.",
      ],
    },
  },
  {
    title: "why something is missing, for those who read the data; what nobody translated is quoted",
    given: {},
    audience: "community-team",
    coverage: [
      {
        source: "forum", table: "thread", rows: 2210, from: null, to: null, untold: { solvedAt: "Nobody marks solutions.", solved: "Nobody marks solutions.", kind: "There are no tags" }, since: {},
        truncated: "The export stops early.", notes: [],
      },
    ],
    expect: {
      en: [
        "The numbers come from these sources:",
        "- forum",
        "  - Some details are missing on: Thread. Nobody marks solutions. There are no tags.",
        "  - Part of this is missing: Thread. The export stops early.",
      ],
      de: [
        "Die Zahlen stammen aus diesen Quellen:",
        "- forum",
        "  - Einige Angaben fehlen zu: Thema. Im Wortlaut: „Nobody marks solutions“. Im Wortlaut: „There are no tags“.",
        "  - Davon fehlt ein Teil: Thema. Im Wortlaut: „The export stops early“.",
      ],
      da: [
        "Tallene kommer fra disse kilder:",
        "- forum",
        "  - Nogle oplysninger mangler om: Tråd. Ordret: »Nobody marks solutions«. Ordret: »There are no tags«.",
        "  - En del af dette mangler: Tråd. Ordret: »The export stops early«.",
      ],
    },
  },
  { title: "a report from numbers alone: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
