import { lintPlan, planFromData, planStandard } from "@folkmoot/plan"
import { initTRPC, StandardSchemaV1Error } from "@trpc/server"
import type { Language } from "./language.ts"

const t = initTRPC.create({
  // What keeps a plan from being saved goes to whoever asked, as the way to the field and a message for people.
  errorFormatter: ({ shape, error: { cause } }) => ({
    ...shape,
    data: { ...shape.data, issues: cause instanceof StandardSchemaV1Error ? cause.issues.map(({ path = [], message }) => ({ path, message })) : [] },
  }),
})

/** The procedures, speaking one language: `input` is fixed when a router is made, before anybody has asked. */
export const planRouter = (locale: Language) =>
  t.router({
    /** Errors refuse the plan; what only weakens it comes back as advice. */
    save: t.procedure.input(planStandard({ locale })).mutation(({ input: plan }) => ({
      saved: plan.metadata.name,
      advice: lintPlan(planFromData(plan), { locale }).map(({ severity, pointer, message }) => ({ severity, pointer, message })),
    })),
  })

/** What a client needs to know: `createTRPCClient<PlanRouter>(...)`. */
export type PlanRouter = ReturnType<typeof planRouter>
