import { parseInstant, type Locale, type Texts } from "@folkmoot/facts"
import { tags } from "./quantity.ts"
import type { Filling, Statement, Verdict } from "./verdict.ts"

/** How a language says what a statement is made of. */
export interface Saying {
  /** The BCP 47 tag by which numbers, days and lists are written. */
  readonly tag: string
  /** A text of ours in that language. */
  readonly text: (texts: Texts) => string
  /** Other people's words between its quotation marks. */
  readonly quoted: (words: string) => string
}

const filled = (filling: Filling, saying: Saying): string => {
  if (typeof filling === "number") return new Intl.NumberFormat(saying.tag).format(filling)
  if ("own" in filling) return filling.own
  if ("quote" in filling) return saying.quoted(filling.quote)
  if ("says" in filling) return sayStatement(filling.says, saying)
  if ("all" in filling) return new Intl.ListFormat(saying.tag).format(filling.all.map((one) => filled(one, saying)))
  if ("en" in filling) return saying.text(filling)
  const instant = parseInstant(filling.day)
  return instant === undefined ? filling.day : new Intl.DateTimeFormat(saying.tag, { dateStyle: "long", timeZone: "UTC" }).format(instant)
}

/** A statement as one language says it. */
export const sayStatement = ({ text, slots = {} }: Statement, saying: Saying): string =>
  saying.text(text).replace(/\{\$(\w+)\}/g, (slot, name: string) => {
    const filling = Object.hasOwn(slots, name) ? slots[name] : undefined
    return filling === undefined ? slot : filled(filling, saying)
  })

/** Other people's words between the quotation marks of a language. */
const quoted: Readonly<Record<Locale, (text: string) => string>> = {
  en: (text) => `“${text}”`,
  de: (text) => `„${text}“`,
  da: (text) => `»${text}«`,
}

/** What a reason is made of, one statement for each sentence. */
export const statementsOf = ({ because, says = [{ text: because }] }: Pick<Verdict, "because" | "says">): readonly Statement[] => says

/** A reason from statements, each said once; they are kept where one of them holds a name or a number. */
export const reasonOf = (given: readonly Statement[]): Pick<Verdict, "because" | "says"> => {
  const says = [...new Map(given.map((one) => [JSON.stringify(one), one])).values()]
  const because = (locale: Locale): string => says.map((one) => sayStatement(one, { tag: tags[locale], text: (texts) => texts[locale], quoted: quoted[locale] })).join(" ")
  return { because: { en: because("en"), de: because("de"), da: because("da") }, ...(says.every(({ slots }) => slots === undefined) ? {} : { says }) }
}
