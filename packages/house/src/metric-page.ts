import { durationText } from "@folkmoot/facts"
import { possibleRange, type AnyMetric, type CellForm, type Estimate, type LeftOut, type Totals, type Unit } from "@folkmoot/metrics"
import { leftOutOf, readFrom } from "./definition.ts"
import { intervalMethods } from "./interval-methods.ts"
import { inline, part, points, table } from "./markdown.ts"
import { defaultVariant, shownOf, type Shown } from "./metric-shown.ts"
import { sqlOf } from "./metric-sql.ts"
import { optionText } from "./told-value.ts"
import { calculatorComments, commentOf } from "./unit-comment.ts"
import { exportNameOf } from "./unit-name.ts"
import type { LoadedUnit } from "./units.ts"
import { optionsGiven, workedExamples } from "./worked-examples.ts"

const unitWords: Readonly<Record<Unit, string>> = {
  ratio: "a share",
  "net-ratio": "a difference of two shares",
  quotient: "so many of one thing for each of another",
  change: "a multiple of where it began or of what went in",
  "nps-points": "points, never percent",
  "scale-points": "points on the scale that was asked on",
  points: "points somebody gave",
  milliseconds: "a length of time in milliseconds",
  "per-person": "a mean for each person",
  count: "how many",
  money: "minor units of one currency, such as cents",
}

const rangeText = (unit: Unit): string => {
  const { low, high } = possibleRange(unit)
  if (Number.isFinite(low) && Number.isFinite(high)) return `, from ${low} to ${high}`
  return Number.isFinite(low) ? `, at least ${low}` : ""
}

const unitText = (unit: Unit): string => `${inline(unit)}: ${unitWords[unit]}${rangeText(unit)}`

const atAGlance = (metric: AnyMetric, name: string): string => {
  const options = Object.entries(metric.options as Readonly<Record<string, number>>).map(([option, value]) => `${inline(option)} ${optionText(value)}`)
  const rows: readonly (readonly [string, string])[] = [
    ["Counts in", unitText(metric.unit)],
    ["Better", metric.better === "neither" ? "neither way: it depends on what is wanted" : metric.better],
    ["Tier", metric.tier],
    ["Unless said", `the variant ${inline(defaultVariant(metric))}${options.length === 0 ? "" : `; ${options.join(", ")}`}`],
    ["Kinds of value", metric.values.join(", ")],
    ["Finest period", metric.finest ?? ""],
    ["Version", `${inline(`${metric.id}@${metric.version}`)}, since ${metric.since}`],
    ["Import", inline(`import { ${exportNameOf(name)} } from "@folkmoot/metrics/${name}"`)],
  ]
  return table(["At a glance", ""], rows.filter(([, text]) => text !== ""))
}

/** In what form a calculator wants a total. */
const formText = ({ form, spared }: Totals[string]): string => {
  const cells = Object.entries((form ?? {}) as Readonly<Record<string, CellForm<unknown>>>).map(([name, [expected]]) => `${inline(name)} ${expected}`)
  return `${form === undefined ? "a whole number of at least 0" : `a list, in each item ${cells.join("; ")}`}${spared === true ? "; or nothing" : ""}`
}

const takenPart = (loaded: LoadedUnit, metric: AnyMetric): readonly string[] => {
  const comments = calculatorComments(loaded)
  const totals = Object.entries(metric.totals as Totals).map(([name, statistic]) => [inline(name), comments.totals[name] ?? "", formText(statistic)])
  const options = Object.entries(metric.options as Readonly<Record<string, number>>).map(([name, value]) => [inline(name), comments.options[name] ?? "", optionText(value)])
  return part(
    "## What it takes",
    "A calculator is given these totals; measuring reads them from facts.",
    table(["Total", "What it is", "Given as"], totals),
    table(["Option", "What it is", "Unless said"], options),
    optionsGiven(loaded, metric),
  )
}

const formulaText = (formula: string): string => `$$\n${formula}\n$$`

const formulaPart = (loaded: LoadedUnit, metric: AnyMetric): readonly string[] => {
  const { formulas, symbols } = commentOf(loaded)
  const shown = new Map<string, string[]>()
  for (const variant of Object.keys(metric.variants)) {
    const formula = formulas[variant]
    if (formula !== undefined) shown.set(formula, [...(shown.get(formula) ?? []), variant])
  }
  const first = defaultVariant(metric)
  return part(
    "## Formula",
    ...[...shown].flatMap(([formula, names]) => [names.map((name) => `**${inline(name)}**${name === first && Object.keys(metric.variants).length > 1 ? " (unless said)" : ""}`).join(", "), formulaText(formula)]),
    symbols.length === 0 ? "" : `The symbols:\n\n${points(symbols.map(([symbol, meaning]) => `$${symbol}$: ${meaning}`))}`,
  )
}

const whenToTake = (metric: AnyMetric, name: string): string => {
  const { matures, growing, accrues, sameSources, onlyWhereItApplies, caveats, spares, unit } = metric.variants[name] as AnyMetric["variants"][string]
  const said = [
    ...(name === defaultVariant(metric) ? ["The first choice."] : []),
    ...(matures === undefined ? [] : [`Periods can be compared: every row was followed for ${durationText(matures(metric.options))}; younger ones wait.`]),
    ...(growing === true ? ["It grows for as long as one looks: compare only periods that had the same time."] : []),
    ...(accrues === true || metric.accrues === true ? ["It grows with the length of the period: only periods about equally long are compared."] : []),
    ...(sameSources === true ? ["A source counts only where it tells all the tables read."] : []),
    ...(onlyWhereItApplies === true ? ["Only for data that meet its conditions; elsewhere it is not shown."] : []),
    ...(spares === undefined ? [] : [`Does without ${spares.map((column: string) => inline(column)).join(", ")} where a source never tells it.`]),
    ...(unit === undefined || unit === metric.unit ? [] : [`Counts in ${unitText(unit)}.`]),
    ...(caveats ?? []).map(({ text }: { readonly text: { readonly en: string } }) => text.en),
  ]
  return said.join(" ")
}

