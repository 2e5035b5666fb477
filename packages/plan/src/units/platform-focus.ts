import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * No more platforms are open than the people who look after them can serve.
 *
 * @remarks
 * `each` is how many platforms one person working full time can serve; the article only asks to choose, the number is this library's own
 * judgement. One platform is always allowed. Counts platforms whose owner is a role with a share of the working week, and the shares of
 * these roles; others are left to the rules that ask for owners. A part of a larger platform is served with it.
 * @see concept:84
 */
export const platformFocus = definePlanRule({
  id: "platform/focus",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict", "ten-elements"],
  why: {
    en: "Whoever tries to be everywhere is nowhere long enough to matter.",
    de: "Wer überall sein will, ist nirgends lange genug, um etwas zu bewirken.",
    da: "Den, der vil være overalt, er ingen steder længe nok til at betyde noget.",
  },
  sources: ["concept:84", "seed:003"],
  options: { each: 3 },
  messages: {
    many: {
      en: "{count} platforms are open, with {people} full-time posts to look after them; that is enough for {allowed}. Close some, or give them more time.",
      de: "Zahl der offenen Plattformen: {count}; die vorgesehenen Vollzeitstellen ({people}) reichen für {allowed}. Schließen Sie einige oder planen Sie mehr Zeit ein.",
      da: "Åbne platforme: {count}; fuldtidsstillinger til at passe dem: {people}. Det rækker til {allowed}. Luk nogle af platformene, eller sæt mere tid af.",
    },
  },
  visit: {
    plan({ spec: { platforms = [], roles = [] } }, { options: { each }, report }) {
      const workOf = new Map(roles.flatMap(({ id, share, people = 1 }) => (share === undefined ? [] : [[id, share * people] as const])))
      const owners = platforms.flatMap(({ state = "open", owner = "", partOf }) => (state === "open" && partOf === undefined && workOf.has(owner) ? [owner] : []))
      const work = [...new Set(owners)].reduce((sum, owner) => sum + (workOf.get(owner) ?? 0), 0)
      // Shares such as 0.1 and 0.2 add up to a little more or less than they should.
      const people = Math.round(work * 100) / 100
      const allowed = Math.max(1, Math.floor(people * each))
      if (owners.length > allowed) report("many", { count: owners.length, people, allowed }, { at: ["spec", "platforms"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two platforms for a fifth of a week",
    spec: {
      roles: [{ id: "manager", title: "Community manager", share: 0.2 }],
      platforms: [{ id: "forum", kind: "forum", owner: "manager" }, { id: "chat", kind: "chat", state: "open", owner: "manager" }],
    },
    expect: [{ message: "many", at: "/spec/platforms", says: "with 0.2 full-time posts to look after them; that is enough for 1." }],
  },
  {
    title: "seven for two people",
    spec: {
      roles: [{ id: "manager", title: "Community manager", share: 1 }, { id: "editors", title: "Editors", share: 0.5, people: 2 }, { id: "idle", title: "Somebody else", share: 1 }],
      platforms: [
        { id: "a", kind: "forum", owner: "manager" },
        { id: "b", kind: "forum", owner: "manager" },
        { id: "c", kind: "forum", owner: "manager" },
        { id: "d", kind: "forum", owner: "manager" },
        { id: "e", kind: "forum", owner: "editors" },
        { id: "f", kind: "forum", owner: "editors" },
        { id: "g", kind: "forum", owner: "editors" },
      ],
    },
    expect: [{ message: "many", at: "/spec/platforms", says: "7 platforms are open, with 2 full-time posts to look after them; that is enough for 6." }],
  },
  {
    title: "what is planned, closed, nobody's or part of another does not count, and three for one person are enough",
    spec: {
      roles: [{ id: "manager", title: "Community manager", share: 1 }, { id: "unsaid", title: "Editor" }],
      platforms: [
        { id: "a", kind: "forum", owner: "manager" },
        { id: "b", kind: "chat", owner: "manager" },
        { id: "c", kind: "blog", owner: "manager" },
        { id: "d", kind: "video", owner: "manager", state: "planned" },
        { id: "e", kind: "podcast", owner: "manager", state: "closed" },
        { id: "f", kind: "newsletter", owner: "unsaid" },
        { id: "g", kind: "events" },
        { id: "h", kind: "forum", owner: "manager", partOf: "a" },
      ],
    },
    expect: [],
  },
  { title: "one platform is always allowed", spec: { roles: [{ id: "manager", title: "Community manager", share: 0.1 }], platforms: [{ id: "forum", kind: "forum", owner: "manager" }] }, expect: [] },
  {
    title: "two people with half a post each are one",
    spec: { roles: [{ id: "editors", title: "Editors", share: 0.5, people: 2 }], platforms: [{ id: "a", kind: "forum", owner: "editors" }, { id: "b", kind: "chat", owner: "editors" }] },
    options: { each: 2 },
    expect: [],
  },
  {
    title: "seven tenths and one tenth are eight tenths",
    spec: {
      roles: [{ id: "one", title: "One", share: 0.7 }, { id: "two", title: "Two", share: 0.1 }],
      platforms: [
        { id: "a", kind: "forum", owner: "one" },
        { id: "b", kind: "chat", owner: "two" },
        { id: "c", kind: "blog", owner: "two" },
        { id: "d", kind: "video", owner: "two" },
        { id: "e", kind: "forum", owner: "one" },
        { id: "f", kind: "chat", owner: "two" },
        { id: "g", kind: "blog", owner: "two" },
        { id: "h", kind: "video", owner: "two" },
      ],
    },
    options: { each: 10 },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof platformFocus>[]
