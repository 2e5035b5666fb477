import type { Action, Tactic } from "./model.ts"
import { hasFields } from "./plain-data.ts"

type Work = Pick<Action, "state" | "doneOn" | "droppedOn"> | Pick<Tactic, "state">

const isSet = (work: Work, day: "doneOn" | "droppedOn"): boolean => (work as Pick<Action, typeof day>)[day] !== undefined

/** Whether a piece of work was given up. */
export const isDropped = (work: Work): boolean => hasFields(work) && (work["state"] === "dropped" || isSet(work, "droppedOn"))

/** Whether a piece of work was decided on and is still to be done; what is only thought of is not. */
export const isOpen = (work: Work): boolean => hasFields(work) && work["state"] !== "idea" && work["state"] !== "done" && !isSet(work, "doneOn") && !isDropped(work)
