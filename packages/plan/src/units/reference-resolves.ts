import { nearest, type Texts } from "@folkmoot/facts"
import { setValue } from "../edit.ts"
import type { RuleExampleOf } from "../example.ts"
import { nodesOf, type NodeKind } from "../nodes.ts"
import type { KnownMetric } from "../metric-catalogue.ts"
import { meantOf, referencesOf } from "../references.ts"
import { definePlanRule } from "../rule.ts"
import { isStandIn, type Path } from "../source.ts"

const kindTexts: { readonly [Kind in NodeKind]?: Texts } = {
  goal: { en: "goal", de: "Ziel", da: "mål" },
  behaviour: { en: "behaviour", de: "Verhalten", da: "adfærd" },
  objective: { en: "objective", de: "Zielvorgabe", da: "delmål" },
  strategy: { en: "strategy", de: "Strategie", da: "strategi" },
  tactic: { en: "tactic", de: "Taktik", da: "taktik" },
  action: { en: "action", de: "Maßnahme", da: "tiltag" },
  optimisation: { en: "optimisation", de: "Optimierung", da: "optimering" },
  feedback: { en: "feedback activity", de: "Rückmeldung", da: "feedbackaktivitet" },
  role: { en: "role", de: "Rolle", da: "rolle" },
  stakeholder: { en: "stakeholder", de: "Anspruchsgruppe", da: "interessent" },
  value: { en: "value", de: "Wert", da: "værdi" },
  audience: { en: "audience", de: "Zielgruppe", da: "målgruppe" },
  pilot: { en: "pilot", de: "Pilotprojekt", da: "pilotprojekt" },
  platform: { en: "platform", de: "Plattform", da: "platform" },
  phase: { en: "phase", de: "Phase", da: "fase" },
  contingency: { en: "contingency", de: "Ausweichmaßnahme", da: "nødplan" },
  claim: { en: "external claim", de: "externe Angabe", da: "ekstern oplysning" },
}

const or: Texts = { en: " or ", de: " oder ", da: " eller " }

const kindsText = (kinds: readonly NodeKind[]): Texts => {
  const said = (locale: "en" | "de" | "da"): string => kinds.map((kind) => kindTexts[kind]?.[locale] ?? kind).join(or[locale])
  return { en: said("en"), de: said("de"), da: said("da") }
}

/**
 * Every reference names a node that exists, and every metric is one that can be measured.
 *
 * @see concept:3
 */
export const referenceResolves = definePlanRule({
  id: "reference/resolves",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "A reference that leads nowhere breaks the chain from work to goal without anybody noticing.",
    de: "Ein Verweis ins Leere unterbricht die Kette von der Arbeit zum Ziel, ohne dass es jemand merkt.",
    da: "En henvisning, der ikke fører nogen steder hen, bryder kæden fra arbejde til mål, uden at nogen opdager det.",
  },
  sources: ["concept:3", "concept:22", "concept:116"],
  options: {},
  messages: {
    nearest: {
      en: "“{id}” names nothing in this plan; expected is the id of: {kinds}. Did you mean “{nearest}”?",
      de: "„{id}“ bezeichnet nichts in diesem Plan; erwartet wird die id von: {kinds}. Meinten Sie „{nearest}“?",
      da: "»{id}« findes ikke i denne plan; der forventes et id af typen: {kinds}. Mente I »{nearest}«?",
    },
    unknown: {
      en: "“{id}” names nothing in this plan; expected is the id of: {kinds}. Add it, or correct the reference.",
      de: "„{id}“ bezeichnet nichts in diesem Plan; erwartet wird die id von: {kinds}. Ergänzen Sie den Eintrag oder korrigieren Sie den Verweis.",
      da: "»{id}« findes ikke i denne plan; der forventes et id af typen: {kinds}. Tilføj posten, eller ret henvisningen.",
    },
    metricNearest: {
      en: "There is no metric “{id}”. Did you mean “{nearest}”?",
      de: "Eine Kennzahl „{id}“ gibt es nicht. Meinten Sie „{nearest}“?",
      da: "Nøgletallet »{id}« findes ikke. Mente I »{nearest}«?",
    },
    metric: {
      en: "There is no metric “{id}”. Choose one from the catalogue of metrics.",
      de: "Eine Kennzahl „{id}“ gibt es nicht. Wählen Sie eine aus dem Kennzahlenkatalog.",
      da: "Nøgletallet »{id}« findes ikke. Vælg et fra nøgletalskataloget.",
    },
    variant: {
      en: "The metric {metric} has no variant “{variant}”. Possible are: {variants}.",
      de: "Die Kennzahl {metric} hat keine Variante „{variant}“. Möglich sind: {variants}.",
      da: "Nøgletallet {metric} har ingen variant med navnet »{variant}«. Muligheder: {variants}.",
    },
  },
  visit: {
    plan(plan, { metrics, resolve, report }) {
      const named = nodesOf(plan).flatMap(({ kind, node }) => ("id" in node ? [{ kind, id: node.id }] : []))
      // Looking for the nearest name costs time for each pair; a plan with more broken references than this needs no guesses.
      let guesses = 50
      const candidates = new Map<readonly NodeKind[], readonly string[]>()
      const nearestOf = (id: string, kinds: readonly NodeKind[]): string | undefined => {
        const ids = candidates.get(kinds) ?? named.filter(({ kind }) => kinds.includes(kind)).slice(0, 300).map((node) => node.id)
        candidates.set(kinds, ids)
        return guesses-- > 0 ? nearest(id, ids) : undefined
      }
      for (const { value: id, path, meaning: { to } } of referencesOf(plan)) {
        // What stands in for a reference that is missing is told by its shape.
        if (isStandIn(id) || to.some((kind) => resolve(kind, id) !== undefined)) continue
        const meant = nearestOf(id, to)
        if (meant === undefined) report("unknown", { id, kinds: kindsText(to) }, path)
        else report("nearest", { id, kinds: kindsText(to), nearest: meant }, { at: path, suggest: setValue(meant) })
      }
      const known = new Set([...metrics, ...(plan.spec.definitions ?? [])].map(({ id }) => id))
      for (const { value: id, path } of meantOf(plan, "metric")) {
        if (isStandIn(id) || known.has(id)) continue
        const meant = guesses-- > 0 ? (nearest(id, known) ?? abbreviated(id, [...known])) : undefined
        if (meant === undefined) report("metric", { id }, path)
        else report("metricNearest", { id, nearest: meant }, { at: path, suggest: setValue(meant) })
      }
    },
    objective: (objective, context) => lookUpVariant(objective, [], context),
    metric: (headline, context) => lookUpVariant(headline, [], context),
    pilot({ criteria = [] }, context) {
      for (const [index, criterion] of criteria.entries()) lookUpVariant(criterion, ["criteria", index], context)
    },
  },
})

