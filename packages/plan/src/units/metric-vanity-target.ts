import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * No objective or headline metric aims at mere activity.
 *
 * @remarks
 * Activity is a metric of the tier `activity`, or one of the option's `names`. An objective without a metric is judged by its title.
 * @see concept:13
 */
export const metricVanityTarget = definePlanRule({
  id: "metric/vanity-target",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Counts of posts, members or page views rise without anybody being better off; aim at behaviour that creates value.",
    de: "Die Zahl der Beiträge, Mitglieder oder Seitenaufrufe steigt, ohne dass jemandem geholfen ist; zielen Sie auf Verhalten, das Wert schafft.",
    da: "Antallet af indlæg, medlemmer eller sidevisninger kan stige, uden at nogen får gavn af det; gå efter adfærd, der skaber værdi.",
  },
  sources: ["concept:13", "concept:14", "concept:15", "concept:20", "concept:23", "seed:000"],
  options: {
    names: [
      "posts", "members", "page views", "pageviews", "likes", "followers", "visits", "registrations", "impressions",
      "beiträge", "mitglieder", "seitenaufrufe", "anmeldungen", "aufrufe", "indlæg", "medlemmer", "sidevisninger", "følgere", "tilmeldinger",
    ],
  },
  messages: {
    metric: {
      en: "{metric} counts activity, which is not worth anything in itself. Choose a metric of a behaviour that creates value.",
      de: "{metric} zählt Aktivität, die für sich allein nichts wert ist. Wählen Sie eine Kennzahl für ein Verhalten, das Wert schafft.",
      da: "{metric} tæller aktivitet, som ikke er noget værd i sig selv. Vælg et nøgletal for en adfærd, der skaber værdi.",
    },
    title: {
      en: "The objective “{title}” aims at “{name}”, which is activity and not worth anything in itself. Say which behaviour should become more frequent.",
      de: "Die Zielvorgabe „{title}“ zielt auf „{name}“, also auf Aktivität, die für sich allein nichts wert ist. Sagen Sie, welches Verhalten häufiger werden soll.",
      da: "Delmålet »{title}« går efter »{name}«, altså aktivitet, som ikke er noget værd i sig selv. Sig, hvilken adfærd der skal blive hyppigere.",
    },
  },
  visit: {
    objective({ title, metric, behaviour }, { metrics, options: { names }, report }) {
      if (metric !== undefined) {
        if (isActivity(metric, metrics, names)) report("metric", { metric }, ["metric"])
        return
      }
      const words = ` ${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `
      const name = behaviour === undefined ? names.find((each) => words.includes(` ${each} `)) : undefined
      if (name !== undefined) report("title", { title, name }, ["title"])
    },
    metric({ metric }, { metrics, options: { names }, report }) {
      if (isActivity(metric, metrics, names)) report("metric", { metric }, ["metric"])
    },
  },
})

const isActivity = (metric: string, metrics: readonly { readonly id: string; readonly tier: string }[], names: readonly string[]): boolean => {
  const known = metrics.find(({ id }) => id === metric)
  return known === undefined ? names.includes(metric.toLowerCase().replace(/[-_]+/g, " ").trim()) : known.tier === "activity"
}

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "page views as a headline, posts as a target",
    spec: { metrics: [{ metric: "page-views" }], objectives: [{ id: "more", title: "1000 posts a month" }] },
    expect: [{ message: "title", at: "/spec/objectives/0/title" }, { message: "metric", at: "/spec/metrics/0/metric" }],
  },
  {
    title: "solved questions are an outcome",
    spec: { metrics: [{ metric: "resolution-rate" }], objectives: [{ id: "solved", title: "More posts solved", metric: "resolution-rate" }] },
    expect: [],
  },
  {
    title: "a named behaviour says what the posts are for",
    spec: { objectives: [{ id: "answers", title: "More posts that answer a question", behaviour: "answer" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof metricVanityTarget>[]
