import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { isShare } from "../okr.ts"
import { definePlanRule } from "../rule.ts"
import type { Path } from "../source.ts"

/**
 * An objective is graded from 0 to 1, and not before it is due; grades on the way and confidence are from 0 to 1, too.
 *
 * @remarks
 * Needs the day on which the plan is looked at to tell what is not due yet.
 */
export const objectiveGrade = definePlanRule({
  id: "objective/grade",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A grade given too early or on another scale closes what is still open.",
    de: "Eine Bewertung, die zu früh oder auf einer anderen Skala vergeben wird, schließt ab, was noch offen ist.",
    da: "En karakter, der gives for tidligt eller på en anden skala, afslutter noget, der stadig er åbent.",
  },
  sources: ["concept:19", "concept:100", "seed:000", "seed:003"],
  options: {},
  messages: {
    range: {
      en: "The {field} of “{title}” is {grade}; expected is a share from 0 to 1. Write 70 per cent as 0.7.",
      de: "In „{title}“ steht {field}: {grade}; erwartet wird ein Anteil von 0 bis 1. Schreiben Sie 70 Prozent als 0.7.",
      da: "I »{title}« står der {grade} under {field}; der forventes en andel fra 0 til 1. Skriv 70 procent som 0.7.",
    },
    early: {
      en: "“{title}” has a grade on {asOf}, though it is due on {due}. Remove grade until then, or correct due.",
      de: "„{title}“ ist am {asOf} schon bewertet, obwohl der Termin erst am {due} ist. Entfernen Sie grade bis dahin oder korrigieren Sie due.",
      da: "»{title}« har fået en karakter allerede {asOf}, selv om fristen først er den {due}. Fjern grade indtil da, eller ret due.",
    },
  },
  visit: {
    objective(objective, { asOf, report }) {
      const { title, grade, due, checkIns = [] } = objective
      const check = (given: number | undefined, ...at: readonly [...Path, "grade" | "confidence"]): void => {
        if (given !== undefined && !isShare(given)) report("range", { title, field: at.at(-1) ?? "", grade: given }, at)
      }
      check(grade, "grade")
      for (const [index, one] of checkIns.entries()) for (const field of ["grade", "confidence"] as const) check(one[field], "checkIns", index, field)
      if (!isShare(grade)) return
      const today = dayNumber(asOf)
      const end = dayNumber(due)
      if (asOf !== undefined && due !== undefined && today !== undefined && end !== undefined && today < end) report("early", { title, asOf, due }, ["grade"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "in per cent, below nothing, and a day before it is due",
    spec: {
      objectives: [
        { id: "solved", title: "More questions solved", grade: 70, due: "2026-06-30" },
        { id: "ideas", title: "More ideas", grade: -0.1, due: "2026-06-30" },
        { id: "thanks", title: "More thanks", grade: 0.7, due: "2026-06-30" },
      ],
    },
    asOf: "2026-06-29",
    expect: [{ message: "range", at: "/spec/objectives/0/grade" }, { message: "range", at: "/spec/objectives/1/grade" }, { message: "early", at: "/spec/objectives/2/grade" }],
  },
  {
    title: "on the way: confidence out of ten, and a grade in per cent",
    spec: { objectives: [{ id: "solved", title: "More questions solved", checkIns: [{ on: "2026-03-01", confidence: 5 }, { on: "2026-04-01", confidence: 0.5, grade: 40 }] }] },
    expect: [{ message: "range", at: "/spec/objectives/0/checkIns/0/confidence" }, { message: "range", at: "/spec/objectives/0/checkIns/1/grade" }],
  },
  {
    title: "on the due day, at either end of the scale",
    spec: { objectives: [{ id: "solved", title: "More questions solved", grade: 0, due: "2026-06-30" }, { id: "ideas", title: "More ideas", grade: 1, due: "2026-06-30" }, { id: "open", title: "More thanks", due: "2026-12-31" }] },
    asOf: "2026-06-30",
    expect: [],
  },
  { title: "without today nothing is early", spec: { objectives: [{ id: "solved", title: "More questions solved", grade: 0.5, due: "2026-06-30" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof objectiveGrade>[]
