import { freezePilot, type Pilot, type PlanSpec } from "@folkmoot/plan"
import * as fc from "fast-check"

/** Few ids, so that references often meet what they refer to. */
const ref = fc.constantFrom("one", "two", "three")
const text = fc.constantFrom("", " ", "Faster help", "Hurtigere hjælp", "Schnellere Hilfe", "a,b; c", "“quoted”", "\u202e right to left", "x".repeat(300))
const day = fc.constantFrom("2026-01-31", "2026-12-01")
const cadence = fc.constantFrom("weekly" as const, "monthly" as const, "quarterly" as const, "yearly" as const)
const amount = fc.oneof(fc.integer({ min: -5, max: 500 }), fc.constantFrom("24 h", "12.50 EUR"))

/** A record whose `always` parts are there and whose other parts may be missing. */
const part = <A extends object, S extends object>(
  always: { [Key in keyof A]: fc.Arbitrary<A[Key]> },
  sometimes: { [Key in keyof S]: fc.Arbitrary<S[Key]> },
): fc.Arbitrary<A & Partial<S>> => fc.tuple(fc.record(always), fc.record(sometimes, { requiredKeys: [] })).map(([a, s]) => ({ ...a, ...s }) as A & Partial<S>)

const some = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 6 })

/** Any pilot; some have fixed their criteria as they are, some as they were. */
const pilot: fc.Arbitrary<Pilot> = fc
  .tuple(
    part<Pick<Pilot, "id" | "title">, Pick<Pilot, "criteria" | "decisionRule" | "start" | "decision">>(
      { id: ref, title: text },
      {
        criteria: some(fc.record({ metric: ref, target: amount })),
        decisionRule: fc.record({ go: fc.integer({ min: 1, max: 2 }), otherwise: fc.constantFrom("no-go" as const, "repeat" as const) }),
        start: day,
        decision: fc.record({ on: day, outcome: fc.constantFrom("go" as const, "no-go" as const) }),
      },
    ),
    fc.option(day),
    fc.boolean(),
  )
  .map(([one, on, changed]) => (on === null ? one : { ...one, frozen: freezePilot(changed ? {} : one, on) }))

