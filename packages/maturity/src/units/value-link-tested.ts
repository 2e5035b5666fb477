import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { countAtLeast, isBlank } from "../parts.ts"

/**
 * At least one link from what members do to what it is worth has been tested.
 *
 * @remarks
 * Unit: met when a behaviour of the plan says what value it creates, that this was tested, and how: by an experiment or by comparing like with
 * like. Correlated or assumed links do not count, nor does one that is called tested without saying how.
 * @see concept:6
 */
export const valueLinkTested = defineCriterion({
  id: "value-link-tested",
  since: "0.1.0",
  level: 3,
  revision: 2,
  asks: {
    en: "Has at least one link between members' behaviour and its value been tested, by an experiment or by comparing like with like?",
    de: "Wurde mindestens ein Zusammenhang zwischen dem Verhalten der Mitglieder und seinem Wert überprüft – durch ein Experiment oder durch den Vergleich von Gleichem mit Gleichem?",
    da: "Er mindst én sammenhæng mellem medlemmernes adfærd og dens værdi blevet efterprøvet – ved et forsøg eller ved at sammenligne lige med lige?",
  },
  why: {
    en: "As long as every link is an assumption, every report is a promise.",
    de: "Solange jeder Zusammenhang nur angenommen ist, bleibt jeder Bericht ein Versprechen.",
    da: "Så længe hver sammenhæng kun er en antagelse, er hver rapport et løfte.",
  },
  evidence: {
    /** What members are to do, with how its worth was shown. */
    behaviours: fromPlan((spec) => spec.behaviours),
  },
  judge: ({ behaviours }) =>
    countAtLeast(
      1,
      behaviours?.filter(({ createsValue, evidence, shownBy }) => evidence === "tested" && shownBy !== undefined && !isBlank(createsValue)),
      {
        en: "Behaviours whose value was tested in a stated way",
        de: "Verhaltensweisen, deren Wert nachvollziehbar überprüft wurde",
        da: "Former for adfærd, hvor det fremgår, hvordan værdien er efterprøvet",
      },
    ),
  remedy: {
    effort: "months",
    text: {
      en: "Choose the assumption that carries most of the plan, test it in a pilot with the yardstick fixed beforehand, and write down how it was tested.",
      de: "Wählen Sie die Annahme, auf der der Plan am stärksten ruht, prüfen Sie sie in einem Pilotprojekt mit vorab festgelegtem Maßstab, und halten Sie fest, wie geprüft wurde.",
      da: "Vælg den antagelse, planen hviler mest på, efterprøv den i et pilotprojekt, hvor målestokken er lagt fast på forhånd, og skriv ned, hvordan I gjorde.",
    },
  },
  sources: ["concept:6", "concept:108"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a pilot tested the link",
    plan: { behaviours: [{ id: "answer", title: "Answer questions", createsValue: "Fewer support cases", evidence: "tested", shownBy: "experiment" }] },
    expect: "met",
  },
  {
    title: "called tested, but nobody says how",
    plan: { behaviours: [{ id: "answer", title: "Answer questions", createsValue: "Fewer support cases", evidence: "tested" }] },
    expect: "unmet",
  },
  {
    title: "tested, but not for which value",
    plan: { behaviours: [{ id: "answer", title: "Answer questions", createsValue: "TBD", evidence: "tested", shownBy: "matched" }] },
    expect: "unmet",
  },
  {
    title: "those who answer stay for longer, which was compared and not tested",
    plan: { behaviours: [{ id: "answer", title: "Answer questions", createsValue: "Fewer support cases", evidence: "correlated", shownBy: "matched" }] },
    expect: "unmet",
  },
  {
    title: "an assumed link is not enough",
    plan: { behaviours: [{ id: "answer", title: "Answer questions", createsValue: "Fewer support cases", evidence: "assumed" }] },
    expect: "unmet",
  },
  { title: "a plan without behaviours", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof valueLinkTested>[]
