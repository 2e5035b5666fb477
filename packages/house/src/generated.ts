import { conceptPage, openConceptsFile, shrunkOpenConcepts } from "./concept-page.ts"
import { decisionIndex } from "./decision-index.ts"
import { documentRuleIndex, documentRulePages } from "./document-rule-pages.ts"
import { factPage } from "./fact-page.ts"
import type { Generated } from "./generated-sources.ts"
import { kinds } from "./kinds.ts"
import { knownMetricsFile, knownMetricsIn } from "./known-metrics-file.ts"
import { parentPage } from "./markdown.ts"
import { messageCatalogues } from "./messages.ts"
import { presetPage } from "./preset-page.ts"
import { indexPage, pagePathOf, referencePage } from "./reference-page.ts"
import { schemas } from "./schemas.ts"
import { loadUnits } from "./units.ts"

/** Everything that is written once in a unit and shown elsewhere: reference pages, concept coverage, schemas, messages, the decision index. */
export const reference = async (): Promise<Generated> => {
  const units = await loadUnits()
  const all = await schemas(knownMetricsIn(units))
  return {
    "docs/reference/README.md": parentPage(
      "Reference",
      [...kinds.map(({ list }) => `./${list}/README.md`), "./facts.md", "./presets.md", "./concepts.md"],
      "# Reference",
      "One page for each unit, made from the unit itself.",
      kinds.map(({ title, list }) => `- [${title}](./${list}/README.md) (${units.filter(({ kind }) => kind.list === list).length})`).join("\n"),
      "- [Fact tables](./facts.md)\n- [Presets of plan rules](./presets.md)\n- [Concepts and the units that carry them](./concepts.md)\n- JSON Schemas: " + Object.keys(all).map((name) => `[${name}](./schemas/${name}.json)`).join(", ") + "\n- Every text in [English](./messages/en.json), [German](./messages/de.json) and [Danish](./messages/da.json)",
    ),
    ...Object.fromEntries(kinds.map(({ title, list }) => [`docs/reference/${list}/README.md`, indexPage(title, units.filter(({ kind }) => kind.list === list), list === "rules" ? documentRuleIndex() : undefined)])),
    ...Object.fromEntries(units.map((unit) => [pagePathOf(unit), referencePage(unit, units)])),
    ...documentRulePages(),
    "docs/reference/facts.md": factPage(),
    "docs/reference/concepts.md": conceptPage(units),
    [openConceptsFile]: shrunkOpenConcepts(units),
    "docs/reference/presets.md": presetPage(units),
    ...Object.fromEntries(Object.entries(all).map(([name, schema]) => [`docs/reference/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`])),
    ...messageCatalogues(units),
    ...knownMetricsFile(units),
    "docs/decisions/README.md": decisionIndex(),
  }
}

/** Folders that hold nothing but generated files. */
export const generatedFolders = ["docs/reference"]
