import { columns, equal, not } from "@folkmoot/facts"
import { onlyAmong } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { besidesPeople, shareOfSide, written, writtenPosts } from "../posts-by-side.ts"

const p = /* @__PURE__ */ columns("post")

/**
 * How much of what people write in the community is written by its owner's staff.
 *
 * Takes `posts`.
 */
export const calculator = defineCalculator({
  id: "owner-post-share",
  version: 1,
  unit: "ratio",
  totals: {
    /**
     * Posts people wrote in the period, person by person, and on which side; bots and notices left out. For `openings` only posts that
     * opened a thread.
     */
    posts: written,
  },
  options: {},
  variants: { posts: {}, openings: {} },
  estimate: ({ posts }, { level }) => shareOfSide(posts, "staff", level),
})

/**
 * How much of what people write in the community is written by its owner's staff.
 *
 * @remarks
 * Unit: ratio in [0, 1]. Posts are told person by person; `by` says on which side of the house they were written: by `staff`, by a `member`, who
 * is anybody else, or by somebody of whom it is `unknown`. `n` is how many people wrote. Bots and notices are left out. Where nobody is
 * known to be staff and of some nobody knows, there is no number. A community in which only its owner speaks is none.
 * @formula posts `\frac{\lvert S \rvert}{\lvert P \rvert}`
 * @formula openings `\frac{\lvert S \cap O \rvert}{\lvert O \rvert}`
 * @symbol `P` what people wrote in the community in the period, notices and bots left out
 * @symbol `O` the posts among them that opened a thread
 * @symbol `S` the posts by staff
 * @see concept:63
 */
export const ownerPostShare = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "lower",
  values: ["service-cost", "lifetime-value"],
  title: { en: "Share of posts by staff", de: "Anteil der Beiträge von Beschäftigten", da: "Medarbejdernes andel af indlæggene" },
  asks: {
    en: "How much of what is written comes from staff?",
    de: "Wie viel von dem, was geschrieben wird, stammt von Beschäftigten?",
    da: "Hvor stor en del af det, der bliver skrevet, kommer fra medarbejdere?",
  },
  sources: ["concept:63", "concept:75", "Korn and Graubard (1998), Survey Methodology 24(2), 193-201"],
  decisions: ["community-structure"],
  population: { post: not(equal(p.kind, "notice")) },
  variants: {
    posts: {
      means: {
        en: "Posts by staff, among all that people wrote.",
        de: "Beiträge von Beschäftigten, gemessen an allem, was Menschen geschrieben haben.",
        da: "Indlæg fra medarbejdere ud af alt, hvad mennesker har skrevet.",
      },
      leaveOut: { post: besidesPeople("posts") },
      terms: () => ({ posts: writtenPosts() }),
    },
    openings: {
      means: {
        en: "Threads opened by staff, among all that people opened.",
        de: "Von Beschäftigten eröffnete Themen, gemessen an allen, die Menschen eröffnet haben.",
        da: "Tråde oprettet af medarbejdere ud af alle, som mennesker har oprettet.",
      },
      leaveOut: { post: onlyAmong(equal(p.kind, "opening"), besidesPeople("posts")) },
      terms: () => ({ posts: writtenPosts(equal(p.kind, "opening")) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one of three people is staff and wrote six of ten posts",
    totals: { posts: [{ author: "s", by: "staff", n: 6 }, { author: "a", by: "member", n: 3 }, { author: "b", by: "member", n: 1 }] },
    expect: { measured: true, value: 0.6, n: 3, caveats: [] },
  },
  {
    title: "only staff write: that is known, but not of many people",
    totals: { posts: [{ author: "s", by: "staff", n: 40 }, { author: "t", by: "staff", n: 2 }] },
    expect: { measured: true, value: 1, n: 2, low: 0.34238, high: 1 },
  },
  {
    title: "nobody knows of anybody whether they are staff: not a community without any",
    totals: { posts: [{ author: "a", by: "unknown", n: 30 }, { author: "b", by: "member", n: 2 }] },
    expect: { measured: false, why: "not-recorded" },
  },
  { title: "nobody wrote: not measured", totals: { posts: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "one of two threads opened by staff; who is not known to be staff where others are is a member, and bots are nobody",
    variant: "openings",
    facts: {
      post: [
        { id: "1", thread: "1", kind: "opening", postedAt: 0, author: "s1", affiliation: "staff" },
        { id: "2", thread: "2", kind: "opening", postedAt: 0, author: "m1", affiliation: "unknown" },
        { id: "3", thread: "2", kind: "answer", postedAt: 10, author: "s1", affiliation: "staff" },
        { id: "4", thread: "3", kind: "opening", postedAt: 0, author: "b1", affiliation: "bot" },
        { id: "5", thread: "3", kind: "notice", postedAt: 20, affiliation: "unknown" },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 0.5, n: 2, caveats: ["affiliation-partly-unknown"], exclusions: [{ reason: "by-bot", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof ownerPostShare>[]
