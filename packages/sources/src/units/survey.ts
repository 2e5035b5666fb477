import { nearest, parseInstant, type Instant, type Rows } from "@folkmoot/facts"
import { basename, extname } from "node:path"
import { csvHeader, csvRows, type CsvHeader } from "../csv.ts"
import { defineSource } from "../define.ts"
import { deriveSuperseded, type Answer } from "../derive-superseded.ts"
import type { SourceExample } from "../example.ts"
import type { Given, Reading, Refusal } from "../material.ts"
import { needFile } from "../place.ts"
import { shown } from "../shown.ts"
import { SourceFailed, type SourceInput } from "../source.ts"

const id = "survey"

/** Names of mappings that hold answers, and the question each answers. */
const questions = { score: "recommend", recommend: "recommend", satisfaction: "satisfaction", effort: "effort" } as const

const others = ["answeredAt", "member", "id", "wave"] as const

const personal = /(^|[^a-z])((e-?)?mails?|(first|last|full|user|display|nick)?[ _-]?names?|vorname|nachname|fornavn|efternavn|navn|phone|telefon(nummer)?|ip|ip[ _-]?address|address|adresse|anschrift)([^a-z]|$)/i

const notAnswered = new Set(["", "na", "n/a"])

/** One answer on its way to be a fact. */
interface Candidate {
  readonly table: "survey-response"
  readonly position: string
  readonly row: Answer & Pick<Rows["survey-response"], "scaleLow" | "scaleHigh" | "favourable">
}

/** Where in a row each mapped column stands. */
type Places = Readonly<Partial<Record<string, number>>>

const wrongMap = (key: string, message: string, advice: string): SourceFailed => new SourceFailed({ source: id, where: `map.${key}`, message, advice })

const placesIn = ({ path, map }: SourceInput, { columns }: CsvHeader): Places => {
  if (!Object.keys(questions).some((key) => key in map)) {
    throw wrongMap("score", "No column is said to hold the answers.", `Map one, such as score=${columns.find((name) => !personal.test(name)) ?? "Q1"}; ${basename(path)} has the columns ${columns.join(", ")}.`)
  }
  return Object.fromEntries(
    Object.entries(map).map(([key, column]) => {
      const place = columns.indexOf(column)
      if (place < 0) {
        const close = nearest(column, columns)
        throw wrongMap(key, `${basename(path)} has no column ${JSON.stringify(column)}.`, close === undefined ? `It has ${columns.join(", ")}.` : `Did you mean ${JSON.stringify(close)}?`)
      }
      if (personal.test(column)) throw wrongMap(key, `The column ${JSON.stringify(column)} looks like personal data, which is not read.`, "Map a column with a pseudonym, such as a member number, or leave the mapping out.")
      return [key, place]
    }),
  )
}

const scoreOf = (text: string, scale: SourceInput["scale"]): number | null | string => {
  const trimmed = text.trim()
  if (notAnswered.has(trimmed.toLowerCase())) return null
  const range = scale === undefined ? "a number, such as 7 or 7.5" : `a number from ${scale.low} to ${scale.high}`
  const score = /^[+-]?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN
  const fits = Number.isFinite(score) && (scale === undefined || (score >= scale.low && score <= scale.high))
  return fits ? score : `${shown(trimmed)}; expected ${range}, or nothing`
}

const instantOf = (text: string): Instant | null | string => {
  if (notAnswered.has(text.trim().toLowerCase())) return null
  return parseInstant(text) ?? `${shown(text)}; expected an ISO date, such as 2024-03-01 or 2024-03-01T09:30:00Z`
}

/** Turns the rows of a survey into answers, one for each row and question. */
const answersFrom = ({ path, scale, favourable }: SourceInput, places: Places) => {
  const asked = Object.entries(questions).filter(([key]) => places[key] !== undefined)
  let addresses = 0

  const take = (cells: readonly string[], line: number): readonly (Refusal | Candidate)[] => {
    const position = `${basename(path)}:${line}`
    const cell = (key: string): string | undefined => {
      const place = places[key]
      return place === undefined ? undefined : cells[place]?.trim()
    }
    const answeredAt = instantOf(cell("answeredAt") ?? "")
    if (typeof answeredAt === "string") return [{ table: "survey-response", position, reason: `answeredAt is ${answeredAt}.` }]
    const member = cell("member") || null
    const isAddress = member?.includes("@") === true
    if (isAddress) addresses += 1
    const row = cell("id") || `line-${line}`
    return asked.map(([key, question]): Refusal | Candidate => {
      const score = scoreOf(cell(key) ?? "", scale)
      if (typeof score === "string") return { table: "survey-response", position, reason: `${question} is ${score}.` }
      return {
        table: "survey-response",
        position,
        row: {
          id: `${row}:${question}`, instrument: basename(path, extname(path)), question, wave: cell("wave") || null, answeredAt,
          member: isAddress ? null : member, score, scaleLow: scale?.low ?? null, scaleHigh: scale?.high ?? null,
          favourable: favourable ?? null,
        },
      }
    })
  }
  return { take, addresses: () => addresses }
}

