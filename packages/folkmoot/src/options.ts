import { UsageError } from "./exit.ts"

/** The sdk, loaded only when a command needs it: `--help` and mistakes in the options answer at once. */
export type Sdk = typeof import("@folkmoot/sdk")

/** The part of it that knows plans, which answers sooner. */
export type Planning = typeof import("./planning.ts")

/** Gathers the values of an option that may be given again. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** Finds what was named among what there is; a name nobody knows is an error that says which are known, and which may have been meant. */
export const named = <Name extends string>({ nearest }: Pick<Sdk, "nearest">, option: string, given: string, what: string, known: readonly Name[]): Name => {
  const found = known.find((one) => one === given)
  if (found !== undefined) return found
  const near = nearest(given, known)
  throw new UsageError(`${option}: ${JSON.stringify(given)} is not ${what}; known are ${known.join(", ")}.${near === undefined ? "" : ` Did you mean ${JSON.stringify(near)}?`}`)
}

/** Takes apart what is written as two things with a mark between them. */
export const splitAt = (given: string, mark: string, where: string, expected: string): readonly [string, string] => {
  const at = given.indexOf(mark)
  if (at <= 0 || at + mark.length >= given.length) throw new UsageError(`${where}: ${JSON.stringify(given)} is not ${expected}.`)
  return [given.slice(0, at), given.slice(at + mark.length)]
}
