import type { Locale, Texts } from "@folkmoot/facts"
import { editText, textEdit, type Edit } from "./edit.ts"
import type { Finding, Severity, TextEdit } from "./finding.ts"
import { fill } from "./message.ts"
import type { Problem } from "./problem.ts"
import { locate, placeOf, pointerOf, rangeOf, type Located, type Path } from "./source.ts"

/** A document that was read, as far as findings need it. */
interface ReadText {
  readonly file: string
  readonly text: string
  readonly document: { readonly root: Located; readonly lines: readonly number[] }
}

interface Voice {
  readonly locale: Locale
  readonly severity: Severity
}

/** A finding that still knows its rank among others. */
type RankedFinding = Finding & { readonly offset: number; readonly rank: number }

/** Puts a problem into a language, with the place where it stands in the text. */
export const findingOf = (read: ReadText, problem: Problem, pathInText: (path: Path) => Path, { locale, severity }: Voice): RankedFinding => {
  const { root, lines } = read.document
  const path = pathInText(problem.path)
  const place = locate(root, path)
  const range = problem.range ?? rangeOf(place, problem.on)
  const edits = (list: readonly Edit[]): readonly TextEdit[] | undefined => {
    const made = list.map((edit) => textEdit(read.text, root, edit, edit.at === undefined ? path : pathInText(edit.at)))
    return made.length > 0 && made.every((edit) => edit !== undefined) ? made : undefined
  }
  const fix = edits(problem.fix)
  const suggestions = problem.suggest.flatMap((edit) => {
    const own = edits([edit])
    const { message, slots } = editText(edit)
    return own === undefined ? [] : [{ message: fill(message, slots, locale), edits: own }]
  })
  const slots = Object.fromEntries(Object.entries(problem.slots).map(([name, slot]) => [name, typeof slot === "object" && "place" in slot ? { place: pathInText(slot.place) } : slot]))
  return {
    rule: problem.rule.id,
    messageKey: problem.message,
    severity,
    message: fill(problem.rule.messages[problem.message] as Texts, slots, locale),
    file: read.file,
    ...placeOf(lines, range),
    pointer: pointerOf(path.slice(0, place.depth)),
    ...(fix === undefined ? {} : { fix: { edits: fix } }),
    ...(suggestions.length === 0 ? {} : { suggestions }),
    why: problem.rule.why[locale],
    url: `https://folkmoot.dev/rules/${problem.rule.id}`,
    offset: range.start,
    rank: problem.rule.rank ?? ("visit" in problem.rule ? 10 : 0),
  }
}

/** Findings in document order; of several at one place, that with the lowest rank first. */
export const inOrder = (found: readonly RankedFinding[]): readonly Finding[] =>
  found
    .map((finding, index) => ({ finding, index }))
    .toSorted((a, b) => a.finding.offset - b.finding.offset || a.finding.rank - b.finding.rank || a.index - b.index)
    .map(({ finding: { offset: _, rank: __, ...finding } }) => finding)
