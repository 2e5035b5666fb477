import type { Measure, Unit } from "@folkmoot/metrics"
import type { Assessment } from "@folkmoot/maturity"
import type { StrategyPlan } from "@folkmoot/plan"
import type { ReportInput } from "./context.ts"

/** When the sample report is told. */
export const sampleAsOf = "2025-10-31T23:00:00.000Z"

interface Row {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly n: number
  readonly currency?: string
  readonly open?: boolean
}

const period = { label: "all", from: "2024-04-30T22:00:00.000Z", to: "2025-10-31T23:00:00.000Z" }

const measured = (metric: string, variant: string, unit: Unit, method: string, { value, low, high, n, currency, open }: Row, at = period): Measure => ({
  metric, variant, period: at, group: {},
  estimate: {
    metric: `${metric}@1`, variant, measured: true, value, unit, interval: { low, high, level: 0.95, method }, n, assumptions: [], caveats: [],
    window: { from: at.from, to: at.to, timeZone: "Europe/Copenhagen", closed: open !== true }, asOf: sampleAsOf,
    exclusions: metric === "resolution-rate" ? [{ reason: "asked-by-staff", count: 41 }, { reason: "too-young", count: 38 }] : [],
    ...(currency === undefined ? {} : { currency }),
  },
})

const refused = (metric: string, variant: string, why: "not-recorded" | "not-reached" | "window-open", at = period): Measure => ({
  metric, variant, period: at, group: {},
  estimate: { metric: `${metric}@1`, variant, measured: false, why, detail: "Not in this sample.", exclusions: [] },
})

/** Months of the sample, each from its first instant in Copenhagen to the next. */
const months = [
  "2024-05", "2024-06", "2024-07", "2024-08", "2024-09", "2024-10", "2024-11", "2024-12", "2025-01", "2025-02", "2025-03", "2025-04",
  "2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10",
].map((label, index) => ({
  label,
  from: new Date(Date.UTC(2024, 4 + index, 1) - 3_600_000).toISOString(),
  to: new Date(Date.UTC(2024, 5 + index, 1) - 3_600_000).toISOString(),
}))

/** Share solved, month by month, with cases; nothing where it was not recorded. */
const solved: readonly (readonly [share: number, half: number, n: number] | undefined)[] = [
  [0.41, 0.13, 54], [0.44, 0.12, 66], undefined, [0.48, 0.12, 61], [0.52, 0.11, 78], [0.5, 0.1, 88], [0.55, 0.1, 93], [0.57, 0.11, 74],
  [0.6, 0.09, 112], [0.58, 0.09, 108], [0.63, 0.08, 126], [0.66, 0.08, 131], [0.64, 0.08, 140], [0.69, 0.08, 129], [0.67, 0.09, 104],
  [0.71, 0.08, 118], [0.72, 0.07, 147], [0.7, 0.11, 61],
]

const hour = 3_600_000

/** Typical wait in hours, month by month. */
const waits: readonly (readonly [value: number, low: number, high: number, n: number])[] = [
  [9.2, 6.1, 14.4, 70], [8.7, 5.9, 12.9, 83], [9.8, 6.6, 15.2, 61], [7.4, 5.2, 10.6, 79], [6.9, 5.0, 9.4, 96], [6.1, 4.5, 8.3, 104], [5.8, 4.2, 7.7, 110],
  [6.6, 4.6, 9.4, 91], [5.1, 3.8, 6.9, 133], [4.7, 3.5, 6.2, 127], [4.4, 3.4, 5.8, 148], [4.1, 3.1, 5.3, 152], [3.9, 3.0, 5.1, 161], [3.6, 2.7, 4.7, 150],
  [4.3, 3.1, 5.9, 121], [3.4, 2.6, 4.5, 139], [3.0, 2.3, 3.9, 168], [3.2, 2.3, 4.4, 112],
]

