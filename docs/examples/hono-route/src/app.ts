import { planStandard } from "@folkmoot/plan"
import { sValidator } from "@hono/standard-validator"
import { Hono } from "hono"

/** Takes plans at `/en/plans`, `/de/plans` and `/da/plans`; what is wrong with one is told in the language of the address. */
export const app = new Hono()

for (const locale of ["en", "de", "da"] as const) {
  app.post(`/${locale}/plans`, sValidator("json", planStandard({ locale })), (context) => context.json({ saved: context.req.valid("json").metadata.name }))
}
