import { stringify } from "yaml"
import { localeOf, type Locale, type Texts } from "@folkmoot/facts"
import { applyFixes } from "./apply-fixes.ts"
import { compose } from "./compose.ts"
import { written, type EditValue } from "./edit.ts"
import { notText, textGiven } from "./files-given.ts"
import type { TextEdit } from "./finding.ts"
import { forms, inLines, optionsOf } from "./given.ts"
import { fill } from "./message.ts"
import { migrate, migrations, versionOf, type Change, type LeftAsItWas, type Migration } from "./migrate.ts"
import { isSame } from "./plain-data.ts"
import { lineStarts, locate, pathText, placeOf, type Located, type Path, type Range } from "./source.ts"

/** Something of a text that stays as it was written. */
export interface LeftInText {
  /** The place in the text as it was given; empty where the whole text or document is meant. */
  readonly path: Path
  /** The line in the text as it was given, from 1. */
  readonly line: number
  /** What could not be done and what to do, in the language that was asked for. */
  readonly why: string
}

/** A text in the newest version of the format. */
export interface MigratedText {
  /** The new text; the text that was given where nothing had to be, or could be, changed. */
  readonly text: string
  /** The version it was written in; absent where that is the newest or the text could not be read. */
  readonly from?: string
  /** What stays as it was; empty where all was carried forward. */
  readonly left: readonly LeftInText[]
}

/** How a text is carried forward. */
export interface MigrateOptions {
  /** The language in which it is told what stays; English unless said. */
  readonly locale?: Locale
}

const reasons = {
  notUnderstood: {
    en: "“{given}” was not understood and stays as it was. Write it in the form of the newest version at {where}.",
    de: "„{given}“ wurde nicht verstanden und bleibt, wie es war. Schreiben Sie es an der Stelle {where} in der Form der neuesten Fassung.",
    da: "»{given}« blev ikke forstået og er ikke ændret. Skriv det i den nyeste udgaves form i {where}.",
  },
  occupied: {
    en: "{where} would be called {key} now, but there is a {key} beside it already. Put the two together.",
    de: "{where} hieße jetzt {key}, doch daneben steht bereits ein Feld dieses Namens. Führen Sie die beiden zusammen.",
    da: "{where} hedder nu {key}, men feltet {key} findes allerede samme sted. Saml de to i ét.",
  },
  entangled: {
    en: "The document stays in {version}: it says the same text in several places by anchors and aliases, and changing one would change another. It is read as before; write such places out to carry it forward.",
    de: "Das Dokument bleibt bei {version}: Es verwendet denselben Text über Anker und Aliasse an mehreren Stellen, und eine Änderung beträfe auch die anderen. Es wird wie bisher gelesen; schreiben Sie diese Stellen aus, um es auf den neuen Stand zu bringen.",
    da: "Dokumentet bliver i {version}: Det bruger samme tekst flere steder gennem ankre og aliasser, og en ændring ét sted ville også ændre de andre. Det læses som hidtil; skriv de steder helt ud, hvis dokumentet skal opdateres.",
  },
  unreadable: {
    en: "The text cannot be read to its end, so nothing was changed. Mend it first; folkmoot lint says where.",
    de: "Der Text lässt sich nicht bis zum Ende lesen; deshalb wurde nichts geändert. Korrigieren Sie ihn zuerst; folkmoot lint nennt die Stelle.",
    da: "Teksten kan ikke læses til ende, så intet er ændret. Ret den først; folkmoot lint viser hvor.",
  },
} as const satisfies Readonly<Record<string, Texts>>

