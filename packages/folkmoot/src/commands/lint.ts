import { Command } from "commander"
import { exits, type Exit } from "../exit.ts"
import { opened, withShared, type Shared } from "../opening.ts"
import { json, type Terminal } from "../terminal.ts"

const colours = { error: "red", warning: "yellow", info: "cyan" } as const
const plurals = { error: "errors", warning: "warnings", info: "notes" } as const

/** `folkmoot lint <plan>`: checks a plan and prints what it finds. */
export const lint = (terminal: Terminal, finish: (exit: Exit) => void): Command =>
  withShared(new Command("lint"))
    .description("check a strategy plan; exits with 1 when it finds an error")
    .argument("<plan>", "a plan in YAML or JSON, or - for stdin")
    .option("--preset <preset>", "which rules to run", "recommended")
    .action(async (plan: string, options: Shared & { readonly preset: string }) => {
      const { data, paint } = terminal
      await opened(terminal, { ...options, plan }, async ({ folkmoot, signal }) => {
        const { findings } = await folkmoot.lint({ preset: options.preset, signal })
        finish(findings.some(({ severity }) => severity === "error") ? exits.findings : exits.fine)
        if (options.json === true) return data(json({ findings }))
        for (const { file, line, column, severity, message, rule } of findings) {
          data(`${paint("bold", `${file}:${line}:${column}`)} ${paint(colours[severity], severity)} ${message} ${paint("dim", rule)}`)
        }
        const counts = Object.entries(plurals).map(([severity, many]) => `${findings.filter((one) => one.severity === severity).length} ${many}`)
        data(findings.length === 0 ? "Nothing to find fault with." : `\n${counts.join(", ")}`)
      })
    })
