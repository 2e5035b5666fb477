import { days, type Instant } from "@folkmoot/facts"
import { inBerlin, sampleDays, sampleSpan, season, weekdays } from "./simulate-calendar.ts"
import { affiliationAt, customersOf, type Person } from "./simulate-members.ts"
import type { Random } from "./simulate-random.ts"
import { moment, numbered, scaled, whole, type Row } from "./simulate-rows.ts"

/** Who invited whom: most who came that way are known, many who were invited never came. */
export const simulateReferrals = (random: Random, people: readonly Person[]): readonly Row<"referral">[] => {
  const customers = customersOf(people)
  const made: Pick<Row<"referral">, "madeAt" | "referrer" | "referred" | "joinedAt" | "convertedAt">[] = []
  const referrer = (at: Instant): Person => {
    const there = customers.filter(({ joinedAt }) => joinedAt < at - days(20))
    return random.weighted(there.map((person) => [person.helps > 0 ? 4 : 1, person] as const))
  }
  for (const { id, joinedAt } of customers) {
    if (joinedAt < sampleSpan.from + days(2) || !random.percent(8)) continue
    const madeAt = joinedAt - days(random.between(0, 18)) - random.between(3_600, 80_000) * 1000
    const converted = random.percent(31) ? joinedAt + days(random.between(5, 80)) + random.between(0, 80_000) * 1000 : null
    made.push({ madeAt, referrer: random.percent(3) ? null : referrer(madeAt).id, referred: id, joinedAt, convertedAt: converted !== null && converted < sampleSpan.to ? converted : null })
  }
  for (const day of sampleDays) {
    if (!random.percent(14)) continue
    const madeAt = moment(random, day)
    made.push({ madeAt, referrer: referrer(madeAt).id, referred: null, joinedAt: null, convertedAt: null })
  }
  return numbered("referral", "r", made.filter(({ madeAt }) => madeAt >= sampleSpan.from).toSorted((a, b) => a.madeAt - b.madeAt))
}

/** Who converted, and whether they had been in touch with the community before; the referred who converted are among them. */
export const simulateConversions = (random: Random, people: readonly Person[], referrals: readonly Row<"referral">[]): readonly Row<"conversion">[] => {
  const customers = customersOf(people)
  const persons = new Map(people.map((person) => [person.id, person]))
  const rows: Pick<Row<"conversion">, "kind" | "convertedAt" | "member" | "touched">[] = referrals.flatMap(({ referred, convertedAt }) => (convertedAt === null ? [] : [{ kind: "trial-to-paid", convertedAt, member: referred, touched: true }]))
  const paid = new Set(rows.map(({ member }) => member))
  for (const day of sampleDays) {
    const expected = Math.trunc(((240 + day.age * 8) * (weekdays[day.weekday] as number) * season(day)) / 10_000)
    for (let times = random.count(expected); times > 0; times--) {
      const convertedAt = moment(random, day)
      const kind = random.percent(74) ? "trial-to-paid" : "upgrade"
      // Most who convert were never seen in the community; what is not known of some is said, not guessed.
      const touched = random.weighted([[46, true], [52, false], [2, null]] as const)
      const member = touched === true ? random.pick(customers.filter(({ joinedAt }) => joinedAt < convertedAt)) : undefined
      if (member !== undefined && kind === "trial-to-paid" && paid.has(member.id)) continue
      if (member !== undefined && kind === "trial-to-paid") paid.add(member.id)
      rows.push({ kind, convertedAt, member: member?.id ?? null, touched })
    }
  }
  const told = rows.map((row) => {
    const person = persons.get(row.member ?? "")
    return { ...row, affiliation: person === undefined ? "unknown" as const : affiliationAt(person, row.convertedAt), exposedAt: person?.joinedAt ?? null }
  })
  return numbered("conversion", "c", told.toSorted((a, b) => a.convertedAt - b.convertedAt))
}

/** Since when visitors of the help pages are asked whether they found what they looked for. */
export const helpedSince: Instant = inBerlin(Date.UTC(2026, 4, 1))

