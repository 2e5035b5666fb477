import type { Texts } from "@folkmoot/facts"
import type { TextEdit } from "./finding.ts"
import { locate, type Located, type Path } from "./source.ts"

/** A value that an edit can write. */
export type EditValue = string | number | boolean

/** A change to a plan, said in terms of the plan rather than of its text. */
export type Edit =
  | {
      /** Tells a change of value from one of name. */
      readonly change: "set"
      /** What stands there afterwards, in place of a value or as a new field. */
      readonly value: EditValue
      /** The path from the node that is visited; the place the finding points at unless said. */
      readonly at?: Path
    }
  | {
      /** Tells a change of name from one of value. */
      readonly change: "rename-key"
      /** The new name; the value stays. */
      readonly key: string
      /** The path from the node that is visited; the place the finding points at unless said. */
      readonly at?: Path
    }

/** Writes a value, in place of the one that is there or as a new field. */
export const setValue = (value: EditValue, at?: Path): Edit => (at === undefined ? { change: "set", value } : { change: "set", value, at })

/** Gives a field another name and leaves its value as it is. */
export const renameKey = (key: string, at?: Path): Edit => (at === undefined ? { change: "rename-key", key } : { change: "rename-key", key, at })

/** What an edit does, for people; the value as it is written in the document, whatever the language. */
export const editText = (edit: Edit): { readonly message: Texts; readonly slots: { readonly value: string } } =>
  edit.change === "set"
    ? { message: { en: "Write {value}.", de: "{value} schreiben.", da: "Skriv {value}." }, slots: { value: String(edit.value) } }
    : { message: { en: "Rename to {value}.", de: "In {value} umbenennen.", da: "Omdøb til {value}." }, slots: { value: edit.key } }

/** Whether a text means itself where it stands without quotation marks; those that might not are written with them. */
const isPlain = (text: string): boolean => /^\p{L}[\p{L}\p{N} ,_./()'’-]*$/u.test(text) && !text.endsWith(" ") && !/^(true|false|null)$/i.test(text)

/** Writes a scalar the way its surroundings do: quoted in JSON and where it was quoted before, else as plain YAML. */
export const written = (value: EditValue, quote: string | undefined, flow: boolean): string => {
  if (typeof value !== "string" || quote === '"') return JSON.stringify(value)
  if (quote === "'") return /[\p{Cc}]/u.test(value) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`
  return isPlain(value) && !(flow && value.includes(",")) ? value : JSON.stringify(value)
}

/** Whether a field has a name only: the name stands for its value then. */
const isUnsaid = ({ start, key }: Located): boolean => start === key?.start

/** The last thing that is written of a value. */
const endOf = (value: Located): Located => {
  const last = [...value.members.values()].at(-1)
  return last === undefined ? value : endOf(last)
}

const quoteAt = (text: string, offset: number): string | undefined => (text[offset] === '"' || text[offset] === "'" ? text[offset] : undefined)

/** Adds a field after the last one of a mapping, in the mapping's own style. */
const insert = (text: string, owner: Located, key: string, value: EditValue): TextEdit | undefined => {
  const last = [...owner.members.values()].at(-1)
  if (owner.form === "scalar" || last?.key === undefined) return undefined
  const quote = quoteAt(text, last.key.start)
  const name = quote === '"' ? JSON.stringify(key) : key
  const said = `${name}: ${written(value, quote === '"' ? quote : undefined, owner.form === "flow")}`
  if (owner.form === "flow") {
    if (isUnsaid(last)) return undefined
    // JSON may be one line of a million characters, so only the white space before the field is looked at.
    let start = last.key.start
    while (text[start - 1] === " " || text[start - 1] === "\t") start -= 1
    const isOwnLine = text[start - 1] === "\n"
    return { start: last.end, end: last.end, text: `,${isOwnLine ? text.slice(start - 1, last.key.start) : " "}${said}` }
  }
  const lineStart = text.lastIndexOf("\n", last.key.start - 1) + 1
  // What stands before the name, such as an anchor, a tag or a question mark, hides how far the mapping is indented.
  if (!/^ *(- +)*$/.test(text.slice(lineStart, last.key.start))) return undefined
  // A new line goes where the last value's line ends, since a comment may follow it; where a block scalar ends, is not told.
  if (/[|>]/.test(text.charAt(endOf(last).start))) return undefined
  const lineEnd = text.indexOf("\n", last.end)
  const at = lineEnd < 0 ? text.length : text[lineEnd - 1] === "\r" ? lineEnd - 1 : lineEnd
  const indent = " ".repeat(last.key.start - lineStart)
  return { start: at, end: at, text: `${text[lineEnd - 1] === "\r" || text[lineStart - 2] === "\r" ? "\r\n" : "\n"}${indent}${said}` }
}

/**
 * Turns an edit into a change of the text, so that comments and formatting stay.
 *
 * @remarks
 * `undefined` where that is not safely possible: the value is anchored, aliased or not written, or is not a scalar.
 */
export const textEdit = (text: string, root: Located, edit: Edit, at: Path): TextEdit | undefined => {
  const { at: here, found } = locate(root, at)
  if (here.shared) return undefined
  if (edit.change === "rename-key") {
    if (!found || here.key === undefined) return undefined
    const quote = quoteAt(text, here.key.start)
    return { ...here.key, text: quote === undefined ? edit.key : JSON.stringify(edit.key) }
  }
  if (!found) {
    const key = at.at(-1)
    const owner = locate(root, at.slice(0, -1))
    return owner.found && typeof key === "string" ? insert(text, owner.at, key, edit.value) : undefined
  }
  if (here.form !== "scalar" || isUnsaid(here) || here.start === here.end || /[|>]/.test(text.charAt(here.start))) return undefined
  const inFlow = isInFlow(root, at)
  return { start: here.start, end: here.end, text: written(edit.value, quoteAt(text, here.start), inFlow) }
}

const isInFlow = (root: Located, path: Path): boolean => path.some((_, depth) => locate(root, path.slice(0, depth)).at.form === "flow")
