import { setValue } from "../edit.ts"
import type { RuleExampleOf } from "../example.ts"
import { pilotHash } from "../freeze-pilot.ts"
import { definePlanRule } from "../rule.ts"

/**
 * What was fixed before a pilot has not been changed since.
 *
 * @remarks
 * The new fingerprint is only suggested: whoever takes it says that the change is meant, and the day should be set anew with it.
 * @see docs/decisions/plan-pilot-criteria-are-frozen.md
 */
export const pilotCriteriaFrozen = definePlanRule({
  id: "pilot/criteria-frozen",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict"],
  why: {
    en: "Criteria that give way while the pilot runs always end in success.",
    de: "Kriterien, die im Lauf des Pilotprojekts nachgeben, führen immer zum Erfolg.",
    da: "Kriterier, der giver efter, mens pilotprojektet kører, ender altid med succes.",
  },
  sources: ["concept:108", "seed:004"],
  options: {},
  messages: {
    changed: {
      en: "Criteria or decision rule of the pilot “{title}” are not those that were fixed on {on}. Take the change back, or fix them anew: set on to the day of the change and hash to {hash}.",
      de: "Beim Pilotprojekt „{title}“ weichen Kriterien oder Entscheidungsregel von dem ab, was am {on} festgeschrieben wurde. Nehmen Sie die Änderung zurück oder schreiben Sie beides neu fest (on: Tag der Änderung, hash: {hash}).",
      da: "Kriterierne eller beslutningsreglen for pilotprojektet »{title}« er ikke længere dem, der blev lagt fast den {on}. Fortryd ændringen, eller læg dem fast på ny: Sæt on til datoen for ændringen og hash til {hash}.",
    },
  },
  visit: {
    pilot(pilot, { report }) {
      const { title, frozen, criteria = [] } = pilot
      if (frozen === undefined || criteria.length === 0) return
      const hash = pilotHash(pilot)
      if (frozen.hash !== hash) report("changed", { title, on: frozen.on, hash }, { at: ["frozen", "hash"], suggest: setValue(hash) })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the target was lowered afterwards",
    spec: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          criteria: [{ metric: "retention-cohort", target: 0.25 }],
          frozen: { on: "2026-03-01", hash: "sha256:9f72740894058a7b485b5733c073acced109b940f6536eff9f604f7b06dfa895" },
        },
      ],
    },
    expect: [{ message: "changed", at: "/spec/pilots/0/frozen/hash" }],
  },
  {
    title: "a decision rule was put in afterwards",
    spec: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          frozen: { on: "2026-03-01", hash: "sha256:9f72740894058a7b485b5733c073acced109b940f6536eff9f604f7b06dfa895" },
        },
      ],
    },
    expect: [{ message: "changed", at: "/spec/pilots/0/frozen/hash" }],
  },
  {
    title: "as it was fixed, only written otherwise",
    spec: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          hypothesis: "Who is greeted comes back",
          criteria: [{ target: "0.30", metric: "retention-cohort" }],
          frozen: { on: "2026-03-01", hash: "sha256:9f72740894058a7b485b5733c073acced109b940f6536eff9f604f7b06dfa895" },
        },
      ],
    },
    expect: [],
  },
  {
    title: "not fixed yet, or without anything to fix",
    spec: {
      pilots: [
        { id: "mentors", title: "Mentors for newcomers", criteria: [{ metric: "retention-cohort", target: 0.3 }] },
        { id: "digest", title: "A weekly digest", frozen: { on: "2026-03-01", hash: "sha256:9f72740894058a7b485b5733c073acced109b940f6536eff9f604f7b06dfa895" } },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof pilotCriteriaFrozen>[]
