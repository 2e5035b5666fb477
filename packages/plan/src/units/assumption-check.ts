import { isOver } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import type { Day } from "../model.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * What is taken for granted is tested by a day, and what is said to be more than assumed has evidence.
 *
 * @remarks
 * An assumption without `status` is assumed. That the day has passed needs the day on which the plan is looked at.
 * @see concept:6
 */
export const assumptionCheck = definePlanRule({
  id: "assumption/check",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Whatever holds only if something else does must be looked into before more is built on it.",
    de: "Was nur gilt, wenn eine Annahme zutrifft, gehört geprüft, bevor man weiter darauf baut.",
    da: "Det, der kun holder, hvis noget andet er rigtigt, skal efterprøves, før man bygger videre på det.",
  },
  sources: ["concept:6", "concept:77", "seed:000", "seed:002"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "“{says}” is assumed, and no day is set to test it. Add checkBy.",
      de: "„{says}“ ist eine Annahme, doch bis wann sie geprüft wird, steht nicht fest. Ergänzen Sie checkBy.",
      da: "»{says}« er en antagelse, men der er ikke sat dato på, hvornår den skal efterprøves. Tilføj checkBy.",
    },
    overdue: {
      en: "“{says}” was to be tested by {day}; today is {asOf} and its status is {status}. Test it and set status and evidence, or move checkBy and say why.",
      de: "Die Annahme „{says}“ sollte bis zum {day} geprüft sein; heute ist der {asOf}, und status steht noch auf {status}. Prüfen Sie sie und tragen Sie status und evidence ein, oder verschieben Sie checkBy und begründen Sie das.",
      da: "»{says}« skulle være efterprøvet senest den {day}; i dag er det den {asOf}, og status er {status}. Efterprøv antagelsen, og angiv status og evidence, eller flyt checkBy med en begrundelse.",
    },
    unproven: {
      en: "“{says}” is said to be more than assumed (status: {status}), but nothing shows it. Add evidence, or set status: assumed.",
      de: "Bei „{says}“ steht status: {status}, doch ein Beleg dafür fehlt. Ergänzen Sie evidence oder setzen Sie status: assumed.",
      da: "»{says}« har status {status}, men der er ikke angivet noget belæg. Tilføj evidence, eller skriv status: assumed.",
    },
  },
  visit: {
    assumption({ says, status = "assumed", checkBy, evidence, claim }, { asOf, report }) {
      // What others have found out is evidence as well.
      if (status !== "assumed" && isBlank(evidence) && claim === undefined) return report("unproven", { says, status }, ["status"])
      if (status === "assumed" && checkBy === undefined) return report("missing", { says })
      if (status !== "tested" && isOver(checkBy, asOf)) report("overdue", { says, day: checkBy, asOf: asOf as Day, status }, ["checkBy"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "some day, too late, and by nobody knows what",
    spec: {
      assumptions: [
        { id: "a", says: "Helpers like to be thanked" },
        { id: "b", says: "Answers save tickets", checkBy: "2026-04-30" },
        { id: "c", says: "Templates keep customers", status: "correlated", evidence: "A chart", checkBy: "2026-04-30" },
        { id: "d", says: "Customers invite others", status: "tested" },
        { id: "e", says: "Members read the rules", status: "correlated" },
        { id: "f", says: "Clubs that are visited grow", status: "correlated", claim: "growth" },
      ],
      claims: [{ id: "growth", says: "Clubs that were visited grew by an eighth", value: 0.13, unit: "change" }],
    },
    asOf: "2026-05-01",
    expect: [
      { message: "missing", at: "/spec/assumptions/0" },
      { message: "overdue", at: "/spec/assumptions/1/checkBy" },
      { message: "overdue", at: "/spec/assumptions/2/checkBy" },
      { message: "unproven", at: "/spec/assumptions/3/status" },
      { message: "unproven", at: "/spec/assumptions/4/status" },
    ],
  },
  {
    title: "today is still in time, what is tested is tested",
    spec: {
      assumptions: [
        { id: "b", says: "Answers save tickets", checkBy: "2026-05-01" },
        { id: "c", says: "Templates keep customers", status: "correlated", evidence: "A chart" },
        { id: "d", says: "Customers invite others", status: "tested", evidence: "The pilot", checkBy: "2026-04-01" },
        { id: "e", says: "Spring comes", checkBy: "2026-02-30" },
      ],
    },
    asOf: "2026-05-01",
    expect: [],
  },
  { title: "nobody knows today", spec: { assumptions: [{ id: "b", says: "Answers save tickets", checkBy: "1999-05-01" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof assumptionCheck>[]
