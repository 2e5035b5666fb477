import * as z from "zod/mini"

/** What kind of page a visit was to. */
export type PageKind = "self-help" | "community" | "other"

/** Pages of one kind. */
export interface AnalyticsPage {
  /** A path such as `/help/*`, or a host with a path such as `forum.example.org/*`; `*` stands for anything, and `/help/*` holds `/help` too. */
  readonly path: string
  /** What its visits count as. */
  readonly is: PageKind
}

/** The columns of a report exported as CSV, as they are headed in its language. */
export interface AnalyticsReport {
  /** The column with the address or path of the page. */
  readonly page: string
  /** The column with what is counted, whole numbers such as sessions. */
  readonly visits: string
  /** The column with the day, as `20260301` or `2026-03-01`, or with its hour as `2026030109`; needed unless each table of a report says that it covers one day. */
  readonly date?: string
}

/**
 * What an export of Google Analytics cannot know: which pages are which, and which events are conversions.
 *
 * @remarks
 * Unit: plain data.
 */
export interface AnalyticsMapping {
  /** The pages in the order they are tried: one is of the first kind whose path it fits, and `other` where it fits none. */
  readonly pages: readonly AnalyticsPage[]
  /** How the columns of reports are headed; needed where reports are read, and not looked at for events. */
  readonly report?: AnalyticsReport
  /** The kind of conversion each event is, by the event's name: `{ "sign_up": "registration" }`; none unless said. */
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

/**
 * The JSON Schema of an {@link AnalyticsMapping}, for editors.
 *
 * @remarks
 * Unit: draft 07.
 */
export const analyticsMappingJsonSchema = (): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(analyticsMapping as z.ZodMiniType, { target: "draft-7" }),
  $id: "https://folkmoot.dev/schemas/google-analytics-mapping.json",
})
