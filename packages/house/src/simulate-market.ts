import { days, type Sentiment } from "@folkmoot/facts"
import { sampleSpan } from "./simulate-calendar.ts"
import { affiliationAt, customersOf, type Person } from "./simulate-members.ts"
import type { Random } from "./simulate-random.ts"
import { euros, keptDays, keptSince, moment, numbered, sampleMonths, scaled, whole, type Row } from "./simulate-rows.ts"

/** The brands watched: our own and the competitors of the plan, with how often each is named and found in a month. */
const brands = [
  { brand: "own", daily: 72, visits: 1900, growth: 60, tones: [41, 43, 16] },
  { brand: "large-suite", daily: 118, visits: 6400, growth: -40, tones: [22, 51, 27] },
  { brand: "tool-maker", daily: 46, visits: 1500, growth: 10, tones: [38, 47, 15] },
] as const

const tones: readonly Sentiment[] = ["positive", "neutral", "negative"]

/** Who was spoken of in public, and whom searches led to. */
export const simulateMentions = (random: Random): readonly Row<"mention">[] => {
  const said = keptDays.flatMap((day) =>
    brands.flatMap(({ brand, daily, tones: weights }) =>
      Array.from({ length: random.count(daily) }, () => {
        const sentiment = random.weighted(weights.map((weight, index) => [weight, tones[index] as Sentiment] as const))
        const other = random.percent(14) ? random.pick(tones) : sentiment
        return {
          brand, basis: "mention" as const, mentionedAt: moment(random, day), amount: 1, channel: random.weighted([[5, "social"], [3, "blog"], [2, "forum"]] as const),
          author: random.percent(5) ? null : `w${random.between(0, 219)}`, affiliation: "unknown" as const, repost: random.percent(11),
          language: random.weighted([[8, "de"], [2, "en"]] as const), sentiment, labelled: random.percent(20) ? other : null,
        }
      }),
    ),
  )
  const found = sampleMonths.filter(({ start }) => start >= keptSince).flatMap(({ start, age }) =>
    brands.map(({ brand, visits, growth }) => ({
      brand, basis: "organic-visit" as const, mentionedAt: start, amount: visits + age * growth + random.between(-90, 90),
      affiliation: "unknown" as const,
    })),
  )
  return numbered("mention", "o", [...said, ...found].toSorted((a, b) => a.mentionedAt - b.mentionedAt))
}

/** The ways people took, with how many in a month took each to a conversion and how many to none. */
const ways: readonly (readonly [path: readonly string[], converted: number, not: number])[] = [
  [["search"], 7, 210],
  [["advert"], 6, 260],
  [["community"], 5, 70],
  [["search", "community"], 9, 64],
  [["advert", "search"], 4, 80],
  [["advert", "community", "search"], 5, 22],
  [["newsletter", "community"], 4, 18],
  [["search", "community", "newsletter"], 3, 9],
  [["community", "search", "community"], 4, 11],
]

/** What people touched before they converted, or did not. */
export const simulateJourneys = (random: Random): readonly Row<"journey">[] => {
  const rows = sampleMonths.slice(6).flatMap(({ start, age }) =>
    ways.flatMap(([path, converted, not]) =>
      ([[converted, true], [not, false]] as const).flatMap(([usual, ended]) => {
        const journeys = usual === 0 ? 0 : Math.max(0, usual + (((usual * age) / 20) | 0) + random.between(-(usual >> 1), usual >> 1))
        const ages = path.map((_, index) => days((path.length - index) * random.between(1, 9)))
        const amount = ended ? journeys * random.between(180, 320) * 100 : null
        return journeys === 0
          ? []
          : [{
              endedAt: start + days(random.between(1, 27)), path: path.join(" > "), ages: ages.toSorted((a, b) => b - a).join(" > ") || null, converted: ended, journeys,
              amount, currency: ended ? "EUR" : null,
            }]
      }),
    ),
  )
  return numbered("journey", "j", rows.toSorted((a, b) => a.endedAt - b.endedAt))
}

/** Through which channels members are reached, beside the community itself. */
const channels: readonly (readonly [number, readonly [channel: string, campaign: string | null]])[] = [[38, ["search", null]], [22, ["newsletter", "release notes"]], [14, ["newsletter", "spring workshops"]], [16, ["advert", "search words"]], [10, ["product", null]]]

/** How members were reached before they converted, and how those were who did not. */
export const simulateTouchpoints = (random: Random, people: readonly Person[], conversions: readonly Row<"conversion">[]): readonly Row<"touchpoint">[] => {
  const persons = new Map(people.map((person) => [person.id, person]))
  const reached = (member: string | null, touchedAt: number, channel: string, campaign: string | null = null) => {
    const person = persons.get(member ?? "")
    return person === undefined || touchedAt < Math.max(keptSince, person.joinedAt) || touchedAt >= sampleSpan.to ? [] : [{ channel, touchedAt, member, affiliation: affiliationAt(person, touchedAt), campaign }]
  }
  const somehow = (member: string | null, at: number) => reached(member, at, ...random.weighted(channels))
  // Whoever is known to have been in touch with the community before converting has a touchpoint there.
  const before = conversions.filter(({ convertedAt, member }) => convertedAt >= keptSince && member !== null).flatMap(({ convertedAt, member, touched }) => {
    const ago = (most: number): number => convertedAt - random.between(600, most * 86_400) * 1000
    const others = Array.from({ length: random.between(0, 2) }, () => somehow(member, ago(40))).flat()
    return touched === true ? [...others, ...reached(member, ago(30), "community")] : others
  })
  const customers = customersOf(people)
  const without = keptDays.flatMap((day) =>
    Array.from({ length: random.count(190) }, () => {
      const at = moment(random, day)
      const { id } = random.pick(customers)
      return random.percent(30) ? reached(id, at, "community") : somehow(id, at)
    }).flat(),
  )
  return numbered("touchpoint", "h", [...before, ...without].toSorted((a, b) => a.touchedAt - b.touchedAt))
}

