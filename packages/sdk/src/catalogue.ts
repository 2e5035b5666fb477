import type { Catalogue } from "@folkmoot/narrative"
import * as z from "zod/mini"
import type { InvalidInput } from "./errors.ts"
import { readDocument } from "./reading.ts"

const shape = z.strictObject({ locale: z.string(), texts: z.record(z.string(), z.string()) })

/**
 * Reads the texts of reports in another language, or says what is wrong with them and where.
 *
 * @remarks
 * Unit: YAML or JSON; `file` is what messages call it. Whether the texts can be said is for `checkCatalogue` to tell. An error is returned, not thrown.
 */
export const parseCatalogue = (text: string, file = "catalogue.yaml"): Catalogue | InvalidInput => {
  const read = readDocument(text, shape, { file, what: "a catalogue" })
  // Where it could be read, the data have the schema's shape.
  return "data" in read ? (read.data as Catalogue) : read
}
