import { Command } from "commander"
import { UsageError } from "../exit.ts"
import { opened, withCalendar, type Shared } from "../opening.ts"
import { reading } from "../reading-words.ts"
import { withEngine, withPeople } from "../source-options.ts"
import { json, type Terminal } from "../terminal.ts"

/** What to erase, as it was typed: people by their accounts, or a source by its name. */
const whatOf = (accounts: readonly string[], source: string | undefined): readonly string[] | { readonly source: string } => {
  if (accounts.length === 0 && source === undefined) throw new UsageError("There is nothing to erase: name accounts, such as forum:17, or a source with --source, such as --source forum.")
  if (accounts.length > 0 && source !== undefined) throw new UsageError("--source takes out all of a source, whoever it tells of; name either accounts or a source.")
  return source === undefined ? accounts : { source }
}

/** `folkmoot erase [accounts...]`: forgets people in an engine that keeps facts, or takes a source out of it. */
export const erase = (terminal: Terminal): Command =>
  withCalendar(withPeople(withEngine(new Command("erase"))))
    .option("--source <name>", "take out all that one source told, by the name its facts carry; snapshots kept before still show it")
    .argument("[accounts...]", "accounts, such as forum:17 (the name the source was read under, and its id there) or mail:someone@example.org")
    .action(async (accounts: readonly string[], { source: named, ...options }: Shared & { readonly source?: string }) => {
      const what = whatOf(accounts, named)
      const use = async ({ folkmoot, locale, signal }: Parameters<Parameters<typeof opened>[2]>[0]): Promise<void> => {
        const erased = await folkmoot.erase(what, { signal })
        if (options.json === true) return terminal.data(json(erased))
        const { source, people, rows } = erased
        if (source !== undefined) return terminal.data(reading("sourceGone", locale, { source, rows }))
        terminal.data(rows === 0 ? reading("nothingKept", locale, { accounts: accounts.join(", ") }) : reading("forgotten", locale, { people, rows }))
      }
      await opened(terminal, options, use, { needs: "engine" })
    })
