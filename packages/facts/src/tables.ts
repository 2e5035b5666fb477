import type { RowOf } from "./table.ts"
import type { Tables } from "./table-columns.ts"
import { action } from "./tables/action.ts"
import { activity } from "./tables/activity.ts"
import { behaviour } from "./tables/behaviour.ts"
import { benefit } from "./tables/benefit.ts"
import { cadenceEvent } from "./tables/cadence-event.ts"
import { contentItem } from "./tables/content-item.ts"
import { conversion } from "./tables/conversion.ts"
import { cost } from "./tables/cost.ts"
import { customer } from "./tables/customer.ts"
import { invitation } from "./tables/invitation.ts"
import { journey } from "./tables/journey.ts"
import { member } from "./tables/member.ts"
import { mention } from "./tables/mention.ts"
import { post } from "./tables/post.ts"
import { publishingSlot } from "./tables/publishing-slot.ts"
import { reaction } from "./tables/reaction.ts"
import { reading } from "./tables/reading.ts"
import { recognition } from "./tables/recognition.ts"
import { referral } from "./tables/referral.ts"
import { resolution } from "./tables/resolution.ts"
import { stage } from "./tables/stage.ts"
import { stakeholderTouch } from "./tables/stakeholder-touch.ts"
import { surveyResponse } from "./tables/survey-response.ts"
import { thread } from "./tables/thread.ts"
import { ticket } from "./tables/ticket.ts"
import { tie } from "./tables/tie.ts"
import { touchpoint } from "./tables/touchpoint.ts"
import { visit } from "./tables/visit.ts"

/** Every fact table, by id. */
export const tables: Tables = {
  member,
  activity,
  behaviour,
  thread,
  post,
  reaction,
  resolution,
  tie,
  referral,
  mention,
  "survey-response": surveyResponse,
  invitation,
  visit,
  ticket,
  conversion,
  touchpoint,
  journey,
  stage,
  customer,
  benefit,
  cost,
  "content-item": contentItem,
  "publishing-slot": publishingSlot,
  action,
  "cadence-event": cadenceEvent,
  "stakeholder-touch": stakeholderTouch,
  recognition,
  reading,
}

/** The id of a fact table. */
export type TableId = keyof Tables

/** The row types of all fact tables, by table id. */
export type Rows = { readonly [Id in TableId]: RowOf<Tables[Id]> }

/**
 * Facts as plain rows, by table id.
 *
 * @remarks
 * Unit: rows may leave out what they do not tell; a missing cell and `null` mean the same. This is the form examples and small
 * callers use. Sources yield whole rows.
 */
export type Facts = { readonly [Id in TableId]?: readonly Partial<Rows[Id]>[] }

/** Whether something is the id of a fact table. */
export const isTableId = (id: unknown): id is TableId => typeof id === "string" && Object.hasOwn(tables, id)