/** The one name that an abbreviation can stand for: each of its words begins with some of the letters, such as `csat` and customer-satisfaction. */
const abbreviated = (short: string, names: readonly string[]): string | undefined => {
  const letters = short.toLowerCase().replace(/[^a-z0-9]/g, "")
  if (letters.length < 2 || letters.length > 8) return undefined
  const begins = (rest: string, words: readonly string[]): boolean => {
    const [word, ...others] = words
    if (word === undefined) return rest === ""
    for (let count = 1; count <= rest.length && rest.slice(0, count) === word.slice(0, count); count++) if (begins(rest.slice(count), others)) return true
    return false
  }
  const found = names.filter((name) => begins(letters, name.split("-")))
  return found.length === 1 ? found[0] : undefined
}

/** Says where a metric has no such definition; one that is not known is told of already. */
const lookUpVariant = (
  { metric, variant }: { readonly metric?: string; readonly variant?: string },
  at: Path,
  { metrics, report }: { readonly metrics: readonly KnownMetric[]; readonly report: (message: "variant", slots: { readonly metric: string; readonly variant: string; readonly variants: readonly string[] }, where: Path) => void },
): void => {
  const variants = metrics.find(({ id }) => id === metric)?.variants
  if (metric === undefined || variant === undefined || variants === undefined || variants.includes(variant)) return
  report("variant", { metric, variant, variants: variants.length > 0 ? variants : ["–"] }, [...at, "variant"])
}

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a typing mistake, and a name that is nowhere",
    spec: {
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets", behaviours: ["answer"] }],
      behaviours: [{ id: "answers", title: "Members answer each other" }],
      objectives: [{ id: "more-answers", title: "More answers", goal: "world-peace", behaviour: "answers" }],
    },
    expect: [{ message: "nearest", at: "/spec/goals/0/behaviours/0" }, { message: "unknown", at: "/spec/objectives/0/goal" }],
  },
  {
    title: "metrics and their variants are looked up too",
    spec: { metrics: [{ metric: "resolution-rat" }, { metric: "happiness" }, { metric: "resolution-rate", variant: "yearly" }, { metric: "calm", variant: "loud" }, { metric: "resolution-rate", variant: "matured-cohort" }] },
    metrics: [{ id: "calm", tier: "outcome", unit: "count", variants: [], tables: [] }, { id: "resolution-rate", tier: "outcome", unit: "ratio", variants: ["matured-cohort", "throughput"], tables: [] }],
    expect: [
      { message: "metricNearest", at: "/spec/metrics/0/metric" },
      { message: "metric", at: "/spec/metrics/1/metric" },
      { message: "variant", at: "/spec/metrics/2/variant", says: "Possible are: matured-cohort and throughput." },
      { message: "variant", at: "/spec/metrics/3/variant", says: "Possible are: –." },
    ],
  },
  {
    title: "what is of another kind is not meant, and criteria of pilots are looked up, too",
    spec: {
      goals: [{ id: "answers", title: "More answers" }],
      tactics: [{ id: "thank", title: "Thank helpers", behaviours: ["answer"] }],
      pilots: [{ id: "mentors", title: "Mentors", criteria: [{ metric: "resolution-rate", target: 0.7 }, { metric: "resolution-rate", variant: "yearly", target: 0.7 }] }],
    },
    expect: [{ message: "unknown", at: "/spec/tactics/0/behaviours/0" }, { message: "variant", at: "/spec/pilots/0/criteria/1/variant" }],
  },
  {
    title: "every name is found",
    spec: {
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets", behaviours: ["answer"] }],
      behaviours: [{ id: "answer", title: "Members answer each other", metric: "resolution-rate" }],
      roles: [{ id: "manager", title: "Community manager" }],
      actions: [{ id: "open", title: "Open the forum", owner: "manager" }],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof referenceResolves>[]
