import type { Locale } from "@folkmoot/sdk"
import type { Texts } from "./words.ts"

/**
 * What went wrong, in the language asked for.
 *
 * @remarks
 * What cannot be is told in English where it is found, mostly in the sdk; the other languages are loaded only once there is something to say in them.
 * What sources say of files and sites is told sentence by sentence, what is ours as a whole.
 */
export const usageText = async ({ message, texts }: { readonly message: string; readonly texts?: Texts }, locale: Locale): Promise<string> => {
  if (texts !== undefined) return texts[locale]
  if (locale === "en") return message
  const { sentencesIn, sourceWordings, wordedBy } = await import("@folkmoot/sdk")
  const own = wordedBy(locale === "de" ? (await import("./usage-de.ts")).german : (await import("./usage-da.ts")).danish)
  const sentences = sentencesIn(message)
  const ofSource = wordedBy({ ...sourceWordings(locale, "refusal"), "{where}: {said}": "{where}: {said}" })
  const said = sentences.map(ofSource)
  const isSource = own(sentences[0] ?? "") === sentences[0] && said.every((one, index) => one !== sentences[index])
  return isSource ? said.join(" ") : own(message)
}
