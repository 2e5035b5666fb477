import * as fc from "fast-check"
import { expect, test } from "vitest"
import { ChatThreads } from "./chat-threads.ts"

const names = ["a", "b", "c", "d"]
const answers = fc.array(fc.constantFrom(...names), { maxLength: 20 })

test("a conversation has begun once its first message is there, before its answers or after them, and is lacking otherwise", () => {
  fc.assert(
    fc.property(answers, fc.subarray(names), fc.boolean(), (answered, opened, before) => {
      const threads = new ChatThreads()
      const open = (): void => opened.forEach((thread) => expect(threads.begins(thread, true)).toBe(true))
      if (before) open()
      for (const thread of answered) expect(threads.begins(thread, false)).toBe(false)
      if (!before) open()
      for (const thread of names) expect(threads.has(thread)).toBe(opened.includes(thread))
      expect(threads.lacking()).toBe(new Set(answered.filter((thread) => !opened.includes(thread))).size)
    }),
  )
})

test("what answers a notice first begins a conversation, what answers it later does not, and none is lacking", () => {
  fc.assert(
    fc.property(answers, (answered) => {
      const threads = new ChatThreads()
      for (const thread of names) threads.notice(thread)
      expect(answered.map((thread) => threads.begins(thread, false))).toEqual(answered.map((thread, place) => answered.indexOf(thread) === place))
      expect(threads.lacking()).toBe(0)
      expect(names.filter((thread) => threads.has(thread))).toEqual(names.filter((thread) => answered.includes(thread)))
    }),
  )
})
