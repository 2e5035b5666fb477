import type { Locale, Texts } from "@folkmoot/facts"
import { checkFaithful, type FaithfulOptions, type Unfaithful } from "@folkmoot/narrative"
import { element, field } from "./element.ts"
import { wordsIn } from "./words.ts"

/** A text to begin with, of which something is borne out by hardly any report. */
const begin: Texts = {
  en: "Two thirds of the questions were solved because of our new badge.",
  de: "Dank des neuen Abzeichens wurden zwei Drittel der Fragen gelöst.",
  da: "To tredjedele af spørgsmålene blev løst på grund af vores nye badge.",
}

/** The text with what is not borne out marked. */
const marked = (text: string, faults: readonly Unfaithful[]): readonly (Node | string)[] => {
  const pieces: (Node | string)[] = []
  let at = 0
  for (const { start, end } of faults.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    pieces.push(text.slice(at, start), element("mark", {}, text.slice(start, end)))
    at = end
  }
  return [...pieces, text.slice(at)]
}

/** A place to say something about a report, and to see what of it the report does not bear out. */
export const claimChecker = (locale: Locale, ledger: Omit<FaithfulOptions, "format">, said?: string): HTMLElement => {
  const word = wordsIn(locale)
  const shown = element("p", { class: "claim-said" })
  const told = element("div", { "aria-live": "polite", class: "told" })
  const area = element("textarea", { name: "claim", rows: "3", oninput: () => check() }, said === undefined || Object.values(begin).includes(said) ? begin[locale] : said)
  const check = (): void => {
    const faults = checkFaithful(area.value, { ...ledger, format: "text" })
    shown.replaceChildren(...marked(area.value, faults))
    told.replaceChildren(
      faults.length === 0
        ? element("p", {}, area.value.trim() === "" ? "" : word("faithful"))
        : element("div", {}, element("p", {}, `${word("unfaithful")}:`), element("ul", { class: "faults" }, ...faults.map(({ message }) => element("li", {}, message[locale])))),
    )
  }
  check()
  return element("div", { class: "claim" }, field(word("claim"), area, word("claimHelp")), shown, told)
}
