import { calculatorCommentsFile } from "./calculator-comments-file.ts"
import { conceptPage } from "./concept-page.ts"
import { decisionIndex } from "./decision-index.ts"
import { documentRuleIndex, documentRulePages } from "./document-rule-pages.ts"
import { factPage } from "./fact-page.ts"
import { figuresPage } from "./figures-page.ts"
import type { Generated } from "./generated-sources.ts"
import { kinds } from "./kinds.ts"
import { knownMetricsFile, knownMetricsIn } from "./known-metrics-file.ts"
import { messageCatalogues } from "./messages.ts"
import { presetPage } from "./preset-page.ts"
import { indexPage, referenceIndex } from "./index-page.ts"
import { pagePathOf, referencePage } from "./reference-page.ts"
import { packedSchemas, schemas } from "./schemas.ts"
import { supplyPage } from "./supply-page.ts"
import { tableColumnsFile } from "./table-columns-file.ts"
import { loadUnits } from "./units.ts"
import { publishedPackages, textOf } from "./workspace.ts"

/** Every package is published with the licence it is under. */
const licences = (): Generated => Object.fromEntries(publishedPackages().map(({ folder }) => [`packages/${folder}/LICENSE`, textOf("LICENSE")]))

/** Everything that is written once in a unit and shown elsewhere: reference pages, concept coverage, schemas, messages, licences, the indexes of decisions and of figures. */
export const reference = async (): Promise<Generated> => {
  const units = await loadUnits()
  const all = await schemas(knownMetricsIn(units))
  return {
    "docs/reference/README.md": referenceIndex(units, Object.keys(all)),
    ...Object.fromEntries(kinds.map((own) => [`docs/reference/${own.list}/README.md`, indexPage(own, units.filter(({ kind }) => kind.list === own.list), own.kind === "rule" ? documentRuleIndex() : undefined)])),
    ...Object.fromEntries(units.map((unit) => [pagePathOf(unit), referencePage(unit, units)])),
    ...documentRulePages(),
    "docs/reference/facts.md": factPage(),
    "docs/reference/concepts.md": conceptPage(units),
    "docs/reference/presets.md": presetPage(units),
    "docs/reference/dependencies.md": supplyPage(),
    ...Object.fromEntries(Object.entries(all).map(([name, schema]) => [`docs/reference/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`])),
    // The package carries the plan's own, so that an editor finds it beside the plans.
    ...Object.fromEntries(Object.entries(packedSchemas).map(([file, name]) => [file, `${JSON.stringify(all[name], null, 2)}\n`])),
    ...messageCatalogues(units),
    ...knownMetricsFile(units),
    ...licences(),
    ...tableColumnsFile(),
    ...calculatorCommentsFile(units),
    "docs/decisions/README.md": decisionIndex(),
    "docs/figures/README.md": figuresPage(),
  }
}

/** Folders that hold nothing but generated files. */
export const generatedFolders = ["docs/reference", "packages/plan/schemas"]
