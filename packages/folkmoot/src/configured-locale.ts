import { readFile } from "node:fs/promises"
import type { Locale } from "@folkmoot/sdk"
import { configIn } from "./opening.ts"

/**
 * The language the configuration names; none where there is no configuration, or it cannot be read.
 *
 * @remarks
 * Unit: nothing the configuration names is read. A module is run only where `mayRun` says so: a line that was mistyped runs nothing.
 */
export const configuredLocale = async (config: string | undefined, mayRun: boolean): Promise<Locale | undefined> => {
  try {
    const file = configIn(config)
    if (file === undefined) return undefined
    const { configure, parseConfiguration } = await import("./configuring.ts")
    if (/\.[cm]?[jt]s$/i.test(file)) return mayRun ? (await configure(file)).opening.locale : undefined
    const read = parseConfiguration(await readFile(file, "utf8"), file)
    return "_tag" in read ? undefined : read.locale
  } catch {
    // What is wrong with it is told by the command that needs it.
    return undefined
  }
}
