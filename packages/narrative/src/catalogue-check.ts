import { nearest, type Texts } from "@folkmoot/facts"
import { faultsOf, slotsIn } from "./catalogue-faults.ts"
import { catalogueSays, type CatalogueProblemKind } from "./catalogue-problems.ts"
import { catalogueTemplate, type CatalogueText } from "./catalogue-template.ts"
import { isKnownTag, type Catalogue } from "./language.ts"
import { messageProblem } from "./message.ts"
import { ownValue } from "./own-value.ts"

/** Something wrong with a catalogue. */
export interface CatalogueProblem {
  /** What it is. */
  readonly kind: CatalogueProblemKind
  /** The text in question, by its English; empty where it is about the catalogue as a whole. */
  readonly key: string
  /** What is wrong, and what to do. */
  readonly message: Texts
  /** The text that may have been meant by one that no report has. */
  readonly nearest?: string
}

// Longer words have no distance, and two texts that begin alike are meant alike.
const beginning = 60

const problem = (kind: CatalogueProblemKind, key: string, what = "", meant?: string): CatalogueProblem => ({
  kind, key, message: catalogueSays[kind](key, what, meant), ...(meant === undefined ? {} : { nearest: meant }),
})

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === "object" && data !== null && !Array.isArray(data)

/** What keeps data from being a catalogue at all. */
const shapeProblem = (data: unknown): string | undefined => {
  if (!isObject(data)) return "{ locale, texts }"
  if (typeof data["locale"] !== "string") return "locale"
  if (!isObject(data["texts"])) return "texts"
  const [key] = Object.entries(data["texts"]).find(([, text]) => typeof text !== "string") ?? []
  return key === undefined ? undefined : `texts[${JSON.stringify(key)}]`
}

const problemsOf = ({ key, en }: CatalogueText, catalogue: Catalogue): readonly CatalogueProblem[] => {
  const text = ownValue(catalogue.texts, key)
  if (text === undefined || text === "") return [problem("missing", key)]
  const faults = faultsOf(en, text)
  if (faults.length > 0) return faults.map(({ kind, what }) => problem(kind, key, what))
  const unreadable = /[{}]/.test(en) ? messageProblem(catalogue, text, slotsIn(en)) : undefined
  return unreadable === undefined ? [] : [problem("message", key, unreadable)]
}

/**
 * What is wrong with a catalogue: what is not translated, what no report asks for, and what could not be said as it stands.
 *
 * @remarks
 * Takes any data and never throws; empty where the catalogue is whole. `template` is what it is held against; our own units' unless said. A report
 * can be told with any catalogue this finds no `shape` fault in: what is wrong is said in English.
 */
export const checkCatalogue = (data: unknown, template: readonly CatalogueText[] = catalogueTemplate()): readonly CatalogueProblem[] => {
  const misshapen = shapeProblem(data)
  if (misshapen !== undefined) return [problem("shape", "", misshapen)]
  const catalogue = data as Catalogue
  const known = new Map(template.map((one) => [one.key.slice(0, beginning), one.key]))
  const keys = new Set(template.map(({ key }) => key))
  const meant = (key: string): string | undefined => known.get(nearest(key.slice(0, beginning), known.keys()) ?? "")
  return [
    ...(isKnownTag(catalogue.locale) ? [] : [problem("locale", "", catalogue.locale)]),
    ...template.flatMap((one) => problemsOf(one, catalogue)),
    ...Object.keys(catalogue.texts).filter((key) => !keys.has(key)).map((key) => problem("unasked", key, "", meant(key))),
  ]
}
