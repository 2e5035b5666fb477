import type { Locale, Texts } from "@folkmoot/facts"
import { editText, type Edit } from "./edit.ts"
import type { Finding, Severity, TextEdit } from "./finding.ts"
import { fill, type Slot } from "./message.ts"
import type { Problem } from "./problem.ts"
import type { Whereabouts } from "./read-document.ts"
import { rulePage } from "./rule-page.ts"
import { locate, pathText, placeOf, pointerOf, rangeOf, type Path } from "./source.ts"

interface Voice {
  readonly locale: Locale
  readonly severity: Severity
}

/** How a problem finds its place in the text and its name in the plan. */
export interface Mapping {
  readonly where: (path: Path) => Whereabouts
  readonly address: (path: Path) => { readonly node: string; readonly field: string }
}

/** A finding that still knows where it stands among others. */
export type RankedFinding = Finding & { readonly offset: number; readonly rank: number }

/** What stays the same of a problem while lines move and lists are sorted. */
export const fingerprintOf = ({ rule, message, path }: Problem, address: Mapping["address"]): string => {
  const { node, field } = address(path)
  return [rule.id, message, node, field].join(" ").trimEnd()
}

/** Puts a problem into a language, with the place where it stands in the text. */
export const findingOf = (problem: Problem, { where, address }: Mapping, { locale, severity }: Voice): RankedFinding => {
  const { document, path } = where(problem.path)
  const { text, root, lines, file } = document
  const place = locate(root, path)
  const range = problem.range ?? rangeOf(place, problem.on)
  const edits = (list: readonly Edit[]): readonly TextEdit[] | undefined => {
    const made = list.map((edit) => {
      const target = edit.at === undefined ? { document, path } : where(edit.at)
      // A change is made in one file or not at all.
      return target.document.text === text && target.document.file === file ? target.document.edit?.(text, target.document.root, edit, target.path) : undefined
    })
    return made.length > 0 && made.every((edit) => edit !== undefined) ? made : undefined
  }
  const fix = edits(problem.fix)
  const suggestions = problem.suggest.flatMap((edit) => {
    const own = edits([edit])
    const { message, slots } = editText(edit)
    return own === undefined ? [] : [{ message: fill(message, slots, locale), edits: own }]
  })
  const slots: Record<string, Slot> = {}
  for (const [name, slot] of Object.entries(problem.slots)) slots[name] = typeof slot === "object" && "place" in slot ? pathText(where(slot.place).path) : slot
  return {
    rule: problem.rule.id,
    messageKey: problem.message,
    severity,
    message: fill(problem.rule.messages[problem.message] as Texts, slots, locale),
    file,
    ...placeOf(lines, range),
    pointer: pointerOf(path.slice(0, place.depth)),
    node: address(problem.path).node,
    fingerprint: fingerprintOf(problem, address),
    ...(problem.gathered === undefined ? {} : { gathered: problem.gathered.map((one) => fingerprintOf(one, address)) }),
    ...(fix === undefined ? {} : { fix: { edits: fix } }),
    ...(suggestions.length === 0 ? {} : { suggestions }),
    why: problem.rule.why[locale],
    url: rulePage(problem.rule.id),
    offset: range.start,
    rank: problem.rule.rank ?? ("visit" in problem.rule ? 10 : 0),
  }
}

/** Findings file by file in document order; of several at one place, that with the lowest rank first. */
export const ranked = (found: readonly RankedFinding[], files: readonly string[]): readonly RankedFinding[] => {
  const number = new Map(files.map((file, index) => [file, index]))
  const fileOf = ({ file }: Finding): number => number.get(file) ?? 0
  return found.toSorted((a, b) => fileOf(a) - fileOf(b) || a.offset - b.offset || a.rank - b.rank)
}

/** Findings as they are told, in that order. */
export const inOrder = (found: readonly RankedFinding[], files: readonly string[]): readonly Finding[] =>
  ranked(found, files).map(({ offset: _, rank: __, ...finding }) => finding)
