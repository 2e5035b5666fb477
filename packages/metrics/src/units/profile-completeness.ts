import { columns, equal, known, less, not, oneOf, or, records, upTo } from "@folkmoot/facts"
import { scoredMeanInterval, sumOf } from "@folkmoot/statistics"
import { addedUp } from "../added-up.ts"
import { around } from "../around.ts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { Caveat, Confidence, Outcome, Refusal } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { wilsonShare } from "../fraction.ts"
import { invalid } from "../invalid.ts"
import { aWhole, recorded } from "../statistic.ts"
import { unmeasured } from "../unmeasured.ts"

const m = /* @__PURE__ */ columns("member")

/** So many members whose profiles have so many fields, of which they filled in so many. */
export interface ProfileFields {
  /** How many fields each profile has, at least 1. */
  readonly fields: number
  /** How many of them are filled in, from 0 to `fields`. */
  readonly filled: number
  /** How many members, at least 0. */
  readonly n: number
}

interface Given {
  readonly profiles: readonly ProfileFields[]
}

const asNow: Caveat = {
  id: "profiles-as-now",
  text: {
    en: "Profiles are as the source has them now, not as they were at the end of the period.",
    de: "Die Profile sind so, wie die Quelle sie jetzt zeigt, nicht wie sie am Ende des Zeitraums waren.",
    da: "Profilerne er gengivet, som kilden viser dem nu, ikke som de var ved periodens slutning.",
  },
}

/** How many members there are, or what is wrong with their profiles. */
const membersIn = ({ profiles }: Given): number | Refusal => {
  for (const [index, { fields, filled }] of profiles.entries()) {
    if (fields < 1) return invalid(`profiles[${index}].fields`, fields, "a whole number of at least 1")
    if (filled < 0 || filled > fields) return invalid(`profiles[${index}].filled`, filled, `a whole number from 0 to ${fields}: there are no more fields`)
  }
  return sumOf(profiles.map(({ n }) => n)) || unmeasured("no-data", "profiles hold nobody: nothing to fill in.")
}

const shareFilled = (given: Given, { options: { percent }, level }: Confidence & { readonly options: { readonly percent: number } }): Outcome => {
  if (percent > 100) return invalid("options.percent", percent, "a whole number from 0 to 100")
  const n = membersIn(given)
  if (typeof n !== "number") return n
  const numerator = sumOf(given.profiles.map(({ fields, filled, n: some }) => (100 * filled >= percent * fields ? some : 0)))
  return wilsonShare(numerator, n, level)
}

const meanFilled = (given: Given, { level }: Confidence): Outcome => {
  const n = membersIn(given)
  if (typeof n !== "number") return n
  const tally = addedUp([[0, 0], [1, 0], ...given.profiles.map(({ fields, filled, n: some }) => [filled / fields, some] as const)])
  const sorted = [...tally].toSorted(([one], [other]) => one - other)
  const value = Math.min(1, sumOf(sorted.map(([share, some]) => some * share)) / n)
  const { low, high, method } = scoredMeanInterval(sorted.map(([, some]) => some), sorted.map(([share]) => share), level)
  return { measured: true, value, interval: around(value, low, high, level, method), n }
}

/**
 * How many members have filled in their profile.
 *
 * Takes `profiles`. Option: `percent`.
 */
export const calculator = defineCalculator({
  id: "profile-completeness",
  version: 1,
  unit: "ratio",
  totals: {
    /**
     * Members who had joined by the end of the period, by how many fields their profile has and how many of them are filled in; staff and
     * bots left out. For `complete-of-new` those who joined in it.
     */
    profiles: recorded<ProfileFields>({ fields: aWhole, filled: aWhole, n: aWhole }),
  },
  options: {
    /** So many of a hundred fields must be filled in for a profile to be complete, from 0 to 100; 75 unless said. `mean` does without it. */
    percent: 75,
  },
  variants: { complete: { caveats: [asNow] }, "complete-of-new": {}, mean: { reads: [], estimate: meanFilled, caveats: [asNow] } },
  estimate: shareFilled,
})

const profiles = () => records("member", { fields: m.profileFields, filled: m.profileFilled })

/**
 * How many members have filled in their profile.
 *
 * @remarks
 * Unit: ratio in [0, 1]: the share of members with so many of a hundred fields filled in as `percent` says, seventy-five unless said; for
 * `mean` the mean over members of the share of fields filled in. Each member counts once, however many fields their profile has. A source tells
 * profiles as they are now: earlier periods know only who was there, not what their profiles were like. Staff and bots are left out.
 * @formula complete `\frac{\lvert \lbrace m \in M : 100 f_m \ge p F_m \rbrace \rvert}{\lvert M \rvert}`
 * @formula complete-of-new `\frac{\lvert \lbrace m \in N : 100 f_m \ge p F_m \rbrace \rvert}{\lvert N \rvert}`
 * @formula mean `\frac{1}{\lvert M \rvert} \sum_{m \in M} \frac{f_m}{F_m}`
 * @symbol `M` the members who had joined by the end of the period, staff and bots left out
 * @symbol `N` those of them who joined in it
 * @symbol `F_m` how many fields the profile of the member m has
 * @symbol `f_m` how many of them are filled in now
 * @symbol `p` the option `percent`, seventy-five unless said
 * @see concept:66
 */
