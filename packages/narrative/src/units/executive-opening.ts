import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { sayObjective, sayStanding, standingOfObjective } from "../objective-standing.ts"
import { ranked } from "../priority.ts"
import { questionsSolved } from "./questions-solved.ts"

/**
 * The goals in the order of their weight, and below each the objectives on the way there and how they stand.
 *
 * @remarks
 * Goals and objectives stand together, because management must understand both; without a plan the block says what is missing. An objective
 * that has not begun is named with the day it begins, and judged by nothing.
 * @see concept:5
 */
export const executiveOpening = composeBlock({
  id: "executive-opening",
  since: "0.1.0",
  audiences: ["executive", "marketing", "support", "product", "hr", "community-team"],
  section: "summary",
  order: 10,
  sources: ["concept:3", "concept:5", "concept:19", "concept:81"],
  needs: {},
  messages: {
    goals: {
      en: "The community serves these goals, the most important first; below each stand the objectives on the way there and what has become of them:",
      de: "Diesen Zielen dient die Community, das wichtigste zuerst; darunter stehen jeweils die Zielvorgaben auf dem Weg dorthin und ihr Stand:",
      da: "Fællesskabet arbejder for disse mål, det vigtigste øverst; under hvert mål står delmålene på vejen derhen, og hvordan det er gået med dem.",
    },
    "goals-alone": {
      en: "The community serves these goals, the most important first; below each stand the objectives on the way there. None of them was measured for this report:",
      de: "Diesen Zielen dient die Community, das wichtigste zuerst; darunter stehen jeweils die Zielvorgaben auf dem Weg dorthin. Keine davon wurde für diesen Bericht gemessen:",
      da: "Fællesskabet arbejder for disse mål, det vigtigste øverst; under hvert mål står delmålene på vejen derhen. Ingen af dem er målt til denne rapport.",
    },
    "no-plan": {
      en: "No plan was given, so this report cannot hold the results against goals; a plan that names goals and objectives would change that.",
      de: "Es liegt kein Plan vor; dieser Bericht kann die Ergebnisse deshalb nicht an Zielen messen. Ein Plan mit Zielen und Zielvorgaben würde das ändern.",
      da: "Der foreligger ingen plan, så rapporten kan ikke holde resultaterne op mod mål. Det kræver en plan med mål og delmål.",
    },
    "no-goals": {
      en: "The plan names no goals yet, so this report cannot say what the results are worth to the organisation.",
      de: "Der Plan nennt noch keine Ziele; dieser Bericht kann deshalb nicht sagen, was die Ergebnisse für die Organisation wert sind.",
      da: "Planen nævner endnu ingen mål, så rapporten kan ikke sige, hvad resultaterne er værd for organisationen.",
    },
    goal: { en: "{$goal}", de: "{$goal}", da: "{$goal}" },
    "no-objectives": {
      en: "The plan names no objective for it yet, so its progress cannot be judged.",
      de: "Der Plan nennt dafür noch keine Zielvorgabe; sein Fortschritt lässt sich deshalb nicht beurteilen.",
      da: "Planen nævner endnu intet delmål for det, så fremskridtet kan ikke vurderes.",
    },
    later: { en: ", from {$start}", de: ", ab {$start}", da: ", fra {$start}" },
    now: { en: ": {$value}, {$standing}", de: ": {$value}, {$standing}", da: ": {$value}, {$standing}" },
    "at-least": { en: ": at least {$value}, {$standing}", de: ": mindestens {$value}, {$standing}", da: ": mindst {$value}, {$standing}" },
    "at-most": { en: ": at most {$value}, {$standing}", de: ": höchstens {$value}, {$standing}", da: ": højst {$value}, {$standing}" },
    standing: { en: ": {$standing}", de: ": {$standing}", da: ": {$standing}" },
  },
  compose: (teller) => {
    const { plan, today, language, bind, say, claim, list } = teller
    if (plan === undefined) return [claim("no-plan", {})]
    const { goals = [], objectives = [] } = plan.spec
    if (goals.length === 0) return [claim("no-goals", {})]
    const seen = objectives.map((objective) => ({ isLater: objective.start !== undefined && objective.start > today, ...standingOfObjective(objective, teller) }))
    // What holds of all is said once, at the top.
    const begun = seen.filter(({ isLater }) => !isLater)
    const isUnmeasured = begun.length > 1 && begun.every(({ standing }) => standing === "unmeasured")
    const lines = seen.map(({ objective, isLater, standing, measured, bounded }) => {
      const [word] = sayStanding(language, standing)
      const said = sayObjective(language, bind, objective)
      if (isLater) return { objective, said: [...said, ...say("later", { start: bind.planDay(objective.start ?? "", { id: `objectives/${objective.id}/start`, title: objective.title }) })] }
      if (isUnmeasured) return { objective, said }
      const slot = { full: word }
      const stands = () => (bounded === undefined ? say("standing", { standing: slot }) : say(bounded.bound.side, { value: bind.bound(bounded.measure, bounded.bound), standing: slot }))
      return { objective, said: [...said, ...(measured === undefined ? stands() : say("now", { value: bind.measure(measured), standing: slot }))] }
    })
    const below = (goal: string) => lines.filter(({ objective }) => objective.goal === goal).map(({ said }) => said)
    const items = ranked(goals).map(({ id, title }) => {
      const said = below(id)
      return { parts: say("goal", { goal: bind.quote(title, "plan") }), items: said.length === 0 ? [say("no-objectives")] : said }
    })
    return [claim(isUnmeasured ? "goals-alone" : "goals", {}), list(items)]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "without a plan it says so",
    given: {},
    expect: {
      en: ["No plan was given, so this report cannot hold the results against goals; a plan that names goals and objectives would change that."],
      de: ["Es liegt kein Plan vor; dieser Bericht kann die Ergebnisse deshalb nicht an Zielen messen. Ein Plan mit Zielen und Zielvorgaben würde das ändern."],
      da: ["Der foreligger ingen plan, så rapporten kan ikke holde resultaterne op mod mål. Det kræver en plan med mål og delmål."],
    },
  },
  {
    title: "a plan without goals says what is missing",
    given: {},
    plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: {} },
    expect: {
      en: ["The plan names no goals yet, so this report cannot say what the results are worth to the organisation."],
      de: ["Der Plan nennt noch keine Ziele; dieser Bericht kann deshalb nicht sagen, was die Ergebnisse für die Organisation wert sind."],
      da: ["Planen nævner endnu ingen mål, så rapporten kan ikke sige, hvad resultaterne er værd for organisationen."],
    },
  },
  {
    title: "goals by priority, each with its objectives and how they stand",
    given: { solved: { value: 0.7, low: 0.574883, high: 0.801189, n: 60 } },
    asked: { "time-to-resolution": { why: "not-reached", bound: { side: "at-least", value: 172_800_000 } } },
    beside: [questionsSolved],
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        goals: [
          { id: "advocates", title: "More advocates", priority: 2 },
          { id: "relief", title: "Relieve the service desk", priority: 1 },
        ],
        objectives: [
          { id: "answers", title: "Members solve most questions", goal: "relief", metric: "resolution-rate", target: 0.5, due: "2026-06-30" },
          { id: "prompt", title: "Prompt answers", goal: "relief", metric: "first-response-time", target: "5 h" },
          { id: "cleared", title: "Solved within a day", goal: "relief", metric: "time-to-resolution", target: "1 d", due: "2026-06-30" },
          { id: "guide", title: "A guide for newcomers", kind: "deliver", goal: "relief", start: "2026-03-01", due: "2026-09-30" },
        ],
      },
    },
    expect: {
      en: [
        "The community serves these goals, the most important first; below each stand the objectives on the way there and what has become of them:",
        "- Relieve the service desk",
        "  - Members solve most questions, by 30 June 2026: 70% (57–80%), reached",
        "  - Prompt answers: not measured",
        "  - Solved within a day, by 30 June 2026: at least 2 days, not yet reached",
        "  - A guide for newcomers, by 30 September 2026, from 1 March 2026",
        "- More advocates",
        "  - The plan names no objective for it yet, so its progress cannot be judged.",
      ],
      de: [
        "Diesen Zielen dient die Community, das wichtigste zuerst; darunter stehen jeweils die Zielvorgaben auf dem Weg dorthin und ihr Stand:",
        "- Relieve the service desk",
        "  - Members solve most questions, bis 30. Juni 2026: 70 % (57–80 %), erreicht",
        "  - Prompt answers: nicht gemessen",
        "  - Solved within a day, bis 30. Juni 2026: mindestens 2 Tage, noch nicht erreicht",
        "  - A guide for newcomers, bis 30. September 2026, ab 1. März 2026",
        "- More advocates",
        "  - Der Plan nennt dafür noch keine Zielvorgabe; sein Fortschritt lässt sich deshalb nicht beurteilen.",
      ],
      da: [
        "Fællesskabet arbejder for disse mål, det vigtigste øverst; under hvert mål står delmålene på vejen derhen, og hvordan det er gået med dem.",
        "- Relieve the service desk",
        "  - Members solve most questions, senest 30. juni 2026: 70 % (57–80 %), nået",
        "  - Prompt answers: ikke målt",
        "  - Solved within a day, senest 30. juni 2026: mindst 2 dage, endnu ikke nået",
        "  - A guide for newcomers, senest 30. september 2026, fra 1. marts 2026",
        "- More advocates",
        "  - Planen nævner endnu intet delmål for det, så fremskridtet kan ikke vurderes.",
      ],
    },
  },
  {
    title: "a plan alone: that no objective was measured is said once",
    given: {},
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        goals: [{ id: "relief", title: "Relieve the service desk" }],
        objectives: [
          { id: "answers", title: "Members solve most questions", goal: "relief", metric: "resolution-rate", target: 0.5, due: "2026-06-30" },
          { id: "prompt", title: "Prompt answers", goal: "relief", metric: "first-response-time", target: "5 h" },
          { id: "guide", title: "A guide for newcomers", kind: "deliver", goal: "relief", start: "2026-03-01", due: "2026-09-30" },
        ],
      },
    },
    expect: {
      en: [
        "The community serves these goals, the most important first; below each stand the objectives on the way there. None of them was measured for this report:",
        "- Relieve the service desk",
        "  - Members solve most questions, by 30 June 2026",
        "  - Prompt answers",
        "  - A guide for newcomers, by 30 September 2026, from 1 March 2026",
      ],
      de: [
        "Diesen Zielen dient die Community, das wichtigste zuerst; darunter stehen jeweils die Zielvorgaben auf dem Weg dorthin. Keine davon wurde für diesen Bericht gemessen:",
        "- Relieve the service desk",
        "  - Members solve most questions, bis 30. Juni 2026",
        "  - Prompt answers",
        "  - A guide for newcomers, bis 30. September 2026, ab 1. März 2026",
      ],
      da: [
        "Fællesskabet arbejder for disse mål, det vigtigste øverst; under hvert mål står delmålene på vejen derhen. Ingen af dem er målt til denne rapport.",
        "- Relieve the service desk",
        "  - Members solve most questions, senest 30. juni 2026",
        "  - Prompt answers",
        "  - A guide for newcomers, senest 30. september 2026, fra 1. marts 2026",
      ],
    },
  },
] satisfies readonly BlockExample[]
