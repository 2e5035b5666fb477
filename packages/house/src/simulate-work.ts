import { days, hours, type Instant } from "@folkmoot/facts"
import { inBerlin, sampleDays, sampleSpan } from "./simulate-calendar.ts"
import type { Random } from "./simulate-random.ts"
import { numbered, sampleMonths, whole, type Row } from "./simulate-rows.ts"

const noon = (day: string): Instant => inBerlin(Date.parse(`${day}T12:00:00Z`))

const isPast = (at: Instant): boolean => at < sampleSpan.to

/** When content was due and when it came: guides by the week, webinars and articles by the month. */
export const simulateSlots = (random: Random): readonly Row<"publishing-slot">[] => {
  const planned = sampleDays.flatMap(({ weekday, day, midnight }) => [
    ...(weekday === 1 ? [["guide", midnight] as const] : []),
    ...(day === 10 ? [["webinar", midnight] as const] : []),
    ...(day === 20 ? [["blog", midnight] as const] : []),
  ])
  return numbered("publishing-slot", "g", planned.map(([kind, midnight]) => {
    const plannedAt = inBerlin(midnight + hours(10))
    const late = random.weighted([[66, 0], [16, 1], [9, 3], [9, undefined]] as const)
    const publishedAt = late === undefined ? null : plannedAt + days(late) + random.between(-90, 240) * 60_000
    return { plannedAt, kind, publishedAt: publishedAt !== null && isPast(publishedAt) ? publishedAt : null }
  }))
}

/** What was published: what the schedule asked for, made by members or by the team, and what solved threads became. */
export const simulateContent = (
  random: Random, slots: readonly Row<"publishing-slot">[], threads: readonly Row<"thread">[], members: readonly string[],
): readonly Row<"content-item">[] => {
  const scheduled = slots.flatMap(({ kind, publishedAt }) => {
    if (publishedAt === null) return []
    const origin = random.percent(kind === "guide" ? 34 : 6) ? "member" as const : "professional" as const
    return [{ kind: kind ?? "guide", origin, publishedAt, author: origin === "member" ? random.pick(members) : null, fromThread: null }]
  })
  const documented = threads.flatMap(({ id, documentedAt }) =>
    documentedAt === null ? [] : [{ kind: "knowledge-base", origin: "professional" as const, publishedAt: documentedAt, author: null, fromThread: id }],
  )
  return numbered("content-item", "n", [...scheduled, ...documented].toSorted((a, b) => a.publishedAt - b.publishedAt))
}

/** The steps of the plan, and what became of those of the year before. */
const steps: readonly (readonly [id: string, due: string, done: string | null, owner: string, tied: boolean | null, days: number | null, cancelled?: string])[] = [
  ["review-2024", "2025-01-24", "2025-01-24", "community-manager", true, 3],
  ["move-archive", "2025-03-14", "2025-03-28", "community-manager", false, 9],
  ["first-survey", "2025-03-31", "2025-03-31", "customer-success-lead", true, 3],
  ["rename-rooms", "2025-05-09", "2025-05-07", "community-manager", false, 2],
  ["solution-flag", "2025-06-30", "2025-06-30", "community-manager", true, 5],
  ["badges", "2025-08-29", null, "programme-manager", null, 4, "2025-08-11"],
  ["integrations-channel", "2025-10-01", "2025-10-06", "integrations-moderator", true, 6],
  ["autumn-survey-2025", "2025-10-31", "2025-10-30", "customer-success-lead", true, 3],
  ["year-end-parcel", "2025-12-12", "2025-12-11", "programme-manager", false, 2],
  ["review-2025", "2026-01-16", "2026-01-15", "community-manager", true, 3],
  ["choose-mentors", "2026-01-30", "2026-02-04", "programme-manager", true, 4],
  ["agree-hours", "2026-02-06", "2026-02-06", "integrations-moderator", true, 3],
  ["write-nudge", "2026-02-13", "2026-02-12", "community-manager", true, 2],
  ["open-mentor-room", "2026-02-27", "2026-02-26", "programme-manager", true, 2],
  ["spring-survey", "2026-03-31", "2026-03-31", "customer-success-lead", true, 3],
  ["first-templates", "2026-03-27", "2026-04-10", "programme-manager", true, 8],
  ["judge-nudge", "2026-04-24", "2026-04-24", "community-manager", true, 1],
  ["invitation-links", "2026-05-29", "2026-06-03", "marketing-lead", true, 6],
  ["connector-guides", "2026-06-26", null, "integrations-moderator", true, 10],
  ["summer-cover", "2026-06-30", "2026-06-22", "community-manager", null, null],
  ["autumn-survey", "2026-10-30", null, "customer-success-lead", true, 3],
  ["review-2026", "2026-12-18", null, "community-manager", true, 3],
]

