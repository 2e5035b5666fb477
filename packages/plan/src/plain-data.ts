import type { Path } from "./source.ts"

/** Whether a value holds others: a list or a record. */
export const isHolder = (value: unknown): value is Record<string | number, unknown> => typeof value === "object" && value !== null

/** Whether a value has fields: a record, but no list. */
export const hasFields = (value: unknown): value is Readonly<Record<string, unknown>> => isHolder(value) && !Array.isArray(value)

/** What has something in common, in the order in which that is first met; `Map.groupBy` is younger than the platforms this runs on. */
export const grouped = <K, V>(list: Iterable<V>, commonOf: (one: V) => K): Map<K, V[]> => {
  const groups = new Map<K, V[]>()
  for (const one of list) {
    const common = commonOf(one)
    const group = groups.get(common)
    if (group === undefined) groups.set(common, [one])
    else group.push(one)
  }
  return groups
}

/** The value at a path of the data, if there is one. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (isHolder(value) && Object.hasOwn(value, step) ? value[step] : undefined), data)

/** The records of a list at a path of the data; none where there is no list. */
export const recordsAt = (data: unknown, path: Path): readonly Readonly<Record<string, unknown>>[] => {
  const list = valueAt(data, path)
  return Array.isArray(list) ? list.filter(hasFields) : []
}

/** The texts of a list at a path of the data; none where there is no list. */
export const textsAt = (data: unknown, path: Path): readonly string[] => {
  const list = valueAt(data, path)
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : []
}

/** Whether two values say the same; the order of fields does not matter. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (!isHolder(one) || !isHolder(other)) return one === other
  const keys = Object.keys(one)
  return Array.isArray(one) === Array.isArray(other) && keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
}
