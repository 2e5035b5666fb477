import { holdsPerson, namesPerson } from "./personal.ts"
import type { Declaration } from "./material.ts"
import type { Tallies } from "./survey-answers.ts"
import type { SurveyMapping } from "./survey-mapping.ts"

/** The columns it takes to see that the same person answered anew. */
const toldAnew = ["member", "answeredAt", "wave"] as const

/** Whether what a mapping tells is enough to see that the same person answered anew. */
export const seesAnew = (mapping: SurveyMapping): boolean => toldAnew.every((column) => mapping[column] !== undefined)

/** Whether some question, or all questions together, are said to have something. */
const said = ({ questions }: SurveyMapping, has: (question: SurveyMapping["questions"][string]) => boolean): boolean => Object.values(questions).some(has)

const untoldResponses = (mapping: SurveyMapping): Readonly<Record<string, string>> => {
  const noScale = "the file does not say which answers the instrument offered; declare them, such as --scale 0..10."
  const missing = toldAnew.filter((column) => mapping[column] === undefined)
  return {
    ...(said(mapping, ({ favourable, scale, scales }) => (favourable ?? scale?.favourable ?? Object.values(scales ?? {}).find((one) => one.favourable !== undefined)) !== undefined)
      ? {}
      : { favourable: "the file does not say which end of the scale is the good one; declare it, such as --favourable high." }),
    ...(missing.length === 0 ? {} : { supersededAt: `it takes ${missing.join(", ")} to see who answered anew; map what is missing, such as ${missing[0]}=<column>.` }),
    ...(said(mapping, ({ scale, scales, yesNo }) => (scale ?? scales ?? yesNo) !== undefined) ? {} : { scaleLow: noScale, scaleHigh: noScale }),
    ...(mapping.answeredAt === undefined ? { answeredAt: "no column is said to hold it; map one, such as answeredAt=<column>." } : {}),
    ...(mapping.member === undefined ? { member: "no column is said to hold it; map one with pseudonyms, such as member=<column>." } : {}),
    ...(mapping.wave === undefined ? { wave: "no column is said to hold it; map one, such as wave=<column>." } : {}),
    ...(said(mapping, ({ wording }) => wording !== undefined) ? {} : { wording: "how a question was put is not declared; say it in a mapping document, as the question's wording." }),
    ...(mapping.language === undefined && !said(mapping, ({ language }) => language !== undefined)
      ? { language: "the language is not declared; say in a mapping document which column holds it, or that it is always the same." }
      : {}),
  }
}

const untoldInvitations = (mapping: SurveyMapping): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ["wave", mapping.wave === undefined, "the wave is not declared; say it in the mapping."],
      ["member", mapping.member === undefined, "no column is said to hold who was asked; name it in the mapping as member."],
      ["answeredAt", mapping.answeredAt === undefined, "no column is said to hold when people answered; name it in the mapping as answeredAt."],
      ["startedAt", mapping.invitations?.startedAt === undefined, "no column is said to hold when people began; name it in the mapping under invitations."],
      ["delivered", mapping.invitations?.delivered === undefined, "no column is said to hold whether the invitation reached people; name it in the mapping under invitations."],
      ["reminder", mapping.invitations?.reminder === undefined, "no column is said to tell reminders; name it in the mapping under invitations."],
    ].flatMap(([column, isUntold, why]) => (isUntold === true ? [[column, why]] : [])),
  ) as Readonly<Record<string, string>>

/** Watches the columns that are not mapped, in one file after the other, so that it can be said whose data was not kept. */
export const personalColumns = () => {
  const named = new Set<string>()
  const found = new Map<string, number>()
  return {
    /** Prepares to watch the rows of a file. */
    watching: (columns: readonly string[], read: ReadonlySet<number>): ((cells: readonly string[]) => void) => {
      const unread = columns.flatMap((name, place) => (read.has(place) ? [] : [{ name, place }]))
      for (const { name } of unread) if (namesPerson(name)) named.add(name)
      const unnamed = unread.filter(({ name }) => !named.has(name))
      return (cells) => {
        for (const { name, place } of unnamed) if (holdsPerson(cells[place] ?? "")) found.set(name, (found.get(name) ?? 0) + 1)
      }
    },
    notes: (): readonly string[] => [
      ...(named.size === 0 ? [] : [`Columns whose names say that they hold personal data were not kept: ${[...named].map((name) => JSON.stringify(name)).join(", ")}.`]),
      ...(found.size === 0
        ? []
        : [`Columns in which mail addresses, IP addresses, coordinates, civil registration or telephone numbers stand were not kept: ${[...found].map(([name, held]) => `${JSON.stringify(name)} (${held})`).join(", ")}.`]),
    ],
  }
}

/** Waves a scale is declared for that no answer is of, as where their name is misspelt. */
const strayWaves = ({ questions }: SurveyMapping, waves: ReadonlySet<string | null>): readonly string[] => [
  ...new Set(Object.values(questions).flatMap(({ scales = {} }) => Object.keys(scales).filter((wave) => !waves.has(wave)))),
]

/** What a survey file could and could not tell; `waves` are those of its answers. */
export const declarationsOf = (mapping: SurveyMapping, read: readonly string[], tallies: Tallies, waves: ReadonlySet<string | null>, personal: readonly string[]): readonly Declaration[] => {
  const stray = strayWaves(mapping, waves)
  const notes = [
    `Only the mapped columns were read: ${read.join(", ")}.`,
    ...(mapping.id === undefined ? ["No column is said to hold the id, so answers are known by their line; lines moved within the file become other answers."] : []),
    ...[...tallies].map(([what, count]) => `${what}: ${count}.`),
    ...(stray.length === 0 ? [] : [`Waves with a scale of their own that no answer is of: ${stray.map((wave) => JSON.stringify(wave)).join(", ")}.`]),
    ...personal,
  ]
  const responses: Declaration = { table: "survey-response", untold: untoldResponses(mapping), notes }
  if (mapping.invitations === undefined) return [responses]
  return [responses, { table: "invitation", untold: untoldInvitations(mapping), notes: ["The file is declared to list everybody asked; who answered nothing is told as asked only."] }]
}
