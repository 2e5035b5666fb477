import type { PlanSpec } from "@folkmoot/plan"
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

/** Any plan, as far as criteria read it: every part may be missing, blank, or refer to what is not there. */
export const randomPlan: fc.Arbitrary<PlanSpec> = part<object, PlanSpec>(
  {},
  {
    organisation: part({}, { name: text, mission: text, vision: text, values: some(part({ id: ref, title: text }, { means: text })) }),
    community: part({}, { type: fc.constantFrom("support" as const, "brand" as const), purpose: text, audience: text, memberBenefit: text, launchedOn: day }),
    goals: some(part({ id: ref, title: text }, { priority: fc.integer({ min: 1, max: 9 }), value: fc.constantFrom("service-cost" as const, "social-return" as const), behaviours: some(ref) })),
    behaviours: some(part({ id: ref, title: text }, { who: text, createsValue: text, evidence: fc.constantFrom("assumed" as const, "correlated" as const, "tested" as const), metric: ref })),
    objectives: some(
      part({ id: ref, title: text }, { goal: ref, behaviour: ref, metric: ref, baseline: amount, target: amount, population: text, start: day, due: day, owner: ref }),
    ),
    strategy: some(part({ id: ref, title: text }, { objectives: some(ref) })),
    tactics: some(part({ id: ref, title: text }, { strategy: ref, behaviours: some(ref), effort: fc.constant({ amount: 2, unit: "days", per: "month" } as const) })),
    actions: some(part({ id: ref, title: text }, { tactic: ref, owner: ref, start: day, due: day, doneOn: day, after: some(ref) })),
    optimisation: some(part({ id: ref, finding: text }, { decision: text, decidedOn: day, evidence: ref, remeasureOn: day })),
    stakeholders: some(
      part(
        { id: ref, role: text },
        { department: text, seniority: fc.constantFrom("executive" as const, "management" as const, "team" as const), painPoints: some(part({ title: text }, { metrics: some(ref) })), metrics: some(ref), cadence, boughtInOn: day },
      ),
    ),
    metrics: some(part({ metric: ref }, { variant: ref, source: text, cadence, objective: ref })),
    conversions: some(fc.record({ id: ref, means: text })),
    costs: some(part({ kind: fc.constantFrom("tools" as const, "staff" as const), amount, currency: fc.constant("EUR") }, { per: fc.constant("month" as const) })),
    platforms: some(
      part(
        { id: ref, kind: fc.constantFrom("forum" as const, "chat" as const) },
        { title: text, state: fc.constantFrom("open" as const, "closed" as const), audience: some(part({}, { who: ref, evidence: text })), openedOn: day },
      ),
    ),
    tools: some(part({ id: ref, title: text }, { purpose: text })),
    roles: some(part({ id: ref, title: text }, { kind: fc.constantFrom("community-manager" as const, "moderator" as const, "administrator" as const, "other" as const) })),
    guidelines: part({}, { posting: text, interaction: text, conflict: text }),
    feedback: some(part({ id: ref, kind: fc.constantFrom("survey" as const, "focus-group" as const) }, { cadence, ledTo: some(ref) })),
    recognition: some(part({ id: ref, kind: fc.constantFrom("intrinsic" as const, "extrinsic" as const) }, { title: text })),
    content: part({}, { schedule: some(part({ kind: fc.constantFrom("blog" as const, "video" as const), cadence }, { title: text, owner: ref })) }),
    competitors: some(part({ id: ref, title: text }, { direct: fc.boolean(), works: some(text), fails: some(text) })),
    flexibility: part({}, { triggers: some(part({ when: text }, { metric: ref })), contingency: some(fc.record({ id: ref, title: text })) }),
    risks: some(part({ id: ref, title: text }, { response: text })),
  },
)