export const profileCompleteness = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  values: ["lifetime-value"],
  title: { en: "Profile completeness", de: "Vollständigkeit der Profile", da: "Udfyldte profiler" },
  asks: {
    en: "How many members have largely filled in their profile?",
    de: "Wie viele Mitglieder haben ihr Profil weitgehend ausgefüllt?",
    da: "Hvor mange medlemmer har stort set udfyldt deres profil?",
  },
  sources: ["concept:66", "https://doi.org/10.1080/01621459.1927.10502953", "Tango (1998), Statistics in Medicine 17(8), 891-908"],
  decisions: ["community-structure"],
  leaveOut: {
    member: {
      "not-a-member": {
        when: oneOf(m.affiliation, "staff", "bot"),
        says: { en: "staff and bots", de: "Beschäftigte und Bots", da: "medarbejdere og bots" },
      },
      "profile-unknown": {
        when: or(not(known(m.profileFields)), not(known(m.profileFilled))),
        why: "not-recorded",
        hides: "profiles",
        says: { en: "profile not told", de: "Profil nicht erfasst", da: "profil ikke oplyst" },
      },
      "nothing-to-fill-in": {
        when: equal(m.profileFields, 0),
        says: { en: "profile without fields", de: "Profil ohne Felder", da: "profil uden felter" },
      },
      "impossible-profile": {
        when: or(less(m.profileFields, 0), less(m.profileFilled, 0), less(m.profileFields, m.profileFilled)),
        says: { en: "more filled in than there are fields", de: "mehr ausgefüllt, als es Felder gibt", da: "mere udfyldt, end der er felter" },
      },
    },
  },
  variants: {
    complete: {
      means: {
        en: "Members with enough of their profile filled in, among all who had joined by the end of the period.",
        de: "Mitglieder mit hinreichend ausgefülltem Profil, gemessen an allen, die bis zum Ende des Zeitraums beigetreten waren.",
        da: "Medlemmer med en tilstrækkeligt udfyldt profil ud af alle, der var kommet til ved periodens slutning.",
      },
      terms: () => ({ profiles: upTo(profiles()) }),
    },
    "complete-of-new": {
      means: {
        en: "Members with enough of their profile filled in by now, among those who joined in the period.",
        de: "Mitglieder mit inzwischen hinreichend ausgefülltem Profil, gemessen an jenen, die im Zeitraum beigetreten sind.",
        da: "Medlemmer, der nu har en tilstrækkeligt udfyldt profil, ud af dem, der kom til i perioden.",
      },
      terms: () => ({ profiles: profiles() }),
    },
    mean: {
      means: {
        en: "The mean share of the profile that is filled in, over all members who had joined by the end of the period.",
        de: "Der im Mittel ausgefüllte Anteil des Profils bei allen Mitgliedern, die bis zum Ende des Zeitraums beigetreten waren.",
        da: "Den gennemsnitlige udfyldte del af profilen for alle medlemmer, der var kommet til ved periodens slutning.",
      },
      terms: () => ({ profiles: upTo(profiles()) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "24 of 40 members have filled in three of four fields or more",
    totals: { profiles: [{ fields: 4, filled: 4, n: 10 }, { fields: 4, filled: 3, n: 14 }, { fields: 4, filled: 1, n: 16 }] },
    expect: { measured: true, value: 0.6, n: 40, low: 0.445959, high: 0.736517 },
  },
  {
    title: "the same members have filled in five eighths of their profiles on average",
    variant: "mean",
    totals: { profiles: [{ fields: 4, filled: 4, n: 10 }, { fields: 4, filled: 3, n: 14 }, { fields: 4, filled: 1, n: 16 }] },
    expect: { measured: true, value: 0.6125, n: 40, low: 0.517648, high: 0.70462, caveats: ["profiles-as-now"] },
  },
  {
    title: "more filled in than there are fields is impossible",
    totals: { profiles: [{ fields: 4, filled: 5, n: 1 }] },
    expect: { measured: false, why: "invalid-input" },
  },
  { title: "no members: not measured", totals: { profiles: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "one of two new members; staff, and a member whose profile is not told, do not count",
    variant: "complete-of-new",
    facts: {
      member: [
        { id: "m1", affiliation: "customer", joinedAt: 0, profileFields: 6, profileFilled: 5 },
        { id: "m2", affiliation: "unknown", joinedAt: 0, profileFields: 6, profileFilled: 0 },
        { id: "m3", affiliation: "customer", joinedAt: 0 },
        { id: "s1", affiliation: "staff", joinedAt: 0, profileFields: 6, profileFilled: 6 },
      ],
    },
    asOf: 86_400_000,
    expect: {
      measured: true,
      value: 0.5,
      n: 2,
      caveats: ["partly-unknown"],
      exclusions: [{ reason: "not-a-member", count: 1 }, { reason: "profile-unknown", count: 1 }],
    },
  },
  {
    title: "no profile is told: not a community of blank profiles",
    facts: { member: [{ id: "m1", affiliation: "customer", joinedAt: 0, profileFilled: null, profileFields: null }] },
    asOf: 86_400_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "profile-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof profileCompleteness>[]
