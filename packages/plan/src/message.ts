import type { Locale, Texts } from "@folkmoot/facts"
import { pathText, type Path } from "./source.ts"

/** What may stand in a message's slot: a name, a number, a text in every language, a list of names, or a place in the plan. */
export type Slot = string | number | Texts | readonly string[] | {
  /** A path of the plan; people read it as `spec.goals[2].title`, in the numbers of the file it is written in. */
  readonly place: Path
}

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
export const inARow = (texts: readonly Texts[], between: string): Texts => {
  const joined = (locale: Locale): string => texts.map((text) => text[locale]).join(between)
  return { en: joined("en"), de: joined("de"), da: joined("da") }
}

const isTexts = (slot: Slot): slot is Texts => typeof slot === "object" && "en" in slot

// Making one costs more than using it a hundred times, and it depends on nothing but the locale.
const writers = new Map<Locale, Intl.NumberFormat>()

const writerFor = (locale: Locale): Intl.NumberFormat => {
  const made = writers.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
  writers.set(locale, made)
  return made
}

/** A number in one language; counts below a thousand look the same in all, and need nothing that takes long to start. */
const numberText = (value: number, locale: Locale): string => (Number.isInteger(value) && value < 1000 && (value > 0 || Object.is(value, 0)) ? String(value) : writerFor(locale).format(value))

/** What stands before the last of two, and of more. */
const joints: Readonly<Record<Locale, { readonly ofTwo: string; readonly ofMore: string }>> = {
  en: { ofTwo: " and ", ofMore: ", and " },
  de: { ofTwo: " und ", ofMore: " und " },
  da: { ofTwo: " og ", ofMore: " og " },
}

/** A list of names as a language writes it: what `Intl.ListFormat` gives, without waiting for it to start. */
const listText = (names: readonly string[], locale: Locale, { ofTwo, ofMore } = joints[locale]): string => {
  const last = names.at(-1) ?? ""
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")}${names.length === 2 ? ofTwo : ofMore}${last}`
}

const slotText = (slot: Slot, locale: Locale): string => {
  if (typeof slot === "string") return shown(slot)
  if (typeof slot === "number") return numberText(slot, locale)
  if (isTexts(slot)) return slot[locale]
  if ("place" in slot) return shown(pathText(slot.place))
  return listText(slot.map(shown), locale)
}

/** Clauses that follow one sentence, in every language; Danish parts them by a comma before the last one, too. */
export const inClauses = (texts: readonly Texts[]): Texts => {
  const listed = (locale: Locale, joint = joints[locale]): string => listText(texts.map((text) => text[locale]), locale, joint)
  return { en: listed("en"), de: listed("de"), da: listed("da", { ofTwo: ", og ", ofMore: ", og " }) }
}

/** A value, or where it lies if that is known only from one to another, in every language. */
export const fromTo = (low: string | number, high: string | number): Texts => {
  const said = (locale: Locale, to: string): string => [...new Set([low, high])].map((one) => slotText(one, locale)).join(` ${to} `)
  return { en: said("en", "to"), de: said("de", "bis"), da: said("da", "til") }
}

/**
 * Fills a message's slots in one language; a quoted sentence gives up its full stop to the sentence it is quoted in.
 *
 * @remarks
 * For those who write rules or formats, who give it what they were given. Texts and names are cut at 120 characters and shown without
 * control characters; a slot that is not given stays as `{name}`.
 */
export const fill = (message: Texts, slots: Readonly<Record<string, Slot>>, locale: Locale): string =>
  message[locale].replace(/\{(\w+)\}([”“«]?)/g, (whole, name: string, mark: string) => {
    const slot = Object.hasOwn(slots, name) ? slots[name] : undefined
    if (slot === undefined) return whole
    const text = slotText(slot, locale)
    return `${mark === "" ? text : text.replace(/\.$/, "")}${mark}`
  })

/** The names of the slots of a text, sorted, each once. */
export const slotNames = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string))].toSorted()
