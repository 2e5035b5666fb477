import * as z from "zod/mini"

/** What kind of page a visit was to. */
export type PageKind = "self-help" | "community" | "other"

/** Pages of one kind: a path such as `/help/*`, or a host with a path such as `forum.example.org/*`; `*` stands for anything. */
export interface AnalyticsPage {
  readonly path: string
  readonly is: PageKind
}

/**
 * What an export of Google Analytics cannot know: which pages are which, and which events are conversions.
 *
 * @remarks
 * Unit: plain data. A page is of the first kind whose path it fits, and `other` where it fits none. `report` names the columns of a report
 * exported as CSV, as they are headed in its language: the page, what is counted, and the day. `conversions` are names of events, and the kind
 * of conversion each is.
 */
export interface AnalyticsMapping {
  readonly pages: readonly AnalyticsPage[]
  readonly report?: { readonly page: string; readonly visits: string; readonly date?: string }
  readonly conversions?: Readonly<Record<string, string>>
}

const text = z.string().check(z.minLength(1))
const path = z.string().check(z.regex(/^[^\s?#]+$/, "a path such as /help/*, without a query"))

/** The shape of an {@link AnalyticsMapping}, for zod. */
export const analyticsMapping: z.ZodMiniType<AnalyticsMapping> = z.strictObject({
  pages: z
    .array(z.strictObject({ path, is: z.enum(["self-help", "community", "other"]) }))
    .check(z.refine((pages) => pages.length > 0, { error: "at least one kind of page, such as { path: /help/*, is: self-help }" })),
  report: z.exactOptional(z.strictObject({ page: text, visits: text, date: z.exactOptional(text) })),
  conversions: z.exactOptional(z.record(text, text)),
})

/** The JSON Schema of an {@link AnalyticsMapping}, for editors. */
export const analyticsMappingJsonSchema = (): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(analyticsMapping as z.ZodMiniType, { target: "draft-7" }),
  $id: "https://folkmoot.dev/schemas/google-analytics-mapping.json",
})
