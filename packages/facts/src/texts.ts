/** The languages every unit speaks. */
export const locales = ["en", "de", "da"] as const

/** One of the languages every unit speaks: English, German or Danish. */
export type Locale = (typeof locales)[number]

/**
 * One text in every language.
 *
 * @remarks
 * Unit: sentences or terms, written in each language rather than translated word for word. A missing language does not compile.
 */
export type Texts = Readonly<Record<Locale, string>>
