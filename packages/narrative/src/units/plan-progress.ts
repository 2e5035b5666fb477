import { actionCompletion, onTimeRate } from "@folkmoot/metrics"
import { isOpen, type Action } from "@folkmoot/plan"
import { byText } from "../by-text.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { isMeasured } from "../need.ts"
import { beganOn } from "../since.ts"
import { roleNamed } from "../roles.ts"

/** How many of the next dates are named; the rest stands in the plan. */
const shown = 5

const byDue = byText(({ due = "" }: Action) => due)

/**
 * How the plan is being carried out: what was done since the last report, what is overdue and with whom it lies, and what is due next.
 *
 * @remarks
 * The rates are measured from the plan's own record; the lists are read from the plan. Who answers for an action is told by role.
 * @see concept:101
 */
export const planProgress = composeBlock({
  id: "plan-progress",
  since: "0.1.0",
  audiences: ["executive", "community-team"],
  section: "plan",
  order: 20,
  sources: ["concept:9", "concept:90", "concept:96", "concept:101"],
  needs: {},
  messages: {
    completed: {
      en: "Of the actions that were due, {$done} are done.",
      de: "Von den fälligen Maßnahmen sind {$done} erledigt.",
      da: "Af de tiltag, hvis frist er udløbet, er {$done} gennemført.",
    },
    "in-time": {
      en: "Of the actions that were due, {$done} were done by the day they were due.",
      de: "Von den fälligen Maßnahmen wurden {$done} bis zu ihrem Termin erledigt.",
      da: "Af de tiltag, hvis frist er udløbet, blev {$done} gennemført til tiden.",
    },
    done: { en: "Done since {$since}:", de: "Erledigt seit dem {$since}:", da: "Gennemført siden den {$since}:" },
    "none-done": {
      en: "No action has been finished since {$since}.",
      de: "Seit dem {$since} wurde keine Maßnahme abgeschlossen.",
      da: "Intet tiltag er gennemført siden den {$since}.",
    },
    overdue: { en: "Overdue, the oldest first:", de: "Überfällig, das Älteste zuerst:", da: "Overskredne frister, de ældste øverst:" },
    "none-overdue": { en: "No action is overdue.", de: "Keine Maßnahme ist überfällig.", da: "Ingen frister er overskredet." },
    next: { en: "Due next:", de: "Als Nächstes fällig:", da: "De næste frister:" },
    "done-on": { en: "{$action}, on {$day}", de: "{$action}, am {$day}", da: "{$action}, den {$day}" },
    "due-on": { en: "{$action}, due on {$day}", de: "{$action}, fällig am {$day}", da: "{$action}, frist {$day}" },
    owned: { en: " ({$role})", de: " ({$role})", da: " ({$role})" },
    unowned: { en: " (nobody answers for it yet)", de: " (noch niemand zuständig)", da: " (endnu ingen ansvarlig)" },
  },
  asks: ({ spec }) => ((spec.actions ?? []).some(({ due }) => due !== undefined) ? [{ metric: actionCompletion.id }, { metric: onTimeRate.id }] : []),
  compose: (teller) => {
    const { plan, previous, today, measureOf, bind, say, claim, list, changed } = teller
    const actions = plan?.spec.actions ?? []
    if (actions.length === 0) return []
    const rates = ([["completed", actionCompletion.id], ["in-time", onTimeRate.id]] as const).flatMap(([name, id]) => {
      const measure = measureOf(id)
      return measure === undefined || !isMeasured(measure) ? [] : [claim(name, { done: bind.measure(measure) }, [measure]), ...changed(measure)]
    })
    const began = beganOn(teller)
    const wasDone = new Set((previous?.plan?.spec.actions ?? []).flatMap(({ id, doneOn }) => (doneOn === undefined ? [] : [id])))
    const done = actions
      .filter(({ id, doneOn }) => began !== undefined && doneOn !== undefined && doneOn >= began && doneOn <= today && !wasDone.has(id))
      .toSorted(byText(({ doneOn = "" }) => doneOn))
    const dated = actions.filter((action) => isOpen(action) && action.due !== undefined).toSorted(byDue)
    const overdue = dated.filter(({ due = "" }) => due < today)
    const next = dated.filter(({ due = "" }) => due >= today).slice(0, shown)
    const named = ({ id, title, due = "", owner }: Action) => {
      const role = roleNamed(plan, owner)
      const said = say("due-on", { action: bind.quote(title, "plan"), day: bind.planDay(due, { id: `actions/${id}/due`, title }) })
      return { parts: [...said, ...(role === undefined ? say("unowned") : say("owned", { role: bind.quote(role, "plan") }))] }
    }
    const since = began === undefined ? undefined : bind.planDay(began, { id: "report/since" })
    return [
      ...rates,
      ...(since === undefined
        ? []
        : done.length === 0
          ? [claim("none-done", { since })]
          : [
              claim("done", { since }),
              list(done.map(({ id, title, doneOn = "" }) => ({ parts: say("done-on", { action: bind.quote(title, "plan"), day: bind.planDay(doneOn, { id: `actions/${id}/doneOn`, title }) }) }))),
            ]),
      ...(dated.length === 0 ? [] : overdue.length === 0 ? [claim("none-overdue", {})] : [claim("overdue", {}), list(overdue.map(named))]),
      ...(next.length === 0 ? [] : [claim("next", {}), list(next.map(named))]),
    ]
  },
})

