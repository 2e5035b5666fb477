import type { DoorRun } from "./fuzz-run.ts"
import { rowsUnder, table } from "./markdown.ts"

/** What came of trying a door, and when. */
export interface DoorTried extends Omit<DoorRun, "faults"> {
  readonly faults: number
  /** The day it ran on, such as `2026-11-22`. */
  readonly date: string
}

const head = ["Door", "Tries", "Faults", "Slowest try in ms", "Largest part", "Seed", "On"]

const cells = ({ door, tries, faults, milliseconds, largest, seed, date }: DoorTried): readonly string[] => [door, String(tries), String(faults), milliseconds.toFixed(0), String(largest), String(seed), date]

/** What a page says of each door. */
export const doorsTriedIn = (page: string): readonly DoorTried[] =>
  rowsUnder(head, page).map(([door = "", tries, faults, milliseconds, largest, seed, date = ""]) => ({
    door, tries: Number(tries), faults: Number(faults), milliseconds: Number(milliseconds), largest: Number(largest), seed: Number(seed), date,
  }))

/** The page that says what hostile input came to. */
export const hostilePage = (runs: readonly DoorTried[], machine: string): string => `<!-- Written by npm run fuzz -- --write. Do not edit. -->

# Hostile input at every door

\`npm run fuzz [door] [tries]\` bends well-formed input, the units' own examples and the sample community's files, and gives it to the door it belongs to. Of eleven
tries about six bend what the text means (wrong types, huge numbers, deep nesting, names of prototypes, halves of characters, keys twice, entities, formulas), four its
bytes or letters (turned, cut off, left out, repeated up to 200,000, moved, spliced with another input), and one gives noise. Where a file is no text
its bytes alone are bent, and of workbooks also each part before it is packed.

A try is a fault where the library throws anything but its own refusal, tells a fact that does not fit its table, ends its process, takes more than a minute or a gigabyte, changes what
all objects share, makes code of strings, or writes outside the folder it was given; the command line also where it ends with anything but 0, 1 or 2 or shows where in our code it failed.
A part's size is in letters or bytes; the slowest try is in processor time and has the making of shared tables in it. What each door takes at most stands in the
[threat model](../threat-model.md).

${table(head, runs.map(cells))}

${machine}. A few tries of every door run with each \`npm test\`.
`
