import type { Locale } from "@folkmoot/facts"
import { MessageFormat } from "messageformat"
import type { MessageFunctionContext, MessageValue } from "messageformat/functions"
import { tagOf } from "./format.ts"
import type { Bound } from "./ledger.ts"
import type { Inline, Phrase } from "./report.ts"

interface Piece extends MessageValue<"piece"> {
  readonly type: "piece"
}

const piece = (inline: Inline | undefined, count: number | undefined, locale: Locale): Piece => {
  if (inline === undefined) throw new RangeError("This value cannot be said in that form: only a measure has a plain value and a range.")
  return {
    type: "piece",
    toParts: () => [{ type: "piece", value: inline }],
    toString: () => inline.text,
    selectKey: (keys) => {
      const key = count === undefined ? "other" : new Intl.PluralRules(tagOf(locale)).select(count)
      return keys.has(key) ? key : null
    },
  }
}

const said = (locale: Locale, pick: (bound: Bound) => Inline | undefined) =>
  (_: MessageFunctionContext, __: Readonly<Record<string, unknown>>, input?: unknown): Piece => {
    // What `.input` has already read comes wrapped; its value is what it wraps.
    const given: unknown = typeof input === "object" && input !== null ? input.valueOf() : input
    const bound = (typeof given === "object" && given !== null && "bound" in given ? given.bound : given) as Bound
    return { ...piece(pick(bound), bound.count, locale), valueOf: () => ({ bound }) }
  }

/** Joins neighbouring pieces of our own words. */
const joined = (parts: readonly Inline[]): Phrase => {
  const all: Inline[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (part.kind === "text" && last?.kind === "text") all[all.length - 1] = { kind: "text", text: last.text + part.text }
    else all.push(part)
  }
  return all
}

/**
 * Says a message in one language, with bound values in its slots.
 *
 * @remarks
 * MessageFormat 2. `{$slot}` prints a bound value whole, `{$slot :plain}` and `{$slot :range}` its pieces; `.input {$slot :count}` lets
 * `.match` choose between singular and plural. Any formatting error is thrown: a text that cannot be said is a bug in its block, and the
 * law kit finds it.
 */
export const sayMessage = (locale: Locale, source: string, slots: Readonly<Record<string, Bound>>): Phrase => {
  const message = new MessageFormat<"piece">(tagOf(locale), source, {
    bidiIsolation: "none",
    functions: { plain: said(locale, ({ plain }) => plain), range: said(locale, ({ range }) => range), count: said(locale, ({ full }) => full) },
  })
  const parts = message.formatToParts({ ...slots }, (error) => {
    throw error
  })
  return joined(
    parts.map((part): Inline => {
      if (part.type === "text") return { kind: "text", text: (part as { value: string }).value }
      const { value } = part as { value?: unknown }
      if (part.type === "piece") return value as Inline
      if (part.type === "unknown" && typeof value === "object" && value !== null && "full" in value) return (value as Bound).full
      throw new RangeError(`This part of a message has no bound value: ${part.type}.`)
    }),
  )
}
