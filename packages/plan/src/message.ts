import { locales, type Locale, type Texts } from "@folkmoot/facts"
import { pathText, type Path } from "./source.ts"

/** What may stand in a message's slot: a name, a number, a text in every language, a list of names, or a place in the plan. */
export type Slot = string | number | Texts | readonly string[] | { readonly place: Path }

/** The names of the `{slots}` of a text. */
export type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never

/** What must be given to fill a message: each slot of its English text, and nothing else. */
export type SlotsOf<T extends Texts> = [Placeholders<T["en"]>] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [Name in Placeholders<T["en"]>]: Slot }

/** A rule's messages by key. */
export type Messages = Readonly<Record<string, Texts>>

const longest = 120

/**
 * A text in one line that shows all it holds.
 *
 * @remarks
 * Control, direction and line-break characters become a visible sign, so a plan cannot steer a terminal or turn the reading order of a
 * message round.
 */
export const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "\uFFFD")

/**
 * Makes a text that somebody typed safe to show in one line.
 *
 * @remarks
 * Unit: at most 120 characters.
 */
export const shown = (text: string): string => visible(text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/** Texts in a row, in every language. */
export const inARow = (texts: readonly Texts[], between = ", "): Texts => {
  const [en = "", de = "", da = ""] = locales.map((locale) => texts.map((text) => text[locale]).join(between))
  return { en, de, da }
}

const isTexts = (slot: Slot): slot is Texts => typeof slot === "object" && "en" in slot

// Making one of these costs more than using it a hundred times, and it depends on nothing but the locale.
const writers = new Map<Locale, { readonly number: Intl.NumberFormat; readonly list: Intl.ListFormat }>()

const writersFor = (locale: Locale) => {
  const made = writers.get(locale) ?? {
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }),
    list: new Intl.ListFormat(locale, { style: "long", type: "conjunction" }),
  }
  writers.set(locale, made)
  return made
}

const slotText = (slot: Slot, locale: Locale): string => {
  if (typeof slot === "string") return shown(slot)
  if (typeof slot === "number") return writersFor(locale).number.format(slot)
  if (isTexts(slot)) return slot[locale]
  if ("place" in slot) return shown(pathText(slot.place))
  return writersFor(locale).list.format(slot.map(shown))
}

/** Fills a message's slots in one language; a quoted sentence gives up its full stop to the sentence it is quoted in. */
export const fill = (message: Texts, slots: Readonly<Record<string, Slot>>, locale: Locale): string =>
  message[locale].replace(/\{(\w+)\}([”“«]?)/g, (whole, name: string, mark: string) => {
    const slot = Object.hasOwn(slots, name) ? slots[name] : undefined
    if (slot === undefined) return whole
    const text = slotText(slot, locale)
    return `${mark === "" ? text : text.replace(/\.$/, "")}${mark}`
  })

/** The names of the slots of a text, sorted, each once. */
export const slotNames = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string))].toSorted()
