import { compose } from "./compose.ts"
import { emptyPlan } from "./empty-plan.ts"
import type { StrategyPlan } from "./model.ts"
import type { Problem } from "./problem.ts"
import { salvage } from "./salvage.ts"
import { issuesOf, shapeProblems } from "./shape.ts"
import { lineStarts, locate, placeOf, pointerOf, rangeOf, type Located, type Path } from "./source.ts"
import type { Place } from "./finding.ts"

/** How a plan is read. */
export interface ParseOptions {
  /** The name of the file, as it is to appear in findings; `plan.folkmoot.yaml` unless said. */
  readonly file?: string
}

/**
 * A plan that was read, with all that is needed to say where things stand.
 *
 * @remarks
 * `plan` is always there: parts with the wrong shape are left out of it and told as findings by `lintPlan`. `readable` is false where the
 * text could not be read as YAML to its end; then only that is told. `valid` says that nothing is wrong with syntax or shape.
 */
export interface ParsedPlan {
  readonly file: string
  readonly text: string
  readonly plan: StrategyPlan
  readonly readable: boolean
  readonly valid: boolean
  /** The JSON pointer of a path of `plan`, in the document as it was written. */
  readonly pointer: (path: Path) => string
  /** Where the value at a path of `plan`, or its name, is written. */
  readonly place: (path: Path, on?: "key" | "value") => Place
  /** @internal */
  readonly document: { readonly root: Located; readonly lines: readonly number[]; readonly problems: readonly Problem[]; readonly pathInText: (path: Path) => Path }
}

/**
 * Reads a plan from YAML or JSON.
 *
 * @remarks
 * Never throws, whatever the text; what is wrong with it is told by `lintPlan`. Documents of up to 1,048,576 characters and 64 levels
 * are read, as YAML 1.2. Of several documents in one text the first is read.
 */
export const parsePlan = (text: string, { file = "plan.folkmoot.yaml" }: ParseOptions = {}): ParsedPlan => {
  const { data, root, problems, broken } = compose(text)
  const issues = broken ? [] : issuesOf(data)
  const shape = shapeProblems(issues, data)
  const { plan, pathInText } = broken ? { plan: emptyPlan(), pathInText: (path: Path) => path } : salvage(data, issues)
  const all = [...problems, ...shape]
  const lines = lineStarts(text)
  return {
    file,
    text,
    plan,
    readable: !broken,
    valid: all.length === 0,
    pointer: (path) => pointerOf(pathInText(path)),
    place: (path, on = "value") => placeOf(lines, rangeOf(locate(root, pathInText(path)), on)),
    document: { root, lines, problems: all, pathInText },
  }
}
