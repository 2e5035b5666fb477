import type { Locale } from "@folkmoot/facts"
import { element } from "./element.ts"
import { wordsIn } from "./words.ts"

/** Says that the page's address leads nowhere, and that this is the beginning. */
export const lostNotice = (locale: Locale): HTMLElement =>
  element("p", { class: "notice", role: "status" }, `${wordsIn(locale)("lost")} `, element("code", {}, decoded(location.hash)))

const decoded = (hash: string): string => {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
