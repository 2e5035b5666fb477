import { faultsOf } from "./catalogue-faults.ts"
import type { Catalogue, Language } from "./language.ts"

const sound = new WeakMap<Catalogue, Catalogue>()

/** Whether a text may stand for the English one that is its key; a hint in the key has neither digits nor slots. */
const maySay = (key: string, text: unknown): boolean => typeof text === "string" && faultsOf(key, text).length === 0

/** A language as far as it can be said: of its catalogue what has no fault; the rest counts as lacking. */
export const soundly = (language: Language): Language => {
  if (typeof language === "string") return language
  const known = sound.get(language) ?? { locale: language.locale, texts: Object.fromEntries(Object.entries(language.texts).filter(([key, text]) => maySay(key, text))) }
  sound.set(language, known)
  return known
}
