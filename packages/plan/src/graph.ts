import { localeOf, type Locale, type Texts } from "@folkmoot/facts"
import { forms, inLines, oneOf, optionsOf } from "./given.ts"
import { shown } from "./message.ts"
import type { StrategyPlan } from "./model.ts"
import { planGiven } from "./plan-given.ts"
import { chainName, unconnected, valueChain, type ChainKind, type ChainNode } from "./value-chain.ts"
import { isBlank } from "./wording.ts"

/** How the value chain is drawn. */
export interface GraphOptions {
  /** Mermaid is drawn in Markdown by most code hosts, DOT is read by Graphviz. */
  readonly format: "mermaid" | "dot"
  /** The language of the headings; English unless said. Titles are in the plan's own. */
  readonly locale?: Locale
}

const headings = {
  tactic: { en: "Tactics", de: "Taktiken", da: "Taktikker" },
  strategy: { en: "Strategy", de: "Strategie", da: "Strategi" },
  objective: { en: "Objectives", de: "Zielvorgaben", da: "Delmål" },
  behaviour: { en: "Behaviour of members", de: "Verhalten der Mitglieder", da: "Medlemmernes adfærd" },
  goal: { en: "Goals", de: "Ziele", da: "Mål" },
} as const satisfies Readonly<Record<ChainKind, Texts>>

const kinds = Object.keys(headings) as readonly ChainKind[]

const loose = {
  toNoGoal: { en: "leads to no goal", de: "führt zu keinem Ziel", da: "fører ikke til noget mål" },
  fromNoTactic: { en: "no tactic leads here", de: "keine Taktik führt hierher", da: "ingen taktik fører hertil" },
} as const satisfies Readonly<Record<string, Texts>>

const lineLength = 28

