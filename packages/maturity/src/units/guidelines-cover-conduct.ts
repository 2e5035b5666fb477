import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { present } from "../parts.ts"

/**
 * The guidelines say how to post, how to treat each other, how conflicts are settled and how everybody is heard.
 *
 * @remarks
 * Unit: met when all four parts of the guidelines say something.
 * @see concept:52
 */
export const guidelinesCoverConduct = defineCriterion({
  id: "guidelines-cover-conduct",
  since: "0.1.0",
  level: 2,
  revision: 2,
  asks: {
    en: "Do the guidelines say how to post, how to deal with each other, how conflicts are settled and how everybody is heard?",
    de: "Regeln die Richtlinien das Posten, den Umgang miteinander und die Lösung von Konflikten, und sorgen sie dafür, dass alle zu Wort kommen?",
    da: "Dækker retningslinjerne indlæg, omgangstone og håndtering af konflikter, og sikrer de, at alle kan komme til orde?",
  },
  why: {
    en: "People dare to speak where it is clear what is expected and what happens when it goes wrong; elsewhere those are heard who are loudest.",
    de: "Zu Wort meldet sich nur, wer weiß, was erwartet wird und was bei Verstößen geschieht; sonst hört man vor allem die Lautesten.",
    da: "Folk tør kun sige noget dér, hvor det er klart, hvad der forventes, og hvad der sker, når det går galt; ellers er det de højrøstede, der bliver hørt.",
  },
  evidence: {
    /** The community's guidelines, by subject. */
    guidelines: fromPlan((spec) => spec.guidelines),
  },
  judge: ({ guidelines }) =>
    present(
      [{ en: "rules for posting", de: "Regeln für Beiträge", da: "regler for indlæg" }, guidelines?.posting],
      [{ en: "rules for dealing with each other", de: "Regeln für den Umgang miteinander", da: "regler for omgangstonen" }, guidelines?.interaction],
      [{ en: "rules for conflicts", de: "Regeln für Konflikte", da: "regler for konflikter" }, guidelines?.conflict],
      [{ en: "how everybody is heard", de: "wie alle zu Wort kommen", da: "hvordan alle kan komme til orde" }, guidelines?.inclusion],
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Write the missing part in a few plain sentences, discuss it with the moderators, and publish it where people post.",
      de: "Formulieren Sie den fehlenden Teil in wenigen klaren Sätzen, besprechen Sie ihn mit der Moderation und veröffentlichen Sie ihn dort, wo gepostet wird.",
      da: "Skriv den manglende del i få, klare sætninger, drøft den med moderatorerne, og gør den synlig dér, hvor folk skriver.",
    },
  },
  sources: ["concept:51", "concept:52"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "all four parts are written",
    plan: {
      guidelines: {
        posting: "Stay on topic.", interaction: "Be kind.", conflict: "Moderators decide; appeals go to the lead.", inclusion: "Nobody needs a real name.",
      },
    },
    expect: "met",
  },
  {
    title: "nothing on how the quiet ones are heard",
    plan: { guidelines: { posting: "Stay on topic.", interaction: "Be kind.", conflict: "Moderators decide; appeals go to the lead." } },
    expect: "unmet",
  },
  { title: "nothing on conflicts", plan: { guidelines: { posting: "Stay on topic.", interaction: "Be kind.", inclusion: "Nobody needs a real name." } }, expect: "unmet" },
  { title: "a plan without guidelines", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof guidelinesCoverConduct>[]
