import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { present } from "../parts.ts"

/**
 * The guidelines say how to post, how to treat each other and how conflicts are settled.
 *
 * @remarks
 * Unit: met when all three parts of the guidelines say something.
 * @see concept:52
 */
export const guidelinesCoverConduct = defineCriterion({
  id: "guidelines-cover-conduct",
  since: "0.1.0",
  level: 2,
  asks: {
    en: "Do the guidelines cover posting, dealing with each other and settling conflicts?",
    de: "Regeln die Richtlinien das Posten, den Umgang miteinander und die Lösung von Konflikten?",
    da: "Dækker retningslinjerne indlæg, omgangstone og håndtering af konflikter?",
  },
  why: {
    en: "Everyone dares to speak only where it is clear what is expected and what happens when it goes wrong.",
    de: "Zu Wort melden sich alle nur dort, wo klar ist, was erwartet wird und was bei Verstößen geschieht.",
    da: "Alle tør kun komme til orde dér, hvor det er klart, hvad der forventes, og hvad der sker, når det går galt.",
  },
  evidence: { guidelines: fromPlan((spec) => spec.guidelines) },
  judge: ({ guidelines }) =>
    present(
      [{ en: "rules for posting", de: "Regeln für Beiträge", da: "regler for indlæg" }, guidelines?.posting],
      [{ en: "rules for dealing with each other", de: "Regeln für den Umgang miteinander", da: "regler for omgangstonen" }, guidelines?.interaction],
      [{ en: "rules for conflicts", de: "Regeln für Konflikte", da: "regler for konflikter" }, guidelines?.conflict],
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Write the missing part in a few plain sentences, discuss it with the moderators, and publish it where people post.",
      de: "Formulieren Sie den fehlenden Teil in wenigen klaren Sätzen, besprechen Sie ihn mit der Moderation und veröffentlichen Sie ihn dort, wo gepostet wird.",
      da: "Skriv den manglende del i få, klare sætninger, drøft den med moderatorerne, og læg den frem dér, hvor folk skriver.",
    },
  },
  sources: ["concept:51", "concept:52"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "all three parts are written",
    plan: { guidelines: { posting: "Stay on topic.", interaction: "Be kind.", conflict: "Moderators decide; appeals go to the lead." } },
    expect: "met",
  },
  { title: "nothing on conflicts", plan: { guidelines: { posting: "Stay on topic.", interaction: "Be kind." } }, expect: "unmet" },
  { title: "a plan without guidelines", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof guidelinesCoverConduct>[]
