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
