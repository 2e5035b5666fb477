import type { Locale } from "@folkmoot/facts"
import { element, options } from "./element.ts"
import { wordsIn } from "./words.ts"

/** The name under which the documentation remembers its colours; the playground is a page of it. */
const key = "tsd-theme"

const themes = ["os", "light", "dark"] as const

const remembered = (): string => themes.find((theme) => theme === localStorage.getItem(key)) ?? "os"

const apply = (): void => void (document.documentElement.dataset["theme"] = remembered())

/** The choice between light, dark and as the system is. */
export const themeChoice = (locale: Locale): HTMLSelectElement => {
  const word = wordsIn(locale)
  apply()
  const select = element("select", {
    name: "theme", "aria-label": word("theme"),
    onchange: () => {
      localStorage.setItem(key, select.value)
      apply()
    },
  }, ...options([["os", word("themeOs")], ["light", word("themeLight")], ["dark", word("themeDark")]], remembered()))
  return select
}
