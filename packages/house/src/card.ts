import { locales, type Texts } from "@folkmoot/facts"

/** What is said elsewhere on a page than in the table of fields. */
const saidElsewhere = new Set(["id", "title", "asks", "sources", "decisions"])

const isTexts = (value: unknown): value is Texts =>
  typeof value === "object" && value !== null && Object.keys(value).length === locales.length && locales.every((locale) => typeof (value as Record<string, unknown>)[locale] === "string")

const isScalar = (value: unknown): value is string | number | boolean => ["string", "number", "boolean"].includes(typeof value)

/**
 * Every text of a unit that is written in all languages, with the path it stands at.
 *
 * @remarks
 * Walks plain objects and lists only: what a unit imports (another unit, a function) is not its own text.
 */
export const textsIn = (unit: object, path = ""): readonly (readonly [path: string, texts: Texts])[] =>
  Object.entries(unit).flatMap(([key, value]: [string, unknown]) => {
    const here = path === "" ? key : `${path}.${key}`
    if (isTexts(value)) return [[here, value] as const]
    return typeof value === "object" && value !== null && !("op" in value) ? textsIn(value, here) : []
  })

/** A list of plain values, or of names with what is set for them: `strict, one-goal (atMost: 1)`. */
const listText = (list: readonly unknown[]): string | undefined => {
  const items = list.map((item) => {
    if (isScalar(item)) return String(item)
    const [name, set, ...rest] = Array.isArray(item) ? (item as readonly unknown[]) : []
    const said = rest.length === 0 && isScalar(name) && !isScalar(set) ? fieldText(set) : undefined
    return said === undefined ? undefined : `${String(name)} (${said})`
  })
  return items.length > 0 && items.every((item) => item !== undefined) ? items.join(", ") : undefined
}

const fieldText = (value: unknown): string | undefined => {
  if (isScalar(value)) return String(value)
  if (Array.isArray(value)) return listText(value)
  if (typeof value !== "object" || value === null || isTexts(value)) return undefined
  const entries: readonly [string, unknown][] = Object.entries(value)
  return entries.length > 0 && entries.every(([, item]) => isScalar(item)) ? entries.map(([key, item]) => `${key}: ${String(item)}`).join(", ") : undefined
}

/** The plain fields of a unit, each as one line of text, in the order it declares them. */
export const fieldsIn = (unit: object): readonly (readonly [name: string, text: string])[] =>
  Object.entries(unit).flatMap(([name, value]: [string, unknown]) => {
    const text = saidElsewhere.has(name) ? undefined : fieldText(value)
    return text === undefined ? [] : [[name, text] as const]
  })
