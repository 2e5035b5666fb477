import { Command } from "commander"
import { opened, withShared, type Shared } from "../opening.ts"
import { withEngine, withPeople } from "../source-options.ts"
import { json, type Terminal } from "../terminal.ts"

/** `folkmoot erase <accounts...>`: forgets people in an engine that keeps facts. */
export const erase = (terminal: Terminal): Command =>
  withShared(withPeople(withEngine(new Command("erase"))))
    .description("forget people in an engine that keeps facts: rows about them go, and nobody is named in their place elsewhere, now and whenever sources are read again")
    .argument("<accounts...>", "accounts, such as forum:17 (the name the source was read under, and its id there) or mail:someone@example.org")
    .action(async (accounts: readonly string[], options: Shared) => {
      const use = async ({ folkmoot, signal }: Parameters<Parameters<typeof opened>[2]>[0]): Promise<void> => {
        const { people, rows } = await folkmoot.erase(accounts, { signal })
        if (options.json === true) return terminal.data(json({ people, rows }))
        if (rows === 0) {
          return terminal.data(`Nothing is kept under ${accounts.join(", ")}, nor will be. If there should be something: an account begins with the name its source was read under, and who is known by a mail address is forgotten by it, as mail:someone@example.org.`)
        }
        terminal.data(`${people} ${people === 1 ? "person" : "people"} forgotten; ${rows} ${rows === 1 ? "row" : "rows"} changed or gone. Tell the sources, too: this engine only keeps what they said.`)
      }
      await opened(terminal, options, use, { needs: "engine" })
    })
