import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every pilot says what counts as success, once for each number.
 *
 * @see concept:108
 */
export const pilotCriteria = definePlanRule({
  id: "pilot/criteria",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A pilot that nothing could make fail cannot succeed either.",
    de: "Ein Pilotprojekt, das an nichts scheitern kann, kann auch nicht gelingen.",
    da: "Et pilotprojekt, som intet kan få til at mislykkes, kan heller ikke lykkes.",
  },
  sources: ["concept:108", "seed:004"],
  options: {},
  messages: {
    none: {
      en: "The pilot “{title}” does not say what counts as success. Add criteria, each with metric and target.",
      de: "Das Pilotprojekt „{title}“ sagt nicht, was als Erfolg gilt. Ergänzen Sie criteria, jeweils mit metric und target.",
      da: "Det fremgår ikke, hvad der tæller som succes for pilotprojektet »{title}«. Tilføj criteria, hvert med metric og target.",
    },
    twice: {
      en: "The pilot “{title}” judges {metric} in more than one criterion, so one result counts more than once. Keep one of them.",
      de: "Das Pilotprojekt „{title}“ beurteilt {metric} in mehr als einem Kriterium; so zählt ein Ergebnis mehrfach. Behalten Sie nur eines davon.",
      da: "Pilotprojektet »{title}« bruger {metric} i mere end ét kriterium, så det samme resultat tæller flere gange. Behold kun et af dem.",
    },
  },
  visit: {
    pilot({ title, criteria = [] }, { report }) {
      if (criteria.length === 0) report("none", { title })
      const seen = new Set<string>()
      for (const [index, { metric, variant = "", bound = "" }] of criteria.entries()) {
        // A floor and a ceiling of one number are two demands.
        const name = `${metric} ${variant} ${bound}`
        if (seen.has(name)) report("twice", { title, metric }, ["criteria", index])
        seen.add(name)
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "success will be felt", spec: { pilots: [{ id: "mentors", title: "Mentors for newcomers" }] }, expect: [{ message: "none", at: "/spec/pilots/0" }] },
  { title: "an empty list is none", spec: { pilots: [{ id: "mentors", title: "Mentors for newcomers", criteria: [] }] }, expect: [{ message: "none", at: "/spec/pilots/0" }] },
  {
    title: "one number twice",
    spec: { pilots: [{ id: "mentors", title: "Mentors for newcomers", criteria: [{ metric: "retention-cohort", target: 0.3 }, { metric: "retention-cohort", target: 0.4 }] }] },
    expect: [{ message: "twice", at: "/spec/pilots/0/criteria/1" }],
  },
  {
    title: "two definitions of a metric, and a floor beside a ceiling",
    spec: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          criteria: [
            { metric: "retention-cohort", variant: "bounded", target: 0.3 },
            { metric: "retention-cohort", variant: "within", target: 0.4 },
            { metric: "active-members", bound: "at-least", target: 100 },
            { metric: "active-members", bound: "at-most", target: 500 },
          ],
        },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof pilotCriteria>[]
