import { formatInstant, type Locale } from "@folkmoot/facts"
import type { AnyMetric } from "@folkmoot/metrics"
import { writeOption, writePlain } from "@folkmoot/narrative"
import { formOf, totalsOf, type Draft } from "./draft.ts"
import { element, field, inEnglish, options } from "./element.ts"
import type { CalculatorComments } from "./unit-example.ts"
import { wordsIn } from "./words.ts"

const levels = ["0.8", "0.9", "0.95", "0.99"]

/** The furthest from 1970 that a calendar reaches, in milliseconds. */
const furthestInstant = 8.64e15

const rowsFor = (text: string): string => String(Math.min(12, Math.max(3, text.split("\n").length + 1)))

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value

/** A form made from a metric: a field for each of its totals, its variants, its options. Says at each change what the draft has become. */
export const calculatorForm = (locale: Locale, metric: AnyMetric, comments: CalculatorComments | undefined, begun: Draft, changed: (draft: Draft) => void): HTMLElement => {
  const word = wordsIn(locale)
  let draft = begun
  const change = (next: Partial<Draft>): void => {
    draft = { ...draft, ...next }
    changed(draft)
  }
  const code = (name: string): HTMLElement => element("code", {}, name)

  const comment = (text: string | undefined): HTMLElement | undefined => (text === undefined ? undefined : element("span", {}, inEnglish(text), " "))

  const totalField = (name: string, statistic: Parameters<typeof formOf>[0], text: string): HTMLElement => {
    const form = formOf(statistic)
    const oninput = (event: Event): void => {
      if (draft.given.kind === "totals") change({ given: { kind: "totals", totals: { ...draft.given.totals, [name]: valueOf(event) } } })
    }
    const notes = [comment(comments?.totals[name]), statistic.spared === true && `${word("optional")} `]
    if (form === undefined) return field(code(name), element("input", { name, inputmode: "numeric", autocomplete: "off", value: text, oninput }), ...notes)
    const area = element("textarea", { name, rows: rowsFor(text), spellcheck: "false", oninput }, text)
    return field(code(name), area, ...notes, `${word("listHelp")} `, code(Object.keys(form).join(", ")))
  }

  const factsFields = (facts: string, asOf: string): readonly HTMLElement[] => {
    const given = (next: { readonly facts?: string; readonly asOf?: string }): void => {
      if (draft.given.kind === "facts") change({ given: { ...draft.given, ...next } })
    }
    return [
      field(word("factsTables"), element("textarea", { name: "facts", rows: rowsFor(facts), spellcheck: "false", oninput: (event) => given({ facts: valueOf(event) }) }, facts)),
      toldField(word("asOfMilliseconds"), "asOf", asOf, (value) => (Math.abs(value) <= furthestInstant ? formatInstant(value) : undefined), (text) => given({ asOf: text })),
    ]
  }

  const meaning = element("span", {})
  const tellMeaning = (): void => void (meaning.textContent = metric.variants[draft.variant]?.means[locale] ?? word("anyDefinitionMeans"))
  const variants = Object.keys(metric.variants).map((name) => [name, name] as const)
  const variant = element(
    "select",
    { name: "variant", onchange: (event) => { change({ variant: valueOf(event) }); tellMeaning() } },
    ...options(begun.given.kind === "facts" ? variants : [["", word("anyDefinition")], ...variants], begun.variant),
  )
  tellMeaning()

  /** A number whose meaning is told as it is typed: how many days so many milliseconds are. */
  const toldField = (label: string | Node, name: string, text: string, means: (value: number) => string | undefined, take: (text: string) => void, ...notes: readonly (HTMLElement | undefined)[]): HTMLElement => {
    const said = element("span", { class: "means" })
    const tell = (typed: string): void => void (said.textContent = /^\s*-?\d+\s*$/.test(typed) ? (means(Number(typed)) ?? "") : "")
    tell(text)
    const oninput = (event: Event): void => {
      take(valueOf(event))
      tell(valueOf(event))
    }
    return field(label, element("input", { name, inputmode: "numeric", autocomplete: "off", value: text, oninput }), said, ...notes)
  }

  const optionField = (name: string): HTMLElement =>
    toldField(
      code(name), `option-${name}`, begun.options[name] ?? "", (value) => (value < 0 ? undefined : writeOption(locale, name, value)),
      (text) => change({ options: { ...draft.options, [name]: text } }), comment(comments?.options[name]),
    )

  const level = element(
    "select", { name: "level", onchange: (event) => change({ level: valueOf(event) }) },
    ...options(levels.map((one) => [one, writePlain(locale, { unit: "ratio", value: Number(one) })] as const), begun.level),
  )
  const { given } = begun
  return element(
    "form", { class: "calculator", onsubmit: (event) => event.preventDefault() },
    element("fieldset", {}, element("legend", {}, word("input")), ...(given.kind === "totals" ? totalsOf(metric).map(([name, statistic]) => totalField(name, statistic, given.totals[name] ?? "")) : factsFields(given.facts, given.asOf))),
    element("fieldset", {}, element("legend", {}, word("settings")), field(word("definition"), variant, meaning), ...Object.keys(begun.options).map(optionField), given.kind === "totals" && field(word("level"), level)),
  )
}
