import type { Locale } from "@folkmoot/facts"
import { element } from "./element.ts"
import { wordsIn } from "./words.ts"

/** Puts a text on the clipboard, also where a page from a file may not use the newer way. */
const copy = async (text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const area = element("textarea", { class: "off-screen" }, text)
    document.body.append(area)
    area.select()
    // oxlint-disable-next-line typescript/no-deprecated -- the only way left where the clipboard is refused
    document.execCommand("copy")
    area.remove()
  }
}

/** What a button says before it is pressed, and where there is nothing to copy. */
interface Sayings {
  readonly idle: string
  readonly refused: string
}

/** A button that copies a text and says that it did, or why not. */
export const copyButton = (locale: Locale, textOf: () => string | Promise<string | undefined>, { idle, refused }: Partial<Sayings> = {}): HTMLButtonElement => {
  const word = wordsIn(locale)
  const press = async (): Promise<void> => {
    const text = await textOf()
    if (text !== undefined) await copy(text)
    button.textContent = text === undefined ? (refused ?? "") : word("copied")
    setTimeout(() => void (button.textContent = idle ?? word("copy")), 1500)
  }
  const button = element("button", { type: "button", onclick: () => void press() }, idle ?? word("copy"))
  return button
}