/** Breaks a title at its spaces; a word longer than a line keeps its line to itself. */
const wrapped = (title: string): readonly string[] => {
  const lines: string[] = []
  for (const word of shown(title.trim()).split(/\s+/u)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

interface Box {
  readonly name: string
  readonly kind: ChainKind
  readonly lines: readonly string[]
  readonly unconnected: boolean
}

interface Arrow {
  readonly from: Box
  readonly to: Box
}

interface Drawing {
  readonly columns: readonly { readonly kind: ChainKind; readonly heading: string; readonly boxes: readonly Box[] }[]
  readonly arrows: readonly Arrow[]
}

/** A column for each kind of node, in the order in which work becomes worth. Names are made of kind and number, the heading's is 0, so no id needs quoting. */
const drawingOf = (plan: StrategyPlan, locale: Locale): Drawing => {
  const chain = valueChain(plan)
  const apart = unconnected(chain)
  const boxOf = ({ kind, id, title, index }: ChainNode): Box => {
    const isApart = apart.has(chainName(kind, id))
    const mark = (kind === "goal" ? loose.fromNoTactic : loose.toNoGoal)[locale]
    return { name: `${kind}${index + 1}`, kind, lines: [...wrapped(isBlank(title) ? id : title), ...(isApart ? [`(${mark})`] : [])], unconnected: isApart }
  }
  const boxes = new Map<string, Box>()
  const columns = kinds.flatMap((kind) => {
    const own = chain.nodes.filter((node) => node.kind === kind).map((node) => ({ called: chainName(kind, node.id), box: boxOf(node) }))
    // Of nodes with the same id the first is meant by a reference.
    for (const { called, box } of own) if (!boxes.has(called)) boxes.set(called, box)
    return own.length === 0 ? [] : [{ kind, heading: headings[kind][locale], boxes: own.map(({ box }) => box) }]
  })
  const arrows = new Map(chain.edges.map(({ from, to }) => [`${from} ${to}`, { from: boxes.get(from), to: boxes.get(to) }]))
  return { columns, arrows: [...arrows.values()].filter((arrow): arrow is Arrow => arrow.from !== undefined && arrow.to !== undefined) }
}

/** Whatever could mean something to Mermaid is written as a character's number. */
const mermaidText = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N} ,.:!?'()/=-]/gu, (character) => `#${character.codePointAt(0) as number};`)

const mermaidOf = ({ columns, arrows }: Drawing): string => {
  const columnOf = new Map(columns.map(({ kind }, index) => [kind, index]))
  // An arrow over several columns is as long as they are wide, so that goals stay at the right.
  const span = ({ from, to }: Arrow): number => Math.max(1, (columnOf.get(to.kind) as number) - (columnOf.get(from.kind) as number))
  const reached = new Set(arrows.map(({ to }) => to.name))
  const label = (lines: readonly string[]): string => `["${lines.map(mermaidText).join("<br/>")}"]`
  return [
    "flowchart LR",
    ...columns.flatMap(({ kind, heading, boxes }) => [
      `  ${kind}0${label([heading])}:::heading`,
      ...boxes.map(({ name, lines, unconnected: apart }) => `  ${name}${label(lines)}${apart ? ":::unconnected" : ""}`),
    ]),
    ...columns.slice(1).flatMap(({ kind, boxes }, index) => {
      const before = `${(columns[index] as Drawing["columns"][number]).kind}0`
      return [`  ${before} ~~~ ${kind}0`, ...boxes.filter(({ name }) => !reached.has(name)).map(({ name }) => `  ${before} ~~~ ${name}`)]
    }),
    ...arrows.map((arrow) => `  ${arrow.from.name} -${"-".repeat(span(arrow))}> ${arrow.to.name}`),
    "  classDef heading fill:none,stroke:none",
    "  classDef unconnected stroke:#b3261e,stroke-dasharray:5 4",
    "",
  ].join("\n")
}

const dotText = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("&", "&amp;")

const dotOf = ({ columns, arrows }: Drawing): string => {
  const label = (lines: readonly string[]): string => `label="${lines.map(dotText).join("\\n")}"`
  return [
    "digraph plan {",
    "  rankdir=LR",
    '  node [shape=box, style=rounded, fontname="sans-serif"]',
    ...columns.flatMap(({ kind, heading, boxes }) => [
      "  {",
      "    rank=same",
      `    ${kind}0 [${label([heading])}, shape=plaintext]`,
      ...boxes.map(({ name, lines, unconnected: apart }) => `    ${name} [${label(lines)}${apart ? ', color="#b3261e", style="rounded,dashed"' : ""}]`),
      "  }",
    ]),
    ...columns.slice(1).map(({ kind }, index) => `  ${(columns[index] as Drawing["columns"][number]).kind}0 -> ${kind}0 [style=invis]`),
    ...arrows.map(({ from, to }) => `  ${from.name} -> ${to.name}`),
    "}",
    "",
  ].join("\n")
}

/**
 * Draws the value chain of a plan: tactics at the left, then strategy, objectives and behaviour, goals at the right.
 *
 * @remarks
 * Pure: the same plan gives the same text. Nodes that lead to no goal, and goals to which no tactic leads, are dashed and say so. Titles are
 * wrapped and cut at 120 characters; no title can end the label it stands in. A plan without any of these nodes gives an empty graph. Never
 * throws: parts of the wrong shape are left out, and an option there is none of is told in a comment before the drawing.
 * @see concept:3
 */
export const planGraph = (plan: StrategyPlan, options: GraphOptions): string => {
  const { options: known, problems: wrongOptions } = optionsOf<GraphOptions>("planGraph", options, { format: oneOf(["mermaid", "dot"]), locale: forms.locale })
  const { plan: usable, problems: wrongPlan } = planGiven("planGraph", plan)
  const locale = localeOf(known.locale)
  const drawing = drawingOf(usable, locale)
  const { format = "mermaid" } = known
  const comments = inLines([...wrongPlan, ...wrongOptions], locale).map((line) => `${format === "dot" ? "//" : "%%"} ${line}\n`)
  return `${comments.join("")}${format === "dot" ? dotOf(drawing) : mermaidOf(drawing)}`
}
