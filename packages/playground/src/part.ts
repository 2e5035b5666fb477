import { locales, type Locale } from "@folkmoot/facts"

/**
 * Defines a part of the page as an element of its own: a script and a tag is all it takes to embed it elsewhere.
 *
 * @remarks
 * `draw` fills the element; it is called again when the attributes `lang` or `detail` have become others, and not when the element is only moved.
 */
export const definePart = (name: string, draw: (host: HTMLElement, locale: Locale, detail: string | undefined) => void): void => {
  class Part extends HTMLElement {
    static readonly observedAttributes = ["lang", "detail"]
    #drawn = ""
    connectedCallback(): void {
      const wanted = JSON.stringify([this.lang, this.getAttribute("detail")])
      if (wanted === this.#drawn) return
      this.#drawn = wanted
      draw(this, locales.find((locale) => locale === this.lang) ?? "en", this.getAttribute("detail") ?? undefined)
    }
    attributeChangedCallback(): void {
      if (this.isConnected) this.connectedCallback()
    }
  }
  customElements.define(name, Part)
}
