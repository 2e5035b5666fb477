import * as z from "zod"
import { keptVerbs } from "./history-entry.ts"

const fingerprint = z.string().describe("A SHA-256 in hexadecimal.")

/** What numbers rest on. */
export const provenance = z
  .strictObject({
    folkmoot: z.string().describe("The version of the library."),
    plan: fingerprint.nullable(),
    data: fingerprint.describe("A SHA-256 of all that was counted for the document and of what the sources could tell."),
    translations: fingerprint.optional(),
    answers: fingerprint.optional(),
    quotes: fingerprint.optional(),
    asOf: z.string().nullable(),
    timeZone: z.string(),
  })
  .describe("What the numbers rest on.")

const verb = z.enum(keptVerbs)

const asked = z.record(z.string(), z.unknown()).describe("What was asked, as the verb takes it.")

const told = z.record(z.string(), z.unknown())

/** The documents of a history. */
export const historyDocuments = {
  "history-entry": z
    .strictObject({
      format: z.literal("folkmoot-history/1"),
      id: fingerprint.describe("A SHA-256 of all the rest."),
      verb,
      asked,
      asOf: z.string().optional().describe("The moment to speak from, where somebody named one."),
      document: z.looseObject({ provenance }).describe("What the verb gave, in the form of its version."),
    })
    .describe("A document that was kept: what stands in each file of a history's folder, and what `history show` prints."),
  history: z
    .strictObject({
      entries: z.array(z.strictObject({ id: fingerprint, verb, asked, provenance })),
      problems: z.array(z.strictObject({ where: z.string(), message: z.string() })).describe("What lies there and is no entry."),
    })
    .describe("What `history` prints."),
  repeat: z
    .strictObject({
      id: fingerprint,
      verb,
      same: z.boolean().describe("Whether the document is the same to the last byte, but for what it rests on."),
      differs: z.array(z.string()).describe("What it rests on that is another now."),
      changed: z
        .array(
          z.strictObject({
            metric: z.string(), variant: z.string().optional(), period: z.string().optional(), group: z.record(z.string(), z.string().nullable()).optional(),
            only: z.record(z.string(), z.string()).optional().describe("Of a measure: the value of each column that rows had to have."),
            criterion: z.string().optional().describe("Of an assessment: what it is evidence for."),
            before: told.optional(), now: told.optional(),
          }),
        )
        .describe("The numbers that are told otherwise, came, or went."),
      before: provenance,
      now: provenance,
    })
    .describe("What `history repeat` prints."),
} as const
