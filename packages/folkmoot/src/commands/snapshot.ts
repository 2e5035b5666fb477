import { Command } from "commander"
import { opened, withSettings, type Shared } from "../opening.ts"
import { reading } from "../reading-words.ts"
import { withEngine } from "../source-options.ts"
import { json, type Terminal } from "../terminal.ts"

/** `folkmoot snapshot <name>`: keeps what an engine holds now, to be counted again as it is. */
export const snapshot = (terminal: Terminal): Command =>
  withSettings(withEngine(new Command("snapshot")))
    .argument("<name>", "what to call it, such as 2026-10")
    .action(async (name: string, options: Shared) => {
      await opened(terminal, options, async ({ folkmoot, locale, signal }) => {
        const kept = await folkmoot.snapshot(name, { signal })
        terminal.data(options.json === true ? json(kept) : reading("kept", locale, { name: kept.snapshot }))
      }, { needs: "engine" })
    })
