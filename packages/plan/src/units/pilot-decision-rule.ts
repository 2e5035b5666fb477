import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every pilot says in advance what follows from its result, and can end in more than one way.
 *
 * @remarks
 * A rule that asks for nothing decides nothing, whatever the criteria. A pilot without criteria is left to the rule that asks for them.
 * @see concept:108
 */
export const pilotDecisionRule = definePlanRule({
  id: "pilot/decision-rule",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Whoever decides only afterwards what the result means decides what they wanted anyway.",
    de: "Wer erst hinterher entscheidet, was das Ergebnis bedeutet, entscheidet, was ohnehin gewollt war.",
    da: "Den, der først bagefter afgør, hvad resultatet betyder, når frem til det, vedkommende ville i forvejen.",
  },
  sources: ["concept:108", "seed:004"],
  options: {},
  messages: {
    missing: {
      en: "The pilot “{title}” does not say what follows from its result. Add decisionRule: how many of the {count} criteria must be met to go on (go), and what happens otherwise (otherwise).",
      de: "Das Pilotprojekt „{title}“ sagt nicht, was aus seinem Ergebnis folgt. Ergänzen Sie decisionRule: wie viele der Kriterien ({count}) erfüllt sein müssen, damit es weitergeht (go), und was sonst geschieht (otherwise).",
      da: "Det fremgår ikke, hvad resultatet af pilotprojektet »{title}« skal føre til. Tilføj decisionRule: hvor mange af kriterierne ({count}) der skal være opfyldt for at gå videre (go), og hvad der ellers sker (otherwise).",
    },
    range: {
      en: "The pilot “{title}” goes on when {go} criteria are met, and it has {count}. Write as go how many of them must be met, at most {count}.",
      de: "Im Pilotprojekt „{title}“ steht go: {go}; Zahl der Kriterien: {count}. Schreiben Sie, wie viele davon erfüllt sein müssen, höchstens {count}.",
      da: "Pilotprojektet »{title}« kræver {go} opfyldte kriterier for at gå videre, men antallet af kriterier er {count}. Skriv under go, hvor mange af dem der skal være opfyldt, højst {count}.",
    },
    pointless: {
      en: "The pilot “{title}” goes on whatever its result. Set go to at least 1, and otherwise to no-go, extend or repeat.",
      de: "Das Pilotprojekt „{title}“ geht weiter, was auch immer herauskommt. Setzen Sie go mindestens auf 1 und otherwise auf no-go, extend oder repeat.",
      da: "Pilotprojektet »{title}« fortsætter, uanset hvad der kommer ud af det. Sæt go til mindst 1 og otherwise til no-go, extend eller repeat.",
    },
  },
  visit: {
    pilot({ title, criteria = [], decisionRule }, { report }) {
      const count = criteria.length
      if (decisionRule === undefined) return count === 0 ? undefined : report("missing", { title, count })
      const { go, otherwise } = decisionRule
      if (go <= 0) report("pointless", { title }, ["decisionRule", "go"])
      else if (count > 0 && (!Number.isInteger(go) || go > count)) report("range", { title, go, count }, ["decisionRule", "go"])
      if (otherwise === "go") report("pointless", { title }, ["decisionRule", "otherwise"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "we shall see",
    spec: { pilots: [{ id: "mentors", title: "Mentors for newcomers", criteria: [{ metric: "retention-cohort", target: 0.3 }] }] },
    expect: [{ message: "missing", at: "/spec/pilots/0" }],
  },
  {
    title: "more than there are, none, and one and a half",
    spec: {
      pilots: [
        { id: "mentors", title: "Mentors", criteria: [{ metric: "retention-cohort", target: 0.3 }], decisionRule: { go: 2, otherwise: "no-go" } },
        { id: "digest", title: "A digest", criteria: [{ metric: "stickiness", target: 0.3 }], decisionRule: { go: 0, otherwise: "repeat" } },
        { id: "badges", title: "Badges", criteria: [{ metric: "stickiness", target: 0.3 }, { metric: "advocates", target: 20 }], decisionRule: { go: 1.5, otherwise: "extend" } },
      ],
    },
    expect: [
      { message: "range", at: "/spec/pilots/0/decisionRule/go" },
      { message: "pointless", at: "/spec/pilots/1/decisionRule/go" },
      { message: "range", at: "/spec/pilots/2/decisionRule/go" },
    ],
  },
  {
    title: "nothing is asked for, and nothing will be found out",
    spec: { pilots: [{ id: "mentors", title: "Mentors for newcomers", decisionRule: { go: 0, otherwise: "no-go" } }, { id: "digest", title: "A digest", decisionRule: { go: 2, otherwise: "no-go" } }] },
    expect: [{ message: "pointless", at: "/spec/pilots/0/decisionRule/go", says: "at least 1" }],
  },
  {
    title: "on in any case",
    spec: { pilots: [{ id: "mentors", title: "Mentors", criteria: [{ metric: "retention-cohort", target: 0.3 }], decisionRule: { go: 1, otherwise: "go" } }] },
    expect: [{ message: "pointless", at: "/spec/pilots/0/decisionRule/otherwise" }],
  },
  {
    title: "one of two is enough, both are needed, and nothing to decide by",
    spec: {
      pilots: [
        { id: "mentors", title: "Mentors", criteria: [{ metric: "retention-cohort", target: 0.3 }, { metric: "stickiness", target: 0.2 }], decisionRule: { go: 1, otherwise: "no-go" } },
        { id: "digest", title: "A digest", criteria: [{ metric: "retention-cohort", target: 0.3 }, { metric: "stickiness", target: 0.2 }], decisionRule: { go: 2, otherwise: "no-go" } },
        { id: "badges", title: "Badges" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof pilotDecisionRule>[]