const actions = [
  { id: "guide", title: "Write the guide", due: "2025-06-30", doneOn: "2025-06-12" },
  { id: "solution", title: "Let members mark solutions", due: "2025-11-30", doneOn: "2025-12-03" },
  { id: "survey", title: "Run the survey", due: "2025-09-30", owner: "host" },
  { id: "invites", title: "Open the invitation page", due: "2025-12-15" },
  { id: "badge", title: "Design a badge", due: "2025-10-31", droppedOn: "2025-10-01" },
  { id: "review", title: "Review the guidelines", due: "2026-02-28", owner: "host" },
] as const

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "rates, what was done since the last report, what is overdue and with whom, and what is next",
    given: {},
    asked: { "action-completion": { value: 0.5, low: 0.15, high: 0.85, n: 4 }, "on-time-rate": { value: 0.25, low: 0.046, high: 0.699, n: 4 } },
    previous: { asOf: "2025-10-01T00:00:00.000Z" },
    plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: { actions, roles: [{ id: "host", title: "Community manager" }] } },
    expect: {
      en: [
        "Of the actions that were due, 50% (15–85%) are done.",
        "Of the actions that were due, 25% (5–70%) were done by the day they were due.",
        "Done since 1 October 2025:",
        "- Let members mark solutions, on 3 December 2025",
        "Overdue, the oldest first:",
        "- Run the survey, due on 30 September 2025 (Community manager)",
        "- Open the invitation page, due on 15 December 2025 (nobody answers for it yet)",
        "Due next:",
        "- Review the guidelines, due on 28 February 2026 (Community manager)",
      ],
      de: [
        "Von den fälligen Maßnahmen sind 50 % (15–85 %) erledigt.",
        "Von den fälligen Maßnahmen wurden 25 % (5–70 %) bis zu ihrem Termin erledigt.",
        "Erledigt seit dem 1. Oktober 2025:",
        "- Let members mark solutions, am 3. Dezember 2025",
        "Überfällig, das Älteste zuerst:",
        "- Run the survey, fällig am 30. September 2025 (Community manager)",
        "- Open the invitation page, fällig am 15. Dezember 2025 (noch niemand zuständig)",
        "Als Nächstes fällig:",
        "- Review the guidelines, fällig am 28. Februar 2026 (Community manager)",
      ],
      da: [
        "Af de tiltag, hvis frist er udløbet, er 50 % (15–85 %) gennemført.",
        "Af de tiltag, hvis frist er udløbet, blev 25 % (5–70 %) gennemført til tiden.",
        "Gennemført siden den 1. oktober 2025:",
        "- Let members mark solutions, den 3. december 2025",
        "Overskredne frister, de ældste øverst:",
        "- Run the survey, frist 30. september 2025 (Community manager)",
        "- Open the invitation page, frist 15. december 2025 (endnu ingen ansvarlig)",
        "De næste frister:",
        "- Review the guidelines, frist 28. februar 2026 (Community manager)",
      ],
    },
  },
  {
    title: "nothing finished since the last report, which had told of that day already, and nothing overdue",
    given: {},
    previous: {
      asOf: "2025-12-01T00:00:00.000Z",
      plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: { actions: [{ id: "guide", title: "Write the guide", doneOn: "2025-12-01" }] } },
    },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: { actions: [{ id: "guide", title: "Write the guide", doneOn: "2025-12-01" }, { id: "review", title: "Review the guidelines", due: "2026-02-28" }] },
    },
    expect: {
      en: ["No action has been finished since 1 December 2025.", "No action is overdue.", "Due next:", "- Review the guidelines, due on 28 February 2026 (nobody answers for it yet)"],
      de: ["Seit dem 1. Dezember 2025 wurde keine Maßnahme abgeschlossen.", "Keine Maßnahme ist überfällig.", "Als Nächstes fällig:", "- Review the guidelines, fällig am 28. Februar 2026 (noch niemand zuständig)"],
      da: ["Intet tiltag er gennemført siden den 1. december 2025.", "Ingen frister er overskredet.", "De næste frister:", "- Review the guidelines, frist 28. februar 2026 (endnu ingen ansvarlig)"],
    },
  },
  { title: "no actions: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
