type Child = Node | string | undefined | false

/** What an element is made with: attributes by name, `true` for those without a value, and what happens on events as `onclick` and the like. */
export type Attributes = Readonly<Record<string, string | boolean | undefined | ((event: Event) => void)>>

/**
 * Makes an element.
 *
 * @remarks
 * What people wrote goes in as text, never as mark-up. An attribute that is `undefined` or `false` is left out, and so is such a child.
 */
export const element = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value)
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value)
  }
  made.append(...children.filter((child) => child !== undefined && child !== false))
  return made
}

/** What the library words in English only, told as such to who reads the page aloud. Between backticks stands code. */
export const inEnglish = (text: string): HTMLElement =>
  element("span", { lang: "en" }, ...text.split("`").map((part, index) => (index % 2 === 1 ? element("code", {}, part) : part)))

/** Makes the options of a choice. */
export const options = (entries: readonly (readonly [value: string, label: string])[], chosen: string, lang?: string): readonly HTMLOptionElement[] =>
  entries.map(([value, label]) => element("option", { value, lang, selected: value === chosen }, label))

let count = 0

/** A name that no other element of the page has, to tie labels and descriptions to what they are about. */
export const freshId = (about: string): string => `${about}-${(count += 1)}`

/** A field with its label above it, and what is to be known about it below. */
export const field = (label: string | Node, control: HTMLElement, ...notes: readonly Child[]): HTMLElement => {
  const told = notes.filter((note) => note !== undefined && note !== false)
  const [id, note] = [control.id || freshId("field"), freshId("note")]
  control.setAttribute("id", id)
  if (told.length > 0) control.setAttribute("aria-describedby", note)
  return element("div", { class: "field" }, element("label", { for: id }, label), control, told.length > 0 && element("div", { class: "note", id: note }, ...told))
}