/** Customers followed for a year: half of them, drawn at random, were invited into the community. */
export const simulateCustomers = (random: Random): readonly Row<"customer">[] =>
  numbered("customer", "u", Array.from({ length: 280 }, (_, index) => {
    const arm = index % 2 === 0 ? "invited" as const : "held-out" as const
    const member = random.percent(arm === "invited" ? 47 : 12)
    const months = random.weighted([[22, random.between(1, 5)], [78, 12]] as const)
    const monthly = random.weighted([[50, 1900], [34, 3900], [13, 8900], [3, 24_900]] as const)
    const { amount: value, currency } = euros(months * monthly + (member ? random.between(0, 90) * 100 : 0))
    return { followedFrom: sampleSpan.from + days(150 + index % 30), member, arm, value, currency }
  }))

/** What the community brought in or saved, month by month, with how it is known. */
export const simulateBenefits = (random: Random): readonly Row<"benefit">[] =>
  whole("benefit", sampleMonths.flatMap(({ start, midnight, age }) => {
    const month = new Date(midnight).toISOString().slice(0, 7)
    const saved = (420 + age * 24 + random.between(-30, 30)) * 1000
    const won = (160 + age * 14 + random.between(-20, 20)) * 1000
    return [
      { id: `${month}-tickets`, kind: "service-cost", name: "tickets-spared", bookedAt: start, ...euros(saved), low: (saved * 5) >> 3, high: (saved * 10) >> 3, evidence: "estimated" },
      { id: `${month}-referred`, kind: "customer-acquisition", name: "first-year-of-invited", bookedAt: start, ...euros(won), evidence: "measured" },
      { id: `${month}-stayed`, kind: "lifetime-value", name: "members-who-stay", bookedAt: start, ...euros(90_000), low: 20_000, high: 210_000, evidence: "assumed" },
    ]
  }))

/** What still reached the support desk. */
export const simulateTickets = (random: Random, people: readonly Person[]): readonly Row<"ticket">[] => {
  const customers = customersOf(people)
  const rows = keptDays.flatMap((day) =>
    Array.from({ length: random.count(day.weekday < 5 ? 260 : 60) }, () => {
      const openedAt = moment(random, day)
      const known = random.percent(45)
      const cost = random.percent(92) ? random.between(6, 34) * 100 : null
      return {
        openedAt, requester: known ? random.pick(customers).id : random.percent(94) ? `q${random.between(0, 399)}` : null,
        channel: random.weighted([[6, "mail"], [2, "phone"], [2, "chat"]] as const), selfHelpBefore: known ? random.percent(38) : null,
        handlingCost: cost, currency: cost === null ? null : "EUR",
      }
    }),
  )
  return numbered("ticket", "s", rows.toSorted((a, b) => a.openedAt - b.openedAt))
}

/** Who was asked in the last wave of the survey, whether the invitation arrived, and how far they came. */
export const simulateInvitations = (random: Random, answers: readonly Row<"survey-response">[]): readonly Row<"invitation">[] => {
  const asked = answers.filter(({ wave, question }) => wave === "2026-spring" && question === "recommend")
  return numbered("invitation", "i", asked.map(({ instrument, wave, member, answeredAt }) => {
    const invitedAt = Date.UTC(2026, 2, 9, 7, random.between(0, 59))
    const delivered = answeredAt !== null || random.percent(97)
    const began = answeredAt === null && delivered && random.percent(5)
    const after = answeredAt === null || answeredAt <= invitedAt ? null : answeredAt
    const minutes = random.between(1, 12) * 60_000
    return {
      instrument, wave, invitedAt, member, delivered, answeredAt: after,
      reminder: false,
      startedAt: after === null ? (began ? invitedAt + days(1) + minutes : null) : Math.max(invitedAt, after - minutes),
    }
  }))
}

/** What visitors of the community were asked about help, with how many in a hundred said yes. */
const helpQuestions = [["sought-support", 41], ["found-answer", 63], ["would-have-contacted", 22]] as const

/** How easy it was, in hundredths for the answers from 1 to 7. */
const ease = [4, 6, 9, 14, 24, 26, 17] as const

/** Whether visitors had looked for help, had found it, would have turned to the support desk without, and how easy it was. */
export const simulateHelpSurvey = (random: Random): readonly Row<"survey-response">[] =>
  whole("survey-response", keptDays.filter(({ weekday }) => weekday < 5).flatMap((day) => {
    if (!random.percent(45)) return []
    const common = { instrument: "help-survey", answeredAt: moment(random, day) }
    const id = (question: string): string => `help-${day.midnight / 86_400_000}-${question}`
    return [
      ...helpQuestions.map(([question, yes]) => ({ id: id(question), question, ...common, score: random.percent(yes) ? 1 : 0, ...scaled(0, 1) })),
      { id: id("effort"), question: "effort", ...common, score: random.weighted(ease.map((weight, place) => [weight, place + 1] as const)), ...scaled(1, 7) },
    ]
  }))
