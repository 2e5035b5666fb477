import type { Texts } from "@folkmoot/facts"
import { ownerPostShare } from "@folkmoot/metrics/owner-post-share"
import { atMost } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromMetric } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"

const openedBy: Texts = { en: "Conversations that staff started", de: "Von Beschäftigten begonnene Gespräche", da: "Samtaler startet af medarbejdere" }

/**
 * Members start at least half of the conversations.
 *
 * @remarks
 * Unit: share of threads opened by staff, against a limit of 0.5, met only if the whole interval stays within it. Where everybody is
 * staff, as in some workplaces, or nobody is, set it aside as not applicable.
 * @see concept:63
 */
export const membersStartConversations = defineCriterion({
  id: "members-start-conversations",
  since: "0.1.0",
  level: 2,
  asks: {
    en: "Do members start at least half of the conversations, rather than staff?",
    de: "Geht mindestens die Hälfte der Gespräche von Mitgliedern aus und nicht von Beschäftigten?",
    da: "Er det medlemmerne og ikke medarbejderne, der indleder mindst halvdelen af samtalerne?",
  },
  why: {
    en: "Where only the owner raises topics there is an audience and no community; that people share a purpose shows when they begin by themselves.",
    de: "Wo nur der Betreiber Gespräche anstößt, gibt es ein Publikum und keine Community; ein gemeinsames Anliegen zeigt sich daran, dass Mitglieder von sich aus beginnen.",
    da: "Hvis kun ejeren tager emner op, er der et publikum og ikke et fællesskab; at man har noget til fælles, viser sig, når medlemmerne selv begynder.",
  },
  evidence: {
    /** The share of threads that staff opened. */
    openedByStaff: fromMetric(ownerPostShare, "openings"),
  },
  judge: ({ openedByStaff }) => atMost(0.5, openedByStaff, openedBy),
  remedy: {
    effort: "months",
    text: {
      en: "Ask members one by one what they are working on, encourage them to take it to the community, and hold back with threads of your own.",
      de: "Fragen Sie Mitglieder einzeln, woran sie gerade arbeiten, ermutigen Sie sie, damit in die Community zu gehen, und halten Sie sich mit eigenen Themen zurück.",
      da: "Spørg medlemmerne enkeltvis, hvad de er i gang med, opfordr dem til at tage det op i fællesskabet, og hold igen med jeres egne tråde.",
    },
  },
  sources: ["concept:63", "concept:64"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "twelve members opened two threads each, one of the staff two",
    totals: {
      openedByStaff: {
        posts: [
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
    title: "three people: too few to tell",
    totals: { openedByStaff: { posts: [{ author: "s", by: "staff", n: 2 }, { author: "a", by: "member", n: 3 }, { author: "b", by: "member", n: 1 }] } },
    expect: "undecided",
  },
  {
    title: "five of the staff opened everything there is",
    totals: {
      openedByStaff: {
        posts: [{ author: "s1", by: "staff", n: 9 }, { author: "s2", by: "staff", n: 9 }, { author: "s3", by: "staff", n: 9 }, { author: "s4", by: "staff", n: 9 }, { author: "s5", by: "staff", n: 9 }],
      },
    },
    expect: "unmet",
  },
  { title: "nobody opened a thread: not measured", totals: { openedByStaff: { posts: [] } }, expect: "not-measured" },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof membersStartConversations>[]
