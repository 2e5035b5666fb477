import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every pilot says what counts as success, once for each number, and from where a change is counted.
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
      en: "The pilot “{title}” does not say what counts as success. Add criteria, each with metric and target or change.",
      de: "Das Pilotprojekt „{title}“ sagt nicht, was als Erfolg gilt. Ergänzen Sie criteria, jeweils mit metric und target oder change.",
      da: "Det fremgår ikke, hvad der tæller som succes for pilotprojektet »{title}«. Tilføj criteria, hvert med metric og target eller change.",
    },
    twice: {
      en: "The pilot “{title}” judges {metric} in more than one criterion, so one result counts more than once. Keep one of them.",
      de: "Das Pilotprojekt „{title}“ beurteilt {metric} in mehr als einem Kriterium; so zählt ein Ergebnis mehrfach. Behalten Sie nur eines davon.",
      da: "Pilotprojektet »{title}« bruger {metric} i mere end ét kriterium, så det samme resultat tæller flere gange. Behold kun et af dem.",
    },
    unclear: {
      en: "In the pilot “{title}”, the criterion {metric} needs either target or change, and a change needs baseline. Write what was agreed.",
      de: "Im Pilotprojekt „{title}“ braucht das Kriterium {metric} entweder target oder change, zu change auch baseline. Schreiben Sie, was vereinbart ist.",
      da: "I pilotprojektet »{title}« skal kriteriet {metric} have enten target eller change, og change kræver baseline. Skriv det, der er aftalt.",
    },
  },
  visit: {
    pilot({ title, criteria = [] }, { report }) {
      if (criteria.length === 0) report("none", { title })
      const seen = new Set<string>()
      for (const [index, { metric, variant = "", bound = "", baseline, target, change }] of criteria.entries()) {
        const at = ["criteria", index]
        // A floor and a ceiling of one number are two demands.
        const name = `${metric} ${variant} ${bound}`
        if (seen.has(name)) report("twice", { title, metric }, at)
        seen.add(name)
        // A change is fixed with what it starts from, or not at all.
        if ((target === undefined) === (change === undefined) || (change !== undefined && baseline === undefined)) report("unclear", { title, metric }, at)
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
    title: "nothing to be reached, a change from nowhere, and both a target and a change",
    spec: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          criteria: [{ metric: "retention-cohort" }, { metric: "active-members", change: "+10%" }, { metric: "resolution-rate", baseline: 0.5, target: 0.6, change: "+20%" }],
        },
      ],
    },
    expect: [{ message: "unclear", at: "/spec/pilots/0/criteria/0" }, { message: "unclear", at: "/spec/pilots/0/criteria/1" }, { message: "unclear", at: "/spec/pilots/0/criteria/2" }],
  },
  {
    title: "a tenth more than before, as it was agreed",
    spec: { pilots: [{ id: "mentors", title: "Mentors for newcomers", criteria: [{ metric: "active-members", baseline: 200, change: "+10%" }] }] },
    expect: [],
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
