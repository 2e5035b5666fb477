import type { RuleExampleOf } from "../example.ts"
import { meantOf } from "../references.ts"
import { definePlanRule } from "../rule.ts"
import { isPlaceholder } from "../wording.ts"

/**
 * No text of the plan only keeps the place of one that is still to be written.
 *
 * @see concept:37
 */
export const textPlaceholder = definePlanRule({
  id: "text/placeholder",
  since: "0.1.0",
  severity: "warning",
  presets: ["starter", "recommended", "strict", "ten-elements"],
  rank: 2,
  why: {
    en: "A field that is filled in looks settled; with a placeholder nobody asks again.",
    de: "Ein ausgefülltes Feld sieht nach erledigt aus; bei einem Platzhalter fragt niemand mehr nach.",
    da: "Et felt, der er udfyldt, ser afklaret ud; står der en pladsholder, er der ingen, der spørger igen.",
  },
  sources: ["concept:37", "seed:001"],
  options: {},
  messages: {
    placeholder: {
      en: "“{text}” is a placeholder. Write down {field} itself, or leave the field out until you can.",
      de: "„{text}“ ist ein Platzhalter. Tragen Sie unter {field} den eigentlichen Inhalt ein oder lassen Sie das Feld bis dahin weg.",
      da: "»{text}« er en pladsholder. Skriv selve indholdet af {field}, eller udelad feltet, indtil I kan.",
    },
  },
  visit: {
    plan(plan, { report }) {
      for (const { value: text, field, path } of meantOf(plan, "wording")) {
        if (isPlaceholder(text)) report("placeholder", { text, field: field.replaceAll(".*", "") }, path)
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "in three languages, wherever a text for people stands",
    spec: {
      organisation: { mission: "TBD" },
      community: { purpose: "wird noch ergänzt", memberBenefit: "…" },
      stakeholders: [{ id: "support", role: "Head of support", painPoints: [{ title: "mangler" }] }],
      guidelines: { posting: "TODO: ask the moderators" },
      assumptions: [{ id: "first", says: "[what we assume]" }],
    },
    expect: [
      { message: "placeholder", at: "/spec/organisation/mission" },
      { message: "placeholder", at: "/spec/community/purpose" },
      { message: "placeholder", at: "/spec/community/memberBenefit" },
      { message: "placeholder", at: "/spec/stakeholders/0/painPoints/0/title", says: "Write down painPoints.title itself" },
      { message: "placeholder", at: "/spec/guidelines/posting" },
      { message: "placeholder", at: "/spec/assumptions/0/says" },
    ],
  },
  { title: "words of one's own, and names, which are no texts", spec: { organisation: { name: "TBD", mission: "We help people repair bicycles" }, goals: [{ id: "todo", title: "Todo lists are shared" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof textPlaceholder>[]