/** Measures of a support community that has learned to answer. */
export const sampleMeasures: readonly Measure[] = [
  measured("resolution-rate", "matured-cohort", "ratio", "wilson", { value: 0.6105, low: 0.5869, high: 0.6336, n: 1690 }),
  measured("resolution-rate", "by-community", "ratio", "wilson", { value: 0.4521, low: 0.4286, high: 0.4758, n: 1728 }),
  measured("first-response-time", "median", "milliseconds", "brookmeyer-crowley", { value: 4.6 * hour, low: 4.2 * hour, high: 5.1 * hour, n: 2105 }),
  measured("net-promoter-score", "zero-to-ten", "nps-points", "score", { value: 38.2, low: 31.7, high: 44.3, n: 412 }),
  measured("referral-rate", "participation", "ratio", "wilson", { value: 0.084, low: 0.0701, high: 0.1003, n: 1310 }),
  refused("referral-rate", "acquisition-share", "not-recorded"),
  {
    ...measured("cost-per-conversion", "fully-loaded", "money", "poisson-exact", { value: 11_842, low: 10_377, high: 13_571, n: 206, currency: "EUR" }),
  },
  ...months.flatMap((at, index) => {
    const month = solved[index]
    if (month === undefined) return [refused("resolution-rate", "matured-cohort", "not-recorded", at)]
    const [value, half, n] = month
    return [measured("resolution-rate", "matured-cohort", "ratio", "wilson", { value, low: value - half, high: value + half, n, open: index === months.length - 1 }, at)]
  }),
  ...months.flatMap((at, index) => {
    const wait = waits[index]
    return wait === undefined ? [] : [measured("first-response-time", "median", "milliseconds", "brookmeyer-crowley", { value: wait[0] * hour, low: wait[1] * hour, high: wait[2] * hour, n: wait[3] }, at)]
  }),
].map((measure) =>
  measure.metric === "cost-per-conversion" && measure.estimate.measured
    ? {
        ...measure,
        estimate: {
          ...measure.estimate,
          caveats: [
            {
              id: "lower-bound",
              text: {
                en: "At least this much: nothing is known about these kinds of cost: hiring.",
                de: "Mindestens so viel: Zu diesen Kostenarten liegen keine Angaben vor: Personalgewinnung.",
                da: "Mindst så meget: Der er ingen oplysninger om disse omkostningstyper: rekruttering.",
              },
            },
          ],
        },
      }
    : measure,
)

/** The plan behind it, in English as its authors wrote it. */
export const samplePlan: StrategyPlan = {
  apiVersion: "folkmoot.dev/v1",
  kind: "StrategyPlan",
  metadata: { name: "workbench", title: "Workbench community strategy", revisedOn: "2025-10-06" },
  spec: {
    community: {
      type: "support",
      purpose: "People who build with our tools help each other to get their work done.",
      memberBenefit: "A reliable answer from somebody who has had the same problem",
    },
    goals: [
      { id: "service", title: "Relieve the service desk", priority: 1, value: "service-cost", behaviours: ["answer"] },
      { id: "growth", title: "Win customers through recommendation", priority: 2, value: "customer-acquisition", behaviours: ["recommend"] },
    ],
    behaviours: [
      { id: "answer", title: "Members answer each other’s questions", createsValue: "fewer tickets reach the service desk", evidence: "correlated" },
      { id: "recommend", title: "Members invite colleagues", createsValue: "new customers arrive who already trust us", evidence: "assumed" },
    ],
    objectives: [
      { id: "solved", title: "Most questions are solved by the autumn", goal: "service", metric: "resolution-rate", target: 0.55, start: "2024-05-01", due: "2025-10-31" },
      { id: "by-members", title: "Members solve as many as staff", goal: "service", metric: "resolution-rate", variant: "by-community", target: 0.5, start: "2024-05-01", due: "2026-03-31" },
      { id: "fast", title: "A first reply within a working day", goal: "service", metric: "first-response-time", target: "5 h", start: "2024-05-01", due: "2025-12-31" },
      { id: "invite", title: "Every tenth member invites a colleague", goal: "growth", metric: "referral-rate", variant: "participation", target: 0.1, start: "2024-05-01", due: "2026-06-30" },
      { id: "brought", title: "A quarter of newcomers arrive by invitation", goal: "growth", metric: "referral-rate", variant: "acquisition-share", target: 0.25, start: "2025-01-01", due: "2026-06-30" },
    ],
    actions: [
      { id: "guide", title: "Publish the answering guide", due: "2024-08-31", doneOn: "2024-08-20" },
      { id: "solution", title: "Let members mark solutions", due: "2024-08-31", doneOn: "2024-07-31" },
      { id: "invites", title: "Launch the invitation page", due: "2025-09-30" },
      { id: "survey", title: "Repeat the member survey", due: "2025-12-15" },
    ],
    timeline: { from: "2024-05-01", to: "2026-06-30" },
  },
}

