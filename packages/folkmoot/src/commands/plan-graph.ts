import { Command } from "commander"
import { exits, UsageError, type Exit } from "../exit.ts"
import { readPlanFiles } from "../files.ts"
import { readLocale, withLocale } from "../opening.ts"
import { named } from "../options.ts"
import { json, type Terminal } from "../terminal.ts"

/** The forms a graph is drawn in. */
const forms = ["mermaid", "dot"] as const

/** `folkmoot plan graph <files...>`: draws the value chain from work to goals, as far as the plan can be understood; says what cannot be. */
export const graphPlan = (terminal: Terminal, finish: (exit: Exit) => void): Command =>
  withLocale(new Command("graph"))
    .description("draw how tactics reach goals through behaviours, and what reaches none")
    .argument("<files...>", "the plan's files, or - for stdin")
    .option("--format <format>", "mermaid or dot; mermaid unless given")
    .option("--json", "print one JSON document: nodes, edges, and what leads nowhere")
    .action(async (paths: readonly string[], { format: given = "mermaid", json: isDocument = false, locale }: { readonly format?: string; readonly json?: boolean; readonly locale?: string }) => {
      const sdk = await import("../planning.ts")
      const format = named(sdk, "--format", given, "a form graphs are drawn in", forms)
      const files = await readPlanFiles(paths, terminal)
      const groups = sdk.plansAmong(files)
      const [group] = groups
      if (group === undefined || groups.length > 1) throw new UsageError(`A graph is of one plan, and here are ${groups.length}. Name the files of one.`)
      const language = readLocale(sdk, { locale })
      const errors = sdk.lintTexts({ plan: group.plan, locale: language }, { extends: [] }).findings.filter(({ severity }) => severity === "error")
      if (errors.length > 0) {
        terminal.talk(sdk.formats.text.write(errors, { locale: language }))
        finish(exits.findings)
      }
      const parsed = sdk.parsePlan(group.plan)
      if (!parsed.readable) return
      if (isDocument) {
        const chain = sdk.valueChain(parsed.plan)
        return terminal.data(json({ ...chain, unconnected: [...sdk.unconnected(chain)] }))
      }
      terminal.data(sdk.planGraph(parsed.plan, { format, locale: language }))
    })
