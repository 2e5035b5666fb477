import { before } from "./before.ts"
import { fingerprint } from "./fingerprint.ts"
import type { MaturityModel } from "./model.ts"

const byId = <Named extends { readonly id: string }>(named: readonly Named[]): readonly Named[] => named.toSorted((a, b) => before(a.id, b.id))

/**
 * The fingerprint of what a model says.
 *
 * @remarks
 * Unit: the first 16 hexadecimal digits of a SHA-256. The order in which functions, practices, streams, answer sets and questions are written
 * does not change it, nor does the order of fields; that of levels and of answers does, since places mean something there.
 */
export const modelVersion = ({ spec, ...rest }: MaturityModel): string => {
  const functions = byId(spec.functions).map((one) => ({
    ...one,
    practices: byId(one.practices).map((practice) => ({ ...practice, ...(practice.streams === undefined ? {} : { streams: byId(practice.streams) }) })),
  }))
  return fingerprint({ ...rest, spec: { ...spec, functions, answerSets: byId(spec.answerSets), questions: byId(spec.questions) } })
}
