import type { Command } from "commander"

/**
 * A mistake with its option called as it is typed: `--as-of` where the sdk says `asOf`.
 *
 * @remarks
 * Unit: the message. What was not typed, such as what stands in a configuration, keeps its name.
 */
export const asTyped = (message: string, where: string, ran: Command | undefined): string => {
  // A document that is named by an option is checked by the verb it is for.
  const [whole = "", verb = "", named = ""] = /^((?:open|measure|explain|report|lint)\.)?(\w+)/.exec(where) ?? []
  // What takes a list in the sdk is an option that may be given again, in the singular.
  const option = ran?.options.find((one) => [named, named.replace(/s$/, "")].includes(one.attributeName()))
  if (option?.long === undefined || option.long === null) return message
  const isTyped = message.startsWith(`${where}:`) && ran?.getOptionValueSource(option.attributeName()) === "cli"
  if (!isTyped && !message.startsWith(`${where} is missing`)) return message
  const rest = where.slice(whole.length)
  const place = verb === "" ? rest : rest.replace(/\.(\d+)/g, "[$1]")
  return `${option.long}${place}${message.slice(where.length)}`
}

/** What a site is asked with, as sources call it, by the option that says it here. */
const ofSites: ReadonlyMap<string, string> = new Map([["http.token", "--token-file"], ["http.state", "--state"], ["http.allowPrivate", "--allow-private"]])

/**
 * Advice on a site with what it is asked with called as it is typed: `--allow-private` where sources say `http.allowPrivate`.
 *
 * @remarks
 * Unit: the message in any language. Where no source was typed, a configuration names it, and has the sources' own names.
 */
export const sitesAsTyped = (message: string, ran: Command | undefined): string =>
  ran?.getOptionValueSource("from") === "cli" ? message.replace(/\bhttp\.[A-Za-z]+/g, (name) => ofSites.get(name) ?? name) : message