/** The columns it takes to see that the same person answered anew. */
const toldAnew = ["member", "answeredAt", "wave"] as const

/** Which answers were given anew, and when: whatever is told of them later in the file decides, so it is read once for that alone. */
const supersededIn = async (input: SourceInput, places: Places, header: Awaited<ReturnType<typeof csvHeader>>): Promise<ReadonlyMap<string, Instant>> => {
  if (toldAnew.some((column) => places[column] === undefined)) return new Map()
  const { take } = answersFrom(input, places)
  const told: Answer[] = []
  for await (const rows of csvRows(input.path, header)) {
    for (const row of rows) if ("cells" in row) told.push(...take(row.cells, row.line).flatMap((given) => ("row" in given ? [given.row] : [])))
  }
  return deriveSuperseded(told)
}

const untoldBy = (places: Places, { scale, favourable }: SourceInput): Readonly<Record<string, string>> => {
  const noScale = "the file does not say which answers the instrument offered; declare them, such as --scale 0..10."
  const missing = toldAnew.filter((column) => places[column] === undefined)
  return {
    ...(favourable === undefined ? { favourable: "the file does not say which end of the scale is the good one; declare it, such as --favourable high." } : {}),
    ...(missing.length === 0 ? {} : { supersededAt: `it takes ${missing.join(", ")} to see who answered anew; map ${missing.length === 1 ? "it" : "them"}, such as ${missing[0]}=<column>.` }),
    ...(scale === undefined ? { scaleLow: noScale, scaleHigh: noScale } : {}),
    ...(places["answeredAt"] === undefined ? { answeredAt: "no column is said to hold it; map one, such as answeredAt=<column>." } : {}),
    ...(places["member"] === undefined ? { member: "no column is said to hold it; map one with pseudonyms, such as member=<column>." } : {}),
    ...(places["wave"] === undefined ? { wave: "no column is said to hold it; map one, such as wave=<column>." } : {}),
  }
}

async function* read(input: SourceInput): Reading {
  const { path, map, scale } = input
  if (map["score"] !== undefined && map["recommend"] !== undefined) {
    throw new SourceFailed({ source: id, where: "map.recommend", message: "score and recommend are the same question.", advice: "Map one of them." })
  }
  if (scale !== undefined && !(Number.isInteger(scale.low) && Number.isInteger(scale.high) && scale.low < scale.high)) {
    throw new SourceFailed({ source: id, where: "scale", message: `The scale is ${scale.low}..${scale.high}; expected two whole numbers, the lower first.`, advice: "Give the lowest and the highest answer offered, such as 0..10." })
  }
  await needFile(id, path, "a survey as a CSV file")
  const header = await csvHeader(id, path)
  const places = placesIn(input, header)
  const answers = answersFrom(input, places)
  const superseded = await supersededIn(input, places, header)
  const anew = (given: Refusal | Candidate): Given => ("row" in given ? { ...given, row: { ...given.row, supersededAt: superseded.get(given.row.id) ?? null } } : given)
  for await (const rows of csvRows(path, header)) {
    yield rows.flatMap((row): readonly Given[] =>
      "cells" in row ? answers.take(row.cells, row.line).map(anew) : [{ table: "survey-response", position: `${basename(path)}:${row.line}`, reason: row.broken }],
    )
  }
  return [
    {
      table: "survey-response",
      untold: untoldBy(places, input),
      notes: [
        `Only the mapped columns were read: ${Object.values(map).join(", ")}.`,
        ...(places["id"] === undefined ? ["No column is said to hold the id, so answers are known by their line; lines moved within the file become other answers."] : []),
        ...(answers.addresses() === 0 ? [] : [`Members left out because an address stood there: ${answers.addresses()}.`]),
      ],
    },
  ]
}

/**
 * A survey: one CSV file with a row for each person asked.
 *
 * @remarks
 * Unit: a CSV file with a header, its cells parted by commas, semicolons or tabs. `map` says which column holds what; `score` is the
 * likelihood to recommend. Empty cells and NA are people who did not answer. The scale and its good end are what is declared, never guessed.
 * Where members, waves and dates are mapped, an answer that the same person gave anew in the same wave says since when it is replaced.
 */
