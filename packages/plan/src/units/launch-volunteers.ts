import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * Before a community for support opens, it is known that customers will help each other.
 *
 * @remarks
 * Unit: `atLeast` is a number of members; one, since no source names a number. `types` are the types of community this holds for. Once the
 * community is open, its metrics say more than the plan can.
 * @see concept:60
 */
export const launchVolunteers = definePlanRule({
  id: "launch/volunteers",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A community for support stands or falls with customers who are willing to help others; ask before you build.",
    de: "Eine Support-Community steht und fällt damit, dass Kunden einander helfen wollen; fragen Sie, bevor Sie bauen.",
    da: "Et supportfællesskab står og falder med, om kunderne vil hjælpe andre; spørg, før I bygger.",
  },
  sources: ["concept:60", "seed:002"],
  options: { atLeast: 1, types: ["support"] as readonly string[] },
  messages: {
    unknown: {
      en: "The plan does not say how you know that members will help each other. Ask them, and add count and evidence to spec.launch.helpers.",
      de: "Der Plan sagt nicht, woher Sie wissen, dass Mitglieder einander helfen werden. Fragen Sie sie und ergänzen Sie count und evidence unter spec.launch.helpers.",
      da: "Planen siger ikke, hvordan I ved, at medlemmerne vil hjælpe hinanden. Spørg dem, og tilføj count og evidence under spec.launch.helpers.",
    },
    few: {
      en: "Members ready to help: {count}; expected before the launch: at least {atLeast}. Win more of them first, or reconsider whether to open.",
      de: "Mitglieder, die helfen wollen: {count}; vor dem Start erwartet: mindestens {atLeast}. Gewinnen Sie zuerst weitere oder überdenken Sie den Start.",
      da: "Medlemmer, der vil hjælpe: {count}; der forventes mindst {atLeast} før lanceringen. Find flere først, eller genovervej åbningen.",
    },
  },
  visit: {
    plan({ spec: { community: { type, launchedOn } = {}, launch } }, { options: { atLeast, types }, report }) {
      if (type === undefined || !types.includes(type) || launchedOn !== undefined) return
      const { count, evidence } = launch?.helpers ?? {}
      if (count !== undefined && count < atLeast) return report("few", { count, atLeast }, ["spec", "launch", "helpers", "count"])
      if (count === undefined || isBlank(evidence)) report("unknown", {}, { at: ["spec", "launch", "helpers"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "nobody was asked", spec: { community: { type: "support" } }, expect: [{ message: "unknown", at: "/spec" }] },
  { title: "a number without a reason", spec: { community: { type: "support" }, launch: { helpers: { count: 12 } } }, expect: [{ message: "unknown", at: "/spec/launch/helpers" }] },
  { title: "a reason without a number", spec: { community: { type: "support" }, launch: { helpers: { evidence: "They say so" } } }, expect: [{ message: "unknown", at: "/spec/launch/helpers" }] },
  { title: "nobody wants to", spec: { community: { type: "support" }, launch: { helpers: { count: 0, evidence: "A survey" } } }, expect: [{ message: "few", at: "/spec/launch/helpers/count" }] },
  {
    title: "fewer than the company wants",
    spec: { community: { type: "support" }, launch: { helpers: { count: 9, evidence: "A survey" } } },
    options: { atLeast: 10 },
    expect: [{ message: "few", at: "/spec/launch/helpers/count" }],
  },
  { title: "just enough of them", spec: { community: { type: "support" }, launch: { helpers: { count: 10, evidence: "A survey" } } }, options: { atLeast: 10 }, expect: [] },
  { title: "one is enough unless said", spec: { community: { type: "support" }, launch: { helpers: { count: 1, evidence: "They answer by e-mail" } } }, expect: [] },
  { title: "open already", spec: { community: { type: "support", launchedOn: "2025-01-01" } }, expect: [] },
  { title: "not a community for support", spec: { community: { type: "brand" } }, expect: [] },
  { title: "of which kind it is, is not said", spec: {}, expect: [] },
] satisfies readonly RuleExampleOf<typeof launchVolunteers>[]
