import { locales } from "@folkmoot/facts"
import type { ComparisonVerdict, Incomparable, Measured, Refused, Unit } from "@folkmoot/metrics"
import * as z from "zod"
import { assessmentSchema } from "./assessment-schema.ts"
import { commandDocuments } from "./command-documents.ts"
import { configurationSchema } from "./configuration.ts"
import { explanationSchema } from "./explanation-schema.ts"
import { historyDocuments, provenance } from "./history-schema.ts"
import { reportSchema } from "./report-schema.ts"

const texts = z.strictObject(Object.fromEntries(locales.map((locale) => [locale, z.string()])) as Record<(typeof locales)[number], z.ZodString>).describe("One text in every language.")

/** The names a type knows, as a list that the compiler holds to be whole. */
const all = <Name extends string>(names: Readonly<Record<Name, true>>): [Name, ...Name[]] => Object.keys(names) as [Name, ...Name[]]

const units = all<Unit>({
  ratio: true, "net-ratio": true, quotient: true, change: true, "nps-points": true, "scale-points": true, points: true, milliseconds: true,
  "per-person": true, count: true, money: true,
})

const reasons = all<Refused["why"]>({
  "no-data": true, "zero-denominator": true, "not-recorded": true, "too-few": true, suppressed: true, "window-open": true, "undefined-term": true,
  "unit-mismatch": true, "not-reached": true, stale: true,
})

const ends = all<NonNullable<Measured["interval"]["open"]>>({ above: true, below: true, both: true })

const unit = z.enum(units).describe("What values count in; money is in minor units of `currency`.")

const note = z.strictObject({ id: z.string(), text: texts })

const caveat = note.extend({
  says: z
    .array(z.strictObject({ text: texts, slots: z.strictObject({ named: z.union([z.strictObject({ own: z.string() }), z.strictObject({ all: z.array(texts) })]) }) }))
    .optional()
    .describe("The same sentence with what is named in it apart, `{$named}`, so that it can be said in any language."),
})

const assumption = note.extend({
  of: z.string().optional().describe("The part of the value it is about."),
  taken: z.strictObject({ low: z.number(), likely: z.number(), high: z.number() }).optional().describe("Which number was taken for granted, and between what it may lie."),
  swing: z.strictObject({ low: z.number(), high: z.number() }).optional().describe("What the value becomes at those two ends."),
})

const part = z
  .strictObject({ of: z.string(), value: z.number(), low: z.number().optional(), high: z.number().optional(), n: z.number().optional() })
  .describe("One of the things the value is made of: a channel, a brand, a stage, a pseudonym.")

const origin = {
  metric: z.string().describe("The metric with its version: `resolution-rate@1`."),
  variant: z.string().describe("Which of the metric's definitions; `totals` where a calculator was given totals."),
  options: z.record(z.string(), z.number()).optional().describe("The options it was measured under; durations in milliseconds."),
  window: z
    .strictObject({ from: z.string().nullable(), to: z.string().nullable(), timeZone: z.string(), closed: z.boolean(), accrues: z.literal(true).optional().describe("It grows with the time it is counted over.") })
    .optional()
    .describe("The stretch of time spoken of; `to` does not belong to it; open while rows in it can still change what it says."),
  asOf: z.string().optional(),
  exclusions: z.array(z.strictObject({ reason: z.string(), count: z.number().int() })).describe("Rows looked at and left out, by reason."),
}

const interval = z.strictObject({
  low: z.number(),
  high: z.number(),
  level: z.number(),
  method: z.string(),
  open: z.enum(ends).exactOptional().describe("Ends that only show how far the data reach; the true value may lie beyond."),
})

