import { parse } from "yaml"
import { textOf } from "./workspace.ts"

/** A part of the sample plan that names a metric. */
interface Naming {
  readonly metric: string
  readonly place: string
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value)

/** Every part of a plan that names a metric in its field `metric`, by the list it stands in and what it is called. */
const namingsIn = (value: unknown, list: string): readonly Naming[] => {
  if (Array.isArray(value)) return value.flatMap((item) => namingsIn(item, list))
  if (!isRecord(value)) return []
  const { metric, title, id } = value
  const called = [title, id].find((one) => typeof one === "string")
  const own = typeof metric === "string" && called !== undefined ? [{ metric, place: `“${called}” (${list})` }] : []
  return [...own, ...Object.entries(value).flatMap(([field, item]) => namingsIn(item, typeof item === "object" ? field : list))]
}

let namings: readonly Naming[] | undefined

/** Where the sample plan names a metric. */
export const samplePlaces = (metric: string): readonly string[] => {
  namings ??= namingsIn(parse(textOf("packages/house/sample/plan.folkmoot.yaml")), "plan")
  return [...new Set(namings.filter((one) => one.metric === metric).map(({ place }) => place))]
}
