/** The languages every unit speaks. */
export const locales = ["en", "de", "da"] as const

/** One of the languages every unit speaks: English, German or Danish. */
export type Locale = (typeof locales)[number]

/**
 * The language of ours that a language tag asks for.
 *
 * @remarks
 * Unit: `de` for `de-AT`, as a browser gives it; English for languages we do not speak and for what is no tag.
 */
export const localeOf = (tag: unknown): Locale => {
  const language = typeof tag === "string" ? tag.split(/[-_]/, 1)[0]?.toLowerCase() : undefined
  return locales.find((one) => one === language) ?? "en"
}

/**
 * One text in every language.
 *
 * @remarks
 * Unit: sentences or terms, written in each language rather than translated word for word. A missing language does not compile.
 */
export type Texts = Readonly<Record<Locale, string>>
