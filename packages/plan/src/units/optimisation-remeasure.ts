import { dayNumber, isOver } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * What was changed is measured again, and the result written down.
 *
 * @remarks
 * That the result is due needs the day on which the plan is looked at.
 * @see concept:57
 */
export const optimisationRemeasure = definePlanRule({
  id: "optimisation/remeasure",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Whether a change was an improvement is only known to those who look again.",
    de: "Ob eine Änderung eine Verbesserung war, weiß nur, wer noch einmal hinsieht.",
    da: "Om en ændring var en forbedring, ved kun den, der måler igen.",
  },
  sources: ["concept:57", "concept:18", "concept:111", "seed:001"],
  options: {},
  messages: {
    missing: {
      en: "The decision “{decision}” is not measured again. Add remeasureOn, the day on which you look whether it helped.",
      de: "Für die Entscheidung „{decision}“ ist keine neue Messung vorgesehen. Ergänzen Sie remeasureOn, den Tag, an dem Sie nachmessen, ob sie etwas gebracht hat.",
      da: "Der er ikke sat dato på, hvornår effekten af beslutningen »{decision}« skal måles. Tilføj remeasureOn: den dag, I ser efter, om den hjalp.",
    },
    order: {
      en: "“{decision}” was decided on {decided} but is measured again on {remeasure}, which is not later. Correct one of the two days.",
      de: "Die Entscheidung „{decision}“ fiel am {decided}, soll aber schon am {remeasure} nachgemessen werden. Korrigieren Sie eines der beiden Daten.",
      da: "»{decision}« blev besluttet den {decided}, men skal måles igen den {remeasure}, og det er ikke senere. Ret en af de to datoer.",
    },
    due: {
      en: "“{decision}” was to be measured again on {remeasure}; today is {asOf} and there is no result. Measure, and write down result.",
      de: "Die Entscheidung „{decision}“ sollte am {remeasure} nachgemessen werden; heute ist der {asOf}, und ein Ergebnis fehlt. Messen Sie nach und tragen Sie result ein.",
      da: "»{decision}« skulle måles igen den {remeasure}; i dag er det den {asOf}, og der er intet resultat. Mål igen, og skriv resultatet under result.",
    },
  },
  visit: {
    optimisation({ decision, decidedOn, remeasureOn, result }, { asOf, report }) {
      if (decision === undefined || isBlank(decision)) return
      if (remeasureOn === undefined) return isBlank(result) ? report("missing", { decision }) : undefined
      const remeasure = dayNumber(remeasureOn)
      const decided = dayNumber(decidedOn)
      if (remeasure === undefined) return
      if (decidedOn !== undefined && decided !== undefined && remeasure <= decided) return report("order", { decision, decided: decidedOn, remeasure: remeasureOn }, ["remeasureOn"])
      if (asOf !== undefined && isOver(remeasureOn, asOf) && isBlank(result)) report("due", { decision, remeasure: remeasureOn, asOf }, ["remeasureOn"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "never, before it could help, and forgotten",
    spec: {
      optimisation: [
        { id: "night", finding: "Questions at night wait", decision: "Hire a night moderator" },
        { id: "tags", finding: "Tags are not used", decision: "Fewer tags", decidedOn: "2026-02-01", remeasureOn: "2026-02-01" },
        { id: "search", finding: "Search fails", decision: "A new search", decidedOn: "2026-02-01", remeasureOn: "2026-04-30" },
      ],
    },
    asOf: "2026-05-01",
    expect: [
      { message: "missing", at: "/spec/optimisation/0" },
      { message: "order", at: "/spec/optimisation/1/remeasureOn" },
      { message: "due", at: "/spec/optimisation/2/remeasureOn" },
    ],
  },
  {
    title: "today is still in time, a result is a result, and what is not decided need not be measured",
    spec: {
      optimisation: [
        { id: "search", finding: "Search fails", decision: "A new search", decidedOn: "2026-02-01", remeasureOn: "2026-05-01" },
        { id: "tags", finding: "Tags are not used", decision: "Fewer tags", remeasureOn: "2026-04-01", result: "They are used twice as often" },
        { id: "night", finding: "Questions at night wait", decision: "Hire a night moderator", result: "They wait half as long" },
        { id: "odd", finding: "Fewer come on Mondays" },
        { id: "blank", finding: "Fewer come on Tuesdays", decision: " " },
        { id: "next-day", finding: "The rules are long", decision: "Shorten them", decidedOn: "2026-05-01", remeasureOn: "2026-05-02" },
        { id: "never", finding: "The rules are old", decision: "Rewrite them", remeasureOn: "2026-02-30" },
      ],
    },
    asOf: "2026-05-01",
    expect: [],
  },
  { title: "nobody knows today", spec: { optimisation: [{ id: "search", finding: "Search fails", decision: "A new search", remeasureOn: "1999-05-01" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof optimisationRemeasure>[]
