import { basename, extname, join, resolve } from "node:path"
import { Command } from "commander"
import { UsageError } from "../exit.ts"
import { isFolder, isPlanFile, needFree, writeText } from "../files.ts"
import { readLocale } from "../opening.ts"
import { named } from "../options.ts"
import type { Terminal } from "../terminal.ts"
import { line } from "../words.ts"

interface NewOptions {
  readonly name?: string
  readonly type?: string
  readonly locale?: string
}

/** A name for a plan, from that of the folder it is for. */
const nameFrom = (folder: string): string => folder.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "community"

const usualPlan = "plan.folkmoot.yaml"

/** Where to write: a folder gets a plan of the usual name, a bare name the usual ending. */
const placeOf = async (given: string): Promise<string> => {
  if (given === "-") return given
  if (await isFolder(given)) return join(given, usualPlan)
  const ending = extname(given)
  if (ending !== "" && !/^\.ya?ml$/i.test(ending)) throw new UsageError(`${given}: a plan is begun in YAML, for the sake of its comments; name a file such as ${usualPlan}.`)
  return ending === "" ? `${given}.folkmoot.yaml` : given
}

/** `folkmoot plan new [file]`: begins a plan that says what to fill in. */
export const newPlan = (terminal: Terminal): Command =>
  new Command("new")
    .description("begin a plan: a file with comments that say what to fill in; it never writes over a file")
    .argument("[file]", "where to write it, or - to print it; .folkmoot.yaml is added to a bare name", usualPlan)
    .option("--name <name>", "a short name for the plan; that of this folder unless given")
    .option("--type <type>", "what kind of community it is: support, product, brand, workplace, cause or learning")
    .option("--locale <locale>", "language of the comments: en, de or da; en unless given")
    .action(async (given: string, { name = nameFrom(basename(resolve("."))), type, locale: language }: NewOptions) => {
      const sdk = await import("../planning.ts")
      const locale = readLocale(sdk, { locale: language })
      const known = type === undefined ? undefined : named(sdk, "--type", type, "a kind of community", sdk.communityTypes)
      const path = await placeOf(given)
      if (path !== "-") needFree(path)
      const text = sdk.starterPlan({ name, locale, ...(known !== undefined && { type: known }) })
      if (path === "-") return terminal.data(text)
      await writeText(path, text, "plan new")
      terminal.talk(line("begun", locale, path))
      if (!isPlanFile(path)) terminal.talk(line("unusual", locale, path))
    })
