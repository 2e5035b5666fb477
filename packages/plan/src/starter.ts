import { localeOf, type Locale, type Texts } from "@folkmoot/facts"
import { written } from "./edit.ts"
import { forms, inLines, oneOf, optionsOf } from "./given.ts"
import type { CommunityType } from "./model.ts"
import { presetNames, type PresetName } from "./rule.ts"
import { starterTexts, typeExamples } from "./starter-texts.ts"
import { communityTypes } from "./vocabulary.ts"

/** For whom a starter is written. */
export interface StarterOptions {
  /** What the plan is called: its `metadata.name`, quoted where YAML needs it. */
  readonly name: string
  /** Changes the examples and the metric; a support community unless said. */
  readonly type?: CommunityType
  /** The language of questions and comments; English unless said. */
  readonly locale?: Locale
  /** `starter`, which is the one unless said, asks for a first draft; any other also for what the fuller presets look at. */
  readonly preset?: PresetName
}

type TextName = keyof typeof starterTexts

/** How a starter's lines are written in one language. */
interface Hand {
  /** A question in the place of its answer. */
  readonly ask: (name: TextName) => string
  /** A comment. */
  readonly note: (name: TextName) => string
  /** A field that can wait, and what it says. */
  readonly later: (field: string, name?: TextName) => string
  readonly example: (text: Texts) => string
  readonly say: (name: TextName) => string
}

const handIn = (locale: Locale): Hand => {
  const say = (name: TextName): string => starterTexts[name][locale]
  return {
    ask: (name) => `"[${say(name)}]"`,
    note: (name) => `# ${say(name)}`,
    later: (field, name) => (name === undefined ? `# ${field}` : `# ${field}  # ${say(name)}`),
    example: (text) => `# ${say("example")} ${text[locale]}`,
    say,
  }
}

/** The parts of a first draft. */
const firstDraft = ({ ask, note, later, example, say }: Hand, type: CommunityType): string => {
  const { goal, behaviour, value, metric, variant } = typeExamples[type]
  return `  ${note("organisation")}
  organisation:
    mission: ${ask("mission")}
    vision: ${ask("vision")}
    values:
      - id: first-value
        title: ${ask("value")}

  ${note("community")}
  community:
    type: ${type}
    purpose: ${ask("purpose")}
    audience: ${ask("audience")}
    memberBenefit: ${ask("memberBenefit")}
    ${later("launchedOn: 2026-01-31")}

  ${note("goals")}
  ${example(goal)}
  goals:
    - id: first-goal
      title: ${ask("goal")}
      priority: 1
      value: ${value}
      behaviours: [first-behaviour]

  ${note("behaviours")}
  ${example(behaviour)}
  behaviours:
    - id: first-behaviour
      title: ${ask("behaviour")}
      who: ${ask("who")}
      createsValue: ${ask("createsValue")}
      evidence: assumed  ${note("evidence")}
      metric: ${metric}

  ${note("objectives")}
  objectives:
    - id: first-objective
      title: ${ask("objective")}
      goal: first-goal
      behaviour: first-behaviour
      metric: ${metric}
      variant: ${variant}
      ${later("baseline: 0.45", "baseline")}
      ${later("target: 0.6", "target")}
      ${later("start: 2026-01-31")}
      ${later("due: 2026-12-31", "due")}
      population: ${ask("population")}
      owner: community-manager
      evidence: ${ask("reach")}

  ${note("strategy")}
  strategy:
    - id: first-strategy
      title: ${ask("way")}
      objectives: [first-objective]

  ${note("tactics")}
  tactics:
    - id: first-tactic
      title: ${ask("tactic")}
      strategy: first-strategy
      behaviours: [first-behaviour]
      ${later("effort: { amount: 2, unit: days, per: month }")}

  ${note("actions")}
  actions:
    - id: first-step
      title: ${ask("action")}
      tactic: first-tactic
      owner: community-manager
      ${later("due: 2026-02-28", "due")}

  ${note("stakeholders")}
  stakeholders:
    - id: first-stakeholder
      role: ${ask("stakeholder")}
      seniority: executive
      interests: [${ask("interest")}]
      painPoints:
        - { title: ${ask("pain")}, metrics: [${metric}] }
      metrics: [${metric}]
      cadence: monthly
      ${later("boughtInOn: 2026-01-31", "boughtIn")}
      ${later("lastReviewedOn: 2026-01-31")}

  ${note("platforms")}
  platforms:
    - id: forum
      kind: forum
      purpose: ${ask("platform")}
      audience:
        - evidence: ${ask("presence")}
      owner: community-manager

  ${note("roles")}
  roles:
    - { id: community-manager, title: ${say("manager")}, kind: community-manager }
    - { id: moderator, title: ${say("moderator")}, kind: moderator }
`
}

