/** Input bent as bytes or letters, without a thought for what it means. */
import type { Random } from "./simulate-random.ts"

/** What a door is given: text where it takes text, halves of characters and all, or the bytes of a file. */
export type Content = string | Uint8Array

const lengthOf = (content: Content): number => content.length

const sliced = (content: Content, from: number, to: number): Content => (typeof content === "string" ? content.slice(from, to) : content.subarray(from, to))

const joined = (parts: readonly Content[]): Content =>
  parts.every((part) => typeof part === "string") ? parts.join("") : Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)))

const unit = (random: Random, like: Content): Content =>
  typeof like === "string" ? String.fromCharCode(random.pick([random.between(0, 127), random.between(0, 0xffff)])) : Uint8Array.of(random.between(0, 255))

/** A stretch, mostly a short one: long ones change all there is. */
const stretch = (random: Random, content: Content): readonly [from: number, to: number] => {
  const from = random.between(0, lengthOf(content))
  return [from, Math.min(lengthOf(content), from + random.between(0, random.pick([1, 8, 64, lengthOf(content)])))]
}

/** The longest that repeating may make of an input. */
export const mostRepeated = 200_000

/** Each way to bend an input; the other one is a second input of the same kind. */
const ways: readonly ((random: Random, content: Content, other: Content) => Content)[] = [
  function flipped(random, content) {
    const at = random.between(0, lengthOf(content))
    return joined([sliced(content, 0, at), unit(random, content), sliced(content, at + 1, lengthOf(content))])
  },
  function inserted(random, content) {
    const at = random.between(0, lengthOf(content))
    return joined([sliced(content, 0, at), unit(random, content), sliced(content, at, lengthOf(content))])
  },
  function cutOff(random, content) {
    return sliced(content, 0, random.between(0, lengthOf(content)))
  },
  function leftOut(random, content) {
    const [from, to] = stretch(random, content)
    return joined([sliced(content, 0, from), sliced(content, to, lengthOf(content))])
  },
  function repeated(random, content) {
    const [from, to] = stretch(random, content)
    const most = Math.floor(mostRepeated / Math.max(1, to - from))
    const times = Math.min(most, random.pick([2, 3, 10, 1000, most]))
    return joined([sliced(content, 0, to), ...Array.from({ length: times }, () => sliced(content, from, to)), sliced(content, to, lengthOf(content))])
  },
  function moved(random, content) {
    const [from, to] = stretch(random, content)
    const at = random.between(0, from)
    return joined([sliced(content, 0, at), sliced(content, from, to), sliced(content, at, from), sliced(content, to, lengthOf(content))])
  },
  function spliced(random, content, other) {
    return joined([sliced(content, 0, random.between(0, lengthOf(content))), sliced(other, random.between(0, lengthOf(other)), lengthOf(other))])
  },
]

/** An input bent once or several times: letters turned, cut, repeated, moved, spliced with another input. */
export const bentBytes = (random: Random, content: Content, other: Content): Content => {
  let bent = content
  for (let left = random.pick([1, 1, 1, 2, 4, 16]); left > 0; left--) bent = random.pick(ways)(random, bent, typeof other === typeof bent ? other : bent)
  return bent
}

/** Nothing that anybody wrote: random letters or bytes, of a few kinds or of all. */
export const noise = (random: Random, like: Content): Content => {
  const length = random.pick([0, 1, 2, 7, 60, 1000, 20_000])
  const letters = Array.from({ length: random.pick([1, 2, 5, 300]) }, () => unit(random, like))
  return joined(Array.from({ length }, () => random.pick(letters)))
}
