import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Everything that is published serves a goal or stands for a value.
 *
 * @remarks
 * A plan that has neither goals nor values is left to the rules that ask for them.
 * @see concept:47
 */
export const contentPurpose = definePlanRule({
  id: "content/purpose",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Content that serves nothing fills the calendar and costs time that other work needs.",
    de: "Inhalte ohne Zweck füllen den Kalender und kosten Zeit, die anderswo fehlt.",
    da: "Indhold uden formål fylder kalenderen og tager tid fra andet arbejde.",
  },
  sources: ["concept:47", "seed:001"],
  together: ["aimless"],
  options: {},
  messages: {
    aimless: {
      en: "“{title}” is published {cadence} and serves no goal and no value. Name them in its fields goals or values, or drop it.",
      de: "„{title}“ (cadence: {cadence}) dient keinem Ziel und keinem Wert. Tragen Sie unter goals oder values ein, welchem, oder streichen Sie den Eintrag.",
      da: "»{title}« udkommer ({cadence}), men bidrager hverken til et mål eller en værdi. Angiv under goals eller values, hvad indholdet skal bidrage til, eller drop posten.",
    },
  },
  visit: {
    publication({ kind, cadence, title = kind, goals = [], values = [] }, { plan: { spec }, report }) {
      const toServe = (spec.goals ?? []).length + (spec.organisation?.values ?? []).length
      if (toServe > 0 && goals.length + values.length === 0) report("aimless", { title, cadence })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a video because everybody makes videos",
    spec: { goals: [{ id: "fewer-tickets", title: "Fewer support tickets" }], content: { schedule: [{ kind: "video", cadence: "weekly" }] } },
    expect: [{ message: "aimless", at: "/spec/content/schedule/0" }],
  },
  {
    title: "there are only values to stand for",
    spec: { organisation: { values: [{ id: "thrift", title: "Thrift" }] }, content: { schedule: [{ kind: "video", cadence: "weekly", title: "Friday film" }] } },
    expect: [{ message: "aimless", at: "/spec/content/schedule/0" }],
  },
  {
    title: "one serves a goal, the other a value",
    spec: {
      organisation: { values: [{ id: "thrift", title: "Thrift" }] },
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets" }],
      content: { schedule: [{ kind: "guide", cadence: "monthly", goals: ["fewer-tickets"] }, { kind: "blog", cadence: "weekly", values: ["thrift"] }] },
    },
    expect: [],
  },
  { title: "there is nothing to serve yet", spec: { content: { schedule: [{ kind: "video", cadence: "weekly" }] } }, expect: [] },
  {
    title: "both at once",
    spec: { goals: [{ id: "fewer-tickets", title: "Fewer support tickets" }], content: { schedule: [{ kind: "video", cadence: "weekly", goals: ["fewer-tickets"], values: ["thrift"] }] } },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof contentPurpose>[]
