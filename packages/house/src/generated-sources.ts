import { catalogueOf, cataloguePathOf, partsOf } from "./catalogue-file.ts"
import { kinds } from "./kinds.ts"
import { schemaDescriptionsFile } from "./schema-descriptions-file.ts"
import { unitFilesOf } from "./units.ts"

/** Generated files by path. */
export type Generated = Readonly<Record<string, string>>

/**
 * The sources that are generated: catalogues of units, and what the fields of a plan are for.
 *
 * @remarks
 * Made from names and texts of files alone, because nothing can be loaded before its catalogue agrees with the folder.
 */
export const generatedSources = (): Generated => ({
  ...Object.fromEntries(
    kinds.flatMap((kind) => {
      const files = unitFilesOf(kind)
      return [[cataloguePathOf(kind), catalogueOf(kind, files)], ...Object.entries(partsOf(kind, files))]
    }),
  ),
  ...schemaDescriptionsFile(),
})
