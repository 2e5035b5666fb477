import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { countAtLeast } from "../parts.ts"

/**
 * At least one link from what members do to what it is worth has been tested.
 *
 * @remarks
 * Unit: met when a behaviour of the plan says what value it creates and that this was tested. Correlated or assumed links do not count.
 * @see concept:6
 */
export const valueLinkTested = defineCriterion({
  id: "value-link-tested",
  since: "0.1.0",
  level: 3,
  asks: {
    en: "Has at least one link between members' behaviour and its value been tested?",
    de: "Wurde mindestens ein Zusammenhang zwischen dem Verhalten der Mitglieder und seinem Wert überprüft?",
    da: "Er mindst én sammenhæng mellem medlemmernes adfærd og dens værdi blevet efterprøvet?",
  },
  why: {
    en: "As long as every link is an assumption, every report is a promise.",
    de: "Solange jeder Zusammenhang nur angenommen ist, bleibt jeder Bericht ein Versprechen.",
    da: "Så længe hver sammenhæng kun er en antagelse, er hver rapport et løfte.",
  },
  evidence: { behaviours: fromPlan((spec) => spec.behaviours) },
  judge: ({ behaviours }) =>
    countAtLeast(
      1,
      behaviours?.filter(({ createsValue, evidence }) => evidence === "tested" && (createsValue ?? "").trim() !== ""),
      { en: "Behaviours whose value was tested", de: "Verhaltensweisen mit überprüftem Wert", da: "Former for adfærd med efterprøvet værdi" },
    ),
  remedy: {
    effort: "months",
    text: {
      en: "Choose the assumption that carries most of the plan and test it in a pilot, with the yardstick fixed beforehand.",
      de: "Wählen Sie die Annahme, auf der der Plan am stärksten ruht, und prüfen Sie sie in einem Pilotprojekt mit vorab festgelegtem Maßstab.",
      da: "Vælg den antagelse, planen hviler mest på, og efterprøv den i et pilotprojekt, hvor målestokken er lagt fast på forhånd.",
    },
  },
  sources: ["concept:6", "concept:108"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a pilot tested the link",
    plan: { behaviours: [{ id: "answer", title: "Answer questions", createsValue: "Fewer support cases", evidence: "tested" }] },
    expect: "met",
  },
  {
    title: "an assumed link is not enough",
    plan: { behaviours: [{ id: "answer", title: "Answer questions", createsValue: "Fewer support cases", evidence: "assumed" }] },
    expect: "unmet",
  },
  { title: "a plan without behaviours", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof valueLinkTested>[]
