import { longestGap, type Cadence, type Objective } from "@folkmoot/plan"
import { parseInstant } from "@folkmoot/facts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { standingOfObjective, countsAs } from "../objective-standing.ts"
import { triggersSeen } from "../triggers.ts"
import { questionsSolved } from "./questions-solved.ts"

const dayLength = 86_400_000

/** Whether something that happens at a cadence should have happened again by a day. */
const isOverdue = (last: string, cadence: Cadence, today: string): boolean => {
  const [from, to] = [parseInstant(last), parseInstant(today)]
  return from !== undefined && to !== undefined && (to - from) / dayLength > longestGap[cadence]
}

/**
 * What the readers are to decide: each with the day from which it has been open, read from the plan and its measures.
 *
 * @remarks
 * Management and the community team see all of it, a department what lies with it. That nothing waits is said too.
 * @see concept:111
 */
export const decisionsWanted = composeBlock({
  id: "decisions-wanted",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "hr", "community-team"],
  section: "decisions",
  order: 10,
  sources: ["concept:19", "concept:97", "concept:99", "concept:108", "concept:111"],
  needs: {},
  messages: {
    opening: { en: "These matters are waiting for your decision:", de: "Diese Fragen warten auf Ihre Entscheidung:", da: "Disse spørgsmål venter på jeres beslutning:" },
    nothing: { en: "Nothing in the plan is waiting for your decision.", de: "Im Plan steht nichts zur Entscheidung an.", da: "Intet i planen venter på jeres beslutning." },
    pilot: {
      en: "The pilot “{$title}” ended on {$day}. Is it to be rolled out, extended, repeated or stopped?",
      de: "Das Pilotprojekt „{$title}“ ist am {$day} zu Ende gegangen. Soll es ausgeweitet, verlängert, wiederholt oder beendet werden?",
      da: "Pilotprojektet »{$title}« sluttede den {$day}. Skal det udbredes, forlænges, gentages eller stoppes?",
    },
    missed: {
      en: "The objective “{$title}” was missed on {$day}. Does it stand with a later day, is it changed, or is it given up?",
      de: "Die Zielvorgabe „{$title}“ wurde zum {$day} verfehlt. Bleibt sie mit späterem Termin bestehen, wird sie geändert oder aufgegeben?",
      da: "Delmålet »{$title}« blev ikke nået inden fristen den {$day}. Skal det fastholdes med en senere frist, ændres eller opgives?",
    },
    broken: {
      en: "The objective “{$title}” is not being kept. Is more done for it, is it changed, or is it given up?",
      de: "Die Zielvorgabe „{$title}“ wird nicht eingehalten. Wird mehr dafür getan, wird sie geändert oder aufgegeben?",
      da: "Delmålet »{$title}« bliver ikke overholdt. Skal der gøres mere for det, skal det ændres eller opgives?",
    },
    gate: {
      en: "Not met yet for the opening on {$day}: “{$title}”. Does the day stand?",
      de: "Für die Eröffnung am {$day} noch nicht erfüllt: „{$title}“. Bleibt es beim Termin?",
      da: "Det mangler endnu før åbningen den {$day}: »{$title}«. Holder datoen?",
    },
    "gate-undated": {
      en: "Not met yet for the opening: “{$title}”. By when is it to be met?",
      de: "Für die Eröffnung noch nicht erfüllt: „{$title}“. Bis wann soll es erfüllt sein?",
      da: "Det mangler endnu før åbningen: »{$title}«. Hvornår skal det være på plads?",
    },
    review: {
      en: "The plan was last reviewed with “{$title}” on {$day}, longer ago than agreed. When is the next review?",
      de: "Mit „{$title}“ wurde der Plan zuletzt am {$day} besprochen; die nächste Besprechung ist überfällig. Wann findet sie statt?",
      da: "Planen blev senest gennemgået med »{$title}« den {$day}, og det er længere siden end aftalt. Hvornår er næste gennemgang?",
    },
    revision: {
      en: "The plan was last revised on {$day}, longer ago than it provides for. When is it to be reviewed?",
      de: "Der Plan wurde zuletzt am {$day} überarbeitet; die vorgesehene Überprüfung ist überfällig. Wann findet sie statt?",
      da: "Planen blev senest revideret den {$day}, og det er længere siden end planlagt. Hvornår skal den gennemgås?",
    },
    finding: {
      en: "“{$title}” was found, and nothing has been decided about it yet. What follows from it?",
      de: "Die Erkenntnis „{$title}“ liegt vor, entschieden ist dazu noch nichts. Was folgt daraus?",
      da: "Indsigten »{$title}« foreligger, men der er endnu ikke besluttet noget. Hvad skal den føre til?",
    },
    assumption: {
      en: "The plan takes for granted: “{$title}”. This was to be tested by {$day}. Does the plan still rest on it?",
      de: "Der Plan geht davon aus: „{$title}“. Das sollte bis zum {$day} geprüft sein. Stützt er sich weiter darauf?",
      da: "Planen går ud fra: »{$title}«. Det skulle være efterprøvet senest den {$day}. Skal planen stadig bygge på det?",
    },
    trigger: {
      en: "The trigger “{$title}” of the plan has been reached. Is the plan’s response to be carried out: “{$answer}”?",
      de: "Der Auslöser „{$title}“ des Plans ist eingetreten. Soll geschehen, was der Plan dafür vorsieht: „{$answer}“?",
      da: "Planens udløser »{$title}« er indtruffet. Skal det, planen foreskriver, sættes i værk: »{$answer}«?",
    },
    "trigger-bare": {
      en: "The trigger “{$title}” of the plan has been reached, and the plan provides for nothing. What is to be done?",
      de: "Der Auslöser „{$title}“ des Plans ist eingetreten, und der Plan sieht dafür nichts vor. Was soll geschehen?",
      da: "Planens udløser »{$title}« er indtruffet, og planen foreskriver intet. Hvad skal der ske?",
    },
    measured: { en: "Measured: {$value}; target: {$target}", de: "Gemessen: {$value}; Zielwert: {$target}", da: "Målt: {$value}; målværdi: {$target}" },
    "measured-limit": { en: "Measured: {$value}; limit: {$target}", de: "Gemessen: {$value}; Grenzwert: {$target}", da: "Målt: {$value}; grænse: {$target}" },
  },
  compose: (teller) => {
    const { plan, context, stakeholders, today, inForce, bind, say, claim, list } = teller
    if (plan === undefined) return []
    const { pilots = [], launch, community, optimisation = [], assumptions = [], timeline, flexibility = {} } = plan.spec
    const seesAll = context.audience === "executive" || context.audience === "community-team"
    const isTheirs = (...owners: readonly (string | undefined)[]): boolean => seesAll || stakeholders.some(({ id }) => owners.includes(id))
    const quote = (text: string) => bind.quote(text, "plan")
    const objectives = inForce.filter(({ owner, coOwners = [] }) => isTheirs(owner, ...coOwners)).flatMap((objective: Objective) => {
      const { standing, measured, target, of } = standingOfObjective(objective, teller)
      if (countsAs(standing) !== "missed") return []
      const { id, title, kind, due } = objective
      const items = measured === undefined || target === undefined ? [] : [say("measured", { value: bind.measure(measured), target: bind.target(id, target, of) })]
      return [{ parts: kind === "keep" || due === undefined ? say("broken", { title: quote(title) }) : say("missed", { title: quote(title), day: bind.planDay(due, { id: `objectives/${id}/due`, title }) }), items }]
    })
    const isOpened = community?.launchedOn !== undefined && community.launchedOn <= today
    const gates = isOpened ? [] : (launch?.gates ?? []).filter(({ metOn, owner }) => metOn === undefined && isTheirs(owner))
    const untested = assumptions.filter(({ status = "assumed", checkBy }) => status === "assumed" && checkBy !== undefined && checkBy < today)
    const pulled = seesAll ? triggersSeen(flexibility.triggers ?? [], teller).filter(({ state }) => state === "pulled") : []
    const decisions = [
      ...pilots
        .filter(({ end, decision, owner }) => end !== undefined && end < today && decision === undefined && isTheirs(owner))
        .map(({ id, title, end = "" }) => ({ parts: say("pilot", { title: quote(title), day: bind.planDay(end, { id: `pilots/${id}/end`, title }) }) })),
      ...objectives,
      ...pulled.map(({ trigger, measure, limit }) => {
        const answer = flexibility.contingency?.find(({ id }) => id === trigger.leadsTo)?.title
        return {
          parts: answer === undefined ? say("trigger-bare", { title: quote(trigger.when) }) : say("trigger", { title: quote(trigger.when), answer: quote(answer) }),
          items: [say("measured-limit", { value: bind.measure(measure), target: bind.target(`trigger/${measure.metric}/${limit.value}`, limit, measure.estimate) })],
        }
      }),
      ...gates.map(({ title }) => ({
        parts: launch?.plannedOn === undefined ? say("gate-undated", { title: quote(title) }) : say("gate", { title: quote(title), day: bind.planDay(launch.plannedOn, { id: "launch/plannedOn" }) }),
      })),
      ...(seesAll ? optimisation.filter(({ decision }) => decision === undefined) : []).map(({ finding }) => ({ parts: say("finding", { title: quote(finding) }) })),
      ...(seesAll ? untested : []).map(({ id, says, checkBy = "" }) => ({
        parts: say("assumption", { title: quote(says), day: bind.planDay(checkBy, { id: `assumptions/${id}/checkBy`, title: says }) }),
      })),
      ...stakeholders.flatMap(({ id, role, cadence, lastReviewedOn, touchpoints = [] }) => {
        const last = [lastReviewedOn, ...touchpoints.map(({ on }) => on)].flatMap((day) => day ?? []).toSorted().at(-1)
        return last === undefined || cadence === undefined || !isOverdue(last, cadence, today) ? [] : [{ parts: say("review", { title: quote(role), day: bind.planDay(last, { id: `stakeholders/${id}/lastReviewedOn`, title: role }) }) }]
      }),
      ...(seesAll && plan.metadata.revisedOn !== undefined && timeline?.reviews !== undefined && isOverdue(plan.metadata.revisedOn, timeline.reviews, today)
        ? [{ parts: say("revision", { day: bind.planDay(plan.metadata.revisedOn, { id: "metadata/revisedOn" }) }) }]
        : []),
    ]
    return decisions.length === 0 ? [claim("nothing", {})] : [claim("opening", {}), list(decisions)]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "all that waits, for management",
    given: { solved: { value: 0.5, low: 0.45, high: 0.55, n: 380 } },
    beside: [questionsSolved],
    asked: { "member-churn": { value: 0.22, low: 0.18, high: 0.27, n: 410 } },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour", revisedOn: "2025-10-01" },
      spec: {
        stakeholders: [{ id: "head", role: "Managing director", seniority: "executive", cadence: "monthly", lastReviewedOn: "2025-09-01", touchpoints: [{ on: "2025-10-15" }] }],
        pilots: [{ id: "badges", title: "Badges for helpers", end: "2025-11-30" }, { id: "mentors", title: "Mentors", end: "2026-03-31" }],
        objectives: [
          { id: "solved", title: "Most questions solved", metric: "resolution-rate", target: 0.6, due: "2025-12-15" },
          { id: "stay", title: "Hardly anybody leaves", kind: "keep", metric: "member-churn", target: 0.1 },
        ],
        flexibility: {
          triggers: [{ when: "Members leave", metric: "member-churn", above: 0.15, leadsTo: "calls" }, { when: "Members flee", metric: "member-churn", above: 0.17 }],
          contingency: [{ id: "calls", title: "Call whoever left" }],
        },
        launch: { plannedOn: "2026-02-01", gates: [{ title: "Enough helpers" }, { title: "The rules are written", metOn: "2025-12-01" }] },
        optimisation: [{ id: "mobile", finding: "Most read on a phone" }],
        assumptions: [{ id: "time", says: "Experts have time", checkBy: "2025-11-01" }],
        timeline: { reviews: "monthly" },
      },
    },
    expect: {
      en: [
        "These matters are waiting for your decision:",
        "- The pilot “Badges for helpers” ended on 30 November 2025. Is it to be rolled out, extended, repeated or stopped?",
        "- The objective “Most questions solved” was missed on 15 December 2025. Does it stand with a later day, is it changed, or is it given up?",
        "  - Measured: 50% (45–55%); target: 60%",
        "- The objective “Hardly anybody leaves” is not being kept. Is more done for it, is it changed, or is it given up?",
        "  - Measured: 22% (18–27%); target: 10%",
        "- The trigger “Members leave” of the plan has been reached. Is the plan’s response to be carried out: “Call whoever left”?",
        "  - Measured: 22% (18–27%); limit: 15%",
        "- The trigger “Members flee” of the plan has been reached, and the plan provides for nothing. What is to be done?",
        "  - Measured: 22% (18–27%); limit: 17%",
        "- Not met yet for the opening on 1 February 2026: “Enough helpers”. Does the day stand?",
        "- “Most read on a phone” was found, and nothing has been decided about it yet. What follows from it?",
        "- The plan takes for granted: “Experts have time”. This was to be tested by 1 November 2025. Does the plan still rest on it?",
        "- The plan was last reviewed with “Managing director” on 15 October 2025, longer ago than agreed. When is the next review?",
        "- The plan was last revised on 1 October 2025, longer ago than it provides for. When is it to be reviewed?",
      ],
      de: [
        "Diese Fragen warten auf Ihre Entscheidung:",
        "- Das Pilotprojekt „Badges for helpers“ ist am 30. November 2025 zu Ende gegangen. Soll es ausgeweitet, verlängert, wiederholt oder beendet werden?",
        "- Die Zielvorgabe „Most questions solved“ wurde zum 15. Dezember 2025 verfehlt. Bleibt sie mit späterem Termin bestehen, wird sie geändert oder aufgegeben?",
        "  - Gemessen: 50 % (45–55 %); Zielwert: 60 %",
        "- Die Zielvorgabe „Hardly anybody leaves“ wird nicht eingehalten. Wird mehr dafür getan, wird sie geändert oder aufgegeben?",
        "  - Gemessen: 22 % (18–27 %); Zielwert: 10 %",
        "- Der Auslöser „Members leave“ des Plans ist eingetreten. Soll geschehen, was der Plan dafür vorsieht: „Call whoever left“?",
        "  - Gemessen: 22 % (18–27 %); Grenzwert: 15 %",
        "- Der Auslöser „Members flee“ des Plans ist eingetreten, und der Plan sieht dafür nichts vor. Was soll geschehen?",
        "  - Gemessen: 22 % (18–27 %); Grenzwert: 17 %",
        "- Für die Eröffnung am 1. Februar 2026 noch nicht erfüllt: „Enough helpers“. Bleibt es beim Termin?",
        "- Die Erkenntnis „Most read on a phone“ liegt vor, entschieden ist dazu noch nichts. Was folgt daraus?",
        "- Der Plan geht davon aus: „Experts have time“. Das sollte bis zum 1. November 2025 geprüft sein. Stützt er sich weiter darauf?",
        "- Mit „Managing director“ wurde der Plan zuletzt am 15. Oktober 2025 besprochen; die nächste Besprechung ist überfällig. Wann findet sie statt?",
        "- Der Plan wurde zuletzt am 1. Oktober 2025 überarbeitet; die vorgesehene Überprüfung ist überfällig. Wann findet sie statt?",
      ],
      da: [
        "Disse spørgsmål venter på jeres beslutning:",
        "- Pilotprojektet »Badges for helpers« sluttede den 30. november 2025. Skal det udbredes, forlænges, gentages eller stoppes?",
        "- Delmålet »Most questions solved« blev ikke nået inden fristen den 15. december 2025. Skal det fastholdes med en senere frist, ændres eller opgives?",
        "  - Målt: 50 % (45–55 %); målværdi: 60 %",
        "- Delmålet »Hardly anybody leaves« bliver ikke overholdt. Skal der gøres mere for det, skal det ændres eller opgives?",
        "  - Målt: 22 % (18–27 %); målværdi: 10 %",
        "- Planens udløser »Members leave« er indtruffet. Skal det, planen foreskriver, sættes i værk: »Call whoever left«?",
        "  - Målt: 22 % (18–27 %); grænse: 15 %",
        "- Planens udløser »Members flee« er indtruffet, og planen foreskriver intet. Hvad skal der ske?",
        "  - Målt: 22 % (18–27 %); grænse: 17 %",
        "- Det mangler endnu før åbningen den 1. februar 2026: »Enough helpers«. Holder datoen?",
        "- Indsigten »Most read on a phone« foreligger, men der er endnu ikke besluttet noget. Hvad skal den føre til?",
        "- Planen går ud fra: »Experts have time«. Det skulle være efterprøvet senest den 1. november 2025. Skal planen stadig bygge på det?",
        "- Planen blev senest gennemgået med »Managing director« den 15. oktober 2025, og det er længere siden end aftalt. Hvornår er næste gennemgang?",
        "- Planen blev senest revideret den 1. oktober 2025, og det er længere siden end planlagt. Hvornår skal den gennemgås?",
      ],
    },
  },
  {
    title: "a department sees what lies with it; an opening without a day",
    given: {},
    audience: "support",
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        stakeholders: [{ id: "service", role: "Head of support" }],
        pilots: [{ id: "badges", title: "Badges for helpers", end: "2025-11-30", owner: "host" }],
        launch: { gates: [{ title: "Enough helpers", owner: "service" }] },
      },
    },
    expect: {
      en: ["These matters are waiting for your decision:", "- Not met yet for the opening: “Enough helpers”. By when is it to be met?"],
      de: ["Diese Fragen warten auf Ihre Entscheidung:", "- Für die Eröffnung noch nicht erfüllt: „Enough helpers“. Bis wann soll es erfüllt sein?"],
      da: ["Disse spørgsmål venter på jeres beslutning:", "- Det mangler endnu før åbningen: »Enough helpers«. Hvornår skal det være på plads?"],
    },
  },
  {
    title: "nothing waits",
    given: {},
    plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: {} },
    expect: { en: ["Nothing in the plan is waiting for your decision."], de: ["Im Plan steht nichts zur Entscheidung an."], da: ["Intet i planen venter på jeres beslutning."] },
  },
  { title: "no plan: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
