import type { Assessment } from "@folkmoot/maturity"
import type { Report } from "@folkmoot/narrative"
import type * as z from "zod"
import { documents } from "./documents.ts"
import { InvalidInput } from "./errors.ts"

/** What a verb of ours wrote, read back in: data of its schema, or where they are none and how to come by them. */
const readBack = <Schema extends z.ZodType>(schema: Schema, name: string, called: string, verb: string, remedy: string, data: unknown): z.infer<Schema> | InvalidInput => {
  if (typeof data === "string") return new InvalidInput({ where: name, given: data.slice(0, 40), expected: "the data of its JSON", message: `${name}: this is a text. Parse the JSON first, as JSON.parse does, and give what comes out.` })
  const { success, error, data: read } = schema.safeParse(data)
  if (success) return read
  const [issue] = error.issues
  const where = `${name}${issue === undefined ? "" : issue.path.map((key) => `.${String(key)}`).join("")}`
  return new InvalidInput({ where, given: "", expected: `what ${verb} gives`, message: `${where}: this is not ${called} as ${verb} gives it. ${remedy}` })
}

/**
 * Reads back an assessment as `assess` gives it.
 *
 * @remarks
 * Unit: the data of its JSON, not the text. Nothing is thrown: what is no assessment gives back an `InvalidInput` that says where.
 */
export const parseAssessment = (data: unknown): Assessment | InvalidInput =>
  readBack(documents.assessment, "assessment", "an assessment", "assess", "Assess again with this version.", data) as Assessment | InvalidInput

/**
 * Reads back a report as `report` gives it.
 *
 * @remarks
 * Unit: the data of its JSON, not the text. Nothing is thrown: what is no report gives back an `InvalidInput` that says where.
 */
export const parseReport = (data: unknown): Report | InvalidInput => readBack(documents.report, "report", "a report", "report", "Write it again with --format json.", data)
