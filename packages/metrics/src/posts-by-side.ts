import { columns, equal, known, not, pick, records, type Condition, type Term } from "@folkmoot/facts"
import { shareByPeople } from "./clustered-share.ts"
import type { Reason } from "./define.ts"
import type { Caveat, Outcome } from "./estimate.ts"
import { aChoice, aText, aWhole, recorded } from "./statistic.ts"
import { unmeasured } from "./unmeasured.ts"

const p = /* @__PURE__ */ columns("post")

/** So many posts of one person, who wrote them as staff, as somebody else, or as nobody knows what. */
export interface Written {
  /** Who, by any name that is the same each time. */
  readonly author: string
  /** On which side they wrote: `member` is everybody of whom it is known that they are not staff. */
  readonly by: "staff" | "member" | "unknown"
  /** How many posts, at least 0. */
  readonly n: number
}

/** Posts, person by person and side by side. */
export const written = /* @__PURE__ */ recorded<Written>({ author: aText, by: aChoice("staff", "member", "unknown"), n: aWhole })

/** Posts as facts tell them, told apart by who wrote them and on which side. */
export const writtenPosts = (...conditions: readonly Condition[]): Term<"records"> =>
  records("post", { author: p.author, by: pick([[equal(p.affiliation, "staff"), "staff"], [equal(p.affiliation, "unknown"), "unknown"]], "member") }, ...conditions)

/** Leaves out what no person wrote, and what nobody knows who wrote; `hides` is the total that was read. */
export const besidesPeople = (hides: string) =>
  ({
    "by-bot": { when: equal(p.affiliation, "bot"), says: { en: "written by bots", de: "von Bots geschrieben", da: "skrevet af bots" } },
    "author-unknown": {
      when: not(known(p.author)),
      why: "not-recorded",
      hides,
      says: { en: "nobody knows by whom", de: "unbekannt, von wem", da: "ukendt, af hvem" },
    },
  }) as const satisfies Readonly<Record<string, Reason>>

/** Leaves out what people wrote in threads they opened themselves. */
export const toOneself = (): Reason => ({
  when: equal(p.toOwnThread, true),
  says: { en: "answers to oneself", de: "Antworten an sich selbst", da: "svar til sig selv" },
})

const takenForMembers: Caveat = {
  id: "affiliation-partly-unknown",
  text: {
    en: "What some authors are to the organisation is not known; they were taken for members.",
    de: "Bei einigen Verfassern ist unbekannt, in welcher Beziehung sie zur Organisation stehen; sie gelten hier als Mitglieder.",
    da: "For nogle forfattere er tilknytningen til organisationen ukendt; de er regnet som medlemmer.",
  },
}

/**
 * The share of posts that was written by staff, or by everybody else.
 *
 * @remarks
 * Unit: ratio in [0, 1]; `n` is how many people wrote anything. Authors of whom nobody knows what they are count as members where some are
 * known to be staff; where none are, the source may not know its staff at all, and there is no number (`not-recorded`).
 */
export const shareOfSide = (posts: readonly Written[], side: "staff" | "members", level: number): Outcome => {
  const told = { staff: 0, member: 0, unknown: 0 }
  for (const { by, n } of posts) told[by] += n
  const denominator = told.staff + told.member + told.unknown
  if (denominator === 0) return unmeasured("no-data", "Nobody wrote anything that counts here.")
  if (told.staff === 0 && told.unknown > 0) {
    const detail = `Of ${told.unknown} of ${denominator} posts nobody knows whether staff wrote them, and none is known to be: tell the affiliation of their authors.`
    return unmeasured("not-recorded", detail)
  }
  const doings = posts.filter(({ n }) => n > 0).map(({ author, by, n }) => ({ of: author, hits: (by === "staff") === (side === "staff") ? n : 0, n }))
  return { ...shareByPeople(doings, level), caveats: told.unknown > 0 ? [takenForMembers] : [] }
}
