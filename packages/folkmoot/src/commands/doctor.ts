import { Command } from "commander"
import manifest from "../../package.json" with { type: "json" }
import { configuredLocale } from "../configured-locale.ts"
import { examine, type Check } from "../doctor.ts"
import { statusWord, summary } from "../doctor-words.ts"
import { exits, type Exit } from "../exit.ts"
import { configurable, readLocale, withConfig, withJson, withLocale, type Shared } from "../opening.ts"
import { collect } from "../options.ts"
import { withSources } from "../source-options.ts"
import { aligned, json, type Terminal } from "../terminal.ts"

const colours = { ok: "green", note: "dim", problem: "red" } as const satisfies Readonly<Record<Check["status"], string>>

/** `folkmoot doctor`: says what is there and what is not, and what to do about it. */
export const doctor = (terminal: Terminal, finish: (exit: Exit) => void): Command =>
  withJson(withLocale(withSources(withConfig(new Command("doctor"))), configurable))
    .option("--plan <file>", "a plan; those the configuration names, else those in this folder, unless given")
    .option("--translation <file>", "the plan's texts in another language; may be given again", collect)
    .option("--read", "also read the sources to their end")
    .action(async (options: Shared & { readonly read?: boolean }) => {
      const sdk = await import("@folkmoot/sdk")
      const locale = readLocale(sdk, { locale: options.locale ?? (await configuredLocale(options.config, true)) })
      const checks = await examine({ sdk, terminal, locale, version: manifest.version, options })
      const problems = checks.filter(({ status }) => status === "problem").length
      finish(problems === 0 ? exits.fine : exits.findings)
      if (options.json === true) return terminal.data(json({ checks }))
      terminal.data(aligned(checks.map(({ status, says }) => [terminal.paint(colours[status], statusWord(status, locale)), says])))
      terminal.data(`\n${summary(problems, locale)}`)
    })