/** Visits of each day, by kind of page and, where they were asked, by whether they helped. */
export const simulateVisits = (random: Random): readonly Row<"visit">[] =>
  whole("visit", sampleDays.flatMap((day) => {
    const busy = (base: number, growth: number): number => {
      const expected = Math.trunc(((base + day.age * growth) * (weekdays[day.weekday] as number) * season(day)) / 10_000)
      return expected + random.between(-(expected >> 3), expected >> 3)
    }
    const date = new Date(day.midnight).toISOString().slice(0, 10)
    const pages = [["self-help", busy(150, 14)], ["community", busy(260, 12)], ["other", busy(55, 1)]] as const
    return pages.flatMap(([page, visits]) => {
      const summed = { page, visitedAt: day.start }
      const asked = page === "self-help" && day.start >= helpedSince ? visits >> 3 : 0
      const found = (asked * 5) >> 3
      return [
        { id: `${date}-${page}`, ...summed, visits: visits - asked },
        ...(asked === 0 ? [] : [{ id: `${date}-${page}-helped`, ...summed, helped: true, visits: found }, { id: `${date}-${page}-not`, ...summed, helped: false, visits: asked - found }]),
      ]
    })
  }))

/** What the community cost, month by month, each kind told, be it as zero. */
export const simulateCosts = (random: Random): readonly Row<"cost">[] =>
  whole("cost", sampleDays
    .filter(({ day }) => day === 1)
    .flatMap(({ start, midnight, age }) => {
      const month = new Date(midnight).toISOString().slice(0, 7)
      const second = age >= 9
      const cost = (kind: Row<"cost">["kind"], amount: number, note = "") => ({ id: `${month}-${kind}${note}`, kind, bookedAt: start, amount, currency: "EUR" })
      return [
        cost("tools", 64_900 + (second ? 18_000 : 0)),
        ...(month === "2026-02" ? [cost("tools", -14_900, "-refund")] : []),
        cost("staff", second ? 562_000 : 391_000),
        cost("hiring", month === "2025-09" ? 380_000 : 0),
        cost("content", 60_000 + random.between(0, 400) * 100),
        cost("incentives", random.between(4, 22) * 1500),
        cost("overhead", second ? 84_300 : 58_650),
      ]
    }))

/** How people answered, in thousandths for the answers from 0 to 10, wave by wave. */
const waves = [
  { wave: "2025-spring", asked: 330, opens: Date.UTC(2025, 2, 10), joinedBefore: Date.UTC(2025, 1, 10), answers: [9, 6, 11, 16, 20, 52, 68, 118, 204, 262, 234] },
  { wave: "2025-autumn", asked: 380, opens: Date.UTC(2025, 9, 13), joinedBefore: Date.UTC(2025, 8, 13), answers: [8, 5, 10, 14, 18, 49, 63, 115, 206, 270, 242] },
  { wave: "2026-spring", asked: 440, opens: Date.UTC(2026, 2, 9), joinedBefore: Date.UTC(2026, 1, 9), answers: [6, 4, 8, 11, 15, 41, 55, 110, 210, 284, 256] },
] as const

/** How satisfied people are, in hundredths for the answers from 1 to 5. */
const satisfactions = [3, 7, 18, 45, 27] as const

/** What members answered in three waves; those who did not answer are told without a score. */
export const simulateSurvey = (random: Random, people: readonly Person[]): readonly Row<"survey-response">[] =>
  whole("survey-response", waves.flatMap(({ wave, asked, opens, joinedBefore, answers }) => {
    const left = customersOf(people).filter(({ joinedAt }) => joinedAt < joinedBefore)
    return Array.from({ length: asked }, (_, index) => {
      const [person] = left.splice(random.between(0, left.length - 1), 1) as [Person]
      const answered = random.percent(person.helps > 0 ? 62 : 39)
      const answeredAt = answered ? moment(random, { midnight: opens + days(random.weighted([[45, 0], [20, 1], [12, 2], [15, random.between(3, 7)], [8, random.between(8, 20)]])) }) : null
      const id = `${wave}-${String(index + 1).padStart(3, "0")}`
      const common = { instrument: "member-survey", wave, answeredAt, member: person.id }
      const recommend = random.weighted(answers.map((weight, score) => [weight, score] as const))
      const satisfaction = random.weighted(satisfactions.map((weight, place) => [weight, place + 1] as const))
      const skipped = random.percent(4)
      return [
        { id: `${id}-recommend`, question: "recommend", ...common, score: answered ? recommend : null, ...scaled(0, 10) },
        ...(answered ? [{ id: `${id}-satisfaction`, question: "satisfaction", ...common, score: skipped ? null : satisfaction, ...scaled(1, 5) }] : []),
      ]
    }).flat()
  }))