/** The action plan as it was carried out; a day of work is eight hours. */
export const actionRows: readonly Row<"action">[] = whole("action", steps.map(([id, due, done, owner, tied, effort, cancelled]) => ({
  id, dueAt: inBerlin(Date.parse(`${due}T23:00:00Z`)), doneAt: done === null ? null : noon(done), cancelledAt: cancelled === undefined ? null : noon(cancelled),
  owner, tied, effort: effort === null ? null : effort * 480,
})))

/** When the plan was revised, the metrics were read and the objectives were reviewed; some months were left out. */
export const simulateCadence = (random: Random): readonly Row<"cadence-event">[] => {
  const rows = sampleMonths.flatMap(({ midnight, age }) => {
    const on = (kind: Row<"cadence-event">["kind"], day: number, of: string | null = null) => ({ kind, of, happenedAt: inBerlin(midnight + days(day) + hours(11)) })
    return [
      on("metric-reading", random.between(2, 4)),
      ...(random.percent(82) ? [on("plan-revision", random.between(5, 9))] : []),
      ...(age % 3 === 0 ? [on("objective-review", 14, "solve-more")] : []),
    ]
  })
  return numbered("cadence-event", "e", rows.filter(({ happenedAt }) => isPast(happenedAt)))
}

/** Every how many months each stakeholder of the plan is met, and what for. */
const circle = [["support-director", 1, "report"], ["finance-director", 3, "review"], ["marketing-lead", 2, "report"], ["customer-success-lead", 3, "meeting"], ["product-lead", 6, "meeting"]] as const

/** Contacts with the stakeholders of the plan. */
export const simulateTouches = (random: Random): readonly Row<"stakeholder-touch">[] => {
  const rows = sampleMonths.flatMap(({ midnight, age }) =>
    circle.flatMap(([stakeholder, every, kind]) =>
      age % every === every - 1 && random.percent(90) ? [{ stakeholder, kind, touchedAt: inBerlin(midnight + days(random.between(2, 22)) + hours(14)) }] : [],
    ),
  )
  return numbered("stakeholder-touch", "h", rows.filter(({ touchedAt }) => isPast(touchedAt)).toSorted((a, b) => a.touchedAt - b.touchedAt))
}

/** The objectives of the plan: where each began and is to go, in parts of its unit, and how far it has come by the half-year, in hundredths of the way. */
const objectives = [
  { objective: "solve-more", per: 100, baseline: 57, target: 65, half: 5, come: 82, weight: 3 },
  { objective: "answer-sooner", per: 1, baseline: 16_920_000, target: 14_400_000, half: 900_000, come: 35, weight: 2 },
  { objective: "recommend-more", per: 1, baseline: 43, target: 48, half: 8, come: -40, weight: 2 },
  { objective: "invite-more", per: 1000, baseline: 90, target: 100, half: 14, come: 130, weight: 1 },
  { objective: "cheaper-conversions", per: 1, baseline: 26_400, target: 22_000, half: 2_100, come: 60, weight: 1 },
] as const

/** All of them run from the beginning to the end of the year. */
const [startOfYear, endOfYear] = [inBerlin(Date.UTC(2026, 0, 1)), inBerlin(Date.UTC(2026, 11, 31))]

/** What the metrics of the objectives came to, month after month since they began. */
export const simulateReadings = (random: Random): readonly Row<"reading">[] => {
  const rows = sampleMonths.filter(({ age }) => age > 12).flatMap(({ midnight, age }) =>
    objectives.map(({ objective, per, baseline, target, half, come, weight }) => {
      const way = Math.trunc((come * (age - 11)) / 6) + random.between(-9, 9)
      const value = baseline + Math.trunc(((target - baseline) * way) / 100)
      return {
        objective, readAt: inBerlin(midnight + days(3) + hours(9)), value: value / per, low: (value - half) / per, high: (value + half) / per,
        baseline: baseline / per, target: target / per, startsAt: startOfYear, dueAt: endOfYear, weight,
      }
    }),
  )
  return numbered("reading", "d", rows)
}
