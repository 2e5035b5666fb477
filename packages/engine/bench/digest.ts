/** Whether two engines said the same, without keeping what they said. */
import type { Answer } from "@folkmoot/facts"

const hashOf = (text: string): number => {
  let hash = 0
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** A number for answers in any order: how many entries there are, and the sum of a hash of each. */
export const digestOf = (answers: readonly Answer[]): string => {
  let [entries, sum] = [0, 0]
  for (const { summary, bucket, group, entries: own } of answers) {
    const place = JSON.stringify([summary, bucket, group])
    for (const { key, n } of own) {
      sum = (sum + hashOf(`${place} ${JSON.stringify(key)} ${n}`)) % Number.MAX_SAFE_INTEGER
      entries++
    }
  }
  return `${entries} entries, ${sum}`
}
