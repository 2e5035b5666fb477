import process from "node:process"
import { parseArgs, type ParseArgsOptionsConfig } from "node:util"

/** Says why a script does not begin, and ends it with 2. */
export const refuse = (why: string): never => {
  process.stderr.write(`${why}\n`)
  process.exit(2)
}

/**
 * What was typed behind the name of a script: its options by their names, and the words that are no options, at most so many.
 *
 * @remarks
 * What the script does not take ends it with 2 and `usage`, how it is called.
 */
export const typedBehind = <const Options extends ParseArgsOptionsConfig>(usage: string, options: Options, most = 0) => {
  try {
    const { values, positionals: words } = parseArgs({ allowPositionals: true, options })
    return words.length > most ? refuse(`${words[most] ?? ""} is one word too many. ${usage}`) : { values, words }
  } catch (cause) {
    return refuse(`${(cause as Error).message.split(". ")[0] ?? ""}. ${usage}`)
  }
}