const measured = z.strictObject({
  ...origin,
  measured: z.literal(true),
  value: z.number(),
  unit,
  currency: z.string().optional(),
  interval,
  n: z.number(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  scope: z.record(z.string(), z.string()).optional().describe("What else must be equal for two numbers to be comparable: a scale, a set of competitors."),
  parts: z.array(part).optional(),
  assumptions: z.array(assumption),
  caveats: z.array(caveat),
})

const refused = z.strictObject({
  ...origin,
  measured: z.literal(false),
  why: z.enum(reasons),
  detail: z.string(),
  bound: z.strictObject({ side: z.enum(["at-least", "at-most"]), value: z.number(), unit, currency: z.string().optional(), level: z.number(), n: z.number() }).optional(),
})

const invalidInput = z.strictObject({
  ...origin,
  measured: z.literal(false),
  why: z.literal("invalid-input"),
  detail: z.string(),
  field: z.string(),
  given: z.string(),
  expected: z.string(),
})

const estimate = z.union([measured, refused, invalidInput]).describe("A number with its interval, or why there is none.")

const period = z.strictObject({ label: z.string(), from: z.string().nullable(), to: z.string().nullable() })

const place = {
  metric: z.string(),
  variant: z.string(),
  group: z.record(z.string(), z.string().nullable()),
  only: z.record(z.string(), z.string()).optional().describe("The value of each column, by `table.column`, that rows had to have; absent where all rows were looked at."),
}

const measure = z.strictObject({ ...place, period, randomGroup: z.number().int().optional().describe("Which of the groups of people that were asked for; absent where all people count."), estimate })

const verdicts = all<ComparisonVerdict>({ higher: true, lower: true, same: true, "cannot-tell": true })

const unlike = all<Incomparable["unlike"]>({
  "not-measured": true, metric: true, variant: true, options: true, unit: true, currency: true, scope: true, level: true, "window-open": true,
  "windows-overlap": true, "window-length": true, margin: true, parts: true, "false-discovery-rate": true,
})

const spread = z.strictObject({
  ratio: z.number().describe("Birge's: 1 where parts differ just as much as the intervals let expect."),
  parts: z.number().int().describe("How many parts it was seen in."),
  freedom: z.number().describe("Its degrees of freedom."),
})

const comparison = z.discriminatedUnion("comparable", [
  z.strictObject({
    comparable: z.literal(true),
    verdict: z.enum(verdicts).describe("Higher or lower only where the interval excludes no difference and the many numbers compared leave it standing."),
    difference: z.number().describe("Later less earlier, in `unit`; of shares to be said in percentage points."),
    unit,
    currency: z.string().optional(),
    interval,
    times: z.strictObject({ value: z.number(), low: z.number(), high: z.number().optional() }).optional().describe("Later over earlier."),
    p: z.number(),
    needed: z.number().int().optional().describe("About how many cases in both together would settle a difference like the one seen."),
    dispersion: z
      .strictObject({
        subperiods: spread.optional().describe("Of months or weeks of the two periods and of the time around them."),
        people: spread.optional().describe("Of groups of people, from one period to the other."),
        widening: z.number().describe("How many times as wide the interval was made for both; 1 where no ratio is above 1."),
      })
      .optional()
      .describe("By how much the number differs by itself, beside what chance alone would do."),
  }),
  z.strictObject({ comparable: z.literal(false), unlike: z.enum(unlike), detail: z.string() }),
])

const change = z.strictObject({ ...place, from: period, to: period, comparison, adjusted: z.number().optional().describe("`p`, adjusted for how many numbers were compared.") })

const coverage = z.strictObject({
  source: z.string(),
  table: z.string(),
  rows: z.number().int(),
  from: z.number().int().nullable().describe("Milliseconds since 1970-01-01T00:00:00Z."),
  to: z.number().int().nullable(),
  untold: z.record(z.string(), z.string()).describe("Columns this source never tells, with the reason."),
  since: z.record(z.string(), z.number().int()).describe("Columns told only from an instant on."),
  truncated: z.string().optional(),
  totals: z.array(z.strictObject({ of: z.string(), said: z.number(), told: z.number() })).optional().describe("What the site says of itself, beside what was told of it."),
  key: z.string().optional().describe("A mark of the identity key its people's pseudonyms were made with; none where there was none."),
  notes: z.array(z.string()),
})

const taken = z.strictObject({
  added: z.number().int(),
  changed: z.number().int(),
  gone: z.number().int().describe("Rows the source told before and tells no more."),
  unchanged: z.number().int(),
})

const rejects = z.strictObject({
  count: z.number().int(),
  first: z.array(z.strictObject({ source: z.string(), position: z.string(), reason: z.string() })).describe("At most a hundred of them."),
})

const edits = z
  .array(z.strictObject({ start: z.number().int(), end: z.number().int(), text: z.string() }))
  .describe("Changes of the file's text, by offset in UTF-16 code units.")

const finding = z.strictObject({
  rule: z.string(),
  messageKey: z.string().describe("Which of the rule's messages; the same in every language."),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  file: z.string(),
  line: z.number().int().describe("From 1; so is `column`, in UTF-16 code units."),
  column: z.number().int(),
  endLine: z.number().int(),
  endColumn: z.number().int().describe("After the last character."),
  pointer: z.string().describe("A JSON pointer into the document: `/spec/goals/0/title`."),
  node: z.string().describe("The node it concerns, by kind and id: `goal:retention`."),
  fingerprint: z.string().describe("Stays the same while lines move and lists are sorted."),
  gathered: z.array(z.string()).optional().describe("The fingerprints of the findings that are told in this one."),
  fix: z.strictObject({ edits }).optional().describe("A change that is safe to apply without asking."),
  suggestions: z.array(z.strictObject({ message: z.string(), edits })).optional().describe("Changes that are offered."),
  why: z.string(),
  url: z.string().describe("The rule's page."),
  suppressed: z.strictObject({ by: z.enum(["plan", "baseline"]), reason: z.string().optional(), until: z.string().optional() }).optional().describe("Why it is not told again, where such findings were asked for."),
})

/**
 * The documents Folkmoot writes, and the configuration it reads, as schemas.
 *
 * @remarks
 * Unit: one for each verb. The JSON Schemas in the reference are made from them.
 */
export const documents = {
  measures: z
    .strictObject({
      measures: z.array(measure),
      earlier: z.array(measure).optional().describe("The same of the period compared with."),
      changes: z.array(change).optional().describe("What became of each number since the period compared with."),
      coverage: z.array(coverage),
      rejects,
      provenance,
    })
    .describe("What `measure` prints, and `compare` with `earlier` and `changes`."),
  explanation: explanationSchema({ all, texts, measure, estimate, coverage, rejects, provenance }),
  findings: z
    .strictObject({
      format: z.literal("folkmoot-findings/1").optional().describe("The form of the document, where it was printed."),
      findings: z.array(finding),
      fixed: z.array(finding).optional().describe("What was mended, where that was asked for."),
      files: z.array(z.strictObject({ file: z.string(), text: z.string() })).optional().describe("Files that changed by it."),
    })
    .describe("What `lint` gives and prints."),
  ...commandDocuments({ all, texts, interval, finding }),
  configuration: configurationSchema,
  assessment: assessmentSchema({ texts, estimate, provenance }),
  report: reportSchema({ all, unit, interval, verdict: z.enum(verdicts), why: z.enum([...reasons, "invalid-input", "not-asked"]) }),
  ingested: z.strictObject({ facts: z.record(z.string(), z.number().int()), taken: z.record(z.string(), taken).describe("By source, what that changed in an engine that keeps facts."), coverage: z.array(coverage), rejects }).describe("What `ingest` prints."),
  erased: z.strictObject({ source: z.string().optional().describe("The source that went; absent where people were forgotten."), people: z.number().int().describe("0 where a source went."), rows: z.number().int().describe("Rows that changed or went.") }).describe("What `erase` prints."),
  ...historyDocuments,
  snapshot: z.strictObject({ snapshot: z.string() }).describe("What `snapshot` prints."),
} as const
