import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { dayPattern } from "../patterns.ts"
import { meantOf } from "../references.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every day in the plan is in the calendar.
 *
 * @see concept:96
 */
export const dateExists = definePlanRule({
  id: "date/exists",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "A day that does not exist never comes; what is due then is never late.",
    de: "Ein Tag, den es nicht gibt, kommt nie; was dann fällig ist, kommt nie zu spät.",
    da: "En dato, der ikke findes, kommer aldrig, og det, der skulle være klar da, bliver aldrig forsinket.",
  },
  sources: ["concept:96"],
  options: {},
  messages: {
    never: {
      en: "There is no {day} in the calendar. Correct the day.",
      de: "Den {day} gibt es im Kalender nicht. Korrigieren Sie das Datum.",
      da: "Datoen {day} findes ikke i kalenderen. Ret den.",
    },
  },
  visit: {
    plan(plan, { report }) {
      for (const { value: day, path } of meantOf(plan, "day")) if (dayPattern.test(day) && dayNumber(day) === undefined) report("never", { day }, path)
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a thirtieth of February",
    spec: { actions: [{ id: "open", title: "Open the forum", due: "2026-02-30" }] },
    expect: [{ message: "never", at: "/spec/actions/0/due" }],
  },
  { title: "a leap day", spec: { actions: [{ id: "open", title: "Open the forum", due: "2028-02-29" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof dateExists>[]
