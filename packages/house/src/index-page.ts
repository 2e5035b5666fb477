import { levelNames, levels, type AnyCriterion } from "@folkmoot/maturity"
import type { AnyMetric, Tier } from "@folkmoot/metrics"
import { sections, type Block, type SectionId } from "@folkmoot/narrative"
import type { AnyPlanRule } from "@folkmoot/plan"
import type { Source } from "@folkmoot/sources"
import { tables } from "@folkmoot/facts"
import { evidenceShort } from "./criterion-page.ts"
import { kinds, type Kind } from "./kinds.ts"
import { folded, inline, parentPage, points, table } from "./markdown.ts"
import { subjectOf } from "./rule-page.ts"
import { tableLink } from "./source-page.ts"
import { commentOf } from "./unit-comment.ts"
import { titleOf, type LoadedUnit } from "./units.ts"

/** How the units of one kind are put into groups, and what a line says of each. */
interface Shelf {
  readonly says: string
  readonly head: readonly string[]
  readonly groups: (units: readonly LoadedUnit[]) => readonly (readonly [heading: string, units: readonly LoadedUnit[]])[]
  readonly line: (loaded: LoadedUnit) => readonly string[]
}

const as = <Unit>({ unit }: LoadedUnit): Unit => unit as unknown as Unit

const link = (loaded: LoadedUnit, text = titleOf(loaded)): string => `[${text}](./${loaded.name}.md)`

const tiers: Readonly<Record<Tier, string>> = {
  outcome: "What comes of it for members",
  behaviour: "What members and the team do",
  business: "What it is worth to the organisation",
  activity: "How much is going on (diagnostics, no targets)",
}

const grouped = <Key extends string | number>(units: readonly LoadedUnit[], keys: readonly (readonly [key: Key, heading: string])[], keyOf: (loaded: LoadedUnit) => Key) =>
  keys.map(([key, heading]) => [heading, units.filter((loaded) => keyOf(loaded) === key)] as const).filter(([, found]) => found.length > 0)

const shelves: Readonly<Record<Kind["kind"], Shelf>> = {
  metric: {
    says: "Each answers one question with a number and its interval, or says why it cannot. They are put in groups by how near they are to what the organisation is for.",
    head: ["Metric", "What it asks"],
    groups: (units) => grouped(units, Object.entries(tiers) as [Tier, string][], (loaded) => as<AnyMetric>(loaded).tier),
    line: (loaded) => [link(loaded), as<AnyMetric>(loaded).asks.en],
  },
  rule: {
    says: "Each looks at one thing in a plan. They are put in groups by the part of the plan they look at, which their ids name first. Which of them are on is said in the [presets](../presets.md).",
    head: ["Rule", "What it asks of a plan", "Severity"],
    groups: (units) => grouped(units, [...new Set(units.map(({ unit }) => subjectOf(unit.id)))].toSorted().map((subject) => [subject, subject] as const), ({ unit }) => subjectOf(unit.id)),
    line: (loaded) => [link(loaded, loaded.unit.id), commentOf(loaded).summary, as<AnyPlanRule>(loaded).severity],
  },
  criterion: {
    says: "Each asks one question of a community and answers it from evidence. A level is held when all its criteria that keep it, and those of the levels below, are met.",
    head: ["Criterion", "Rests on"],
    groups: (units) => grouped(units, levels.map((level) => [level, `Level ${level}: ${levelNames[level].en}`] as const), (loaded) => as<AnyCriterion>(loaded).level),
    line: (loaded) => [link(loaded), evidenceShort(loaded)],
  },
  block: {
    says: "Each says one thing in a report, once what it needs has been measured. They are put in groups by the section of the report they stand in.",
    head: ["Block", "What it says", "Readers"],
    groups: (units) => grouped(units, Object.entries(sections).map(([id, title]) => [id as SectionId, title.en] as const), (loaded) => as<Block>(loaded).section),
    line: (loaded) => [link(loaded, loaded.unit.id), commentOf(loaded).summary, as<Block>(loaded).audiences.length === 7 ? "all" : as<Block>(loaded).audiences.map((one) => one.replaceAll("-", " ")).join(", ")],
  },
  source: {
    says: "Each reads what one platform or tool hands out, and says what it cannot tell. What is not among them can be told as a [table with a mapping](./table.md).",
    head: ["Source", "Reads", "Tells"],
    groups: (units) => [["", units]],
    line: (loaded) => {
      const { expects, tells } = as<Source>(loaded)
      return [`${link(loaded)} ${inline(loaded.unit.id)}`, expects, tells.length === Object.keys(tables).length ? "any table" : tells.map((one) => tableLink(one)).join(", ")]
    },
  },
}

/** The index page of one kind of unit: in groups, a line for each. */
export const indexPage = ({ kind, title }: Kind, units: readonly LoadedUnit[], more: { readonly files: readonly string[]; readonly text: string } = { files: [], text: "" }): string => {
  const { says, head, groups, line } = shelves[kind]
  return parentPage(
    title,
    [...units.map(({ name }) => `./${name}.md`), ...more.files],
    `# ${title}`,
    says,
    ...groups(units).flatMap(([heading, found]) => [heading === "" ? "" : `## ${heading}`, table(head, found.map(line))]),
    more.text,
  )
}

const wholes: Readonly<Record<Kind["kind"], string>> = {
  metric: "what can be counted of a community: the formula, how it is read from facts, when there is no number",
  rule: "what a plan is held to: wrong and right examples, how it is mended",
  criterion: "what the three levels of maturity rest on: evidence, bar, what to do",
  block: "what a report can say, in English, German and Danish",
  source: "which exports and sites can be read, and what they cannot tell",
}

/** The page all of the reference begins with. */
export const referenceIndex = (units: readonly LoadedUnit[], schemas: readonly string[]): string =>
  parentPage(
    "Reference",
    [...kinds.map(({ list }) => `./${list}/README.md`), "./facts.md", "./presets.md", "./concepts.md", "./dependencies.md"],
    "# Reference",
    "One page for each unit, made from the unit itself: what it is, how it works, examples that are run, and where it comes from.",
    table(["", "", ""], kinds.map(({ kind, title, list }) => [`[${title}](./${list}/README.md)`, String(units.filter((loaded) => loaded.kind.kind === kind).length), wholes[kind]])),
    points([
      "[Fact tables](./facts.md): what sources tell and metrics count, column by column",
      "[Presets of plan rules](./presets.md): which rules are on where",
      "[Concepts](./concepts.md): the ideas the library rests on, each with the units that carry it",
      "[Dependencies](./dependencies.md): what is installed along with each package, and why",
      "Every text in [English](./messages/en.json), [German](./messages/de.json) and [Danish](./messages/da.json)",
    ]),
    folded("JSON Schemas of all documents", points(schemas.map((name) => `[${name}](./schemas/${name}.json)`))),
  )
