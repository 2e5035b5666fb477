import type { Coverage, TableId } from "@folkmoot/facts"
import type { ToldAgain } from "@folkmoot/engine"
import { InvalidInput } from "./errors.ts"

/** A source whose rows another one tells again, as of two exports that overlap: each would count them. */
export interface Overlap {
  /** The name of the source that told them first. */
  readonly source: string
  /** How many rows of each table are the same things; tables without any are not named. */
  readonly rows: ReadonlyMap<TableId, number>
}

/** So many of ten rows with an id that was told before have to be told alike: forums number their topics alike, and never at the same moments. */
const [most, outOf] = [9, 10]

/**
 * The sources of which a reading tells rows again.
 *
 * @remarks
 * A row is known again by its id with its moment and numbers. By the id alone nothing is known: two forums number their topics alike.
 */
export const overlapsIn = (again: readonly ToldAgain[]): readonly Overlap[] =>
  [...Map.groupBy(again, ({ source }) => source)].flatMap(([source, met]) => {
    const total = (of: "shared" | "same"): number => met.reduce((sum, one) => sum + one[of], 0)
    if (total("same") === 0 || total("same") * outOf < total("shared") * most) return []
    return [{ source, rows: new Map(met.flatMap(({ table, same }) => (same === 0 ? [] : [[table, same] as const]))) }]
  })

const noteBefore = (source: string): string => `Rows that ${source} told too, by id and moment, so that they count twice: `

/** What to say of a table in the coverage of a source that tells rows again. */
export const overlapNotes = (overlaps: readonly Overlap[], table: TableId): readonly string[] =>
  overlaps.flatMap(({ source, rows }) => (rows.has(table) ? [`${noteBefore(source)}${rows.get(table)}.`] : []))

/** What sources told, without notes on rows that a source told too which has been taken out since: those count once now. */
export const withoutGone = (coverage: readonly Coverage[]): readonly Coverage[] => {
  const held = [...new Set(coverage.map(({ source }) => noteBefore(source)))]
  const [before = "", after = ""] = noteBefore("\n").split("\n")
  const speaksOfGone = (note: string): boolean => note.startsWith(before) && note.includes(after) && !held.some((one) => note.startsWith(one))
  return coverage.map((one) => (one.notes.some(speaksOfGone) ? { ...one, notes: one.notes.filter((note) => !speaksOfGone(note)) } : one))
}

/** What to do about rows of a source told again that was read just now, and of one that an engine keeps from before. */
const advice = {
  now: () => ({
    en: "Put exports that overlap into one folder and read it as one source, or read the newest alone; give each source a name where counting twice is meant.",
    de: "Legen Sie Exporte, die sich überschneiden, in einen Ordner und lesen Sie ihn als eine Quelle, oder lesen Sie nur den neuesten; geben Sie jeder Quelle einen Namen, wenn doppelt gezählt werden soll.",
    da: "Læg eksporter, der overlapper, i én mappe, og læs den som én kilde, eller læs kun den nyeste; giv hver kilde et navn, hvis der skal tælles dobbelt.",
  }),
  before: (name: string) => ({
    en: `${name} is kept from an earlier reading. Where it is the same source under another name, read it under the old one, or take the old one out first (folkmoot erase --source ${name}); where counting twice is meant, read both at once, each under a name of its own.`,
    de: `${name} ist aus einem früheren Lauf gespeichert. Ist es dieselbe Quelle unter anderem Namen, lesen Sie sie unter dem alten oder entfernen Sie zuerst die alte (folkmoot erase --source ${name}); soll doppelt gezählt werden, lesen Sie beide in einem Lauf, jede unter einem eigenen Namen.`,
    da: `${name} er gemt fra en tidligere indlæsning. Er det samme kilde under et andet navn, så læs den under det gamle, eller fjern den gamle først (folkmoot erase --source ${name}); skal der tælles dobbelt, så læs begge på én gang, hver under sit eget navn.`,
  }),
} as const

/** Refuses a source that tells again what another told, just now or before this reading. */
export const overlapRefusal = (given: string, { source: other, rows }: Overlap, when: keyof typeof advice): InvalidInput => {
  const [[table, count] = ["", 0]] = [...rows].toSorted(([, a], [, b]) => b - a)
  const quoted = JSON.stringify(given)
  const next = advice[when](other)
  const texts = {
    en: `source: ${quoted} tells again what ${other} told: ${count === 1 ? `1 row of ${table} stands` : `${count} rows of ${table} stand`} in both, by id and moment, and would count twice. ${next.en}`,
    de: `source: ${quoted} enthält, was ${other} schon geliefert hat: ${count === 1 ? `1 Zeile von ${table} steht` : `${count} Zeilen von ${table} stehen`} mit gleicher Kennung und gleichem Zeitpunkt in beiden und ${count === 1 ? "würde" : "würden"} doppelt zählen. ${next.de}`,
    da: `source: ${quoted} indeholder det, som ${other} allerede har leveret: ${count} ${count === 1 ? "række" : "rækker"} i ${table} står i begge med samme id og tidspunkt og ville tælle dobbelt. ${next.da}`,
  }
  return new InvalidInput({ where: "source", given, expected: `a source that tells what ${other} does not`, message: texts.en, texts })
}
