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
    en: "Posts, members and page views can rise without anybody being better off.",
    de: "Beiträge, Mitglieder und Seitenaufrufe können steigen, ohne dass jemandem geholfen ist.",
    da: "Indlæg, medlemmer og sidevisninger kan stige, uden at nogen får gavn af det.",
  },
  sources: ["concept:13", "concept:14", "concept:15", "concept:20", "concept:23", "seed:000"],
  together: ["metric"],
  options: {
    names: [
      "posts", "members", "page views", "pageviews", "likes", "followers", "visits", "registrations", "impressions",
      "beiträge", "mitglieder", "seitenaufrufe", "anmeldungen", "aufrufe", "indlæg", "medlemmer", "sidevisninger", "følgere", "tilmeldinger",
    ] as readonly string[],
    around: [
      "more", "many", "new", "grow", "increase", "raise", "double", "doubled", "reach", "win", "number", "of", "the", "our", "to", "by", "from", "in", "and", "a", "an", "per", "each", "every", "day", "week", "month", "quarter", "year",
      "mehr", "neue", "immer", "anzahl", "zahl", "der", "die", "steigern", "erhöhen", "verdoppeln", "auf", "um", "von", "und", "pro", "je", "im", "am", "in", "tag", "woche", "monat", "quartal", "jahr",
      "flere", "nye", "antal", "antallet", "af", "øge", "fordoble", "til", "fra", "med", "og", "om", "hver", "dagen", "ugen", "måneden", "kvartalet", "året",
    ] as readonly string[],
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
      da: "Delmålet »{title}« går efter »{name}«, altså aktivitet, som ikke er noget værd i sig selv. Skriv, hvilken adfærd I vil se oftere.",
    },
  },
  visit: {
    objective({ title, metric, behaviour }, { metrics, options: { names, around }, report }) {
      if (metric !== undefined) {
        if (isActivity(metric, metrics, names)) report("metric", { metric }, ["metric"])
        return
      }
      const name = behaviour === undefined ? aimOf(title, names, around) : undefined
      if (name !== undefined) report("title", { title, name }, ["title"])
    },
    metric({ metric }, { metrics, options: { names }, report }) {
      if (isActivity(metric, metrics, names)) report("metric", { metric }, ["metric"])
    },
  },
})

/** The name of what is counted, where that itself is all a title aims at: what stands around it says only how much or how often. */
const aimOf = (title: string, names: readonly string[], around: readonly string[]): string | undefined => {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const aim = words.filter((word) => !around.includes(word) && !/^\p{N}/u.test(word)).join(" ")
  return names.find((name) => name === aim)
}

const isActivity = (metric: string, metrics: readonly { readonly id: string; readonly tier: string }[], names: readonly string[]): boolean => {
  const known = metrics.find(({ id }) => id === metric)
  return known === undefined ? names.includes(metric.toLowerCase().replace(/[-_]/g, " ")) : known.tier === "activity"
}

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "page views as a headline, posts as a target",
    spec: { metrics: [{ metric: "page-views" }], objectives: [{ id: "more", title: "1000 posts a month" }, { id: "liked", title: "Be liked", metric: "likes" }] },
    expect: [{ message: "title", at: "/spec/objectives/0/title" }, { message: "metric", at: "/spec/objectives/1/metric" }, { message: "metric", at: "/spec/metrics/0/metric" }],
  },
  {
    title: "a metric whose name does not tell that it counts what people do",
    spec: { metrics: [{ metric: "warmth" }] },
    metrics: [{ id: "calm", tier: "outcome", unit: "count", variants: [], tables: [] }, { id: "warmth", tier: "activity", unit: "count", variants: [], tables: [] }],
    expect: [{ message: "metric", at: "/spec/metrics/0/metric" }],
  },
  {
    title: "solved questions are an outcome",
    spec: { metrics: [{ metric: "resolution-rate" }], objectives: [{ id: "solved", title: "More posts", metric: "resolution-rate" }] },
    expect: [],
  },
  {
    title: "how much and how often leave the aim what it is",
    spec: {
      objectives: [
        { id: "members", title: "More members" },
        { id: "followers", title: "The number of followers: 20k by 2027" },
        { id: "views", title: "Page views, doubled" },
        { id: "posts", title: "Immer mehr Beiträge pro Monat" },
        { id: "new", title: "Flere nye medlemmer" },
      ],
    },
    expect: [
      { message: "title", at: "/spec/objectives/0/title" },
      { message: "title", at: "/spec/objectives/1/title" },
      { message: "title", at: "/spec/objectives/2/title" },
      { message: "title", at: "/spec/objectives/3/title" },
      { message: "title", at: "/spec/objectives/4/title" },
    ],
  },
  {
    title: "what members do is not vanity, even where posts are in it",
    spec: {
      objectives: [
        { id: "comments", title: "Immer mehr Mitglieder kommentieren Beiträge" }, { id: "profiles", title: "Members make a profile and publish" }, { id: "more", title: "More of everything" },
        { id: "guides", title: "B2B posts" },
      ],
    },
    expect: [],
  },
  {
    title: "a named behaviour says what the posts are for",
    spec: { objectives: [{ id: "answers", title: "More posts", behaviour: "answer" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof metricVanityTarget>[]
