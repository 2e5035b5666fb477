import { blockPage } from "./block-page.ts"
import { conceptNames } from "./concept-names.ts"
import { criterionPage } from "./criterion-page.ts"
import type { Kind } from "./kinds.ts"
import { languageTable } from "./language-table.ts"
import { page, part, points, prose } from "./markdown.ts"
import { usersOf } from "./mentions.ts"
import { metricPage } from "./metric-page.ts"
import { rulePage } from "./rule-page.ts"
import { samplePlaces } from "./sample-places.ts"
import { sourcePage } from "./source-page.ts"
import { commentOf } from "./unit-comment.ts"
import { titleOf, type LoadedUnit } from "./units.ts"

/** Where a unit's reference page stands. */
export const pagePathOf = (unit: Pick<LoadedUnit, "kind" | "name">): string => `docs/reference/${unit.kind.list}/${unit.name}.md`

/** A source as a link where it can be one. */
export const sourceText = (source: string): string => {
  const concept = /^concept:(\d+)$/.exec(source)?.[1]
  if (concept !== undefined) return `[concept ${concept}](../concepts.md#concept-${concept}): ${conceptNames[Number(concept) - 1] ?? ""}`
  return source.replaceAll(/(?<![(<])https?:\/\/[^\s,)]+/g, (address) => `<${address}>`)
}

/** What a page of each kind says between its question and where it comes from. */
const bodies: Readonly<Record<Kind["kind"], (loaded: LoadedUnit, all: readonly LoadedUnit[]) => readonly string[]>> = {
  metric: metricPage,
  rule: rulePage,
  criterion: criterionPage,
  block: blockPage,
  source: sourcePage,
}

const question = ({ unit }: LoadedUnit, title: string): string => {
  const asked = typeof unit.asks === "object" ? unit.asks.en : title
  return asked === title ? "" : `**${prose(asked)}**`
}

/** The reference page of one unit. */
export const referencePage = (loaded: LoadedUnit, all: readonly LoadedUnit[]): string => {
  const { unit, kind } = loaded
  const title = titleOf(loaded)
  const { summary, remarks } = commentOf(loaded)
  return page(
    `# ${prose(title)}`,
    question(loaded, title),
    prose(summary),
    prose(remarks),
    ...bodies[kind.kind](loaded, all),
    ...part("## Sources", points((unit.sources ?? []).map(sourceText))),
    ...part("## Decisions", points((unit.decisions ?? []).map((decision) => `[${decision}](../../decisions/${decision}.md)`))),
    ...part(
      "## Used by",
      points([
        ...usersOf(loaded, all).map((user) => `[${titleOf(user)}](../${user.kind.list}/${user.name}.md) (${user.kind.kind})`),
        ...(kind.kind === "metric" ? samplePlaces(unit.id).map((place) => `the sample plan: ${place}`) : []),
      ]),
    ),
    ...part("## In three languages", languageTable(unit)),
  )
}
