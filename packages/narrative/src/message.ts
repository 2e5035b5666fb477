import { MessageFormat } from "messageformat"
import type { MessageFunctionContext, MessageValue } from "messageformat/functions"
import { tagOf, textIn, type Language, type OwnTexts } from "./language.ts"
import type { Bound } from "./ledger.ts"
import type { Inline, Phrase } from "./report.ts"

interface Piece extends MessageValue<"piece"> {
  readonly type: "piece"
}

const piece = (inline: Inline | undefined, count: number | undefined, language: Language): Piece => {
  if (inline === undefined) throw new RangeError("This value cannot be said in that form: only a measure has a plain value and a range.")
  return {
    type: "piece",
    toParts: () => [{ type: "piece", value: inline }],
    toString: () => inline.text,
    selectKey: (keys) => {
      // What is no number is counted as many are, in every language.
      const key = new Intl.PluralRules(tagOf(language)).select(count ?? Number.NaN)
      return keys.has(key) ? key : null
    },
  }
}

const said = (language: Language, pick: (bound: Bound) => Inline | undefined) =>
  (_: MessageFunctionContext, __: Readonly<Record<string, unknown>>, input?: unknown): Piece => {
    // What `.input` has already read comes wrapped; its value is what it wraps.
    const given: unknown = typeof input === "object" && input !== null ? input.valueOf() : input
    const bound = (typeof given === "object" && given !== null && "bound" in given ? given.bound : given) as Bound
    return { ...piece(pick(bound), bound.count, language), valueOf: () => ({ bound }) }
  }

/** Joins neighbouring pieces of our own words in one language. */
export const joined = (parts: readonly Inline[]): Phrase => {
  const all: Inline[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (part.kind === "text" && last?.kind === "text" && part.lang === last.lang) all[all.length - 1] = { ...part, text: last.text + part.text }
    else all.push(part)
  }
  return all
}

type Slots = Readonly<Record<string, Bound>>

/** The functions by which a message prints a value, and chooses by one. */
const functionsIn = (language: Language) => ({
  plain: said(language, ({ plain }) => plain), range: said(language, ({ range }) => range), count: said(language, ({ full }) => full),
})

const opened = (language: Language, source: string) => new MessageFormat<"piece">(tagOf(language), source, { bidiIsolation: "none", functions: functionsIn(language) })

const formatted = (language: Language, source: string, slots: Slots, lang?: string): Phrase => {
  const parts = opened(language, source).formatToParts({ ...slots }, (error) => {
    throw error
  })
  return joined(
    parts.map((part): Inline => {
      if (part.type === "text") return { kind: "text", text: (part as { value: string }).value, ...(lang === undefined ? {} : { lang }) }
      const { value } = part as { value?: unknown }
      if (part.type === "piece") return value as Inline
      if (part.type === "unknown" && typeof value === "object" && value !== null && "full" in value) return (value as Bound).full
      throw new RangeError(`This part of a message has no bound value: ${part.type}.`)
    }),
  )
}

const sample: Inline = { kind: "text", text: "…" }

/** What is wrong with a message whose slots are known by name; nothing where it can be said. */
export const messageProblem = (language: Language, source: string, slots: Iterable<string>): string | undefined => {
  try {
    formatted(language, source, Object.fromEntries([...slots].map((name) => [name, { full: sample, plain: sample, range: sample, count: 1 }])))
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * Says a message in one language, with bound values in its slots.
 *
 * @remarks
 * MessageFormat 2. `{$slot}` prints a bound value whole, `{$slot :plain}` and `{$slot :range}` its pieces; `.input {$slot :count}` lets
 * `.match` choose between singular and plural. Any formatting error is thrown: a text that cannot be said is a bug in its block, and the
 * law kit finds it. Only what a catalogue says wrongly is said in English instead.
 */
export const sayMessage = (language: Language, texts: OwnTexts, slots: Slots): Phrase => {
  const { text, lang } = textIn(language, texts)
  if (typeof language === "string") return formatted(language, text, slots)
  if (lang !== undefined) return formatted("en", text, slots, lang)
  try {
    return formatted(language, text, slots)
  } catch {
    return formatted("en", texts.en, slots, "en")
  }
}
