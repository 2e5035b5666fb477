import type { Refusal } from "./estimate.ts"
import { unmeasured } from "./unmeasured.ts"

/** The one name all items go by, or the refusal to mix several or to go without. */
export const onlyOne = (field: string, names: readonly string[], advice: string): string | Refusal => {
  const [only, ...others] = [...new Set(names)].toSorted()
  if (only !== undefined && others.length === 0) return only
  const found = only === undefined ? "name none" : `are of ${[only, ...others].join(", ")}`
  return unmeasured("undefined-term", `${field} ${found}; ${advice}`)
}
