import type { Locale } from "@folkmoot/facts"
import type { AnyMetric } from "@folkmoot/metrics"
import { writeOption, writePlain } from "@folkmoot/narrative"
import { formOf, totalsOf, type Draft } from "./draft.ts"
import { element, field, options } from "./element.ts"
import { wordsIn } from "./words.ts"

const levels = ["0.8", "0.9", "0.95", "0.99"]

const rowsFor = (text: string): string => String(Math.min(12, Math.max(3, text.split("\n").length + 1)))

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value

/** A form made from a metric: a field for each of its totals, its variants, its options. Says at each change what the draft has become. */
export const calculatorForm = (locale: Locale, metric: AnyMetric, begun: Draft, changed: (draft: Draft) => void): HTMLElement => {
  const word = wordsIn(locale)
  let draft = begun
  const change = (next: Partial<Draft>): void => {
    draft = { ...draft, ...next }
    changed(draft)
  }
  const code = (name: string): HTMLElement => element("code", {}, name)

  const totalField = (name: string, statistic: Parameters<typeof formOf>[0], text: string): HTMLElement => {
    const form = formOf(statistic)
    const oninput = (event: Event): void => {
      if (draft.given.kind === "totals") change({ given: { kind: "totals", totals: { ...draft.given.totals, [name]: valueOf(event) } } })
    }
    const spared = statistic.spared === true && word("optional")
    if (form === undefined) return field(code(name), element("input", { name, inputmode: "numeric", autocomplete: "off", value: text, oninput }), spared)
    const area = element("textarea", { name, rows: rowsFor(text), spellcheck: "false", oninput }, text)
    return field(code(name), area, spared && `${spared}. `, `${word("listHelp")} `, code(Object.keys(form).join(", ")))
  }

  const factsFields = (facts: string, asOf: string): readonly HTMLElement[] => {
    const given = (next: { readonly facts?: string; readonly asOf?: string }): void => {
      if (draft.given.kind === "facts") change({ given: { ...draft.given, ...next } })
    }
    return [
      field(word("factsTables"), element("textarea", { name: "facts", rows: rowsFor(facts), spellcheck: "false", oninput: (event) => given({ facts: valueOf(event) }) }, facts)),
      field(word("asOfMilliseconds"), element("input", { name: "asOf", inputmode: "numeric", autocomplete: "off", value: asOf, oninput: (event) => given({ asOf: valueOf(event) }) })),
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

  const optionField = (name: string): HTMLElement => {
    const said = element("span", {})
    const tell = (text: string): void => void (said.textContent = /^\d+$/.test(text) ? writeOption(locale, name, Number(text)) : "")
    const text = begun.options[name] ?? ""
    tell(text)
    const oninput = (event: Event): void => {
      change({ options: { ...draft.options, [name]: valueOf(event) } })
      tell(valueOf(event))
    }
    return field(code(name), element("input", { name: `option-${name}`, inputmode: "numeric", autocomplete: "off", value: text, oninput }), said)
  }

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
