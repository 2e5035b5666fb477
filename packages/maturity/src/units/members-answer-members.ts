import { memberAnswerShare } from "@folkmoot/metrics/member-answer-share"
import { atLeast } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromMetric } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"

/**
 * At least half of the answers come from members.
 *
 * @remarks
 * Unit: share of answers and other replies by anyone but staff, against a bar of 0.5, met only if the whole interval reaches it. Replies
 * count because chats call nothing an answer. Where everybody is staff, as in some workplaces, or nobody is, set it aside as not
 * applicable.
 * @see concept:44
 */
export const membersAnswerMembers = defineCriterion({
  id: "members-answer-members",
  since: "0.1.0",
  level: 2,
  asks: {
    en: "Do at least half of the answers come from members rather than staff?",
    de: "Stammt mindestens die Hälfte der Antworten von Mitgliedern und nicht von Beschäftigten?",
    da: "Kommer mindst halvdelen af svarene fra medlemmer og ikke fra medarbejdere?",
  },
  why: {
    en: "Where members help each other the place becomes theirs, and help grows with the number of those who ask instead of with the payroll.",
    de: "Wo Mitglieder einander helfen, wird die Community zu ihrer eigenen – und die Hilfe wächst mit der Zahl der Fragenden statt mit den Lohnkosten.",
    da: "Dér, hvor medlemmerne hjælper hinanden, bliver fællesskabet deres eget – og hjælpen vokser med antallet af dem, der spørger, i stedet for med lønudgifterne.",
  },
  evidence: {
    /** The share of answers and replies that came from members. */
    helping: fromMetric(memberAnswerShare, "answers-and-replies"),
  },
  judge: ({ helping }) => atLeast(0.5, helping),
  remedy: {
    effort: "months",
    text: {
      en: "Point members to open questions in their field, let staff take up what is still open the next day, and thank in public those who answered.",
      de: "Weisen Sie Mitglieder auf offene Fragen aus ihrem Fachgebiet hin, lassen Sie Beschäftigte erst übernehmen, was am nächsten Tag noch offen ist, und danken Sie öffentlich denen, die geantwortet haben.",
      da: "Gør medlemmerne opmærksomme på åbne spørgsmål inden for deres felt, lad først medarbejderne tage over, når noget stadig er ubesvaret næste dag, og sig offentligt tak til dem, der svarede.",
    },
  },
  sources: ["concept:44", "concept:63", "concept:68", "concept:75"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "twelve members gave two answers each, one of the staff two",
    totals: {
      helping: {
        answers: [
          { author: "a", by: "member", n: 2 },
          { author: "b", by: "member", n: 2 },
          { author: "c", by: "member", n: 2 },
          { author: "d", by: "member", n: 2 },
          { author: "e", by: "member", n: 2 },
          { author: "f", by: "member", n: 2 },
          { author: "g", by: "member", n: 2 },
          { author: "h", by: "member", n: 2 },
          { author: "i", by: "member", n: 2 },
          { author: "j", by: "member", n: 2 },
          { author: "k", by: "member", n: 2 },
          { author: "l", by: "member", n: 2 },
          { author: "s", by: "staff", n: 2 },
        ],
      },
    },
    expect: "met",
  },
  {
    title: "two members gave nine of twelve answers: on few people nothing can be founded",
    totals: { helping: { answers: [{ author: "a", by: "member", n: 6 }, { author: "b", by: "member", n: 3 }, { author: "s", by: "staff", n: 3 }] } },
    expect: "undecided",
  },
  {
    title: "a dozen of the staff answered, and one member",
    totals: {
      helping: {
        answers: [
          { author: "s1", by: "staff", n: 2 },
          { author: "s2", by: "staff", n: 2 },
          { author: "s3", by: "staff", n: 2 },
          { author: "s4", by: "staff", n: 2 },
          { author: "s5", by: "staff", n: 2 },
          { author: "s6", by: "staff", n: 2 },
          { author: "s7", by: "staff", n: 2 },
          { author: "s8", by: "staff", n: 2 },
          { author: "s9", by: "staff", n: 2 },
          { author: "s10", by: "staff", n: 2 },
          { author: "s11", by: "staff", n: 2 },
          { author: "s12", by: "staff", n: 2 },
          { author: "a", by: "member", n: 2 },
        ],
      },
    },
    expect: "unmet",
  },
  {
    title: "nobody is known to be staff: not a community that does it all by itself",
    totals: { helping: { answers: [{ author: "a", by: "unknown", n: 300 }] } },
    expect: "not-measured",
  },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof membersAnswerMembers>[]
