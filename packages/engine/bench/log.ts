/** A seeded log of a community: facts of every table that the metrics of the benchmark read, any part of it without the parts before. */
import type { Facts, TableId } from "@folkmoot/facts"

type Cell = string | number | boolean | null
type Row = Readonly<Record<string, Cell>>

export const began = Date.UTC(2023, 0, 1)
export const ended = Date.UTC(2025, 0, 1)
const day = 86_400_000
const span = ended - began

/** A sequence of numbers in [0, 1) of its own for each row. */
const sequence = (seed: number): (() => number) => {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const channels = ["setup", "billing", "api", "mobile", "ideas", "off-topic", "security", null]
const affiliations = ["customer", "customer", "customer", "customer", "customer", "customer", "staff", "mentor", "supplier", "bot"]
const touched = ["community", "search", "mail", "social", "ads"]
const costs = ["staff", "tools", "content", "incentives", "hiring"]

interface Making {
  readonly next: () => number
  readonly among: <T>(values: readonly T[]) => T
  /** When the row happened: rows come in the order of their times, nearly. */
  readonly at: number
  /** Somebody who had joined by then, and the day they joined. */
  readonly member: () => { readonly name: string; readonly since: number }
  readonly later: (most: number) => number
}

const makers: { readonly [Id in TableId]?: { readonly share: number; readonly make: (making: Making) => Row } } = {
  activity: {
    share: 0.4,
    make: ({ next, among, at, member }) => {
      const { name, since } = member()
      const activeAt = Math.max(Math.floor(at / day) * day, since)
      const nextAt = activeAt + day * Math.ceil(1 + next() * 40)
      return { activeAt, member: next() < 0.01 ? null : name, affiliation: among(affiliations), contributed: next() < 0.05 ? null : next() < 0.3, firstAt: since, previousAt: null, nextAt: next() < 0.2 || nextAt >= ended ? null : nextAt }
    },
  },
  thread: {
    share: 0.15,
    make: ({ next, among, at, member, later }) => {
      const firstReplyAt = next() < 0.85 ? at + later(5 * day) : null
      const solvedAt = firstReplyAt !== null && next() < 0.6 ? firstReplyAt + later(9 * day) : null
      const kind = among(["question", "question", "question", "discussion", "idea", "incident"])
      return {
        kind, resolvable: next() < 0.9, channel: among(channels), openedAt: at, author: member().name, affiliation: among(affiliations),
        firstReplyAt, firstAnswerAt: firstReplyAt !== null && next() < 0.1 ? firstReplyAt - Math.floor(next() * 1000) : firstReplyAt, solved: solvedAt !== null, solvedAt,
        solvedBy: solvedAt === null ? null : among(affiliations),
      }
    },
  },
  visit: { share: 0.12, make: ({ next, among, at }) => ({ page: among(["self-help", "self-help", "community", "other"]), visitedAt: at, helped: next() < 0.4 ? null : next() < 0.7, visits: 1 + Math.floor(next() * 9) }) },
  journey: {
    share: 0.1,
    make: ({ next, among, at }) => {
      const length = Math.floor(next() * 5)
      const path = length === 0 ? "none" : Array.from({ length }, () => among(touched)).join(" > ")
      const ages = length === 0 ? null : Array.from({ length }, (_, step) => String((length - step) * day * Math.ceil(next() * 3))).join(" > ")
      return { endedAt: at, path, ages, converted: next() < 0.2, journeys: 1 }
    },
  },
  mention: {
    share: 0.1,
    make: ({ next, among, at, member }) => ({
      brand: among(["own", "own", "rival", "other"]), basis: among(["mention", "mention", "mention", "reach", "paid-click", "organic-visit"]), mentionedAt: at, amount: 1 + Math.floor(next() * 4),
      channel: among(channels), author: next() < 0.3 ? null : member().name, affiliation: among(["unknown", "unknown", "customer", "staff"]), repost: next() < 0.2,
    }),
  },
  "survey-response": {
    share: 0.05,
    make: ({ next, among, at, member }) => ({
      instrument: "yearly", question: among(["recommend", "recommend", "satisfaction"]), answeredAt: at, member: member().name,
      score: next() < 0.05 ? null : Math.floor(next() * 11), scaleLow: 0, scaleHigh: 10, supersededAt: null,
    }),
  },
  conversion: { share: 0.03, make: ({ next, at, member }) => ({ kind: "order", convertedAt: at, member: member().name, affiliation: "customer", exposedAt: null, touched: next() < 0.1 ? null : next() < 0.4 }) },
  referral: {
    share: 0.03,
    make: ({ next, at, member, later }) => {
      const joinedAt = next() < 0.4 ? at + later(30 * day) : null
      return { madeAt: at, referrer: next() < 0.05 ? null : member().name, referred: joinedAt === null ? null : member().name, joinedAt, convertedAt: joinedAt !== null && next() < 0.3 ? joinedAt + later(30 * day) : null }
    },
  },
  member: { share: 0.01, make: ({ among, at }) => ({ joinedAt: Math.floor(at / day) * day, affiliation: among(affiliations) }) },
  ticket: { share: 0.0099, make: ({ next, at, member }) => ({ openedAt: at, requester: next() < 0.1 ? null : member().name }) },
  cost: { share: 0.0001, make: ({ next, among, at }) => ({ kind: among(costs), bookedAt: at, amount: Math.floor(next() * 100_000), currency: "EUR" }) },
}

/** The tables of the log. */
export const logged = Object.keys(makers) as readonly TableId[]

/** How many rows of a table a log of so many events has. */
export const rowsIn = (table: TableId, events: number): number => Math.round((makers[table]?.share ?? 0) * events)

/** Rows `from` to `to` of a table of the log of so many events. */
export const logRows = <Id extends TableId>(table: Id, events: number, from: number, to: number): NonNullable<Facts[Id]> => {
  const maker = makers[table]
  const size = rowsIn(table, events)
  const people = Math.max(10, Math.round(events / 100))
  const rows = Array.from({ length: Math.max(0, Math.min(to, size) - from) }, (_, index): Row => {
    const row = from + index
    const next = sequence(row + 7919 * logged.indexOf(table) * 1_000_003)
    const at = Math.floor(began + ((row + next()) / size) * span)
    const member: Making["member"] = () => {
      const person = Math.floor(next() * next() * people * Math.max(0.05, (at - began) / span))
      return { name: `p${(Math.imul(person, 0x9e3779b1) >>> 0).toString(36)}`, since: Math.floor((began + (person / people) * span) / day) * day }
    }
    const making: Making = { next, at, member, among: (values) => values[Math.floor(next() * values.length)] as (typeof values)[number], later: (most) => Math.floor(next() * next() * most) }
    return { source: "forum", id: `${table.slice(0, 1)}${row}`, ...maker?.make(making) }
  })
  // Each maker makes rows of its table; the compiler cannot follow that far.
  return rows as unknown as NonNullable<Facts[Id]>
}