/** Any plan, as far as criteria read it: every part may be missing, blank, or refer to what is not there. */
export const randomPlan: fc.Arbitrary<PlanSpec> = part<object, PlanSpec>(
  {},
  {
    organisation: part({}, { name: text, mission: text, vision: text, values: some(part({ id: ref, title: text }, { means: text, fit: text })) }),
    community: part(
      {},
      {
        type: fc.constantFrom("support" as const, "brand" as const), purpose: text, audience: text, memberBenefit: text, launchedOn: day,
        scope: some(fc.constantFrom("build" as const, "expand" as const, "interact" as const)),
        operatingModel: fc.constantFrom("informal" as const, "supported" as const, "resourced" as const),
      },
    ),
    audiences: some(part({ id: ref, title: text }, { needs: text })),
    goals: some(
      part(
        { id: ref, title: text },
        { priority: fc.integer({ min: 1, max: 9 }), aim: fc.constantFrom("revenue" as const, "awareness" as const), value: fc.constantFrom("service-cost" as const, "social-return" as const), serves: ref, behaviours: some(ref) },
      ),
    ),
    behaviours: some(part({ id: ref, title: text }, { who: text, createsValue: text, evidence: fc.constantFrom("assumed" as const, "correlated" as const, "tested" as const), shownBy: fc.constantFrom("experiment" as const, "matched" as const), audiences: some(ref), metric: ref })),
    objectives: some(
      part({ id: ref, title: text }, { kind: fc.constantFrom("reach" as const, "keep" as const, "deliver" as const), phase: ref, goal: ref, behaviour: ref, metric: ref, baseline: amount, target: amount, population: text, start: day, due: day, owner: ref, grade: fc.constant(0.7) }),
    ),
    strategy: some(part({ id: ref, title: text }, { objectives: some(ref) })),
    tactics: some(
      part(
        { id: ref, title: text },
        {
          kind: fc.constantFrom("recruit" as const, "engage" as const), state: fc.constantFrom("running" as const, "dropped" as const), strategy: ref, serves: some(ref), behaviours: some(ref),
          effort: fc.constant({ amount: 2, unit: "days", per: "month" } as const),
        },
      ),
    ),
    actions: some(part({ id: ref, title: text }, { tactic: ref, serves: some(ref), state: fc.constant("dropped" as const), owner: ref, start: day, due: day, doneOn: day, droppedOn: day, after: some(ref) })),
    optimisation: some(part({ id: ref, finding: text }, { decision: text, decidedOn: day, evidence: ref, remeasureOn: day })),
    stakeholders: some(
      part(
        { id: ref, role: text },
        { department: text, seniority: fc.constantFrom("executive" as const, "management" as const, "team" as const), painPoints: some(part({ title: text }, { metrics: some(ref) })), metrics: some(ref), cadence, boughtInOn: day, informed: some(part({ of: ref, on: day }, { acknowledgedOn: day })) },
      ),
    ),
    pilots: some(pilot),
    definitions: some(part({ id: ref, title: text, unit: fc.constant("ratio" as const) }, { source: text })),
    benefits: some(part({ id: ref, title: text }, { metric: ref, worth: fc.constant({ amount: 12, currency: "EUR" } as const) })),
    knowledgeBase: part({}, { criterion: text, owner: ref, effort: fc.constantFrom({ amount: 0, unit: "hours" } as const, { amount: 2, unit: "hours", per: "week" } as const) }),
    claims: some(part({ id: ref, says: text }, { source: text, year: fc.constant(2024) })),
    assumptions: some(part({ id: ref, says: text }, { checkBy: day, status: fc.constantFrom("assumed" as const, "tested" as const) })),
    metrics: some(part({ metric: ref }, { variant: ref, source: text, cadence, objective: ref })),
    conversions: some(fc.record({ id: ref, means: text })),
    costs: some(part({ kind: fc.constantFrom("tools" as const, "staff" as const), amount, currency: fc.constant("EUR") }, { per: fc.constant("month" as const) })),
    platforms: some(
      part(
        { id: ref, kind: fc.constantFrom("forum" as const, "chat" as const) },
        { title: text, state: fc.constantFrom("open" as const, "closed" as const), partOf: ref, purpose: text, owner: ref, audience: some(part({}, { who: ref, evidence: text })), openedOn: day },
      ),
    ),
    tools: some(part({ id: ref, title: text }, { purpose: text, owner: ref })),
    roles: some(part({ id: ref, title: text }, { kind: fc.constantFrom("community-manager" as const, "moderator" as const, "administrator" as const, "other" as const), share: fc.constantFrom(0, 0.5) })),
    guidelines: part({}, { posting: text, interaction: text, conflict: text, inclusion: text }),
    feedback: some(part({ id: ref, kind: fc.constantFrom("survey" as const, "focus-group" as const) }, { cadence, after: text, ledTo: some(ref) })),
    recognition: some(part({ id: ref, kind: fc.constantFrom("intrinsic" as const, "extrinsic" as const) }, { title: text, behaviours: some(ref), ranksBy: fc.constantFrom("one", "stickiness", "referral-rate"), steps: some(part({ title: text }, { requires: text })) })),
    content: part({}, { schedule: some(part({ kind: fc.constantFrom("blog" as const, "video" as const), cadence }, { title: text, owner: ref, goals: some(ref), values: some(ref) })) }),
    launch: part(
      {},
      { plannedOn: day, helpers: part({}, { count: fc.nat({ max: 3 }), evidence: text }), gates: some(part({ title: text }, { metOn: day, evidence: text })) },
    ),
    timeline: part({}, { from: day, reviews: cadence, phases: some(part({ id: ref, title: text }, { to: day })) }),
    competitors: some(part({ id: ref, title: text }, { direct: fc.boolean(), works: some(text), fails: some(text) })),
    flexibility: part({}, { triggers: some(part({ when: text }, { metric: ref })), contingency: some(fc.record({ id: ref, title: text })) }),
    risks: some(part({ id: ref, title: text }, { response: text })),
  },
)
