import type { Objective } from "@folkmoot/plan"
import { sayChangedShort } from "../change-short.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { linkStatusOf } from "../link.ts"
import { countsAs, sayObjective, sayStanding, standingOfObjective } from "../objective-standing.ts"
import { roleNamed } from "../roles.ts"
import { answersCome } from "./answers-come.ts"
import { questionsSolved } from "./questions-solved.ts"

/**
 * Where each objective came from, what it aims at, what was measured and whether that reaches it: only where the whole range of the
 * measurement lies on the right side of the target.
 *
 * @remarks
 * Only objectives that have begun are held against their targets. What was measured earlier stands before what the plan calls its baseline.
 * @see concept:19
 */
export const goalAttainment = composeBlock({
  id: "goal-attainment",
  since: "0.1.0",
  audiences: ["executive", "marketing", "support", "product", "hr", "community-team"],
  section: "goals",
  order: 10,
  sources: ["concept:19", "concept:22", "concept:100", "concept:112"],
  needs: {},
  messages: {
    opening: {
      en: "Objectives in force: {$all}. Reached: {$reached}; not yet reached: {$behind}; missed: {$missed}; too early to tell: {$open}; not measured: {$unmeasured}.",
      de: "Geltende Zielvorgaben: {$all}. Erreicht: {$reached}; noch nicht erreicht: {$behind}; verfehlt: {$missed}; noch offen: {$open}; nicht gemessen: {$unmeasured}.",
      da: "Gældende delmål: {$all}. Nået: {$reached}; endnu ikke nået: {$behind}; ikke nået i tide: {$missed}; endnu uafklaret: {$open}; ikke målt: {$unmeasured}.",
    },
    rule: {
      en: "An objective counts as reached only when the whole range of the measurement lies on the right side of the target; while the target lies within the range, it is too early to tell.",
      de: "Eine Zielvorgabe gilt erst dann als erreicht, wenn der gesamte Bereich der Messung auf der richtigen Seite des Zielwerts liegt; solange der Zielwert im Bereich liegt, ist sie noch offen.",
      da: "Et delmål regnes først for nået, når hele intervallet for målingen ligger på den rigtige side af målværdien; så længe målværdien ligger i intervallet, er det endnu uafklaret.",
    },
    caption: { en: "Objectives, their targets and what was measured", de: "Zielvorgaben, Zielwerte und Messwerte", da: "Delmål med målværdier og målte værdier" },
    figure: { en: "Measured values against their targets", de: "Messwerte im Vergleich zu ihren Zielwerten", da: "Målte værdier holdt op mod målværdierne" },
    "head-objective": { en: "Objective", de: "Zielvorgabe", da: "Delmål" },
    "head-before": { en: "Before", de: "Vorher", da: "Før" },
    "head-target": { en: "Target", de: "Zielwert", da: "Målværdi" },
    "head-measured": { en: "Measured", de: "Gemessen", da: "Målt" },
    "head-since": { en: "Since then", de: "Seither", da: "Udvikling" },
    "head-verdict": { en: "Verdict", de: "Urteil", da: "Vurdering" },
    value: { en: "{$value}", de: "{$value}", da: "{$value}" },
    baseline: { en: "{$value}, according to the plan", de: "laut Plan {$value}", da: "{$value} ifølge planen" },
    "at-least": { en: "at least {$value}", de: "mindestens {$value}", da: "mindst {$value}" },
    "at-most": { en: "at most {$value}", de: "höchstens {$value}", da: "højst {$value}" },
    range: { en: "{$low} to {$high}", de: "{$low} bis {$high}", da: "{$low} til {$high}" },
    blank: { en: "–", de: "–", da: "–" },
    shared: {
      en: "Several share in these objectives; each of them is named here.",
      de: "Diese Zielvorgaben werden gemeinsam verantwortet; alle Beteiligten sind hier genannt.",
      da: "Ansvaret for disse delmål er delt mellem flere; her er alle nævnt.",
    },
    role: { en: "{$role}", de: "{$role}", da: "{$role}" },
    unshown: {
      en: "That a number is where it was to be does not show what brought it there, even where the title of an objective names a cause.",
      de: "Dass ein Wert am Ziel ist, zeigt nicht, wodurch er dorthin gekommen ist, auch wenn der Titel einer Zielvorgabe eine Ursache nennt.",
      da: "At et tal er nået i mål, viser ikke, hvad der har bragt det dertil, heller ikke når et delmåls titel nævner en årsag.",
    },
  },
  asks: ({ spec }) =>
    (spec.objectives ?? []).flatMap(({ metric, variant }) => (metric === undefined ? [] : [{ metric, ...(variant === undefined ? {} : { variant }) }])),
  compose: (teller) => {
    const { plan, inForce, language, bind, say, claim, list, table, bars, changeOf } = teller
    if (inForce.length === 0) return []
    const held = inForce.map((objective) => {
      const stood = standingOfObjective(objective, teller)
      return { ...stood, changed: stood.measured === undefined ? undefined : changeOf(stood.measured) }
    })
    const counted = (as: ReturnType<typeof countsAs>) => bind.count(`objectives/${as}`, held.filter(({ standing }) => countsAs(standing) === as).length)
    const before = ({ objective, of, baseline, changed }: (typeof held)[number]) =>
      changed !== undefined
        ? say("value", { value: bind.measure(changed.before) })
        : baseline === undefined ? say("blank") : say("baseline", { value: bind.target(`${objective.id}/baseline`, baseline, of) })
    const sinceThen = ({ measured, changed }: (typeof held)[number]) =>
      measured === undefined || changed === undefined ? say("blank") : sayChangedShort(language, bind, changed, measured)
    const columns = [
      { head: "head-objective", numeric: false, cell: ({ objective }: (typeof held)[number]) => sayObjective(language, bind, objective) },
      ...(held.some(({ baseline, changed }) => baseline !== undefined || changed !== undefined) ? [{ head: "head-before", numeric: true, cell: before } as const] : []),
      {
        head: "head-target", numeric: true,
        cell: ({ objective, of, target, range }: (typeof held)[number]) =>
          range !== undefined
            ? say("range", { low: bind.target(`${objective.id}/from`, range[0], of), high: bind.target(`${objective.id}/up-to`, range[1], of) })
            : target === undefined ? say("blank") : say(objective.bound ?? "value", { value: bind.target(objective.id, target, of) }),
      },
      {
        head: "head-measured", numeric: true,
        cell: ({ measured, bounded }: (typeof held)[number]) =>
          measured !== undefined ? say("value", { value: bind.measure(measured) }) : bounded === undefined ? say("blank") : say(bounded.bound.side, { value: bind.bound(bounded.measure, bounded.bound) }),
      },
      ...(held.some(({ changed }) => changed !== undefined) ? [{ head: "head-since", numeric: false, cell: sinceThen } as const] : []),
      { head: "head-verdict", numeric: false, cell: ({ standing }: (typeof held)[number]) => sayStanding(language, standing) },
    ] as const
    const drawn = held.flatMap(({ objective, target, measured }) =>
      measured === undefined || target === undefined || measured.estimate.unit !== "ratio" ? [] : [{ label: objective.title, id: objective.id, measure: measured, target }],
    )
    const figure = drawn.length < 2 ? undefined : bars("figure", drawn)
    // "Prove that mentors shorten the wait" is a title; only an experiment on the behaviour it names shows that they do.
    const isShown = ({ behaviour }: Objective): boolean => plan?.spec.behaviours?.some((one) => one.id === behaviour && linkStatusOf(one) === "experiment") === true
    const isUnshown = held.some(({ standing, objective }) => objective.kind !== "deliver" && countsAs(standing) === "reached" && !isShown(objective))
    // Who shares what is for those who work on it.
    const shared = (teller.context.audience === "community-team" ? inForce : []).flatMap((objective) => {
      const roles = [objective.owner, ...(objective.coOwners ?? [])].flatMap((ref) => roleNamed(plan, ref) ?? [])
      return roles.length < 2 ? [] : [{ parts: sayObjective(language, bind, objective), items: roles.map((role) => say("role", { role: bind.quote(role, "plan") })) }]
    })
    return [
      claim("opening", {
        all: bind.count("objectives", held.length),
        reached: counted("reached"), behind: counted("behind"), missed: counted("missed"), open: counted("open"), unmeasured: counted("unmeasured"),
      }),
      claim("rule", {}),
      table(say("caption"), columns.map(({ head, numeric }) => ({ parts: say(head), numeric })), held.map((one) => columns.map(({ cell }) => cell(one)))),
      ...(isUnshown ? [claim("unshown", {})] : []),
      ...(figure === undefined ? [] : [figure]),
      ...(shared.length === 0 ? [] : [claim("shared", {}), list(shared)]),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "an objective without a measurement is not measured, not failed; what settles one without a number stands in its place",
    given: {},
    asked: { "time-to-resolution": { why: "not-reached", bound: { side: "at-least", value: 172_800_000 } } },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        objectives: [
          { id: "answers", title: "Members solve most questions", metric: "resolution-rate", target: 0.6, due: "2026-06-30" },
          { id: "cleared", title: "Solved within a day", metric: "time-to-resolution", target: "1 d", due: "2026-06-30" },
        ],
      },
    },
    expect: {
      en: [
        "Objectives in force: 2. Reached: 0; not yet reached: 1; missed: 0; too early to tell: 0; not measured: 1.",
        "An objective counts as reached only when the whole range of the measurement lies on the right side of the target; while the target lies within the range, it is too early to tell.",
        "Members solve most questions, by 30 June 2026 | 60% | – | not measured",
        "Solved within a day, by 30 June 2026 | 24 hours | at least 2 days | not yet reached",
      ],
      de: [
        "Geltende Zielvorgaben: 2. Erreicht: 0; noch nicht erreicht: 1; verfehlt: 0; noch offen: 0; nicht gemessen: 1.",
        "Eine Zielvorgabe gilt erst dann als erreicht, wenn der gesamte Bereich der Messung auf der richtigen Seite des Zielwerts liegt; solange der Zielwert im Bereich liegt, ist sie noch offen.",
        "Members solve most questions, bis 30. Juni 2026 | 60 % | – | nicht gemessen",
        "Solved within a day, bis 30. Juni 2026 | 24 Stunden | mindestens 2 Tage | noch nicht erreicht",
      ],
      da: [
        "Gældende delmål: 2. Nået: 0; endnu ikke nået: 1; ikke nået i tide: 0; endnu uafklaret: 0; ikke målt: 1.",
        "Et delmål regnes først for nået, når hele intervallet for målingen ligger på den rigtige side af målværdien; så længe målværdien ligger i intervallet, er det endnu uafklaret.",
        "Members solve most questions, senest 30. juni 2026 | 60 % | – | ikke målt",
        "Solved within a day, senest 30. juni 2026 | 24 timer | mindst 2 dage | endnu ikke nået",
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
        "…",
      ],
      de: [
        "Geltende Zielvorgaben: 4. Erreicht: 1; noch nicht erreicht: 1; verfehlt: 1; noch offen: 1; nicht gemessen: 0.",
        "…",
        "Half | 50 % | 70 % (57–80 %) | erreicht",
        "Nearly all, bis 30. Juni 2025 | 90 % | 70 % (57–80 %) | verfehlt",
        "Nearly all, later, bis 30. Juni 2026 | 90 % | 70 % (57–80 %) | noch nicht erreicht",
        "Three quarters | 75 % | 70 % (57–80 %) | noch offen",
        "…",
      ],
      da: [
        "Gældende delmål: 4. Nået: 1; endnu ikke nået: 1; ikke nået i tide: 1; endnu uafklaret: 1; ikke målt: 0.",
        "…",
        "Half | 50 % | 70 % (57–80 %) | nået",
        "Nearly all, senest 30. juni 2025 | 90 % | 70 % (57–80 %) | ikke nået i tide",
        "Nearly all, later, senest 30. juni 2026 | 90 % | 70 % (57–80 %) | endnu ikke nået",
        "Three quarters | 75 % | 70 % (57–80 %) | endnu uafklaret",
        "…",
      ],
    },
  },
  {
    title: "before, target and now: what became of it; a promise kept, a ceiling, a thing to deliver, and who shares in it",
    audience: "community-team",
    given: { solved: { value: 0.7, low: 0.655, high: 0.742, n: 400 } },
    earlier: { solved: { value: 0.5, low: 0.45, high: 0.55, n: 380 } },
    asked: { "member-churn": { value: 0.12, low: 0.09, high: 0.16, n: 410 } },
    beside: [questionsSolved],
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        stakeholders: [{ id: "service", role: "Head of customer service" }],
        roles: [{ id: "host", title: "Community manager" }],
        objectives: [
          { id: "solved", title: "Members solve most questions", metric: "resolution-rate", target: 0.6, owner: "host", coOwners: ["service"] },
          { id: "stay", title: "Hardly anybody leaves", kind: "keep", metric: "member-churn", baseline: 0.2, target: 0.05, bound: "at-most", due: "2026-06-30" },
          { id: "guide", title: "A guide for newcomers", kind: "deliver", grade: 1 },
        ],
      },
    },
    expect: {
      en: [
        "Objectives in force: 3. Reached: 2; not yet reached: 0; missed: 1; too early to tell: 0; not measured: 0.",
        "…",
        "Members solve most questions | 50% (45–55%) | 60% | 70% (66–74%) | risen by 20 percentage points (13–27) | reached",
        "Hardly anybody leaves, to be kept until 30 June 2026 | 20%, according to the plan | at most 5% | 12% (9–16%) | – | not kept",
        "A guide for newcomers | – | – | – | – | delivered, according to the plan",
        "…",
        "Several share in these objectives; each of them is named here.",
        "- Members solve most questions",
        "  - Community manager",
        "  - Head of customer service",
      ],
      de: [
        "Geltende Zielvorgaben: 3. Erreicht: 2; noch nicht erreicht: 0; verfehlt: 1; noch offen: 0; nicht gemessen: 0.",
        "…",
        "Members solve most questions | 50 % (45–55 %) | 60 % | 70 % (66–74 %) | um 20 Prozentpunkte (13–27) gestiegen | erreicht",
        "Hardly anybody leaves, einzuhalten bis 30. Juni 2026 | laut Plan 20 % | höchstens 5 % | 12 % (9–16 %) | – | nicht eingehalten",
        "A guide for newcomers | – | – | – | – | laut Plan geliefert",
        "…",
        "Diese Zielvorgaben werden gemeinsam verantwortet; alle Beteiligten sind hier genannt.",
        "- Members solve most questions",
        "  - Community manager",
        "  - Head of customer service",
      ],
      da: [
        "Gældende delmål: 3. Nået: 2; endnu ikke nået: 0; ikke nået i tide: 1; endnu uafklaret: 0; ikke målt: 0.",
        "…",
        "Members solve most questions | 50 % (45–55 %) | 60 % | 70 % (66–74 %) | steget med 20 procentpoint (13–27) | nået",
        "Hardly anybody leaves, skal overholdes til og med 30. juni 2026 | 20 % ifølge planen | højst 5 % | 12 % (9–16 %) | – | ikke overholdt",
        "A guide for newcomers | – | – | – | – | leveret ifølge planen",
        "…",
        "Ansvaret for disse delmål er delt mellem flere; her er alle nævnt.",
        "- Members solve most questions",
        "  - Community manager",
        "  - Head of customer service",
      ],
    },
  },
  {
    title: "a wait that fell, and a share of which it cannot be told yet",
    given: { solved: { value: 0.7, low: 0.57, high: 0.8, n: 60 }, wait: { value: 10_800_000, low: 9_000_000, high: 12_600_000, n: 300 } },
    earlier: { solved: { value: 0.65, low: 0.52, high: 0.76, n: 58 }, wait: { value: 21_600_000, low: 18_000_000, high: 25_200_000, n: 280 } },
    beside: [questionsSolved, answersCome],
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        objectives: [
          { id: "solved", title: "Members solve most questions", metric: "resolution-rate", target: 0.5, bound: "at-least" },
          { id: "fast", title: "Prompt answers", metric: "first-response-time", target: "5 h" },
        ],
      },
    },
    expect: {
      en: [
        "…", "…",
        "Members solve most questions | 65% (52–76%) | at least 50% | 70% (57–80%) | cannot be told yet | reached",
        "Prompt answers | 6.0 hours (5.0–7.0) | 5 hours | 3.0 hours (2.5–3.5) | fallen by 3.0 hours (1.9–4.1) | reached",
        "…",
      ],
      de: [
        "…", "…",
        "Members solve most questions | 65 % (52–76 %) | mindestens 50 % | 70 % (57–80 %) | noch unklar | erreicht",
        "Prompt answers | 6,0 Stunden (5,0–7,0) | 5 Stunden | 3,0 Stunden (2,5–3,5) | um 3,0 Stunden (1,9–4,1) gesunken | erreicht",
        "…",
      ],
      da: [
        "…", "…",
        "Members solve most questions | 65 % (52–76 %) | mindst 50 % | 70 % (57–80 %) | endnu uafklaret | nået",
        "Prompt answers | 6,0 timer (5,0–7,0) | 5 timer | 3,0 timer (2,5–3,5) | faldet med 3,0 timer (1,9–4,1) | nået",
        "…",
      ],
    },
  },
  {
    title: "a fifth more than before, a range, and a change from what nobody has counted yet",
    given: { solved: { value: 0.7, low: 0.655, high: 0.742, n: 400 } },
    beside: [questionsSolved],
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        objectives: [
          { id: "fifth", title: "A fifth more", metric: "resolution-rate", baseline: 0.5, change: "+20%" },
          { id: "range", title: "Half to nearly all", metric: "resolution-rate", target: 0.5, upTo: 0.9 },
          { id: "uncounted", title: "A fifth more than we will find", metric: "resolution-rate", change: "+20%" },
        ],
      },
    },
    expect: {
      en: [
        "…", "…",
        "A fifth more | 50%, according to the plan | 60% | 70% (66–74%) | reached",
        "Half to nearly all | – | 50% to 90% | 70% (66–74%) | reached",
        "A fifth more than we will find | – | – | 70% (66–74%) | cannot be held against its target",
        "…",
      ],
      de: [
        "…", "…",
        "A fifth more | laut Plan 50 % | 60 % | 70 % (66–74 %) | erreicht",
        "Half to nearly all | – | 50 % bis 90 % | 70 % (66–74 %) | erreicht",
        "A fifth more than we will find | – | – | 70 % (66–74 %) | nicht mit dem Ziel vergleichbar",
        "…",
      ],
      da: [
        "…", "…",
        "A fifth more | 50 % ifølge planen | 60 % | 70 % (66–74 %) | nået",
        "Half to nearly all | – | 50 % til 90 % | 70 % (66–74 %) | nået",
        "A fifth more than we will find | – | – | 70 % (66–74 %) | kan ikke sammenlignes med målet",
        "…",
      ],
    },
  },
  {
    title: "a title that names a cause shows none",
    given: { solved: { value: 0.7, low: 0.655, high: 0.742, n: 400 } },
    beside: [questionsSolved],
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        behaviours: [{ id: "answer", title: "Mentors answer", createsValue: "More is solved", evidence: "correlated" }],
        objectives: [{ id: "solved", title: "Prove that mentors solve most questions", metric: "resolution-rate", target: 0.6, behaviour: "answer" }],
      },
    },
    expect: {
      en: ["Objectives in force: 1. Reached: 1; not yet reached: 0; missed: 0; too early to tell: 0; not measured: 0.", "…", "Prove that mentors solve most questions | 60% | 70% (66–74%) | reached", "That a number is where it was to be does not show what brought it there, even where the title of an objective names a cause."],
      de: ["Geltende Zielvorgaben: 1. Erreicht: 1; noch nicht erreicht: 0; verfehlt: 0; noch offen: 0; nicht gemessen: 0.", "…", "Prove that mentors solve most questions | 60 % | 70 % (66–74 %) | erreicht", "Dass ein Wert am Ziel ist, zeigt nicht, wodurch er dorthin gekommen ist, auch wenn der Titel einer Zielvorgabe eine Ursache nennt."],
      da: ["Gældende delmål: 1. Nået: 1; endnu ikke nået: 0; ikke nået i tide: 0; endnu uafklaret: 0; ikke målt: 0.", "…", "Prove that mentors solve most questions | 60 % | 70 % (66–74 %) | nået", "At et tal er nået i mål, viser ikke, hvad der har bragt det dertil, heller ikke når et delmåls titel nævner en årsag."],
    },
  },
  {
    title: "where an experiment has shown the value of the behaviour, nothing is added",
    given: { solved: { value: 0.7, low: 0.655, high: 0.742, n: 400 } },
    beside: [questionsSolved],
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        behaviours: [{ id: "answer", title: "Mentors answer", createsValue: "More is solved", evidence: "tested", shownBy: "experiment" }],
        objectives: [{ id: "solved", title: "Most questions are solved", metric: "resolution-rate", target: 0.6, behaviour: "answer" }],
      },
    },
    expect: {
      en: ["Objectives in force: 1. Reached: 1; not yet reached: 0; missed: 0; too early to tell: 0; not measured: 0.", "…", "Most questions are solved | 60% | 70% (66–74%) | reached"],
      de: ["Geltende Zielvorgaben: 1. Erreicht: 1; noch nicht erreicht: 0; verfehlt: 0; noch offen: 0; nicht gemessen: 0.", "…", "Most questions are solved | 60 % | 70 % (66–74 %) | erreicht"],
      da: ["Gældende delmål: 1. Nået: 1; endnu ikke nået: 0; ikke nået i tide: 0; endnu uafklaret: 0; ikke målt: 0.", "…", "Most questions are solved | 60 % | 70 % (66–74 %) | nået"],
    },
  },
  { title: "no plan: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
