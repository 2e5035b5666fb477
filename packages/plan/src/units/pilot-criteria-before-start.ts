import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { pilotHash } from "../freeze-pilot.ts"
import { definePlanRule } from "../rule.ts"

/**
 * What counts as a pilot's success was fixed before the pilot started.
 *
 * @remarks
 * Whether a pilot has started needs the day on which the plan is looked at. The first day itself is early enough. A pilot without criteria is
 * left to the rule that asks for them.
 * @see docs/decisions/plan-pilot-criteria-are-frozen.md
 */
export const pilotCriteriaBeforeStart = definePlanRule({
  id: "pilot/criteria-before-start",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Criteria chosen when the first results are in are chosen to fit them.",
    de: "Kriterien, die man erst nach den ersten Ergebnissen wählt, passen immer dazu.",
    da: "Kriterier, der vælges, når de første resultater foreligger, bliver valgt, så de passer til dem.",
  },
  sources: ["concept:108", "seed:004"],
  options: {},
  messages: {
    late: {
      en: "The criteria of the pilot “{title}” were fixed on {on}, after it started on {start}. Start it anew, or read its result with doubt.",
      de: "Die Kriterien des Pilotprojekts „{title}“ wurden am {on} festgeschrieben, nach dem Beginn am {start}. Beginnen Sie es neu oder lesen Sie sein Ergebnis mit Vorbehalt.",
      da: "Kriterierne for pilotprojektet »{title}« blev lagt fast den {on}, men projektet begyndte allerede den {start}. Begynd forfra, eller læs resultatet med forbehold.",
    },
    open: {
      en: "The pilot “{title}” started on {start}, and its criteria are still not fixed. Fix them with frozen: on the day, hash {hash}; and start it anew.",
      de: "Das Pilotprojekt „{title}“ hat am {start} begonnen, und seine Kriterien sind noch nicht festgeschrieben. Schreiben Sie sie unter frozen fest (on: Tag des Festschreibens, hash: {hash}) und beginnen Sie das Projekt neu.",
      da: "Pilotprojektet »{title}« begyndte den {start}, og kriterierne ligger endnu ikke fast. Læg dem fast under frozen med datoen som on og {hash} som hash, og begynd forfra.",
    },
  },
  visit: {
    pilot(pilot, { asOf, report }) {
      const { title, start, frozen, criteria = [] } = pilot
      const first = dayNumber(start)
      if (criteria.length === 0 || start === undefined || first === undefined) return
      const fixed = dayNumber(frozen?.on)
      const today = dayNumber(asOf)
      if (frozen === undefined) {
        if (today !== undefined && today > first) report("open", { title, start, hash: pilotHash(pilot) }, ["start"])
      } else if (fixed !== undefined && fixed > first) report("late", { title, on: frozen.on, start }, ["frozen", "on"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "fixed a day too late",
    spec: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          start: "2026-04-01",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          frozen: { on: "2026-04-02", hash: "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
        },
      ],
    },
    expect: [{ message: "late", at: "/spec/pilots/0/frozen/on" }],
  },
  {
    title: "running, and not fixed",
    spec: { pilots: [{ id: "mentors", title: "Mentors for newcomers", start: "2026-04-01", criteria: [{ metric: "retention-cohort", target: 0.3 }] }] },
    asOf: "2026-04-02",
    expect: [{ message: "open", at: "/spec/pilots/0/start" }],
  },
  {
    title: "there is time until the first day",
    spec: {
      pilots: [
        { id: "mentors", title: "Mentors for newcomers", start: "2026-04-01", criteria: [{ metric: "retention-cohort", target: 0.3 }] },
        {
          id: "digest",
          title: "A weekly digest",
          start: "2026-04-01",
          criteria: [{ metric: "stickiness", target: 0.3 }],
          frozen: { on: "2026-04-01", hash: "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
        },
      ],
    },
    asOf: "2026-04-01",
    expect: [],
  },
  {
    title: "without today nobody knows whether it runs, and without criteria there is nothing to fix",
    spec: { pilots: [{ id: "mentors", title: "Mentors for newcomers", start: "2026-04-01", criteria: [{ metric: "retention-cohort", target: 0.3 }] }, { id: "digest", title: "A weekly digest", start: "2026-04-01" }] },
    expect: [],
  },
  { title: "no criteria, no start", spec: { pilots: [{ id: "digest", title: "A weekly digest", start: "2026-04-01" }, { id: "mentors", title: "Mentors", criteria: [{ metric: "retention-cohort", target: 0.3 }] }] }, asOf: "2026-06-01", expect: [] },
] satisfies readonly RuleExampleOf<typeof pilotCriteriaBeforeStart>[]
