import type { Texts } from "@folkmoot/facts"
import type { Severity } from "./finding.ts"
import { inARow } from "./message.ts"
import type { Problem } from "./problem.ts"
import { valueAt } from "./plain-data.ts"
import { pathText, type Path } from "./source.ts"

/** A problem with the severity that counts where it was found. */
export interface Weighed {
  readonly problem: Problem
  readonly severity: Severity
}

/** So many of a list are told one by one, however short the list is. */
const toldAlone = 3

/** So many of a list are named where they are told in one. */
const named = 8

const tails = {
  all: {
    en: "It is much the same with all {all} entries of {list}.",
    de: "Ähnlich ist es bei allen {all} Einträgen in {list}.",
    da: "Noget lignende gælder alle {all} poster i {list}.",
  },
  most: {
    en: "It is much the same with {alike} of the {all} entries of {list} ({names}).",
    de: "Ähnlich ist es bei {alike} von {all} Einträgen in {list} ({names}).",
    da: "Noget lignende gælder {alike} af de {all} poster i {list} ({names}).",
  },
} as const satisfies Readonly<Record<string, Texts>>

interface Group {
  readonly first: Weighed
  readonly list: Path
  readonly names: string[]
  readonly problems: Problem[]
  count: number
  /** The entry that was counted last; an entry counts once. */
  last: number
}

/** What a rule has found, as it is told. */
export interface Collector {
  readonly add: (found: Weighed) => void
  /** What is told, and how much more there is than is told one by one. */
  readonly told: () => { readonly found: readonly Weighed[]; readonly untold: number }
}

/** Where an entry of a list lies, if a path leads into one. */
const entryOf = (path: Path): { readonly list: Path; readonly index: number } | undefined => {
  const depth = path.findIndex((step) => typeof step === "number")
  return depth < 0 ? undefined : { list: path.slice(0, depth), index: path[depth] as number }
}

/**
 * Gathers what one rule finds.
 *
 * @remarks
 * Where a rule says of one of its messages that it is told together, and more than three entries and at least half of a list have it, the
 * first is told with the names of the others, at the name of the list: what nearly every entry lacks is one fault of the plan. `apart`
 * says which entries are told by themselves all the same, such as those the plan accepts. Beyond `most` only the number is told.
 */
export const collector = (plan: unknown, most: number, { name, apart }: { readonly name: (path: Path) => string; readonly apart: (problem: Problem) => boolean }): Collector => {
  const found: Weighed[] = []
  const groups = new Map<string, Group>()
  const untold = new Map<string | undefined, number>()
  const groupOf = ({ problem, severity }: Weighed): string | undefined => {
    const entry = problem.rule.together?.includes(problem.message) === true ? entryOf(problem.path) : undefined
    return entry === undefined || apart(problem) ? undefined : [severity, problem.message, ...entry.list].join(" ")
  }
  const oneOf = ({ first: { problem, severity }, list, names, problems, count }: Group, all: number): Weighed => {
    const { rule, message, slots } = problem
    const said = rule.messages[message] as Texts
    const tail = count === all ? tails.all : tails.most
    const messages = { ...rule.messages, [message]: inARow([said, tail], " ") }
    const others = [...names, ...(count > names.length ? ["…"] : [])].join(", ")
    return { severity, problem: { ...problem, rule: { ...rule, messages }, slots: { ...slots, alike: count, all, list: pathText(list), names: others }, path: list, on: "key", gathered: problems } }
  }
  return {
    add: (one) => {
      const key = groupOf(one)
      const entry = key === undefined ? undefined : entryOf(one.problem.path)
      if (key !== undefined && entry !== undefined) {
        const group = groups.get(key) ?? { first: one, list: entry.list, names: [], problems: [], count: 0, last: -1 }
        if (group.last !== entry.index) {
          group.count += 1
          if (group.names.length < named) group.names.push(name([...entry.list, entry.index]))
        }
        group.problems.push(one.problem)
        group.last = entry.index
        groups.set(key, group)
      }
      if (found.length < most) found.push(one)
      else untold.set(key, (untold.get(key) ?? 0) + 1)
    },
    told: () => {
      const inOne = new Map<string, Weighed>()
      for (const [key, group] of groups) {
        const all = (valueAt(plan, group.list) as readonly unknown[]).length
        if (group.count > toldAlone && group.count * 2 >= all) inOne.set(key, oneOf(group, all))
      }
      const alone = inOne.size === 0 ? found : found.filter((one) => !inOne.has(groupOf(one) ?? ""))
      const beyond = [...untold].filter(([key]) => key === undefined || !inOne.has(key))
      return { found: [...alone, ...inOne.values()], untold: beyond.reduce((sum, [, count]) => sum + count, 0) }
    },
  }
}
