import { Command } from "commander"
import { opened, withCalendar, type Shared } from "../opening.ts"
import { reading } from "../reading-words.ts"
import { withEngine, withPeople } from "../source-options.ts"
import { json, type Terminal } from "../terminal.ts"

/** `folkmoot erase <accounts...>`: forgets people in an engine that keeps facts. */
export const erase = (terminal: Terminal): Command =>
  withCalendar(withPeople(withEngine(new Command("erase"))))
    .argument("<accounts...>", "accounts, such as forum:17 (the name the source was read under, and its id there) or mail:someone@example.org")
    .action(async (accounts: readonly string[], options: Shared) => {
      const use = async ({ folkmoot, locale, signal }: Parameters<Parameters<typeof opened>[2]>[0]): Promise<void> => {
        const { people, rows } = await folkmoot.erase(accounts, { signal })
        if (options.json === true) return terminal.data(json({ people, rows }))
        terminal.data(rows === 0 ? reading("nothingKept", locale, { accounts: accounts.join(", ") }) : reading("forgotten", locale, { people, rows }))
      }
      await opened(terminal, options, use, { needs: "engine" })
    })
