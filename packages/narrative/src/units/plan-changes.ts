import { byText } from "../by-text.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { unitIn } from "../need.ts"
import { aimedAt } from "../objective-standing.ts"
import { movesIn, onlyIn, type Move } from "../plan-difference.ts"
import { roleNamed } from "../roles.ts"
import { beganOn } from "../since.ts"
import { readTarget } from "../target.ts"

/**
 * What has changed in the plan since the last report: what its record says and why, and what moved without a word.
 *
 * @remarks
 * Without an earlier state of the plan only its record can be told; then no change on record does not mean no change.
 * @see concept:21
 */
export const planChanges = composeBlock({
  id: "plan-changes",
  since: "0.1.0",
  audiences: ["executive", "community-team"],
  section: "plan",
  order: 30,
  sources: ["concept:21", "concept:92", "concept:99"],
  needs: {},
  messages: {
    since: { en: "What has changed in the plan since {$since}:", de: "Was sich seit dem {$since} am Plan geändert hat:", da: "Siden den {$since} er følgende ændret i planen:" },
    ever: { en: "What has changed in the plan so far, as far as it is on record:", de: "Was sich laut Plan bisher an ihm geändert hat:", da: "Hidtil er følgende ændret i planen, så vidt det er noteret:" },
    unchanged: { en: "Goals, objectives and dates of the plan have not changed since {$since}.", de: "Ziele, Zielvorgaben und Termine des Plans sind seit dem {$since} unverändert.", da: "Planens mål, delmål og frister er uændrede siden den {$since}." },
    unrecorded: {
      en: "No change of the plan is on record since {$since}; an earlier state of it was not given to compare with.",
      de: "Seit dem {$since} ist keine Änderung am Plan vermerkt; ein früherer Stand zum Vergleich liegt nicht vor.",
      da: "Der er ikke noteret nogen ændring i planen siden den {$since}; en tidligere udgave at sammenligne med foreligger ikke.",
    },
    change: { en: "{$day}: {$what}", de: "{$day}: {$what}", da: "{$day}: {$what}" },
    dated: { en: "{$day}: ", de: "{$day}: ", da: "{$day}: " },
    target: {
      en: "target of “{$of}” moved from {$before} to {$after}",
      de: "Zielwert von „{$of}“ geändert, vorher {$before}, jetzt {$after}",
      da: "målværdien for »{$of}« er ændret fra {$before} til {$after}",
    },
    baseline: {
      en: "baseline of “{$of}” moved from {$before} to {$after}",
      de: "Ausgangswert von „{$of}“ geändert, vorher {$before}, jetzt {$after}",
      da: "udgangspunktet for »{$of}« er ændret fra {$before} til {$after}",
    },
    due: {
      en: "due date of “{$of}” moved from {$before} to {$after}",
      de: "Termin von „{$of}“ verlegt, vorher {$before}, jetzt {$after}",
      da: "fristen for »{$of}« er flyttet fra {$before} til {$after}",
    },
    "new-goal": { en: "new goal: {$title}", de: "neues Ziel: {$title}", da: "nyt mål: {$title}" },
    "no-goal": { en: "goal removed: {$title}", de: "Ziel entfallen: {$title}", da: "mål udgået: {$title}" },
    "new-objective": { en: "new objective: {$title}", de: "neue Zielvorgabe: {$title}", da: "nyt delmål: {$title}" },
    "no-objective": { en: "objective removed: {$title}", de: "Zielvorgabe entfallen: {$title}", da: "delmål udgået: {$title}" },
    why: { en: "Why: “{$why}”", de: "Grund: „{$why}“", da: "Begrundelse: »{$why}«" },
    "no-why": { en: "No reason is on record.", de: "Ein Grund ist nicht vermerkt.", da: "Der er ikke noteret nogen begrundelse." },
    by: { en: "Involved: {$role}", de: "Beteiligt: {$role}", da: "Involveret: {$role}" },
    "by-too": { en: ", {$role}", de: ", {$role}", da: ", {$role}" },
  },
  compose: (teller) => {
    const { plan, previous, today, metric, bind, say, claim, list } = teller
    if (plan === undefined) return []
    const began = beganOn(teller)
    const isIn = (day: string): boolean => (began === undefined || day >= began) && day <= today
    // A reason is the plan's own word: that a trial raised anything was not measured here.
    const reasons = (why: string | undefined, by: readonly string[] = []) => {
      const involved = by.flatMap((ref) => roleNamed(plan, ref) ?? []).flatMap((role, index) => say(index === 0 ? "by" : "by-too", { role: bind.quote(role, "plan") }))
      return [why === undefined ? say("no-why") : say("why", { why: bind.quote(why, "plan") }), ...(involved.length === 0 ? [] : [involved])]
    }
    const written = ({ among, of, what, on = "unrecorded" }: Move, value: number | string, side: string) => {
      if (what === "due") return bind.planDay(String(value), { id: `${among}/${of.id}/due/${side}`, title: of.title })
      const counted = of.metric === undefined ? undefined : metric(of.metric)
      const target = counted === undefined ? undefined : readTarget(value, unitIn(counted, of.variant ?? Object.keys(counted.variants)[0] ?? ""))
      return target === undefined ? bind.quote(String(value), "plan") : bind.target(`${of.id}/${what}/${on}/${side}`, target, aimedAt(counted, of.variant))
    }
    const changes = (plan.spec.flexibility?.changes ?? []).filter(({ on }) => isIn(on)).map(({ on, what, why, by }) => ({
      on, parts: say("change", { day: bind.planDay(on, { id: "flexibility/changes", title: what }), what: bind.quote(what, "plan") }), items: reasons(why, by),
    }))
    const moves = movesIn(plan, isIn, previous?.plan).map((move) => ({
      on: move.on ?? "9999",
      parts: [
        ...(move.on === undefined ? [] : say("dated", { day: bind.planDay(move.on, { id: `${move.among}/${move.of.id}/revisions`, title: move.of.title }) })),
        ...say(move.what, { of: bind.quote(move.of.title, "plan"), before: written(move, move.before, "before"), after: written(move, move.after, "after") }),
      ],
      items: reasons(move.why, move.by),
    }))
    const [came, went] = previous?.plan === undefined ? [] : [onlyIn(plan, previous.plan), onlyIn(previous.plan, plan)]
    const titled = (name: "new-goal" | "no-goal" | "new-objective" | "no-objective", all: readonly { readonly title: string }[] = []) =>
      all.map(({ title }) => ({ parts: say(name, { title: bind.quote(title, "plan") }), items: [] }))
    const items = [
      ...[...changes, ...moves].toSorted(byText(({ on }) => on)),
      ...titled("new-goal", came?.goals), ...titled("no-goal", went?.goals), ...titled("new-objective", came?.objectives), ...titled("no-objective", went?.objectives),
    ]
    const since = began === undefined ? undefined : bind.planDay(began, { id: "report/since" })
    if (items.length > 0) return [since === undefined ? claim("ever", {}) : claim("since", { since }), list(items)]
    return since === undefined ? [] : [claim(previous?.plan === undefined ? "unrecorded" : "unchanged", { since })]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "changes on record with their reasons, a day moved without a word, an objective that came and a goal that went",
    given: {},
    previous: {
      asOf: "2025-10-01T00:00:00.000Z",
      plan: {
        apiVersion: "folkmoot.dev/v1",
        kind: "StrategyPlan",
        metadata: { name: "harbour" },
        spec: {
          goals: [{ id: "reach", title: "Be known everywhere" }],
          objectives: [{ id: "solved", title: "Most questions solved", metric: "resolution-rate", target: 0.8, due: "2026-06-30" }],
          actions: [{ id: "guide", title: "Write the guide", due: "2025-11-30" }],
        },
      },
    },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        objectives: [
          {
            id: "solved", title: "Most questions solved", metric: "resolution-rate", target: 0.6, due: "2026-06-30",
            revisions: [
              { on: "2025-06-01", why: "Too easy", target: 0.5 },
              { on: "2025-11-10", why: "The team is smaller now", by: ["host", "care"], target: 0.8 },
            ],
          },
          { id: "stay", title: "Hardly anybody leaves" },
        ],
        actions: [{ id: "guide", title: "Write the guide", due: "2026-01-31" }],
        flexibility: { changes: [{ on: "2025-12-01", what: "The forum comes before the chat" }] },
        roles: [{ id: "host", title: "Community manager" }, { id: "care", title: "Moderator" }],
      },
    },
    expect: {
      en: [
        "What has changed in the plan since 1 October 2025:",
        "- 10 November 2025: target of “Most questions solved” moved from 80% to 60%",
        "  - Why: “The team is smaller now”",
        "  - Involved: Community manager, Moderator",
        "- 1 December 2025: The forum comes before the chat",
        "  - No reason is on record.",
        "- due date of “Write the guide” moved from 30 November 2025 to 31 January 2026",
        "  - No reason is on record.",
        "- goal removed: Be known everywhere",
        "- new objective: Hardly anybody leaves",
      ],
      de: [
        "Was sich seit dem 1. Oktober 2025 am Plan geändert hat:",
        "- 10. November 2025: Zielwert von „Most questions solved“ geändert, vorher 80 %, jetzt 60 %",
        "  - Grund: „The team is smaller now“",
        "  - Beteiligt: Community manager, Moderator",
        "- 1. Dezember 2025: The forum comes before the chat",
        "  - Ein Grund ist nicht vermerkt.",
        "- Termin von „Write the guide“ verlegt, vorher 30. November 2025, jetzt 31. Januar 2026",
        "  - Ein Grund ist nicht vermerkt.",
        "- Ziel entfallen: Be known everywhere",
        "- neue Zielvorgabe: Hardly anybody leaves",
      ],
      da: [
        "Siden den 1. oktober 2025 er følgende ændret i planen:",
        "- 10. november 2025: målværdien for »Most questions solved« er ændret fra 80 % til 60 %",
        "  - Begrundelse: »The team is smaller now«",
        "  - Involveret: Community manager, Moderator",
        "- 1. december 2025: The forum comes before the chat",
        "  - Der er ikke noteret nogen begrundelse.",
        "- fristen for »Write the guide« er flyttet fra 30. november 2025 til 31. januar 2026",
        "  - Der er ikke noteret nogen begrundelse.",
        "- mål udgået: Be known everywhere",
        "- nyt delmål: Hardly anybody leaves",
      ],
    },
  },
  {
    title: "a new goal, an objective that went, a day and a baseline changed; a target in another unit is quoted",
    given: {},
    previous: {
      asOf: "2025-10-01T00:00:00.000Z",
      plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: { objectives: [{ id: "reach", title: "Known everywhere" }, { id: "fast", title: "Prompt answers", metric: "first-response-time", target: "many", due: "2026-03-31", baseline: "9 h" }] } },
    },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: { goals: [{ id: "relief", title: "Relief" }], objectives: [{ id: "fast", title: "Prompt answers", metric: "first-response-time", target: "5 h", due: "2026-06-30", baseline: "8 h" }] },
    },
    expect: {
      en: [
        "…",
        "- target of “Prompt answers” moved from many to 5 hours", "  - No reason is on record.",
        "- due date of “Prompt answers” moved from 31 March 2026 to 30 June 2026", "  - No reason is on record.",
        "- baseline of “Prompt answers” moved from 9 hours to 8 hours", "  - No reason is on record.",
        "- new goal: Relief",
        "- objective removed: Known everywhere",
      ],
      de: [
        "…",
        "- Zielwert von „Prompt answers“ geändert, vorher many, jetzt 5 Stunden", "  - Ein Grund ist nicht vermerkt.",
        "- Termin von „Prompt answers“ verlegt, vorher 31. März 2026, jetzt 30. Juni 2026", "  - Ein Grund ist nicht vermerkt.",
        "- Ausgangswert von „Prompt answers“ geändert, vorher 9 Stunden, jetzt 8 Stunden", "  - Ein Grund ist nicht vermerkt.",
        "- neues Ziel: Relief",
        "- Zielvorgabe entfallen: Known everywhere",
      ],
      da: [
        "…",
        "- målværdien for »Prompt answers« er ændret fra many til 5 timer", "  - Der er ikke noteret nogen begrundelse.",
        "- fristen for »Prompt answers« er flyttet fra 31. marts 2026 til 30. juni 2026", "  - Der er ikke noteret nogen begrundelse.",
        "- udgangspunktet for »Prompt answers« er ændret fra 9 timer til 8 timer", "  - Der er ikke noteret nogen begrundelse.",
        "- nyt mål: Relief",
        "- delmål udgået: Known everywhere",
      ],
    },
  },
  {
    title: "without the earlier plan, no change on record is not no change",
    given: {},
    previous: { asOf: "2025-10-01T00:00:00.000Z" },
    plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: {} },
    expect: {
      en: ["No change of the plan is on record since 1 October 2025; an earlier state of it was not given to compare with."],
      de: ["Seit dem 1. Oktober 2025 ist keine Änderung am Plan vermerkt; ein früherer Stand zum Vergleich liegt nicht vor."],
      da: ["Der er ikke noteret nogen ændring i planen siden den 1. oktober 2025; en tidligere udgave at sammenligne med foreligger ikke."],
    },
  },
  {
    title: "the same plan as before",
    given: {},
    previous: { asOf: "2025-10-01T00:00:00.000Z", plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: {} } },
    plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: {} },
    expect: {
      en: ["Goals, objectives and dates of the plan have not changed since 1 October 2025."],
      de: ["Ziele, Zielvorgaben und Termine des Plans sind seit dem 1. Oktober 2025 unverändert."],
      da: ["Planens mål, delmål og frister er uændrede siden den 1. oktober 2025."],
    },
  },
  {
    title: "told for the first time, all that is on record",
    given: {},
    plan: {
      apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" },
      spec: { flexibility: { changes: [{ on: "2025-12-01", what: "The forum comes before the chat", why: "Chats are hard to search" }] } },
    },
    expect: {
      en: ["What has changed in the plan so far, as far as it is on record:", "- 1 December 2025: The forum comes before the chat", "  - Why: “Chats are hard to search”"],
      de: ["Was sich laut Plan bisher an ihm geändert hat:", "- 1. Dezember 2025: The forum comes before the chat", "  - Grund: „Chats are hard to search“"],
      da: ["Hidtil er følgende ændret i planen, så vidt det er noteret:", "- 1. december 2025: The forum comes before the chat", "  - Begrundelse: »Chats are hard to search«"],
    },
  },
  { title: "no plan: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
