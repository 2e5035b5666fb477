import type { Report } from "@folkmoot/narrative"
import { documents } from "./documents.ts"
import { InvalidInput } from "./errors.ts"

/** Checks that data are a report as `report` gives it, or says what they are not. */
export const parseReport = (data: unknown): Report => {
  const { success, error, data: read } = documents.report.safeParse(data)
  if (success) return read
  const [issue] = error.issues
  const where = `report${issue === undefined ? "" : issue.path.map((key) => `.${String(key)}`).join("")}`
  throw new InvalidInput({ where, given: "", expected: "what report gives", message: `${where}: this is not a report as report gives it: ${issue?.message ?? "unknown reason"}. Write it again with --format json.` })
}
