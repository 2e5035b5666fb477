import { isDropped, isOpen } from "@folkmoot/plan"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How sound the plan is and how far it has been carried out, by counting.
 *
 * @see concept:101
 */
export const planState = composeBlock({
  id: "plan-state",
  since: "0.1.0",
  audiences: ["executive", "community-team"],
  section: "plan",
  order: 10,
  sources: ["concept:9", "concept:92", "concept:101"],
  needs: {},
  messages: {
    sound: {
      en: "The check of the plan found nothing to improve.",
      de: "Bei der Prüfung des Plans fand sich nichts zu verbessern.",
      da: "Gennemgangen af planen viste intet, der bør forbedres.",
    },
    found: {
      en: ".input {$all :count} .match $all one {{The check of the plan found {$all} point to improve. Errors: {$errors}; warnings: {$warnings}; hints: {$hints}.}} * {{The check of the plan found {$all} points to improve. Errors: {$errors}; warnings: {$warnings}; hints: {$hints}.}}",
      de: ".input {$all :count} .match $all one {{Die Prüfung des Plans hat {$all} verbesserungswürdigen Punkt gefunden. Fehler: {$errors}; Warnungen: {$warnings}; Hinweise: {$hints}.}} * {{Die Prüfung des Plans hat {$all} verbesserungswürdige Punkte gefunden. Fehler: {$errors}; Warnungen: {$warnings}; Hinweise: {$hints}.}}",
      da: ".input {$all :count} .match $all one {{Gennemgangen af planen viste {$all} punkt, der kan forbedres. Fejl: {$errors}; advarsler: {$warnings}; forslag: {$hints}.}} * {{Gennemgangen af planen viste {$all} punkter, der kan forbedres. Fejl: {$errors}; advarsler: {$warnings}; forslag: {$hints}.}}",
    },
    actions: {
      en: "Actions planned: {$planned}; done: {$done}; overdue: {$late}; given up: {$dropped}.",
      de: "Geplante Maßnahmen: {$planned}; erledigt: {$done}; überfällig: {$late}; aufgegeben: {$dropped}.",
      da: "Planlagte tiltag: {$planned}; gennemført: {$done}; over fristen: {$late}; opgivet: {$dropped}.",
    },
    revised: {
      en: "The plan was last revised on {$day}.",
      de: "Der Plan wurde zuletzt am {$day} überarbeitet.",
      da: "Planen blev senest revideret den {$day}.",
    },
  },
  compose: ({ plan, findings, today, bind, claim }) => {
    const actions = (plan?.spec.actions ?? []).filter(({ state }) => state !== "idea")
    const of = (severity: "error" | "warning" | "info") =>
      bind.count(`findings/${severity}`, (findings ?? []).filter((finding) => finding.severity === severity).length)
    const late = actions.filter((action) => isOpen(action) && action.due !== undefined && action.due < today)
    const dropped = actions.filter(isDropped)
    const checked =
      findings === undefined
        ? []
        : findings.length === 0
          ? [claim("sound", {})]
          : [claim("found", { all: bind.count("findings", findings.length), errors: of("error"), warnings: of("warning"), hints: of("info") })]
    return [
      ...checked,
      ...(actions.length === 0
        ? []
        : [
            claim("actions", {
              planned: bind.count("actions", actions.length),
              done: bind.count("actions/done", actions.filter((action) => !isOpen(action) && !isDropped(action)).length),
              late: bind.count("actions/overdue", late.length),
              dropped: bind.count("actions/dropped", dropped.length),
            }),
          ]),
      ...(plan?.metadata.revisedOn === undefined ? [] : [claim("revised", { day: bind.planDay(plan.metadata.revisedOn, { id: "metadata/revisedOn" }) })]),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "findings are counted by how grave they are",
    given: {},
    findings: [{ rule: "goal/names-behaviour", severity: "error", message: "A goal names no behaviour." }],
    expect: {
      en: ["The check of the plan found 1 point to improve. Errors: 1; warnings: 0; hints: 0."],
      de: ["Die Prüfung des Plans hat 1 verbesserungswürdigen Punkt gefunden. Fehler: 1; Warnungen: 0; Hinweise: 0."],
      da: ["Gennemgangen af planen viste 1 punkt, der kan forbedres. Fejl: 1; advarsler: 0; forslag: 0."],
    },
  },
  {
    title: "a clean plan, and what became of its actions",
    given: {},
    findings: [],
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour", revisedOn: "2025-10-01" },
      spec: {
        actions: [
          { id: "guide", title: "Write the guide", due: "2025-06-30", doneOn: "2025-06-12" },
          { id: "survey", title: "Run the survey", due: "2025-09-30" },
          { id: "rules", title: "Write the rules", state: "done" },
          { id: "badge", title: "Design a badge", due: "2025-09-30", droppedOn: "2025-08-01" },
          { id: "podcast", title: "Start a podcast", state: "idea" },
        ],
      },
    },
    expect: {
      en: ["The check of the plan found nothing to improve.", "Actions planned: 4; done: 2; overdue: 1; given up: 1.", "The plan was last revised on 1 October 2025."],
      de: ["Bei der Prüfung des Plans fand sich nichts zu verbessern.", "Geplante Maßnahmen: 4; erledigt: 2; überfällig: 1; aufgegeben: 1.", "Der Plan wurde zuletzt am 1. Oktober 2025 überarbeitet."],
      da: ["Gennemgangen af planen viste intet, der bør forbedres.", "Planlagte tiltag: 4; gennemført: 2; over fristen: 1; opgivet: 1.", "Planen blev senest revideret den 1. oktober 2025."],
    },
  },
  { title: "neither plan nor check: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
