import { sayChangedShort } from "../change-short.ts"
import { composeBlock, type PlanNumber } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { linkStatusOf } from "../link.ts"
import type { MeasuredMeasure } from "../need.ts"
import { nextStep, problemsOf } from "../problems.ts"
import { roleNamed } from "../roles.ts"
import { questionsSolved } from "./questions-solved.ts"

/** Where the day is not known yet, objectives that are to begin are measured as well. */
const lastDay = "9999-12-31"

/**
 * From the problem to the next step: what troubles the readers, what members do about it, what shows it, what came of it, what is next.
 *
 * @remarks
 * The effect is worded by how far its link has been shown. A step the plan or the measures are missing is said to be missing; none is made up.
 * @see concept:111
 */
export const problemSolving = composeBlock({
  id: "problem-solving",
  since: "0.1.0",
  audiences: ["support", "marketing", "product", "hr", "community-team"],
  section: "benefit",
  order: 20,
  sources: ["concept:6", "concept:105", "concept:110", "concept:111"],
  needs: {},
  messages: {
    opening: {
      en: "The way from the problem to the next step; where a step is missing, the list says so.",
      de: "Vom Problem zum nächsten Schritt; wo auf dem Weg etwas fehlt, steht es dabei.",
      da: "Fra problemet til det næste skridt; mangler der noget undervejs, står det der.",
    },
    pain: { en: "Problem: {$problem}", de: "Problem: {$problem}", da: "Problem: {$problem}" },
    aim: { en: "What is to change: {$problem}", de: "Was sich ändern soll: {$problem}", da: "Hvad der skal ændre sig: {$problem}" },
    behaviour: { en: "What members do about it: {$behaviour}", de: "Was Mitglieder dazu beitragen: {$behaviour}", da: "Hvad medlemmerne gør ved det: {$behaviour}" },
    "no-behaviour": {
      en: "Missing: what members are to do about it",
      de: "Es fehlt: was Mitglieder dazu beitragen sollen",
      da: "Der mangler: hvad medlemmerne skal gøre ved det",
    },
    evidence: { en: "Evidence that they do: {$metric} {$value}", de: "Beleg dafür: {$metric} {$value}", da: "Belæg for, at de gør det: {$metric} {$value}" },
    "no-evidence": { en: "Missing: a measurement that shows whether they do", de: "Es fehlt: eine Messung, die zeigt, ob sie es tun", da: "Der mangler: en måling af, om de gør det" },
    experiment: {
      en: "Effect: “{$effect}” (caused by it, as an experiment has shown)",
      de: "Wirkung: „{$effect}“ (dadurch bewirkt, wie ein Experiment gezeigt hat)",
      da: "Virkning: »{$effect}« (forårsaget af det, som et eksperiment har vist)",
    },
    matched: {
      en: "Effect: “{$effect}” (it contributed to this, as a comparison of like with like has shown)",
      de: "Wirkung: „{$effect}“ (es hat dazu beigetragen, wie ein Vergleich von Gleichem mit Gleichem gezeigt hat)",
      da: "Virkning: »{$effect}« (det har bidraget hertil, som en sammenligning af lige med lige har vist)",
    },
    attributed: {
      en: "What went along with it: “{$effect}” (that it was the cause is not shown)",
      de: "Was damit einherging: „{$effect}“ (dass es die Ursache war, ist nicht gezeigt)",
      da: "Set sammen med det: »{$effect}« (at det var årsagen, er ikke påvist)",
    },
    assumed: { en: "What it is meant to lead to: “{$effect}” (not tested yet)", de: "Wozu es führen soll: „{$effect}“ (noch nicht geprüft)", da: "Hvad det skal føre til: »{$effect}« (endnu ikke efterprøvet)" },
    "no-effect": { en: "Missing: what it is meant to lead to", de: "Es fehlt: wozu es führen soll", da: "Der mangler: hvad det skal føre til" },
    now: { en: "Where it stands: {$metric} {$value}", de: "Wie es darum steht: {$metric} {$value}", da: "Sådan står det til: {$metric} {$value}" },
    since: { en: "; since the earlier period: ", de: "; seit dem Vergleichszeitraum: ", da: "; siden sammenligningsperioden: " },
    "not-now": { en: "Missing: a measurement that shows where it stands", de: "Es fehlt: eine Messung, die zeigt, wie es darum steht", da: "Der mangler: en måling af, hvordan det står til" },
    next: { en: "Next step: {$action}", de: "Nächster Schritt: {$action}", da: "Næste skridt: {$action}" },
    by: { en: ", by {$due}", de: ", bis {$due}", da: ", senest {$due}" },
    late: { en: ", overdue since {$due}", de: ", überfällig seit dem {$due}", da: "; fristen den {$due} er overskredet" },
    who: { en: " ({$role})", de: " ({$role})", da: " ({$role})" },
    "no-next": { en: "Missing: a next step in the plan", de: "Es fehlt: ein nächster Schritt im Plan", da: "Der mangler: et næste skridt i planen" },
  },
  asks: (plan, { stakeholders, today = lastDay }) =>
    problemsOf(plan, stakeholders, today).flatMap(({ numbers, behaviour }) => [...numbers, ...(behaviour?.metric === undefined ? [] : [{ metric: behaviour.metric }])]),
  compose: ({ plan, stakeholders, today, language, numberOf, bind, say, claim, list, changeOf }) => {
    const problems = plan === undefined ? [] : problemsOf(plan, stakeholders, today)
    if (plan === undefined || problems.length === 0) return []
    const measured = (numbers: readonly PlanNumber[]) => numbers.flatMap(({ metric, variant }) => numberOf(metric, variant) ?? [])
    const becameOf = (measure: MeasuredMeasure) => {
      const change = changeOf(measure)
      return change === undefined ? [] : [...say("since"), ...sayChangedShort(language, bind, change, measure)]
    }
    const items = problems.map((problem) => {
      const { pain, objective, behaviour, numbers } = problem
      const shown = measured(behaviour?.metric === undefined ? [] : [{ metric: behaviour.metric }])
      const now = measured(numbers)
      // What shows the behaviour as well has been said with it.
      const stands = now.length === 0 ? undefined : now.filter(({ measure }) => shown.every((one) => one.measure !== measure))
      const step = nextStep(plan, problem)
      const role = roleNamed(plan, step?.owner)
      if (behaviour?.createsValue !== undefined) bind.link(behaviour.id, behaviour.title, linkStatusOf(behaviour))
      return {
        parts: say(pain === undefined ? "aim" : "pain", { problem: bind.quote(pain ?? objective?.title ?? "", "plan") }),
        items: [
          ...(behaviour === undefined
            ? [say("no-behaviour")]
            : [
                say("behaviour", { behaviour: bind.quote(behaviour.title, "plan") }),
                ...(shown.length === 0 ? [say("no-evidence")] : shown.map(({ metric, value }) => say("evidence", { metric, value }))),
                behaviour.createsValue === undefined ? say("no-effect") : say(linkStatusOf(behaviour), { effect: bind.quote(behaviour.createsValue, "plan") }),
              ]),
          ...(stands === undefined ? [say("not-now")] : stands.map(({ metric, value, measure }) => [...say("now", { metric, value }), ...becameOf(measure)])),
          step === undefined
            ? say("no-next")
            : [
                ...say("next", { action: bind.quote(step.title, "plan") }),
                ...(step.due === undefined ? [] : say(step.due < today ? "late" : "by", { due: bind.planDay(step.due, { id: `actions/${step.id}/due`, title: step.title }) })),
                ...(role === undefined ? [] : say("who", { role: bind.quote(role, "plan") })),
              ],
        ],
      }
    })
    return [claim("opening", {}), list(items)]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a whole way, and a problem of which the plan says nothing yet",
    given: { solved: { value: 0.7, low: 0.655, high: 0.742, n: 400 } },
    earlier: { solved: { value: 0.5, low: 0.45, high: 0.55, n: 380 } },
    beside: [questionsSolved],
    audience: "support",
    asked: { "member-answer-share": { value: 0.61, low: 0.55, high: 0.67, n: 210 } },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        behaviours: [{ id: "answer", title: "Members answer questions", createsValue: "fewer tickets", evidence: "correlated", metric: "member-answer-share" }],
        objectives: [{ id: "solved", title: "Members solve most questions", metric: "resolution-rate", target: 0.6, behaviour: "answer" }],
        tactics: [{ id: "recognise", title: "Thank who answers", behaviours: ["answer"] }],
        actions: [
          { id: "guide", title: "Publish the answering guide", tactic: "recognise", due: "2026-02-28", owner: "host" },
          { id: "badge", title: "Design a badge", tactic: "recognise", due: "2026-01-31", droppedOn: "2025-12-01" },
          { id: "survey", title: "Run the survey", due: "2026-01-15" },
        ],
        roles: [{ id: "host", title: "Community manager" }],
        stakeholders: [
          { id: "service", role: "Head of customer service", department: "Support", painPoints: [{ title: "The same questions over and over", metrics: ["resolution-rate"] }, { title: "Nights without cover" }] },
        ],
      },
    },
    expect: {
      en: [
        "The way from the problem to the next step; where a step is missing, the list says so.",
        "- Problem: The same questions over and over",
        "  - What members do about it: Members answer questions",
        "  - Evidence that they do: Answers by members 61% (55–67%)",
        "  - What went along with it: “fewer tickets” (that it was the cause is not shown)",
        "  - Where it stands: Resolution rate 70% (66–74%); since the earlier period: risen by 20 percentage points (13–27)",
        "  - Next step: Publish the answering guide, by 28 February 2026 (Community manager)",
        "- Problem: Nights without cover",
        "  - Missing: what members are to do about it",
        "  - Missing: a measurement that shows where it stands",
        "  - Missing: a next step in the plan",
      ],
      de: [
        "Vom Problem zum nächsten Schritt; wo auf dem Weg etwas fehlt, steht es dabei.",
        "- Problem: The same questions over and over",
        "  - Was Mitglieder dazu beitragen: Members answer questions",
        "  - Beleg dafür: Antworten von Mitgliedern 61 % (55–67 %)",
        "  - Was damit einherging: „fewer tickets“ (dass es die Ursache war, ist nicht gezeigt)",
        "  - Wie es darum steht: Lösungsquote 70 % (66–74 %); seit dem Vergleichszeitraum: um 20 Prozentpunkte (13–27) gestiegen",
        "  - Nächster Schritt: Publish the answering guide, bis 28. Februar 2026 (Community manager)",
        "- Problem: Nights without cover",
        "  - Es fehlt: was Mitglieder dazu beitragen sollen",
        "  - Es fehlt: eine Messung, die zeigt, wie es darum steht",
        "  - Es fehlt: ein nächster Schritt im Plan",
      ],
      da: [
        "Fra problemet til det næste skridt; mangler der noget undervejs, står det der.",
        "- Problem: The same questions over and over",
        "  - Hvad medlemmerne gør ved det: Members answer questions",
        "  - Belæg for, at de gør det: Svar fra medlemmer 61 % (55–67 %)",
        "  - Set sammen med det: »fewer tickets« (at det var årsagen, er ikke påvist)",
        "  - Sådan står det til: Løsningsrate 70 % (66–74 %); siden sammenligningsperioden: steget med 20 procentpoint (13–27)",
        "  - Næste skridt: Publish the answering guide, senest 28. februar 2026 (Community manager)",
        "- Problem: Nights without cover",
        "  - Der mangler: hvad medlemmerne skal gøre ved det",
        "  - Der mangler: en måling af, hvordan det står til",
        "  - Der mangler: et næste skridt i planen",
      ],
    },
  },
  {
    title: "what shows the behaviour also shows where it stands: said once; a step that is overdue is called so",
    given: {},
    audience: "support",
    asked: { "resolution-rate": { value: 0.7, low: 0.655, high: 0.742, n: 400 } },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        behaviours: [{ id: "mark", title: "Members mark solutions", createsValue: "answers others find", metric: "resolution-rate" }],
        objectives: [{ id: "solved", title: "Most questions solved", metric: "resolution-rate", variant: "matured-cohort", behaviour: "mark" }],
        stakeholders: [{ id: "service", role: "Support lead", painPoints: [{ title: "Repetition", metrics: ["resolution-rate"] }] }],
        actions: [{ id: "guide", title: "Publish the guide", serves: ["solved"], due: "2025-12-20" }],
      },
    },
    expect: {
      en: [
        "…",
        "- Problem: Repetition",
        "  - What members do about it: Members mark solutions",
        "  - Evidence that they do: Resolution rate 70% (66–74%)",
        "  - What it is meant to lead to: “answers others find” (not tested yet)",
        "  - Next step: Publish the guide, overdue since 20 December 2025",
      ],
      de: [
        "…",
        "- Problem: Repetition",
        "  - Was Mitglieder dazu beitragen: Members mark solutions",
        "  - Beleg dafür: Lösungsquote 70 % (66–74 %)",
        "  - Wozu es führen soll: „answers others find“ (noch nicht geprüft)",
        "  - Nächster Schritt: Publish the guide, überfällig seit dem 20. Dezember 2025",
      ],
      da: [
        "…",
        "- Problem: Repetition",
        "  - Hvad medlemmerne gør ved det: Members mark solutions",
        "  - Belæg for, at de gør det: Løsningsrate 70 % (66–74 %)",
        "  - Hvad det skal føre til: »answers others find« (endnu ikke efterprøvet)",
        "  - Næste skridt: Publish the guide; fristen den 20. december 2025 er overskredet",
      ],
    },
  },
  {
    title: "words are earned: caused, contributed; a behaviour without a metric or a value",
    given: {},
    audience: "support",
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        behaviours: [
          { id: "answer", title: "Members answer questions", createsValue: "fewer tickets", evidence: "tested", shownBy: "experiment" },
          { id: "welcome", title: "Members welcome newcomers", createsValue: "newcomers who stay", evidence: "tested", shownBy: "matched" },
          { id: "write", title: "Members write guides" },
        ],
        objectives: [
          { id: "solved", title: "Most questions solved", metric: "resolution-rate", behaviour: "answer" },
          { id: "stay", title: "Hardly anybody leaves", metric: "member-churn", behaviour: "welcome" },
          { id: "guides", title: "Help at any hour", metric: "self-service-ratio", behaviour: "write" },
        ],
        stakeholders: [
          {
            id: "service", role: "Support lead",
            painPoints: [{ title: "Repetition", metrics: ["resolution-rate"] }, { title: "Newcomers give up", metrics: ["member-churn"] }, { title: "Nights without cover", metrics: ["self-service-ratio"] }],
          },
        ],
        actions: [{ id: "guide", title: "Publish the guide", serves: ["guides"] }],
      },
    },
    expect: {
      en: [
        "…",
        "- Problem: Repetition",
        "  - What members do about it: Members answer questions",
        "  - Missing: a measurement that shows whether they do",
        "  - Effect: “fewer tickets” (caused by it, as an experiment has shown)",
        "  - Missing: a measurement that shows where it stands",
        "  - Missing: a next step in the plan",
        "- Problem: Newcomers give up",
        "  - What members do about it: Members welcome newcomers",
        "  - Missing: a measurement that shows whether they do",
        "  - Effect: “newcomers who stay” (it contributed to this, as a comparison of like with like has shown)",
        "  - Missing: a measurement that shows where it stands",
        "  - Missing: a next step in the plan",
        "- Problem: Nights without cover",
        "  - What members do about it: Members write guides",
        "  - Missing: a measurement that shows whether they do",
        "  - Missing: what it is meant to lead to",
        "  - Missing: a measurement that shows where it stands",
        "  - Next step: Publish the guide",
      ],
      de: [
        "…",
        "- Problem: Repetition",
        "  - Was Mitglieder dazu beitragen: Members answer questions",
        "  - Es fehlt: eine Messung, die zeigt, ob sie es tun",
        "  - Wirkung: „fewer tickets“ (dadurch bewirkt, wie ein Experiment gezeigt hat)",
        "  - Es fehlt: eine Messung, die zeigt, wie es darum steht",
        "  - Es fehlt: ein nächster Schritt im Plan",
        "- Problem: Newcomers give up",
        "  - Was Mitglieder dazu beitragen: Members welcome newcomers",
        "  - Es fehlt: eine Messung, die zeigt, ob sie es tun",
        "  - Wirkung: „newcomers who stay“ (es hat dazu beigetragen, wie ein Vergleich von Gleichem mit Gleichem gezeigt hat)",
        "  - Es fehlt: eine Messung, die zeigt, wie es darum steht",
        "  - Es fehlt: ein nächster Schritt im Plan",
        "- Problem: Nights without cover",
        "  - Was Mitglieder dazu beitragen: Members write guides",
        "  - Es fehlt: eine Messung, die zeigt, ob sie es tun",
        "  - Es fehlt: wozu es führen soll",
        "  - Es fehlt: eine Messung, die zeigt, wie es darum steht",
        "  - Nächster Schritt: Publish the guide",
      ],
      da: [
        "…",
        "- Problem: Repetition",
        "  - Hvad medlemmerne gør ved det: Members answer questions",
        "  - Der mangler: en måling af, om de gør det",
        "  - Virkning: »fewer tickets« (forårsaget af det, som et eksperiment har vist)",
        "  - Der mangler: en måling af, hvordan det står til",
        "  - Der mangler: et næste skridt i planen",
        "- Problem: Newcomers give up",
        "  - Hvad medlemmerne gør ved det: Members welcome newcomers",
        "  - Der mangler: en måling af, om de gør det",
        "  - Virkning: »newcomers who stay« (det har bidraget hertil, som en sammenligning af lige med lige har vist)",
        "  - Der mangler: en måling af, hvordan det står til",
        "  - Der mangler: et næste skridt i planen",
        "- Problem: Nights without cover",
        "  - Hvad medlemmerne gør ved det: Members write guides",
        "  - Der mangler: en måling af, om de gør det",
        "  - Der mangler: hvad det skal føre til",
        "  - Der mangler: en måling af, hvordan det står til",
        "  - Næste skridt: Publish the guide",
      ],
    },
  },
  {
    title: "where nobody named a problem, the most important objective; its link is only assumed",
    given: {},
    asked: { "member-answer-share": { value: 0.61, low: 0.55, high: 0.67, n: 210 } },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        goals: [{ id: "growth", title: "Growth", priority: 2 }, { id: "relief", title: "Relief", priority: 1 }],
        behaviours: [{ id: "answer", title: "Members answer questions", createsValue: "fewer tickets", metric: "member-answer-share" }],
        objectives: [
          { id: "more", title: "More members", goal: "growth" },
          { id: "carry", title: "Members carry most answers", goal: "relief", metric: "member-answer-share", behaviour: "answer" },
        ],
      },
    },
    expect: {
      en: [
        "…",
        "- What is to change: Members carry most answers",
        "  - What members do about it: Members answer questions",
        "  - Evidence that they do: Answers by members 61% (55–67%)",
        "  - What it is meant to lead to: “fewer tickets” (not tested yet)",
        "  - Missing: a next step in the plan",
      ],
      de: [
        "…",
        "- Was sich ändern soll: Members carry most answers",
        "  - Was Mitglieder dazu beitragen: Members answer questions",
        "  - Beleg dafür: Antworten von Mitgliedern 61 % (55–67 %)",
        "  - Wozu es führen soll: „fewer tickets“ (noch nicht geprüft)",
        "  - Es fehlt: ein nächster Schritt im Plan",
      ],
      da: [
        "…",
        "- Hvad der skal ændre sig: Members carry most answers",
        "  - Hvad medlemmerne gør ved det: Members answer questions",
        "  - Belæg for, at de gør det: Svar fra medlemmer 61 % (55–67 %)",
        "  - Hvad det skal føre til: »fewer tickets« (endnu ikke efterprøvet)",
        "  - Der mangler: et næste skridt i planen",
      ],
    },
  },
  { title: "no plan: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
