import { answered } from "../declared.ts"
import { defineCriterion } from "../define.ts"
import { fromAnswer } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"

/**
 * The numbers of all channels tell one story, in which nobody is counted twice.
 *
 * @remarks
 * Unit: an answer of somebody who knows how the channels are counted. A community with a single channel has nothing to bring together:
 * it advises and keeps no level.
 * @see concept:106
 */
export const oneStoryAcrossChannels = defineCriterion({
  id: "one-story-across-channels",
  since: "0.1.0",
  level: 3,
  required: false,
  asks: {
    en: "Do the numbers of all channels tell a single story, in which nobody is counted twice?",
    de: "Ergeben die Zahlen aller Kanäle ein gemeinsames Bild, in dem niemand doppelt gezählt wird?",
    da: "Giver tallene fra alle kanaler et samlet billede, hvor ingen tælles dobbelt?",
  },
  why: {
    en: "Whoever writes in the forum, in the chat and to sales is the same person each time; counted afresh in each place, the community looks larger than it is.",
    de: "Wer im Forum, im Chat und beim Vertrieb auftaucht, ist jedes Mal derselbe Mensch; zählt man überall neu, wirkt die Community größer, als sie ist.",
    da: "Den, der skriver i forummet, i chatten og til salgsafdelingen, er den samme hver gang; tæller man forfra hvert sted, ser fællesskabet større ud, end det er.",
  },
  evidence: {
    /** The answer of somebody who knows; no source can tell. */
    said: fromAnswer(),
  },
  judge: ({ said }) => answered(said),
  remedy: {
    effort: "weeks",
    text: {
      en: "List what each channel can count, join the accounts that belong to the same person, those in the CRM included, and say in reports which numbers cannot be compared.",
      de: "Listen Sie auf, was jeder Kanal zählen kann, führen Sie Konten derselben Person zusammen, auch die im CRM, und sagen Sie in Berichten dazu, welche Zahlen sich nicht vergleichen lassen.",
      da: "Lav en liste over, hvad hver kanal kan tælle, saml de konti, der tilhører den samme person, også dem i CRM-systemet, og skriv i rapporterne, hvilke tal der ikke kan sammenlignes.",
    },
  },
  sources: ["concept:78", "concept:106"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "somebody joined the accounts and says they do", declared: "met", expect: "declared" },
  { title: "somebody looked and says they do not", declared: "unmet", expect: "declared" },
  { title: "a plan with two channels does not tell", plan: { platforms: [{ id: "forum", kind: "forum" }, { id: "chat", kind: "chat" }] }, expect: "not-measured" },
  { title: "nobody answered", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof oneStoryAcrossChannels>[]
