import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * Wherever an audience is, the plan says what they do there and how they are reached.
 *
 * @remarks
 * Platforms that are idle, closing or closed need no approach any more.
 * @see concept:85
 */
export const platformReach = definePlanRule({
  id: "platform/reach",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict", "ten-elements"],
  why: {
    en: "Being where people are is not yet being in touch with them.",
    de: "Dort zu sein, wo die Leute sind, heißt noch nicht, mit ihnen im Gespräch zu sein.",
    da: "At være dér, hvor folk er, er ikke det samme som at være i kontakt med dem.",
  },
  sources: ["concept:85", "concept:84", "seed:003"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "For this audience on the platform {platform} the plan does not say what they do there or how they are moved to take part. Add: {fields}.",
      de: "Was diese Menschen auf der Plattform {platform} tun oder was sie zum Mitmachen bewegt, steht nicht im Plan. Ergänzen Sie: {fields}.",
      da: "Det fremgår ikke, hvad denne målgruppe laver på platformen {platform}, eller hvad der skal få den til at deltage. Tilføj: {fields}.",
    },
  },
  visit: {
    platform({ id, title: platform = id, state = "open", audience = [] }, { report }) {
      if (state !== "open" && state !== "planned") return
      for (const [index, { activity, approach }] of audience.entries()) {
        const fields = [...(isBlank(activity) ? ["activity"] : []), ...(isBlank(approach) ? ["approach"] : [])]
        if (fields.length > 0) report("missing", { platform, fields }, ["audience", index])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "they are there, and then",
    spec: {
      platforms: [
        { id: "forum", kind: "forum", audience: [{ evidence: "a survey" }, { activity: "ask each other", approach: " " }] },
        { id: "chat", title: "The chat", kind: "chat", state: "planned", audience: [{ activity: " ", approach: "answer within the hour" }] },
      ],
    },
    expect: [
      { message: "missing", at: "/spec/platforms/0/audience/0" },
      { message: "missing", at: "/spec/platforms/0/audience/1" },
      { message: "missing", at: "/spec/platforms/1/audience/0" },
    ],
  },
  {
    title: "what they do and how they are reached, and a platform that is given up",
    spec: {
      platforms: [
        { id: "forum", kind: "forum", state: "open", audience: [{ activity: "ask each other", approach: "thank whoever answers" }] },
        { id: "chat", kind: "chat", state: "closing", audience: [{ evidence: "a survey" }] },
        { id: "list", kind: "mailing-list" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof platformReach>[]
