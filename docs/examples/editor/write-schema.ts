/** Writes the schema of the installed version to where the settings look for it. */
import { mkdirSync, writeFileSync } from "node:fs"
import { planJsonSchema } from "@folkmoot/plan"

mkdirSync("out", { recursive: true })
writeFileSync("out/plan.schema.json", `${JSON.stringify(planJsonSchema({ draft: "draft-07" }), undefined, 2)}\n`)
