import type { Objective, StrategyPlan } from "@folkmoot/plan"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { unitIn } from "../need.ts"
import { attain, directionOf, readTarget, type Attainment, type Target } from "../target.ts"
import { questionsSolved } from "./questions-solved.ts"

const statuses = { reached: "good", behind: "open", missed: "bad", open: "open", unmeasured: "absent" } as const

/** What is short of its target is missed once the day has come; until then it is only not reached yet. */
const verdictOn = (attained: Attainment, due: string | undefined, today: string): keyof typeof statuses => (attained === "missed" && (due === undefined || due >= today) ? "behind" : attained)

/** Objectives that have begun by a day. */
const inForce = (plan: StrategyPlan | undefined, today: string): readonly Objective[] => (plan?.spec.objectives ?? []).filter(({ start }) => start === undefined || start <= today)

/**
 * Whether each objective is reached: only where the whole range of the measurement lies on the right side of the target.
 *
 * @remarks
 * Only objectives that have begun are held against their targets.
 * @see concept:19
 */
export const goalAttainment = composeBlock({
  id: "goal-attainment",
  since: "0.1.0",
  audiences: ["executive", "marketing", "support", "product", "community-team"],
  section: "goals",
  order: 10,
  sources: ["concept:19", "concept:22", "concept:100"],
  needs: {},
  messages: {
    opening: {
      en: "Objectives in force: {$all}. Reached: {$reached}; not yet reached: {$behind}; missed: {$missed}; too early to tell: {$open}; not measured: {$unmeasured}.",
      de: "Geltende Zielvorgaben: {$all}. Erreicht: {$reached}; noch nicht erreicht: {$behind}; verfehlt: {$missed}; noch offen: {$open}; nicht gemessen: {$unmeasured}.",
      da: "Gældende delmål: {$all}. Nået: {$reached}; endnu ikke nået: {$behind}; ikke nået i tide: {$missed}; endnu uafklaret: {$open}; ikke målt: {$unmeasured}.",
    },
    rule: {
      en: "An objective counts as reached only when the whole range of the measurement lies on the right side of the target; while the target lies within the range, it is too early to tell.",
      de: "Eine Zielvorgabe gilt erst dann als erreicht, wenn der gesamte Bereich der Messung auf der richtigen Seite des Ziels liegt; solange das Ziel im Bereich liegt, ist sie noch offen.",
      da: "Et delmål regnes først for nået, når hele målingens interval ligger på den rigtige side af målet; så længe målet ligger i intervallet, er det endnu uafklaret.",
    },
    caption: { en: "Objectives, their targets and what was measured", de: "Zielvorgaben, ihre Ziele und die Messwerte", da: "Delmål, deres mål og de målte værdier" },
    figure: { en: "Measured values against their targets", de: "Messwerte im Vergleich zu ihren Zielen", da: "Målte værdier over for deres mål" },
    "head-objective": { en: "Objective", de: "Zielvorgabe", da: "Delmål" },
    "head-target": { en: "Target", de: "Ziel", da: "Mål" },
    "head-measured": { en: "Measured", de: "Gemessen", da: "Målt" },
    "head-verdict": { en: "Verdict", de: "Urteil", da: "Vurdering" },
    objective: { en: "{$objective}", de: "{$objective}", da: "{$objective}" },
    due: { en: "{$objective}, by {$due}", de: "{$objective}, bis {$due}", da: "{$objective}, senest {$due}" },
    value: { en: "{$value}", de: "{$value}", da: "{$value}" },
    blank: { en: "–", de: "–", da: "–" },
    reached: { en: "reached", de: "erreicht", da: "nået" },
    behind: { en: "not yet reached", de: "noch nicht erreicht", da: "endnu ikke nået" },
    missed: { en: "missed", de: "verfehlt", da: "ikke nået i tide" },
    open: { en: "too early to tell", de: "noch offen", da: "endnu uafklaret" },
    unmeasured: { en: "not measured", de: "nicht gemessen", da: "ikke målt" },
  },
  asks: ({ spec }) =>
    (spec.objectives ?? []).flatMap(({ metric, variant }) => (metric === undefined ? [] : [{ metric, ...(variant === undefined ? {} : { variant }) }])),
  compose: ({ plan, context, bind, say, claim, table, bars, verdict, metric, measureOf }) => {
    const today = context.asOf.slice(0, 10)
    const objectives = inForce(plan, today)
    if (objectives.length === 0) return []
    const held = objectives.map((objective) => {
      const counted = objective.metric === undefined ? undefined : metric(objective.metric)
      const measure = counted === undefined ? undefined : measureOf(counted.id, objective.variant)
      const read = (written: number | string | undefined): Target | undefined =>
        counted === undefined || written === undefined ? undefined : readTarget(written, unitIn(counted, measure?.variant ?? objective.variant ?? ""))
      const target = read(objective.target)
      const attained =
        counted === undefined || target === undefined
          ? "unmeasured"
          : verdictOn(attain(measure?.estimate, target, directionOf(counted.better, read(objective.baseline), target)), objective.due, today)
      const estimate = measure?.estimate
      const measured = measure !== undefined && estimate?.measured === true ? { ...measure, estimate } : undefined
      return { objective, target, attained, measured }
    })
    const counted = (attainment: keyof typeof statuses) => bind.count(`objectives/${attainment}`, held.filter(({ attained }) => attained === attainment).length)
    const rows = held.map(({ objective, target, attained, measured }) => [
      objective.due === undefined
        ? say("objective", { objective: bind.quote(objective.title, "plan") })
        : say("due", { objective: bind.quote(objective.title, "plan"), due: bind.planDay(objective.due) }),
      target === undefined ? say("blank") : say("value", { value: bind.target(objective.id, target) }),
      measured === undefined ? say("blank") : say("value", { value: bind.measure(measured) }),
      verdict(statuses[attained], attained),
    ])
    const drawn = held.flatMap(({ objective, target, measured }) =>
      measured === undefined || target === undefined || measured.estimate.unit !== "ratio" ? [] : [{ label: objective.title, id: objective.id, measure: measured, target }],
    )
    const figure = drawn.length < 2 ? undefined : bars("figure", drawn)
    const head = (name: "head-objective" | "head-target" | "head-measured" | "head-verdict", numeric = false) => ({ parts: say(name), numeric })
    return [
      claim("opening", {
        all: bind.count("objectives", held.length),
        reached: counted("reached"), behind: counted("behind"), missed: counted("missed"), open: counted("open"), unmeasured: counted("unmeasured"),
      }),
      claim("rule", {}),
      table(say("caption"), [head("head-objective"), head("head-target", true), head("head-measured", true), head("head-verdict")], rows),
      ...(figure === undefined ? [] : [figure]),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "an objective without a measurement is not measured, not failed",
    given: {},
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: { objectives: [{ id: "answers", title: "Members solve most questions", metric: "resolution-rate", target: 0.6, due: "2026-06-30" }] },
    },
    expect: {
      en: [
        "Objectives in force: 1. Reached: 0; not yet reached: 0; missed: 0; too early to tell: 0; not measured: 1.",
        "An objective counts as reached only when the whole range of the measurement lies on the right side of the target; while the target lies within the range, it is too early to tell.",
        "Members solve most questions, by 30 June 2026 | 60% | – | not measured",
      ],
      de: [
        "Geltende Zielvorgaben: 1. Erreicht: 0; noch nicht erreicht: 0; verfehlt: 0; noch offen: 0; nicht gemessen: 1.",
        "Eine Zielvorgabe gilt erst dann als erreicht, wenn der gesamte Bereich der Messung auf der richtigen Seite des Ziels liegt; solange das Ziel im Bereich liegt, ist sie noch offen.",
        "Members solve most questions, bis 30. Juni 2026 | 60 % | – | nicht gemessen",
      ],
      da: [
        "Gældende delmål: 1. Nået: 0; endnu ikke nået: 0; ikke nået i tide: 0; endnu uafklaret: 0; ikke målt: 1.",
        "Et delmål regnes først for nået, når hele målingens interval ligger på den rigtige side af målet; så længe målet ligger i intervallet, er det endnu uafklaret.",
        "Members solve most questions, senest 30. juni 2026 | 60 % | – | ikke målt",
      ],
    },
  },
  {
    title: "only a whole range decides: reached, missed on the day, behind before it, and too early to tell",
    given: { solved: { value: 0.7, low: 0.574883, high: 0.801189, n: 60 } },
    beside: [questionsSolved],
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        objectives: [
          { id: "low", title: "Half", metric: "resolution-rate", target: 0.5 },
          { id: "past", title: "Nearly all", metric: "resolution-rate", target: 0.9, due: "2025-06-30" },
          { id: "future", title: "Nearly all, later", metric: "resolution-rate", target: 0.9, due: "2026-06-30" },
          { id: "near", title: "Three quarters", metric: "resolution-rate", target: 0.75 },
          { id: "not-begun", title: "All", metric: "resolution-rate", target: 1, start: "2026-02-01" },
        ],
      },
    },
    expect: {
      en: [
        "Objectives in force: 4. Reached: 1; not yet reached: 1; missed: 1; too early to tell: 1; not measured: 0.",
        "…",
        "Half | 50% | 70% (57–80%) | reached",
        "Nearly all, by 30 June 2025 | 90% | 70% (57–80%) | missed",
        "Nearly all, later, by 30 June 2026 | 90% | 70% (57–80%) | not yet reached",
        "Three quarters | 75% | 70% (57–80%) | too early to tell",
      ],
      de: [
        "Geltende Zielvorgaben: 4. Erreicht: 1; noch nicht erreicht: 1; verfehlt: 1; noch offen: 1; nicht gemessen: 0.",
        "…",
        "Half | 50 % | 70 % (57–80 %) | erreicht",
        "Nearly all, bis 30. Juni 2025 | 90 % | 70 % (57–80 %) | verfehlt",
        "Nearly all, later, bis 30. Juni 2026 | 90 % | 70 % (57–80 %) | noch nicht erreicht",
        "Three quarters | 75 % | 70 % (57–80 %) | noch offen",
      ],
      da: [
        "Gældende delmål: 4. Nået: 1; endnu ikke nået: 1; ikke nået i tide: 1; endnu uafklaret: 1; ikke målt: 0.",
        "…",
        "Half | 50 % | 70 % (57–80 %) | nået",
        "Nearly all, senest 30. juni 2025 | 90 % | 70 % (57–80 %) | ikke nået i tide",
        "Nearly all, later, senest 30. juni 2026 | 90 % | 70 % (57–80 %) | endnu ikke nået",
        "Three quarters | 75 % | 70 % (57–80 %) | endnu uafklaret",
      ],
    },
  },
  { title: "no plan: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
