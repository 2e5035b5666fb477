/** One try at a door: what is given to it, whether that goes wrong, and the least of it that still does. */
import { bentBytes, noise, type Content } from "./fuzz-bytes.ts"
import type { Seed } from "./fuzz-door.ts"
import { bentText } from "./fuzz-texts.ts"
import { randomFrom, type Random } from "./simulate-random.ts"

/** Which of what programs share can be changed by input alone. */
const shared = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Promise.prototype, Map.prototype]

const sharedNames = (): string => shared.map((one) => Reflect.ownKeys(one).map(String).join()).join("\n")

/** Input for one try: the parts, and the name of the one that was bent. */
export interface Input {
  readonly parts: Readonly<Record<string, Content>>
  readonly name: string
}

/** One part of well-formed input, bent in one of three ways. */
export const inputFor = (random: Random, seeds: readonly Seed[], seed: Seed): Input => {
  const parts = Object.fromEntries(Object.entries(seed.parts).map(([name, { content }]) => [name, content]))
  const name = random.pick(Object.keys(parts))
  const { content, form } = seed.parts[name] ?? { content: "" }
  const others = Object.values(random.pick(seeds).parts).filter((one) => typeof one.content === typeof content)
  const other = others.length === 0 ? content : random.pick(others).content
  const bent = random.weighted<() => Content>([
    [form === undefined ? 0 : 6, () => (typeof content === "string" && typeof other === "string" && form !== undefined ? bentText(random, content, other, form) : content)],
    [4, () => bentBytes(random, content, other)],
    [1, () => noise(random, content)],
  ])()
  return { parts: { ...parts, [name]: bent }, name }
}

/** What went wrong where parts were given to a door; nothing where all was well. */
export const faultOf = async (seed: Seed, parts: Readonly<Record<string, Content>>): Promise<string | undefined> => {
  const before = sharedNames()
  try {
    await seed.give(parts)
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  return sharedNames() === before ? undefined : "What programs share was changed."
}

/** What a fault is known by while its input is made shorter: its first line, without what the input puts into it. */
const kindOf = (fault: string): string => (fault.split("\n")[0] ?? "").slice(0, 40)

/** Leaves out of a part what the fault does not need: halves, quarters, and so on, as long as the fault stays. */
export const shortened = async (seed: Seed, { parts, name }: Input, fault: string): Promise<Content> => {
  let best = parts[name] ?? ""
  let left = 150
  for (let step = Math.ceil(best.length / 2); step >= 1 && left > 0; step = step === 1 ? 0 : Math.ceil(step / 2)) {
    for (let at = 0; at < best.length && left > 0;) {
      const shorter: Content = typeof best === "string" ? best.slice(0, at) + best.slice(at + step) : Buffer.concat([best.subarray(0, at), best.subarray(at + step)])
      left -= 1
      const found = await faultOf(seed, { ...parts, [name]: shorter })
      if (found !== undefined && kindOf(found) === kindOf(fault)) best = shorter
      else at += step
    }
  }
  return best
}

/** A content as it can be typed again, or its beginning. */
export const shown = (content: Content): string => (typeof content === "string" ? JSON.stringify(content) : `bytes ${Buffer.from(content).toString("base64")}`).slice(0, 3000)

const hashOf = (name: string): number => Array.from(name).reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0), 7)

/** The random numbers of one try, which follow from the seed of all, the door and the number of the try alone. */
export const randomOf = (seed: number, door: string, index: number): Random => randomFrom(Math.imul(seed, 0x9e3779b1) ^ hashOf(door) ^ Math.imul(index, 0x85ebca6b))
