import { locales, type Texts } from "@folkmoot/facts"

const isTexts = (value: unknown): value is Texts =>
  typeof value === "object" && value !== null && Object.keys(value).length === locales.length && locales.every((locale) => typeof (value as Record<string, unknown>)[locale] === "string")

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
