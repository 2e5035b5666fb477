import { conceptNames } from "./concept-names.ts"
import { kinds } from "./kinds.ts"
import { page, points, table } from "./markdown.ts"
import { titleOf, type LoadedUnit } from "./units.ts"

/** How many concepts the domain has; each is cited as `concept:NN`. */
export const conceptCount = 128

/** The numbers of all concepts. */
const concepts: readonly number[] = Array.from({ length: conceptCount }, (_, index) => index + 1)

/** The units that carry a concept: those that cite it as a source. */
const carriersOf = (concept: number, units: readonly LoadedUnit[]): readonly LoadedUnit[] =>
  units.filter(({ unit }) => unit.sources?.includes(`concept:${concept}`) === true)

/** The concepts no unit carries. */
export const uncarried = (units: readonly LoadedUnit[]): readonly number[] => concepts.filter((concept) => carriersOf(concept, units).length === 0)

/** How many units of each kind a concept has: `2 rules, 1 metric`. */
const countsOf = (carriers: readonly LoadedUnit[]): string =>
  kinds
    .flatMap(({ kind, title }) => {
      const n = carriers.filter((carrier) => carrier.kind.kind === kind).length
      return n === 0 ? [] : [`${n} ${n === 1 ? kind : (title.split(" ").at(-1) ?? title).toLowerCase()}`]
    })
    .join(", ")

/** The page that says which units carry each concept. */
export const conceptPage = (units: readonly LoadedUnit[]): string =>
  page(
    "# Concepts",
    `The library rests on ${conceptCount} numbered ideas, figures, rules and practices. A unit that carries one cites it as \`concept:NN\`; this page turns that round.`,
    table(["Number", "Concept", "Carried by"], concepts.map((concept) => [String(concept), `[${conceptNames[concept - 1] ?? ""}](#concept-${concept})`, countsOf(carriersOf(concept, units))])),
    ...concepts.map((concept) => {
      const carriers = carriersOf(concept, units)
      const lines = kinds.flatMap(({ kind, title }) => {
        const own = carriers.filter((carrier) => carrier.kind.kind === kind)
        return own.length === 0 ? [] : [`${title}: ${own.map((carrier) => `[${titleOf(carrier)}](./${carrier.kind.list}/${carrier.name}.md)`).join(" · ")}`]
      })
      return [`## Concept ${concept}`, `**${conceptNames[concept - 1] ?? ""}**`, points(lines)].join("\n\n")
    }),
  )
