import { days, hours, type Facts, type Instant } from "@folkmoot/facts"

/** The first of January 2025 in Berlin; the community is told of from a month before, to eleven months after. */
const newYear: Instant = Date.UTC(2024, 11, 31, 23)

/** The first instant of a day in Berlin, counted from New Year, in a year whose clocks go forward on the ninetieth day. */
export const midnight = (day: number): Instant => newYear + days(day) - (day > 88 ? hours(1) : 0)

type Row = Readonly<Record<string, unknown>>

/** Draws numbers anybody can draw again: the linear congruential generator of Numerical Recipes. */
const drawing = (seed: number) => {
  let state = seed
  /** A whole number below another. */
  const below = (count: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * count)
  }
  /** Whether something of so many in ten happens. */
  const tenths = (count: number): boolean => below(10) < count
  const one = <Item>(...items: readonly Item[]): Item => items[below(items.length)] as Item
  /** Nothing, in so many cases of ten. */
  const unless = <Item>(count: number, item: () => Item): Item | null => (tenths(count) ? null : item())
  /** Some hour of the five months that are looked at or of those beside them; half of them begin a day, some a month. */
  const moment = (): Instant => midnight(below(250) - 10) + (tenths(5) ? 0 : hours(below(24)))
  /** So many hours later than another, often by just a day or more, at times before it. */
  const later = (from: Instant, most: number): Instant => from + (tenths(1) ? -hours(1 + below(5)) : tenths(4) ? days(below(4)) : hours(below(most)))
  const flag = (yes: number, unknown = 1): boolean | null => unless(unknown, () => tenths(yes))
  const side = (): string => one("customer", "customer", "customer", "customer", "supplier", "mentor", "unknown", "staff", "staff", "bot")
  const person = (unknown = 1): string | null => unless(unknown, () => `p${Math.min(below(25), below(25))}`)
  return { below, tenths, one, unless, moment, later, flag, side, person }
}

const rowsOf = (count: number, row: (place: number) => Row): readonly Row[] => Array.from({ length: count }, (_, place) => ({ id: `${place}`, ...row(place) }))

/** One person's days of activity, each with those before and after it. */
const daysOf = (member: string, list: readonly number[], row: () => Row): readonly Row[] => {
  const [first = 0] = list
  return list.map((day, place) => ({
    id: `${member}-${day}`, activeAt: midnight(day), member, firstAt: midnight(first),
    previousAt: place === 0 ? null : midnight(list[place - 1] as number), nextAt: place + 1 === list.length ? null : midnight(list[place + 1] as number), ...row(),
  }))
}

const scales = {
  recommend: [[0, 10], [0, 10], [1, 10], [0, 1]],
  satisfaction: [[1, 5]],
  effort: [[1, 7], [1, 7], [1, 5]],
  "sought-support": [[0, 1]],
  "found-answer": [[0, 1]],
  "would-have-contacted": [[0, 1]],
} as const