/** The parts that the fuller presets look at as well. */
const fullerPlan = ({ ask, note, later }: Hand, type: CommunityType): string => {
  const { metric, variant } = typeExamples[type]
  return `
  ${note("optimisation")}
  optimisation:
    - id: first-finding
      finding: ${ask("finding")}
      ${later("remeasureOn: 2026-06-30")}

  ${note("metrics")}
  metrics:
    - metric: ${metric}
      variant: ${variant}
      source: ${ask("source")}
      cadence: monthly
      objective: first-objective

  ${note("competitors")}
  competitors:
    - id: first-competitor
      title: ${ask("competitor")}
      works: [${ask("works")}]
      fails: [${ask("fails")}]

  ${note("tools")}
  tools:
    - id: first-tool
      title: ${ask("tool")}
      purpose: ${ask("toolPurpose")}
      owner: community-manager

  ${note("costs")}
  ${later("costs: [{ kind: staff, amount: 2500, currency: EUR, per: month }, { kind: tools, amount: 100, currency: EUR, per: month }]")}

  ${note("guidelines")}
  guidelines:
    posting: ${ask("posting")}
    interaction: ${ask("interaction")}
    conflict: ${ask("conflict")}

  ${note("feedback")}
  feedback:
    - id: first-survey
      kind: survey
      cadence: quarterly
      wording: ${ask("wording")}
      owner: community-manager

  ${note("timeline")}
  timeline:
    reviews: monthly
    ${later("from: 2026-01-31")}
    ${later("to: 2026-12-31")}

  ${note("flexibility")}
  flexibility:
    triggers:
      - when: ${ask("trigger")}
        leadsTo: plan-b
    contingency:
      - id: plan-b
        title: ${ask("contingency")}

  ${note("risks")}
  risks:
    - id: first-risk
      title: ${ask("risk")}
      response: ${ask("response")}
      owner: community-manager
`
}

/**
 * Writes the beginning of a plan: a YAML text that asks for each thing where it belongs.
 *
 * @remarks
 * The text is a valid plan. Its references lead somewhere, and its ids are names to be changed; every text that its writer has to find is a
 * question in brackets, which `text/placeholder` tells until it is answered. Numbers and days stand behind a `#`, since none can be
 * guessed. Never throws: what the options cannot say is told in a comment at the top.
 */
export const starterPlan = (options: StarterOptions): string => {
  const { options: known, problems } = optionsOf<StarterOptions>("starterPlan", options, { name: forms.text, type: oneOf(communityTypes), locale: forms.locale, preset: oneOf(presetNames) })
  const { name = "my-community", type = "support", preset = "starter" } = known
  const locale = localeOf(known.locale)
  const hand = handIn(locale)
  const comments = inLines(problems, locale).map((line) => `# ${line}\n`)
  return `${comments.join("")}${hand.note("intro")}
${hand.note("introFields")}
apiVersion: folkmoot.dev/v1
kind: StrategyPlan
metadata:
  name: ${written(name, undefined, false)}
  locale: ${locale}
  ${hand.later("revisedOn: 2026-01-31", "revised")}

spec:
${firstDraft(hand, type)}${preset === "starter" ? "" : fullerPlan(hand, type)}`
}
