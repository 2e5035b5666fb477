import { locales, type Texts } from "@folkmoot/facts"
import { textsIn } from "./card.ts"
import { languages } from "./languages.ts"
import { folded, inline, table } from "./markdown.ts"

const names: Readonly<Record<string, string>> = {
  title: "Title",
  asks: "Question",
  why: "Why",
  "remedy.text": "What to do",
  "series.title": "Title of the drawing",
  "headline.label": "Headline",
}

/** What a text is, told from where it stands in its unit: `variants.cohort.means` is what the variant means. */
const nameOf = (path: string): string => {
  const steps = path.split(".")
  const last = steps.at(-1) ?? ""
  const at = (step: string): string | undefined => (steps.includes(step) ? steps[steps.indexOf(step) + 1] : undefined)
  const own = names[path]
  if (own !== undefined) return own
  if (last === "means") return `Variant ${inline(at("variants") ?? "")}`
  if (last === "says") return `Left out: ${inline(steps.at(-2) ?? "")}`
  if (steps.includes("assumptions")) return "Assumption"
  if (steps.includes("caveats")) return "Caveat"
  if (at("messages") !== undefined) return `Message ${inline(last)}`
  return inline(path)
}

/** The texts of a unit, each once, with all it is called. */
const textRows = (unit: object): readonly (readonly string[])[] => {
  const found = new Map<string, { readonly said: string[]; readonly texts: Texts }>()
  for (const [path, texts] of textsIn(unit)) {
    const key = locales.map((locale) => texts[locale]).join("\n")
    const { said } = found.get(key) ?? { said: [] }
    found.set(key, { said: [...new Set([...said, nameOf(path)])], texts })
  }
  const place = ({ said: [first = ""] }: { readonly said: readonly string[] }): number => ["Title", "Question", "Why"].indexOf(first) + 1 || 9
  return [...found.values()].toSorted((a, b) => place(a) - place(b)).map(({ said, texts }) => [said.join(", "), ...locales.map((locale) => texts[locale])])
}

/** Every text of a unit in every language, shown when asked for. */
export const languageTable = (unit: object): string => {
  const rows = textRows(unit)
  return rows.length === 0 ? "" : folded(`${languages.en}, ${languages.de}, ${languages.da}`, table(["", ...locales.map((locale) => languages[locale])], rows))
}
