import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * Every platform in use or planned says who is there, and how that is known.
 *
 * @remarks
 * Platforms that are idle, closing or closed need no reason any more; a part of a larger platform may have the audience of the whole.
 * @see concept:85
 */
export const platformAudienceEvidence = definePlanRule({
  id: "platform/audience-evidence",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict", "ten-elements"],
  why: {
    en: "A platform is worth its work where your people already are.",
    de: "Eine Plattform lohnt sich dort, wo Ihre Leute schon sind.",
    da: "En platform er kun arbejdet værd, hvis jeres folk allerede er der.",
  },
  sources: ["concept:84", "concept:85", "concept:88", "seed:003"],
  together: ["audience", "evidence"],
  options: {},
  messages: {
    audience: {
      en: "It is not said who is on the platform {platform}. Add audience, or close it.",
      de: "Wer auf der Plattform {platform} ist, steht nicht im Plan. Ergänzen Sie audience oder schließen Sie die Plattform.",
      da: "Det fremgår ikke, hvem der er på platformen {platform}. Tilføj audience, eller luk den.",
    },
    evidence: {
      en: "It is not said how you know that this audience is on the platform {platform}. Add evidence: a survey, visits, who asks there today.",
      de: "Woher Sie wissen, dass diese Menschen auf der Plattform {platform} sind, steht nicht im Plan. Ergänzen Sie evidence: eine Umfrage, Besuche oder wer heute dort fragt.",
      da: "Det fremgår ikke, hvor I ved fra, at målgruppen er på platformen {platform}. Tilføj evidence, for eksempel et spørgeskema, besøgstal, eller hvem der stiller spørgsmål der i dag.",
    },
  },
  visit: {
    platform({ id, title: platform = id, state = "open", partOf, audience = [] }, { report }) {
      if (state !== "open" && state !== "planned") return
      if (audience.length === 0 && partOf === undefined) report("audience", { platform })
      for (const [index, { evidence }] of audience.entries()) if (isBlank(evidence)) report("evidence", { platform }, ["audience", index])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "everybody is there, they say",
    spec: { platforms: [{ id: "network", kind: "social-network" }, { id: "chat", title: "The chat", kind: "chat", state: "planned", audience: [{ activity: "they talk" }, { evidence: " " }] }] },
    expect: [
      { message: "audience", at: "/spec/platforms/0" },
      { message: "evidence", at: "/spec/platforms/1/audience/0" },
      { message: "evidence", at: "/spec/platforms/1/audience/1" },
    ],
  },
  {
    title: "known from a survey, and platforms that are given up",
    spec: {
      platforms: [
        { id: "forum", kind: "forum", state: "open", audience: [{ evidence: "62 of 100 customers asked in May use it" }] },
        { id: "beginners", kind: "forum", partOf: "forum" },
        { id: "chat", kind: "chat", state: "idle" },
        { id: "group", kind: "social-network", state: "closing" },
        { id: "list", kind: "mailing-list", state: "closed" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof platformAudienceEvidence>[]
