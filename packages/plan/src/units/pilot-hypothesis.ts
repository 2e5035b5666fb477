import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * Every pilot says what is believed to happen, and with whom it is tried.
 *
 * @see concept:108
 */
export const pilotHypothesis = definePlanRule({
  id: "pilot/hypothesis",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A trial without a belief to test only shows that something happened.",
    de: "Ein Versuch, der keine Vermutung prüft, zeigt nur, dass etwas geschehen ist.",
    da: "Et forsøg uden en hypotese at efterprøve viser kun, at der skete noget.",
  },
  sources: ["concept:108", "seed:004"],
  options: {},
  messages: {
    hypothesis: {
      en: "The pilot “{title}” does not say what is believed to happen. Add hypothesis: what will change, and why.",
      de: "Das Pilotprojekt „{title}“ sagt nicht, was vermutet wird. Ergänzen Sie hypothesis: was sich ändern wird und warum.",
      da: "Pilotprojektet »{title}« har ingen hypotese. Tilføj hypothesis: hvad I tror, der vil ændre sig, og hvorfor.",
    },
    population: {
      en: "The pilot “{title}” does not say with whom it is tried. Add population.",
      de: "Das Pilotprojekt „{title}“ sagt nicht, mit wem es erprobt wird. Ergänzen Sie population.",
      da: "Det fremgår ikke, hvem pilotprojektet »{title}« skal afprøves på. Tilføj population.",
    },
  },
  visit: {
    pilot({ title, hypothesis, population }, { report }) {
      if (isBlank(hypothesis)) report("hypothesis", { title })
      if (isBlank(population)) report("population", { title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "let us see what happens",
    spec: { pilots: [{ id: "mentors", title: "Mentors for newcomers" }] },
    expect: [{ message: "hypothesis", at: "/spec/pilots/0" }, { message: "population", at: "/spec/pilots/0" }],
  },
  {
    title: "blanks say nothing",
    spec: { pilots: [{ id: "mentors", title: "Mentors for newcomers", hypothesis: " ", population: "everybody who joins in April" }, { id: "digest", title: "A digest", hypothesis: "Who reads it comes back", population: " " }] },
    expect: [{ message: "hypothesis", at: "/spec/pilots/0" }, { message: "population", at: "/spec/pilots/1" }],
  },
  {
    title: "a belief, and those it is about",
    spec: { pilots: [{ id: "mentors", title: "Mentors for newcomers", hypothesis: "Who is greeted by a mentor comes back, because somebody knows them", population: "everybody who joins in April" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof pilotHypothesis>[]
