import type { RowOf } from "./table.ts"
import { conversion } from "./tables/conversion.ts"
import { cost } from "./tables/cost.ts"
import { member } from "./tables/member.ts"
import { post } from "./tables/post.ts"
import { referral } from "./tables/referral.ts"
import { surveyResponse } from "./tables/survey-response.ts"
import { thread } from "./tables/thread.ts"
import { visit } from "./tables/visit.ts"

/** Every fact table, by id. */
export const tables = {
  member,
  thread,
  post,
  referral,
  "survey-response": surveyResponse,
  conversion,
  cost,
  visit,
} as const

/** The id of a fact table. */
export type TableId = keyof typeof tables

/** The row types of all fact tables, by table id. */
export type Rows = { readonly [Id in TableId]: RowOf<(typeof tables)[Id]> }

/**
 * Facts as plain rows, by table id.
 *
 * @remarks
 * Unit: rows may leave out what they do not tell; a missing cell and `null` mean the same. This is the form examples and small
 * callers use. Sources yield whole rows.
 */
export type Facts = { readonly [Id in TableId]?: readonly Partial<Rows[Id]>[] }

/** Whether a text is the id of a fact table. */
export const isTableId = (id: string): id is TableId => Object.hasOwn(tables, id)
