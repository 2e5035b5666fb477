import type { Texts } from "@folkmoot/facts"
import type { Filling, Statement } from "@folkmoot/maturity"
import * as z from "zod"
import { assessmentChangeSchema } from "./command-documents.ts"

/** What an assessment shares with other documents. */
interface Shared<Estimate, Provenance> {
  readonly texts: z.ZodType<Texts>
  readonly estimate: Estimate
  readonly provenance: Provenance
}

const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])

const effort = z.enum(["hours", "days", "weeks", "months"])

const declaration = z.strictObject({
  verdict: z.enum(["met", "unmet"]),
  note: z.string(),
  by: z.string(),
  on: z.string(),
  link: z.string().optional(),
  until: z.string().optional().describe("The last day on which it counts."),
  stale: z.literal(true).optional().describe("It no longer counts."),
})

const judged = z.enum(["met", "unmet", "undecided", "not-measured", "not-applicable", "declared"])

/** The schema of an assessment: verdicts with their reasons and what they rest on. */
export const assessmentSchema = <Estimate extends z.ZodType, Provenance extends z.ZodType>({ texts, estimate, provenance }: Shared<Estimate, Provenance>) => {
  const statement: z.ZodType<Statement> = z
    .lazy(() => z.strictObject({ text: texts, slots: z.record(z.string(), filling).exactOptional() }))
    .describe("A sentence with what stands in its slots, for languages it is not written in.")

  const filling: z.ZodType<Filling> = z
    .lazy(() =>
      z.union([
        z.number(), texts, z.strictObject({ own: z.string() }), z.strictObject({ quote: z.string() }), z.strictObject({ day: z.string() }), z.strictObject({ says: statement }), z.strictObject({ all: z.array(filling) }),
      ]),
    )
    .describe("A count, a text of ours, other people's words as they are or to be quoted, an ISO day, a statement, or several of these.")

  const criterion = z.strictObject({
    criterion: z.string(),
    level,
    required: z.boolean().describe("Whether the level cannot be held without it."),
    lifecycle: z.enum(["experimental", "stable", "deprecated"]),
    verdict: judged,
    because: texts,
    says: z.array(statement).optional().describe("The same reason, sentence by sentence; where it holds names or counts."),
    bar: z.number().optional().describe("The bar an estimate was held against."),
    asks: texts,
    why: texts,
    evidence: z.array(
      z.strictObject({
        name: z.string(),
        metric: z.string().optional(),
        variant: z.string().optional(),
        estimate: estimate.optional(),
        stale: z.literal(true).optional().describe("It is too old and was left aside."),
        print: z.string().optional().describe("A fingerprint of the part of the plan that was looked at."),
      }),
    ),
    remedy: z.strictObject({ effort, text: texts }),
    sources: z.array(z.string()),
    declaration: declaration.optional(),
  })

  return z.strictObject({
    rubric: z.string().describe("Another as soon as a criterion asks for something else."),
    asOf: z.string().optional(),
    level,
    couldBe: level,
    declaredLevel: level,
    standings: z.array(
      z.strictObject({
        level, held: z.boolean(), applicable: z.number().int(), met: z.number().int(), unmet: z.number().int(), declared: z.number().int(), unknown: z.number().int(),
        score: z.strictObject({ low: z.number(), high: z.number() }).optional().describe("The share of required criteria that is met, and what unknown answers could make of it."),
      }),
    ),
    steps: z.array(z.strictObject({ criterion: z.string(), level, effort, alsoDecides: z.array(z.string()), reaches: level.describe("The level held after this and all earlier steps.") })),
    inTheWay: z.array(z.string()),
    criteria: z.array(criterion),
    notInModel: z.array(z.string()).describe("Criteria that were answered and do not exist."),
    changes: assessmentChangeSchema({ texts, estimate, declaration, level, verdict: judged }).optional().describe("What became of it since the last assessment, where one was named."),
    provenance: provenance.optional().describe("What the verdicts rest on; assessments of earlier versions do not say it."),
  }).describe("What `assess` prints.")
}