/** A community with gaps, ties, staff, bots, reopened questions, late answers and clocks that were changed. */
export const community = (seed: number): Facts => {
  const { below, tenths, one, unless, moment, later, flag, side, person } = drawing(seed)
  const sound = () => one("positive", "positive", "neutral", "negative")
  const members = rowsOf(90, (place) => {
    const profileFields = unless(1, () => one(0, 4, 8, 10))
    return { id: `p${place}`, joinedAt: unless(1, moment), affiliation: side(), profileFields, profileFilled: unless(1, () => below((profileFields ?? 8) + 2)) }
  })
  const facts: Readonly<Record<string, readonly Row[]>> = {
    member: members,
    activity: members.slice(0, 40).flatMap(({ id, affiliation }) => {
      const list = new Set([below(120)])
      for (let more = below(6); more > 0; more -= 1) list.add(Math.max(...list) + one(1, 2, 7, 27, 28, 29, 34, 35, 60, 89, 90, 91))
      return daysOf(String(id), [...list], () => ({ affiliation, contributed: flag(6) }))
    }),
    behaviour: rowsOf(120, () => ({ behaviour: "answer", occurredAt: moment(), member: person(), affiliation: side(), valuable: tenths(7), advocacy: flag(4), worth: unless(1, () => one(0, 1, 2, 5, -1, 40)) })),
    thread: rowsOf(260, () => {
      const openedAt = moment()
      const solved = flag(6, 2)
      const solvedAt = solved === true ? unless(1, () => later(openedAt, 400)) : null
      const firstReplyAt = unless(3, () => later(openedAt, 90))
      return {
        kind: one("question", "question", "question", "discussion", "idea"), resolvable: tenths(9), openedAt, author: person(), affiliation: side(), firstReplyAt,
        firstAnswerAt: tenths(7) ? firstReplyAt : unless(2, () => later(openedAt, 90)), solved, solvedAt, firstSolvedAt: solvedAt !== null && tenths(3) ? later(openedAt, 100) : solvedAt,
        reopened: flag(3), solvedBy: solved === true ? unless(1, side) : null, newcomer: flag(4), adoptedAt: unless(7, () => later(openedAt, 2400)), documentedAt: unless(5, () => later(solvedAt ?? openedAt, 900)),
      }
    }),
    post: rowsOf(300, () => {
      const sentiment = unless(2, sound)
      return {
        thread: "1", kind: one("opening", "opening", "answer", "answer", "answer", "reply", "reply", "comment", "notice"), postedAt: moment(), author: person(), affiliation: side(), language: "da", sentiment,
        labelled: unless(5, () => (tenths(7) ? (sentiment ?? "neutral") : sound())), toOwnThread: flag(2),
      }
    }),
    reaction: rowsOf(120, () => ({ kind: "like", post: "1", reactedAt: moment(), member: person(), affiliation: side() })),
    resolution: rowsOf(120, () => ({ thread: "1", kind: one("accepted", "accepted", "accepted", "revoked"), happenedAt: moment(), resolvable: tenths(9), affiliation: side() })),
    tie: rowsOf(90, () => {
      const tiedAt = moment()
      return { tiedAt, member: person(), other: person(), memberAffiliation: unless(1, side), otherAffiliation: unless(1, side), answeredAt: unless(4, () => tiedAt + hours(below(500))) }
    }),
    referral: rowsOf(60, () => {
      const madeAt = moment()
      return { madeAt, referrer: person(), referred: tenths(1) ? person() : unless(2, () => `p${below(90)}`), joinedAt: unless(3, () => later(madeAt, 200)), convertedAt: unless(6, () => later(madeAt, 400)) }
    }),
    mention: rowsOf(200, () => {
      const sentiment = unless(2, sound)
      return {
        brand: one("own", "own", "rival", "other"), basis: one("mention", "mention", "mention", "reach", "paid-click", "organic-visit"), mentionedAt: moment(), amount: one(1, 1, 1, 2, 3, 0, -1, 12),
        author: person(3), affiliation: one("unknown", "unknown", "customer", "staff", "bot"), repost: flag(2), language: "da", sentiment, labelled: unless(4, () => (tenths(7) ? (sentiment ?? "neutral") : sound())),
      }
    }),
    "survey-response": rowsOf(420, () => {
      const question = one("recommend", "recommend", "satisfaction", "effort", "sought-support", "found-answer", "would-have-contacted")
      const [low, high] = one<readonly [number, number]>(...scales[question])
      const answeredAt = moment()
      const off = below(40) === 0
      return {
        instrument: "s", question, answeredAt: below(30) === 0 ? null : answeredAt, score: unless(1, () => (off ? low + 0.5 : low + below(high - low + 1))), scaleLow: below(30) === 0 ? null : low,
        scaleHigh: high, favourable: below(20) === 0 ? null : question === "satisfaction" ? "low" : "high", supersededAt: tenths(1) ? answeredAt + days(below(90)) : null,
      }
    }),
    invitation: rowsOf(150, () => {
      const invitedAt = moment()
      return { instrument: "s", wave: "w", invitedAt, delivered: flag(8), answeredAt: unless(6, () => later(invitedAt, 400)), startedAt: unless(4, () => later(invitedAt, 300)), reminder: flag(2) }
    }),
    visit: rowsOf(120, () => ({ page: one("self-help", "self-help", "community", "other"), visitedAt: moment(), helped: flag(5), visits: one(1, 2, 5, 10, 30) })),
    ticket: rowsOf(100, () => ({ openedAt: moment(), requester: person(), handlingCost: unless(1, () => one(0, 500, 700, 1200, 9000, -5)), currency: "EUR" })),
    conversion: rowsOf(90, () => {
      const { id, joinedAt, affiliation } = one(...members)
      const exposedAt = joinedAt as Instant | null
      return { kind: "trial", convertedAt: exposedAt === null ? moment() : later(exposedAt, 1000), member: unless(1, () => id), affiliation, exposedAt, touched: flag(6) }
    }),
    journey: rowsOf(160, () => {
      const path = Array.from({ length: below(5) }, () => one("community", "search", "direct"))
      const ages = path.map(() => days(below(20))).toSorted((a, b) => b - a)
      const converted = tenths(6)
      return {
        endedAt: moment(), path: path.length === 0 ? "none" : path.join(" > "), ages: path.length === 0 ? null : unless(1, () => ages.join(" > ")), converted, journeys: one(1, 1, 1, 2, 5),
        amount: converted ? unless(1, () => one(1000, 2500, 9900, 40_000)) : null, currency: "EUR",
      }
    }),
    stage: Array.from({ length: 80 }, (_, visitor) => {
      const enteredAt = moment()
      const affiliation = side()
      let reachedAt = enteredAt
      return ["a", "b", "c"].slice(0, 1 + below(3)).map((stage, place) => {
        const previousAt = place === 0 ? null : reachedAt
        if (place > 0) reachedAt += hours(below(700))
        return { id: `${visitor}-${stage}`, funnel: "f", stage, position: place + 1, member: `m${visitor}`, affiliation, enteredAt, reachedAt, previousAt }
      })
    }).flat(),
    customer: rowsOf(120, () => ({ followedFrom: moment(), member: flag(5), arm: unless(2, () => one("invited", "held-out")), value: below(5000) + (tenths(2) ? below(20_000) : 0) - 500, currency: "EUR" })),
    cost: ["tools", "staff", "hiring", "content", "incentives", "overhead"].flatMap((kind) => [0, 31, 59, 90, 120, 151].map((day) => ({ id: `${kind}-${day}`, kind, bookedAt: midnight(day), amount: one(0, 1000, 5000, 20_000, -300), currency: "EUR" }))),
    benefit: ["first", "second"].flatMap((name) => [0, 31, 59, 90, 120, 151].map((day) => ({ id: `${name}-${day}`, kind: "service-cost", name, bookedAt: midnight(day), amount: 1000 * below(90), low: null, high: null, currency: "EUR", evidence: "measured" }))),
    "content-item": rowsOf(60, () => ({ kind: one("article", "video"), origin: one("member", "member", "professional", "professional", "unknown"), publishedAt: moment() })),
    "publishing-slot": rowsOf(50, () => {
      const plannedAt = moment()
      return { plannedAt, publishedAt: unless(2, () => later(plannedAt, 60)) }
    }),
    action: rowsOf(90, () => {
      const dueAt = moment()
      return { dueAt, doneAt: unless(3, () => later(dueAt, 100)), cancelledAt: unless(8, () => later(dueAt, 50)), tied: flag(6), effort: unless(1, () => one(0, 30, 60, 480, -5, 3000)) }
    }),
    "cadence-event": rowsOf(12, () => ({ kind: one("plan-revision", "metric-reading"), happenedAt: moment() })),
    "stakeholder-touch": rowsOf(14, () => ({ stakeholder: one("a", "b", "c", "d"), kind: "report", touchedAt: moment() })),
    reading: rowsOf(24, (place) => {
      const [baseline, target] = one<readonly [number, number]>([0, 10], [50, 20], [5, 5.5])
      const value = baseline + (target - baseline) * (below(16) / 8 - 0.25)
      const reach = Math.abs(target - baseline) / 16
      const [low, high] = tenths(3) ? [null, null] : [value - reach, value + reach]
      return { objective: `o${place % 6}`, readAt: midnight(below(250) - 10) + place, value, low, high, baseline, target, startsAt: unless(1, () => midnight(below(60) - 60)), dueAt: unless(1, () => midnight(100 + below(200))), weight: 1 }
    }),
  }
  return facts
}