export const survey = defineSource({
  id,
  since: "0.1.0",
  title: "Survey (CSV)",
  expects: "a survey as a CSV file with a header",
  tells: ["survey-response"],
  maps: [...Object.keys(questions), ...others],
  takes: ["scale", "favourable"],
  decisions: ["sources-survey"],
  read,
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two questions of one wave; who did not answer is told without a score",
    files: {
      "spring.csv": {
        head: "\uFEFFNr;E-Mail;Wann;Weiterempfehlung;Zufriedenheit",
        rows: ["a1;x@example.org;2026-03-02T09:30:00Z;9;4", 'a2;;2026-03-02;"10";', "a3;;;NA;N/A", "a4;;02.03.2026;8;3", "a5;;2026-03-03;11;5", "a6;;2026-03-03;7"],
      },
    },
    read: "spring.csv",
    map: { id: "Nr", answeredAt: "Wann", score: "Weiterempfehlung", satisfaction: "Zufriedenheit" },
    scale: { low: 0, high: 10 },
    expect: {
      facts: {
        "survey-response": [
          { id: "a1:recommend", instrument: "spring", question: "recommend", answeredAt: 1_772_443_800_000, score: 9, scaleLow: 0, scaleHigh: 10, member: null, wave: null },
          { id: "a1:satisfaction", question: "satisfaction", score: 4 },
          { id: "a2:recommend", score: 10 },
          { id: "a2:satisfaction", score: null },
          { id: "a3:recommend", score: null, answeredAt: null },
          { id: "a3:satisfaction", score: null },
          { id: "a5:satisfaction", score: 5 },
        ],
      },
      rejects: [
        { position: "spring.csv:5", reason: "answeredAt is \"02.03.2026\"" },
        { position: "spring.csv:6", reason: "recommend is \"11\"; expected a number from 0 to 10" },
        { position: "spring.csv:7", reason: "has 4 cells" },
      ],
      coverage: [{ table: "survey-response", untold: ["favourable", "member", "supersededAt", "wave"] }],
    },
  },
  {
    title: "who answered the same wave twice: the earlier answer is replaced from the later one on, an empty one replaces nothing",
    files: {
      "care.csv": {
        head: "Wave,When,Who,Satisfaction",
        rows: ["q1,2026-01-05,m1,4", "q1,2026-01-09,m1,1", "q1,2026-01-10,m1,NA", "q2,2026-04-02,m1,2", "q1,2026-01-07,m2,5", "q1,,m2,3"],
      },
    },
    read: "care.csv",
    map: { wave: "Wave", answeredAt: "When", member: "Who", satisfaction: "Satisfaction" },
    scale: { low: 1, high: 5 },
    favourable: "low",
    expect: {
      facts: {
        "survey-response": [
          { id: "line-2:satisfaction", score: 4, favourable: "low", supersededAt: 1_767_916_800_000 },
          { score: 1, supersededAt: null },
          { score: null, supersededAt: null },
          { wave: "q2", supersededAt: null },
          { member: "m2", supersededAt: null },
          { member: "m2", answeredAt: null, supersededAt: null },
        ],
      },
      coverage: [{ table: "survey-response", untold: [] }],
    },
  },
  {
    title: "no scale declared: the answers are told, the scale is not",
    files: { "nps.csv": { head: "Score,Comment", rows: ['9,"good,\nreally"', "7,plain", '6,"fine"'] } },
    read: "nps.csv",
    map: { score: "Score" },
    expect: {
      facts: { "survey-response": [{ id: "line-2:recommend", score: 9, scaleLow: null }, { id: "line-4:recommend", score: 7 }, { id: "line-5:recommend", score: 6 }] },
      coverage: [{ table: "survey-response", untold: ["answeredAt", "favourable", "member", "scaleHigh", "scaleLow", "supersededAt", "wave"], notes: ["known by their line"] }],
    },
  },
  {
    title: "a quotation mark that is never closed harms its own row only",
    files: { "nps.csv": 'Score,Comment\n9,"good,\nreally"\n8,"lost\n7,plain\n6,"fine"\n' },
    read: "nps.csv",
    map: { score: "Score" },
    expect: {
      facts: { "survey-response": [{ score: 9 }, { score: 7 }, { score: 6 }] },
      rejects: [{ position: "nps.csv:4", reason: "quotation mark" }],
    },
  },
  {
    title: "a column that is not there",
    files: { "nps.csv": "Score,When\n9,2026-03-02" },
    read: "nps.csv",
    map: { score: "Scores" },
    expect: { failed: { message: 'no column "Scores"', advice: 'Did you mean "Score"?' } },
  },
  {
    title: "personal data are not read",
    files: { "nps.csv": "Score,E-mail\n9,x@example.org" },
    read: "nps.csv",
    map: { score: "Score", member: "E-mail" },
    expect: { failed: { message: "looks like personal data", advice: "pseudonym" } },
  },
  {
    title: "a file that is not there",
    files: { "nps.csv": "Score\n9" },
    read: "nsp.csv",
    map: { score: "Score" },
    expect: { failed: { message: "nsp.csv; expected a survey", advice: "nps.csv?" } },
  },
] satisfies readonly SourceExample[]
