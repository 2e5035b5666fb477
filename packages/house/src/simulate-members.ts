import { days, type Affiliation, type Instant } from "@folkmoot/facts"
import { hourWeights, inBerlin, sampleDays, sampleSpan, season, weekdays } from "./simulate-calendar.ts"
import type { Random } from "./simulate-random.ts"

/** Somebody in the sample community. */
export interface Person {
  readonly id: string
  readonly joinedAt: Instant
  readonly affiliation: Affiliation
  /** From when on they are a mentor, if they became one. */
  readonly mentorFrom: Instant | undefined
  /** How much of the answering is theirs; 0 for most. */
  readonly helps: number
  /** Until when they help. */
  readonly helpsUntil: Instant
}

/** What somebody was to the organisation at a time. */
export const affiliationAt = ({ affiliation, mentorFrom }: Person, at: Instant): Affiliation => (mentorFrom !== undefined && at < mentorFrom ? "customer" : affiliation)

/** Those who came as customers, whatever they became. */
export const customersOf = (people: readonly Person[]): readonly Person[] => people.filter(({ affiliation, mentorFrom }) => affiliation === "customer" || mentorFrom !== undefined)

const until = (random: Random, from: Instant): Instant => from + days(random.weighted([[30, random.between(20, 90)], [40, random.between(90, 300)], [30, random.between(300, 900)]]))

const team: readonly (readonly [Affiliation, number, number])[] = [["staff", 9, 900], ["mentor", 5, 700], ["supplier", 11, 90], ["bot", 2, 0]]

/** Everybody in the community, in the order they joined. */
export const simulateMembers = (random: Random): readonly Person[] => {
  const people: Omit<Person, "id">[] = []
  const earlier = (most: number): Instant => inBerlin(Date.UTC(2024, 9, 1) + days(random.between(0, most)) + random.between(8 * 60, 18 * 60) * 60_000)
  for (const [affiliation, count, helps] of team) {
    for (let index = 0; index < count; index++) {
      const late = affiliation === "supplier" && index > 6
      const joinedAt = late ? sampleSpan.from + days(random.between(30, 400)) : earlier(20)
      people.push({ joinedAt, affiliation, mentorFrom: undefined, helps: helps === 0 ? 0 : random.between(helps >> 2, helps), helpsUntil: sampleSpan.to })
    }
  }
  const customer = (joinedAt: Instant): void => {
    // Few help, and of those few a handful does most of it.
    const helps = random.percent(9) ? Math.trunc(60_000 / (random.between(0, 110) + 4)) >> 3 : 0
    const mentorFrom = helps > 700 && random.percent(50) ? Date.UTC(2026, 0, 12) + days(random.between(0, 40)) : undefined
    const became = mentorFrom !== undefined && joinedAt < mentorFrom - days(120) ? mentorFrom : undefined
    people.push({ joinedAt, affiliation: became === undefined ? "customer" : "mentor", mentorFrom: became, helps, helpsUntil: became === undefined ? until(random, joinedAt) : sampleSpan.to })
  }
  for (let index = 0; index < 360; index++) customer(earlier(91))
  for (const day of sampleDays) {
    const expected = Math.trunc(((180 + day.age * 11) * (weekdays[day.weekday] as number) * season(day)) / 10_000)
    for (let joins = random.count(expected); joins > 0; joins--) customer(inBerlin(day.midnight + random.weighted(hourWeights) * 3_600_000 + random.between(0, 3_599) * 1000))
  }
  return people.toSorted((a, b) => a.joinedAt - b.joinedAt).map((person, index) => ({ ...person, id: `m${String(index + 1).padStart(4, "0")}` }))
}
