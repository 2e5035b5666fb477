import { Command } from "commander"
import { UsageError } from "../exit.ts"
import { withLocale } from "../opening.ts"
import { json, type Terminal } from "../terminal.ts"

/** The drafts of JSON Schema that editors and libraries read, as people name them. */
const drafts = { "2020-12": "2020-12", "07": "draft-07" } as const

const isDraft = (given: string): given is keyof typeof drafts => Object.hasOwn(drafts, given)

/** `folkmoot plan schema`: prints the JSON Schema of a plan, its parts and its translations. */
export const printSchema = (terminal: Terminal): Command =>
  withLocale(new Command("schema"))
    .description("print the JSON Schema of a plan, its parts and its translations, for editors and other tools")
    .option("--draft <draft>", "which draft of JSON Schema: 2020-12, or 07 for tools that read no newer one; 2020-12 unless given")
    .action(async ({ draft = "2020-12" }: { readonly draft?: string }) => {
      if (!isDraft(draft)) throw new UsageError(`--draft: ${JSON.stringify(draft)} is not a draft plans have a schema in; expected 2020-12 or 07.`)
      const { planJsonSchema } = await import("../plan-schema.ts")
      terminal.data(json(planJsonSchema({ draft: drafts[draft] })))
    })
