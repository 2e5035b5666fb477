import { and, asOf, atMost, columns, not, type Condition } from "@folkmoot/facts"
import type { LeftOut } from "./define.ts"

const a = /* @__PURE__ */ columns("action")

/** Whether a step of the action plan is done by the as-of moment. */
export const doneByNow = (): Condition => atMost(a.doneAt, asOf)

/** Leaves out what was given up before it was due, and not done after all: giving up later is no excuse. */
export const cancelledInTime = () =>
  ({
    action: {
      "cancelled-in-time": {
        when: and(atMost(a.cancelledAt, a.dueAt), not(doneByNow())),
        says: { en: "given up before they were due", de: "vor Fälligkeit aufgegeben", da: "opgivet inden fristen" },
      },
    },
  }) satisfies LeftOut