const criterion = { level: 2, required: true, lifecycle: "stable", evidence: [], sources: ["concept:57"] } as const

/** How mature it is. */
export const sampleAssessment: Assessment = {
  level: 1,
  couldBe: 2,
  declaredLevel: 1,
  rubric: "0123456789abcdef",
  standings: [
    { level: 1, held: true, applicable: 7, met: 7, unmet: 0, declared: 0, unknown: 0, score: { low: 1, high: 1 } },
    { level: 2, held: false, applicable: 2, met: 0, unmet: 1, declared: 0, unknown: 1, score: { low: 0, high: 0.5 } },
    { level: 3, held: false, applicable: 0, met: 0, unmet: 0, declared: 0, unknown: 0 },
  ],
  steps: [
    { criterion: "publishing-schedule", level: 2, effort: "days", alsoDecides: [], reaches: 1 },
    { criterion: "members-solve", level: 2, effort: "weeks", alsoDecides: [], reaches: 2 },
  ],
  inTheWay: ["publishing-schedule", "members-solve"],
  notInModel: [],
  criteria: [
    {
      ...criterion, criterion: "publishing-schedule", verdict: "unmet",
      asks: { en: "Is there a publishing schedule with an owner?", de: "Gibt es einen Veröffentlichungsplan mit einer verantwortlichen Person?", da: "Findes der en udgivelsesplan med en ansvarlig?" },
      because: { en: "Not in the plan yet: publishing schedule.", de: "Noch nicht im Plan: Veröffentlichungsplan.", da: "Endnu ikke i planen: udgivelsesplan." },
      why: { en: "A steady rhythm keeps members coming back.", de: "Ein fester Rhythmus bringt Mitglieder zurück.", da: "En fast rytme får medlemmer til at vende tilbage." },
      remedy: { effort: "days", text: { en: "Agree on a publishing rhythm and name who keeps it.", de: "Legen Sie einen Veröffentlichungsrhythmus fest und benennen Sie, wer ihn einhält.", da: "Aftal en udgivelsesrytme, og udpeg en ansvarlig." } },
    },
    {
      ...criterion, criterion: "members-solve", verdict: "undecided",
      asks: { en: "Do members solve a good part of the questions themselves?", de: "Lösen Mitglieder einen guten Teil der Fragen selbst?", da: "Løser medlemmerne selv en god del af spørgsmålene?" },
      because: { en: "Measured at 45% (between 43% and 48%), so it cannot be told yet whether it reaches the bar of 45%.", de: "Der Messwert liegt bei 45 % (zwischen 43 % und 48 %); ob die Marke von 45 % erreicht ist, lässt sich noch nicht sagen.", da: "Målingen viser 45 % (mellem 43 % og 48 %), så det kan endnu ikke afgøres, om tærsklen på 45 % er nået." },
      why: { en: "Help among members carries the community.", de: "Gegenseitige Hilfe trägt die Community.", da: "Hjælp medlemmer imellem bærer fællesskabet." },
      remedy: { effort: "weeks", text: { en: "Invite experienced members to answer.", de: "Laden Sie erfahrene Mitglieder zum Antworten ein.", da: "Invitér erfarne medlemmer til at svare." } },
    },
  ],
}

/** All of it together. */
export const sampleInput: ReportInput = {
  measures: sampleMeasures,
  plan: samplePlan,
  assessment: sampleAssessment,
  findings: [
    { rule: "goal/count", severity: "info", message: "The plan has fewer goals than usual." },
    { rule: "metric/source", severity: "warning", message: "A metric names no source." },
  ],
}