const variantPart = (metric: AnyMetric): readonly string[] =>
  part("## Variants", table(["Variant", "What it means", "When to take it"], Object.entries<{ readonly means: { readonly en: string } }>(metric.variants).map(([name, { means }]) => [inline(name), means.en, whenToTake(metric, name)])))

const intervalPart = (metric: AnyMetric, { methods }: Shown): readonly string[] =>
  part(
    "## The interval",
    "Every number has one, of level 0.95 unless another is asked for. It holds the value and stays within what is possible.",
    points(
      [...methods].map(([method, variants]) => {
        const how = intervalMethods[method]
        if (how === undefined) throw new Error(`${metric.id}: nothing says how an interval by ${method} is made; add it to interval-methods.ts.`)
        return `${inline(method)}${variants.length === Object.keys(metric.variants).length ? "" : ` (${variants.map(inline).join(", ")})`}: ${how}`
      }),
    ),
  )

type Why = Extract<Estimate, { readonly measured: false }>["why"]

/** What each reason for no number means. */
const whyWords: Readonly<Record<Why, string>> = {
  "no-data": "nothing happened that could be counted",
  "zero-denominator": "there was nothing to set it against",
  "not-recorded": "no source tells what it takes",
  "too-few": "too few cases to say how sure it is",
  suppressed: "so few cases that they could point to single people",
  "window-open": "too early: what counts has not been followed for long enough, or the period begins after the as-of moment",
  "undefined-term": "what counts has not been laid down",
  "unit-mismatch": "what was told is in units that cannot be put together, or is asked for more finely than it is told",
  "not-reached": "too many are still waiting",
  stale: "what was measured is older than it may be",
  "invalid-input": "what was given cannot be",
}

/** Every reason of a metric and its variants for leaving rows out. */
const reasonsOf = (metric: AnyMetric): readonly object[] =>
  [metric.leaveOut, ...Object.values<{ readonly leaveOut?: LeftOut }>(metric.variants).map(({ leaveOut }) => leaveOut)]
    .flatMap((leaveOut) => Object.values<Readonly<Record<string, object>> | undefined>(leaveOut ?? {}))
    .flatMap((of) => Object.values(of ?? {}))

const refusalPart = (metric: AnyMetric, { refusals }: Shown): readonly string[] => {
  const declared = reasonsOf(metric).flatMap((reason) => ("why" in reason && typeof reason.why === "string" ? [reason.why as Why] : []))
  const always: readonly Why[] = ["no-data", "not-recorded", "window-open", ...(metric.impersonal === true ? [] : (["suppressed"] as const)), ...(metric.finest === undefined ? [] : (["unit-mismatch"] as const)), "invalid-input"]
  const whys = Object.keys(whyWords).filter((why) => refusals.has(why) || declared.includes(why as Why) || always.includes(why as Why)) as Why[]
  return part("## When there is no number", "Never a zero or a blank in its place: the estimate says `measured: false` and why.", table(["`why`", "Meaning", "As it is said in an example"], whys.map((why) => [inline(why), whyWords[why], refusals.get(why) ?? ""])))
}

/** What goes with any number of which rows were left out because they do not tell what decides whether they count. */
const partlyUnknown = (metric: AnyMetric, caveats: Shown["caveats"]): readonly (readonly string[])[] => {
  const hides = reasonsOf(metric).some((reason) => "hides" in reason)
  return hides && caveats.every(({ id }) => id !== "partly-unknown") ? [["caveat", inline("partly-unknown"), "Some records do not tell what decides whether they count; they were left out."]] : []
}

const besidePart = (metric: AnyMetric, { caveats, assumptions }: Shown): readonly string[] =>
  part(
    "## What may go with it",
    table(["", "Id", "What it says"], [...partlyUnknown(metric, caveats), ...caveats.map(({ id, text }) => ["caveat", inline(id), text.en]), ...assumptions.map(({ id, text }) => ["assumption", inline(id), text.en])]),
  )

/** The page of a metric, between what it asks and where it comes from. */
export const metricPage = (loaded: LoadedUnit): readonly string[] => {
  const metric = loaded.unit as unknown as AnyMetric
  const shown = shownOf(metric, loaded.examples)
  return [
    atAGlance(metric, loaded.name),
    ...takenPart(loaded, metric),
    ...formulaPart(loaded, metric),
    ...variantPart(metric),
    ...workedExamples(loaded, metric),
    ...readFrom(metric),
    ...leftOutOf(metric),
    ...intervalPart(metric, shown),
    ...besidePart(metric, shown),
    ...refusalPart(metric, shown),
    ...part(
      "## SQL",
      `What is asked of a database for ${inline(defaultVariant(metric))} over one month, March 2026 as of 1 January 2027: one query for each total, and one for what is left out.`,
      ...sqlOf(metric, defaultVariant(metric)),
    ),
  ]
}

