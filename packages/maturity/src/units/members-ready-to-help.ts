import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { present } from "../parts.ts"

/**
 * It is known that members will help each other, before anything is built on it.
 *
 * @remarks
 * Unit: met when the plan counts at least one member who is ready to help, and says how that is known. It advises: not every community
 * lives on answers. How many it takes no source says.
 * @see concept:60
 */
export const membersReadyToHelp = defineCriterion({
  id: "members-ready-to-help",
  since: "0.1.0",
  level: 1,
  required: false,
  asks: {
    en: "Do you know, and not only hope, that members are ready to help each other?",
    de: "Wissen Sie – und hoffen Sie nicht nur –, dass Mitglieder bereit sind, einander zu helfen?",
    da: "Ved I, og håber I ikke bare, at medlemmerne er parate til at hjælpe hinanden?",
  },
  why: {
    en: "Where nobody wants to answer, the best platform remains a list of open questions, and asking beforehand costs little.",
    de: "Wo niemand antworten will, bleibt auch die beste Plattform eine Liste offener Fragen – und vorher nachzufragen kostet wenig.",
    da: "Hvis ingen vil svare, forbliver selv den bedste platform en liste over åbne spørgsmål – og det koster ikke meget at spørge på forhånd.",
  },
  evidence: {
    /** How many members are ready to help before the launch, and how that is known. */
    helpers: fromPlan((spec) => spec.launch?.helpers),
  },
  judge: ({ helpers: { count = 0, evidence } = {} }) =>
    present(
      [{ en: "number of members ready to help", de: "Zahl der hilfsbereiten Mitglieder", da: "antallet af hjælpsomme medlemmer" }, count > 0 ? count : undefined],
      [{ en: "evidence for that number", de: "Beleg für diese Zahl", da: "belæg for antallet" }, evidence],
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Ask those who know the subject best whether they would answer others, or count who already does, and note how many they are and how you know.",
      de: "Fragen Sie diejenigen, die sich am besten auskennen, ob sie anderen antworten würden, oder zählen Sie, wer das schon tut; halten Sie fest, wie viele es sind und woher Sie das wissen.",
      da: "Spørg dem, der ved mest om emnet, om de vil svare andre, eller tæl, hvem der allerede gør det, og skriv ned, hvor mange de er, og hvordan I ved det.",
    },
  },
  sources: ["concept:60"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "asked, and a dozen said yes", plan: { launch: { helpers: { count: 12, evidence: "Calls with forty customers in January" } } }, expect: "met" },
  { title: "a number out of thin air", plan: { launch: { helpers: { count: 12 } } }, expect: "unmet" },
  { title: "asked, and nobody would", plan: { launch: { helpers: { count: 0, evidence: "Calls with forty customers in January" } } }, expect: "unmet" },
  { title: "a plan that does not ask", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof membersReadyToHelp>[]
