export const languages = ["en", "de", "da"] as const

/** A language in which findings are told. */
export type Language = (typeof languages)[number]

/** The first language we speak among those a browser asks for, such as `da-DK, de;q=0.8`; English where we speak none of them. */
export const languageOf = (accepted = ""): Language => {
  const asked = accepted.split(",").map((one) => one.trim().slice(0, 2).toLowerCase())
  return asked.flatMap((one) => languages.filter((language) => language === one))[0] ?? "en"
}