/** Writes a value within a line. */
const flowing = (value: unknown, quoted: boolean): string => {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => flowing(item, quoted)).join(", ")}]`
  if (typeof value !== "object" || value === null) return written(value as EditValue, quoted ? '"' : undefined, true)
  return `{ ${Object.entries(value).map(([key, item]) => `${quoted ? JSON.stringify(key) : key}: ${flowing(item, quoted)}`).join(", ")} }`
}

/** A text with what there is to know about how it is written. */
interface Written {
  readonly text: string
  readonly lineStart: (offset: number) => number
  /** A line break with the indentation of an offset. */
  readonly newLine: (offset: number) => string
  /** Whether names and texts stand in quotation marks, as in JSON. */
  readonly quoted: boolean
}

const writtenAs = (text: string, root: Located): Written => {
  const lines = lineStarts(text)
  const first = [...root.members.values()][0]?.key
  const lineStart = (offset: number): number => offset - placeOf(lines, { start: offset, end: offset }).column + 1
  const end = text.includes("\r\n") ? "\r\n" : "\n"
  return { text, lineStart, newLine: (offset) => `${end}${" ".repeat(offset - lineStart(offset))}`, quoted: first !== undefined && text[first.start] === '"' }
}

/** Writes a new value where an old one stood: as lines of its own in a list of lines, else within its line. */
const inPlaceOf = ({ text, lineStart, newLine, quoted }: Written, { start, end }: Located, value: unknown): TextEdit => {
  const flow = flowing(value, quoted)
  // The line that opens a block text may end in a comment.
  const comment = /[|>]/.test(text.charAt(start)) ? / #.*/.exec(text.slice(start, end).split("\n", 1)[0] as string)?.[0] : undefined
  const inList = /^ *(- +)+$/.test(text.slice(lineStart(start), start))
  if (!inList || comment !== undefined || flow.includes("\\")) return { start, end, text: `${flow}${comment ?? ""}` }
  return { start, end, text: stringify(value, { lineWidth: 0 }).trimEnd().replaceAll("\n", newLine(start)) }
}

/** The place of the first comma after an offset, beyond white space and comments. */
const commaAfter = (text: string, from: number): number => {
  const [before] = /^(?:\s|#[^\n]*)*/.exec(text.slice(from)) as RegExpExecArray
  return text[from + before.length] === "," ? from + before.length : -1
}

/** Takes a field out of its mapping; comments stay where they are. */
const without = ({ text, lineStart }: Written, owner: Located, key: string | number): readonly TextEdit[] => {
  const members = [...owner.members]
  const index = members.findIndex(([name]) => name === key)
  const field = members[index]?.[1]
  if (field?.key === undefined) return []
  const { start } = field.key
  if (members.length === 1) return [{ start, end: field.end, text: owner.form === "flow" ? "" : "{}" }]
  if (owner.form === "flow") {
    const comma = commaAfter(text, field.end)
    if (comma >= 0) {
      const between = text.slice(field.end, comma + 1)
      const [space] = /^ */.exec(text.slice(comma + 1)) as RegExpExecArray
      return between === "," ? [{ start, end: comma + 1 + space.length, text: "" }] : [{ start, end: field.end, text: "" }, { start: comma, end: comma + 1, text: "" }]
    }
    const previous = members[index - 1]?.[1]
    const earlier = previous === undefined ? -1 : commaAfter(text, previous.end)
    if (earlier < 0) return [{ start, end: field.end, text: "" }]
    return /^\s*$/.test(text.slice(earlier + 1, start)) ? [{ start: earlier, end: field.end, text: "" }] : [{ start: earlier, end: earlier + 1, text: "" }, { start, end: field.end, text: "" }]
  }
  const [rest] = /^[ \t]*\r?(\n|$)/.exec(text.slice(field.end)) ?? []
  const next = members[index + 1]?.[1].key
  if (/^ *$/.test(text.slice(lineStart(start), start)) && rest !== undefined) return [{ start: lineStart(start), end: field.end + rest.length, text: "" }]
  if (next !== undefined && /^\s*$/.test(text.slice(field.end, next.start))) return [{ start, end: next.start, text: "" }]
  return [{ start, end: field.end, text: "" }]
}

const editsOf = (as: Written, root: Located, { path, key, beside = {}, rewritten, ...change }: Change): readonly TextEdit[] => {
  const owner = locate(root, path.slice(0, -1)).at
  const last = path.at(-1) as string | number
  const field = owner.members.get(last)
  if (field === undefined) return []
  if (!("to" in change)) return without(as, owner, last)
  const edits: TextEdit[] = rewritten ? [inPlaceOf(as, field, change.to)] : []
  if (field.key === undefined) return edits
  const { quoted, newLine } = as
  const { start } = field.key
  const name = (called: string): string => (quoted ? JSON.stringify(called) : called)
  const between = owner.form === "flow" ? ", " : newLine(start)
  const more = Object.entries(beside).map(([called, value]) => `${name(called)}: ${flowing(value, quoted)}${between}`).join("")
  if (more !== "") edits.unshift({ start, end: start, text: more })
  if (key !== undefined) edits.unshift({ ...field.key, text: name(key) })
  return edits
}

/** A document of a text that an earlier version of the format was used for, and what becomes of it. */
interface Older {
  readonly index: number
  readonly root: Located
  readonly data: unknown
  readonly changes: readonly Change[]
  readonly left: readonly LeftAsItWas[]
}

/** Carries the documents of a text forward that one migration is for, unless that would change what they or others say. */
const carried = (text: string, migration: Migration): { readonly text: string; readonly done: readonly Older[]; readonly entangled: readonly Older[] } => {
  const { documents } = compose(text)
  const older = documents.flatMap(({ data, root }, index) => (versionOf(data) === migration.from ? [{ index, root, data, ...migrate(data, migration) }] : []))
  const attempt = (chosen: readonly Older[]): { readonly text: string; readonly wrong: readonly Older[] } => {
    const edits = chosen.flatMap(({ root, changes }) => {
      const as = writtenAs(text, root)
      return changes.map((change) => ({ fix: { edits: editsOf(as, root, change) } }))
    })
    const made = applyFixes(text, edits)
    const read = compose(made)
    return { text: made, wrong: read.documents.length === documents.length ? chosen.filter(({ index, data }) => !isSame(read.documents[index]?.data, data)) : chosen }
  }
  const first = attempt(older)
  if (first.wrong.length === 0) return { text: first.text, done: older, entangled: [] }
  const others = older.filter((one) => !first.wrong.includes(one))
  const second = attempt(others)
  return second.wrong.length === 0 ? { text: second.text, done: others, entangled: first.wrong } : { text, done: [], entangled: older }
}

/**
 * Carries a text forward to the newest version of the format, with its comments and its formatting.
 *
 * @remarks
 * Never throws. Works on YAML and JSON and on each document of the text; a text in the newest version comes back as it was. What is written never says
 * anything else than {@link parsePlan} reads from the text as it is: where it would, the document stays as it was, and that is told.
 */
export const migratePlan = (text: string | Uint8Array, options: MigrateOptions = {}): MigratedText => {
  const { options: known, problems } = optionsOf<MigrateOptions>("migratePlan", options, { locale: forms.locale })
  const locale = localeOf(known.locale)
  const given = textGiven(text)
  const wrong = given === undefined ? [notText("migratePlan", text), ...problems] : problems
  const { left, ...migrated } = given === undefined ? { text: "", left: [] } : carriedThrough(given, locale)
  return { ...migrated, left: [...inLines(wrong, locale).map((why) => ({ path: [], line: 1, why })), ...left] }
}

const carriedThrough = (given: string, locale: Locale): MigratedText => {
  const lines = lineStarts(given)
  const { documents, broken } = compose(given)
  const from = documents.map(({ data }) => versionOf(data)).find((version): version is string => migrations.some((one) => one.from === version))
  const tell = (reason: Texts, slots: Readonly<Record<string, string>>, path: Path, at: Range = { start: 0, end: 0 }): LeftInText =>
    ({ path, line: placeOf(lines, at).line, why: fill(reason, slots, locale) })
  if (broken) return { text: given, left: [tell(reasons.unreadable, {}, [])] }
  if (from === undefined) return { text: given, left: [] }
  const left: LeftInText[] = []
  let text = given
  for (const migration of migrations) {
    const { text: next, done, entangled } = carried(text, migration)
    for (const one of entangled) left.push(tell(reasons.entangled, { version: migration.from }, [], one.root))
    for (const { index, left: places } of done) {
      for (const { path, given: value, key } of places) {
        const where = locate(documents[index]?.root as Located, path).at
        left.push(key === undefined ? tell(reasons.notUnderstood, { given: String(value), where: pathText(path) }, path, where) : tell(reasons.occupied, { where: pathText(path), key }, path, where))
      }
    }
    text = next
  }
  return { text, from, left }
}
