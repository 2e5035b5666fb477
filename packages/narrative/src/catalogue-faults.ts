import { neutralised } from "./untrusted.ts"

/** What may be wrong with a text in a catalogue, beside what it stands for. */
export interface TextFault {
  /**
   * `digit`: a number typed in. `slot-missing` and `slot-unknown`: a value that is dropped, or that nothing gives. `range-missing`: a value printed
   * without its range. `brace`: a mark of slots in a text that has none. `hidden`: a character nobody sees. `address`: what programs turn into a link.
   */
  readonly kind: "digit" | "slot-missing" | "slot-unknown" | "range-missing" | "brace" | "hidden" | "address"
  /** The digit, slot or address. */
  readonly what: string
}

/** A slot with its name, and what it prints of a value where it says so. */
const slot = /\{\s?\$([\w-]+)(?:\s:(\w+))?\s?\}/g

/** The slots a text prints or chooses by. */
export const slotsIn = (text: string): ReadonlySet<string> => new Set([...text.matchAll(slot)].map(([, name = ""]) => name))

/** The slots a text prints; those it only chooses by are not among them. */
const printed = (text: string): ReadonlySet<string> => slotsIn(text.replace(/\.input\s?\{[^{}]*\}/g, ""))

/** The slots of which a text prints the value without its range. */
const bare = (text: string): readonly string[] => {
  const of = (form: string): readonly string[] => [...text.matchAll(slot)].flatMap(([, name = "", said]) => (said === form ? [name] : []))
  const ranged = new Set(of("range"))
  return [...new Set(of("plain"))].filter((name) => !ranged.has(name))
}

const all = (text: string, pattern: RegExp): readonly string[] => [...new Set(text.match(pattern))]

/** What is wrong with a text that stands for an English one; it may not be said with any fault. */
export const faultsOf = (english: string, text: string): readonly TextFault[] => {
  const faults = (kind: TextFault["kind"], found: Iterable<string>): readonly TextFault[] => [...found].map((what) => ({ kind, what }))
  const [wanted, given] = [printed(english), printed(text)]
  const isMessage = /[{}]/.test(english)
  return [
    ...faults("digit", all(text, /\p{N}+/gu).filter((digits) => !english.includes(digits))),
    ...faults("slot-missing", [...wanted].filter((name) => !given.has(name))),
    ...faults("slot-unknown", [...given].filter((name) => !wanted.has(name))),
    ...faults("range-missing", bare(text).filter((name) => !bare(english).includes(name))),
    ...faults("brace", isMessage || given.size > 0 ? [] : all(text, /[{}]/g).slice(0, 1)),
    ...faults("hidden", neutralised(text).includes("\ufffd") && !text.includes("\ufffd") ? [""] : []),
    ...faults("address", text.split(/\s/).filter((word) => /:\/\/|^www\.|[\p{L}\p{N}]@[\p{L}\p{N}]/iu.test(word))),
  ]
}
