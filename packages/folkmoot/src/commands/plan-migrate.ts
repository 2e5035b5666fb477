import { Command } from "commander"
import { exits, type Exit } from "../exit.ts"
import { readPlanFiles, writeText } from "../files.ts"
import { readLocale, withLocale } from "../opening.ts"
import type { Terminal } from "../terminal.ts"
import { line } from "../words.ts"

/** `folkmoot plan migrate <files...>`: carries plans to the newest version of the format. */
export const migratePlan = (terminal: Terminal, finish: (exit: Exit) => void): Command =>
  withLocale(new Command("migrate"))
    .description("carry plans forward to the newest version of the format, with their comments; prints the file, or writes all with --write")
    .argument("<files...>", "plans, folders of *.folkmoot.yaml, or - for stdin")
    .option("--write", "write the files instead of printing them")
    .action(async (paths: readonly string[], { write = false, locale: given }: { readonly write?: boolean; readonly locale?: string }) => {
      const sdk = await import("../planning.ts")
      const locale = readLocale(sdk, { locale: given })
      for (const { file, text } of await readPlanFiles(paths, terminal)) {
        const { text: carried, left } = sdk.migratePlan(text, { locale })
        for (const { line: at, why } of left) terminal.talk(`${file}:${at} ${why}`)
        if (left.length > 0) finish(exits.findings)
        if (!write || file === "stdin") terminal.data(carried)
        else if (carried === text) terminal.talk(line("newest", locale, file))
        else {
          await writeText(file, carried, "--write")
          terminal.talk(line("wrote", locale, file))
        }
      }
    })
