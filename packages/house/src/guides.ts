/** A fenced block of a page: its language, the file it shows where it names one, and the line its code begins in. */
export interface Fence {
  readonly language: string
  readonly name: string | undefined
  readonly code: string
  readonly line: number
}

/** The fenced blocks of a page; ```` ```yaml plan.yaml ```` shows the file `plan.yaml`. */
export const fencesIn = (text: string): readonly Fence[] =>
  [...text.matchAll(/^```([a-z]+)(?:[ \t]+(\S+))?[ \t]*\n([\s\S]*?)^```/gm)].map(({ index, 1: language = "", 2: name, 3: code = "" }) => ({
    language,
    name: name?.includes(".") === true ? name : undefined,
    code,
    line: text.slice(0, index).split("\n").length + 1,
  }))

/** A command line of a page and what it exits with. */
export interface TypedCommand {
  readonly command: string
  readonly exit: number
}

/**
 * The folkmoot commands of a block, in order.
 *
 * @remarks
 * Unit: one command a line, carried on behind a backslash; `# exits with 1` behind it says that it does. A block that begins with
 * `# Needs` needs what a test has not: a server, a site, a dump of one's own.
 */
export const commandsIn = (code: string): readonly TypedCommand[] =>
  code.startsWith("# Needs ")
    ? []
    : code.replaceAll(/\s*\\\n\s*/g, " ").split("\n").flatMap((line) => {
        const [, command = "", comment = ""] = /^((?:npx )?folkmoot [^#]*)(#.*)?$/.exec(line) ?? []
        return command === "" ? [] : [{ command: command.trim().replace(/^npx /, ""), exit: Number(/exits with (\d)/.exec(comment)?.[1] ?? 0) }]
      })

/** The words of a command as a shell takes them, and the file its data goes to. */
export const wordsIn = (command: string): readonly [readonly string[], string | undefined] => {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? "")
  const into = words.indexOf(">")
  return into === -1 ? [words, undefined] : [words.slice(0, into), words[into + 1]]
}

/** What a page quotes: its block quotations, each as one line. */
export const quotationsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:^> .*\n)+/gm)].map(([quotation]) => quotation.split("\n").map((line) => line.replace(/^> ?/, "")).join(" ").trim())
