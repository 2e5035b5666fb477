import { isOpen } from "@folkmoot/plan"
import { byText } from "../by-text.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { roleNamed } from "../roles.ts"

/** Something somebody answers for, and by when. */
interface Duty {
  readonly kind: "action" | "objective"
  readonly id: string
  readonly title: string
  readonly due: string | undefined
  readonly owners: readonly string[]
}

/**
 * Who does what by when: each role with what it answers for, in the order of time.
 *
 * @remarks
 * Roles only, never names. The community team sees everybody's; other readers what lies with them.
 * @see concept:98
 */
export const timelineByOwner = composeBlock({
  id: "timeline-by-owner",
  since: "0.1.0",
  audiences: ["support", "marketing", "product", "hr", "community-team"],
  section: "plan",
  order: 40,
  sources: ["concept:90", "concept:96", "concept:98"],
  needs: {},
  messages: {
    opening: { en: "Who does what by when:", de: "Wer was bis wann tut:", da: "Hvem gør hvad, og hvornår:" },
    owner: { en: "{$role}", de: "{$role}", da: "{$role}" },
    nobody: { en: "Nobody answers for this yet", de: "Dafür ist noch niemand zuständig", da: "Endnu uden ansvarlig" },
    action: { en: "by {$due}: {$what}", de: "bis {$due}: {$what}", da: "senest {$due}: {$what}" },
    late: { en: "overdue since {$due}: {$what}", de: "überfällig seit dem {$due}: {$what}", da: "fristen den {$due} er overskredet: {$what}" },
    objective: { en: "by {$due}: {$what} (objective)", de: "bis {$due}: {$what} (Zielvorgabe)", da: "senest {$due}: {$what} (delmål)" },
    undated: { en: "without a date: {$what}", de: "ohne Termin: {$what}", da: "uden frist: {$what}" },
  },
  compose: ({ plan, context, stakeholders, today, bind, say, claim, list }) => {
    if (plan === undefined) return []
    const { actions = [], objectives = [] } = plan.spec
    const duties: readonly Duty[] = [
      ...actions.filter(isOpen).map(({ id, title, due, owner, coOwners = [] }): Duty => ({ kind: "action", id, title, due, owners: [...(owner === undefined ? [] : [owner]), ...coOwners] })),
      ...objectives
        .filter(({ due, owner }) => due !== undefined && due >= today && owner !== undefined)
        .map(({ id, title, due, owner = "", coOwners = [] }): Duty => ({ kind: "objective", id, title, due, owners: [owner, ...coOwners] })),
    ].toSorted(byText(({ due = "9999" }) => due))
    const dutySaid = ({ kind, id, title, due }: Duty) => {
      const what = bind.quote(title, "plan")
      return due === undefined ? say("undated", { what }) : say(kind === "action" && due < today ? "late" : kind, { due: bind.planDay(due, { id: `${kind}s/${id}/due`, title }), what })
    }
    const isTheirs = (owner: string): boolean => context.audience === "community-team" || stakeholders.some(({ id }) => id === owner)
    const roles = [...new Set(duties.flatMap(({ owners }) => owners))].filter(isTheirs).flatMap((owner) => {
      const role = roleNamed(plan, owner)
      return role === undefined ? [] : [{ parts: say("owner", { role: bind.quote(role, "plan") }), items: duties.filter(({ owners }) => owners.includes(owner)).map(dutySaid) }]
    })
    const orphans = context.audience === "community-team" ? duties.filter(({ owners }) => owners.every((owner) => roleNamed(plan, owner) === undefined)) : []
    const items = [...roles, ...(orphans.length === 0 ? [] : [{ parts: say("nobody"), items: orphans.map(dutySaid) }])]
    return items.length === 0 ? [] : [claim("opening", {}), list(items)]
  },
})

const plan = {
  apiVersion: "folkmoot.dev/v1",
  kind: "StrategyPlan",
  metadata: { name: "harbour" },
  spec: {
    actions: [
      { id: "guide", title: "Write the guide", due: "2026-01-31", owner: "host", coOwners: ["service"] },
      { id: "survey", title: "Run the survey", due: "2025-12-15", owner: "host" },
      { id: "done", title: "Open the forum", due: "2025-10-01", doneOn: "2025-09-30", owner: "host" },
      { id: "page", title: "Open the invitation page" },
    ],
    objectives: [{ id: "solved", title: "Most questions solved", due: "2026-06-30", owner: "host", coOwners: ["service"] }],
    roles: [{ id: "host", title: "Community manager" }],
    stakeholders: [{ id: "service", role: "Head of customer service" }],
  },
} as const

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the team sees everybody’s, in the order of time, and what nobody answers for",
    given: {},
    audience: "community-team",
    plan,
    expect: {
      en: [
        "Who does what by when:",
        "- Community manager",
        "  - overdue since 15 December 2025: Run the survey",
        "  - by 31 January 2026: Write the guide",
        "  - by 30 June 2026: Most questions solved (objective)",
        "- Head of customer service",
        "  - by 31 January 2026: Write the guide",
        "  - by 30 June 2026: Most questions solved (objective)",
        "- Nobody answers for this yet",
        "  - without a date: Open the invitation page",
      ],
      de: [
        "Wer was bis wann tut:",
        "- Community manager",
        "  - überfällig seit dem 15. Dezember 2025: Run the survey",
        "  - bis 31. Januar 2026: Write the guide",
        "  - bis 30. Juni 2026: Most questions solved (Zielvorgabe)",
        "- Head of customer service",
        "  - bis 31. Januar 2026: Write the guide",
        "  - bis 30. Juni 2026: Most questions solved (Zielvorgabe)",
        "- Dafür ist noch niemand zuständig",
        "  - ohne Termin: Open the invitation page",
      ],
      da: [
        "Hvem gør hvad, og hvornår:",
        "- Community manager",
        "  - fristen den 15. december 2025 er overskredet: Run the survey",
        "  - senest 31. januar 2026: Write the guide",
        "  - senest 30. juni 2026: Most questions solved (delmål)",
        "- Head of customer service",
        "  - senest 31. januar 2026: Write the guide",
        "  - senest 30. juni 2026: Most questions solved (delmål)",
        "- Endnu uden ansvarlig",
        "  - uden frist: Open the invitation page",
      ],
    },
  },
  {
    title: "a department sees what lies with it",
    given: {},
    audience: "support",
    plan,
    expect: {
      en: ["Who does what by when:", "- Head of customer service", "  - by 31 January 2026: Write the guide", "  - by 30 June 2026: Most questions solved (objective)"],
      de: ["Wer was bis wann tut:", "- Head of customer service", "  - bis 31. Januar 2026: Write the guide", "  - bis 30. Juni 2026: Most questions solved (Zielvorgabe)"],
      da: ["Hvem gør hvad, og hvornår:", "- Head of customer service", "  - senest 31. januar 2026: Write the guide", "  - senest 30. juni 2026: Most questions solved (delmål)"],
    },
  },
  { title: "nothing lies with them: silence", given: {}, audience: "marketing", plan, expect: "silence" },
] satisfies readonly BlockExample[]
