import type { Texts } from "@folkmoot/facts"
import type { RuleExampleOf } from "../example.ts"
import { inARow } from "../message.ts"
import { meantOf } from "../references.ts"
import { definePlanRule } from "../rule.ts"

const texts = {
  passion: { en: "a shared passion", de: "gemeinsame Leidenschaft", da: "fælles engagement" },
  content: { en: "content by members and by professionals", de: "von Mitgliedern und professionell erstellte Inhalte", da: "indhold lavet af både medlemmer og professionelle" },
  profiles: { en: "profiles by which members find each other", de: "Profile, über die Mitglieder einander finden", da: "profiler, så medlemmerne kan finde hinanden" },
  navigation: { en: "finding one's way", de: "leichte Orientierung", da: "at man let kan finde rundt" },
} as const satisfies Readonly<Record<string, Texts>>

/**
 * For each of the four elements of a successful community the plan has a metric that would show it.
 *
 * @remarks
 * The options name the metrics any of which will do: shared passion shows in who posts and answers, easy navigation in who comes back. Which
 * metric shows which element is our reading. A plan that names no metric at all is left to the rules that ask for one.
 * @see concept:62
 */
export const communityFourElements = definePlanRule({
  id: "community/four-elements",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "What nobody looks at is missed only when it is gone.",
    de: "Was niemand im Blick hat, fällt erst auf, wenn es fehlt.",
    da: "Det, ingen holder øje med, savner man først, når det er væk.",
  },
  sources: ["concept:62", "concept:63", "concept:65", "concept:66", "concept:67", "seed:002"],
  options: {
    passion: ["owner-post-share", "member-answer-share"] as readonly string[],
    content: ["content-mix"] as readonly string[],
    profiles: ["profile-completeness", "new-tie-rate"] as readonly string[],
    navigation: ["retention-cohort", "reactivation", "member-churn"] as readonly string[],
  },
  messages: {
    unseen: {
      en: "No metric in the plan would show: {elements}. Add one of {metrics} where it helps you decide.",
      de: "Der Plan hat keine Kennzahl für: {elements}. Ergänzen Sie, was Ihnen beim Entscheiden hilft; zur Auswahl: {metrics}.",
      da: "Intet nøgletal i planen viser: {elements}. Tilføj et af disse, hvis det hjælper jer med at træffe beslutninger: {metrics}.",
    },
  },
  visit: {
    plan(plan, { options, report }) {
      const named = new Set(meantOf(plan, "metric").map(({ value }) => value))
      const unseen = (["passion", "content", "profiles", "navigation"] as const).filter((element) => !options[element].some((metric) => named.has(metric)))
      if (named.size === 0 || unseen.length === 0) return
      report("unseen", { elements: inARow(unseen.map((element) => texts[element]), "; "), metrics: unseen.flatMap((element) => options[element]) }, { at: ["spec", "metrics"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "only satisfaction is measured", spec: { metrics: [{ metric: "customer-satisfaction" }] }, expect: [{ message: "unseen", at: "/spec/metrics" }] },
  {
    title: "three of four",
    spec: { metrics: [{ metric: "member-answer-share" }, { metric: "content-mix" }, { metric: "retention-cohort" }] },
    expect: [{ message: "unseen", at: "/spec/metrics" }],
  },
  {
    title: "each can be seen somewhere in the plan",
    spec: {
      behaviours: [{ id: "meet", title: "Members find each other", metric: "new-tie-rate" }],
      metrics: [{ metric: "owner-post-share" }, { metric: "content-mix" }, { metric: "member-churn" }],
    },
    expect: [],
  },
  { title: "no metrics yet", spec: {}, expect: [] },
] satisfies readonly RuleExampleOf<typeof communityFourElements>[]
