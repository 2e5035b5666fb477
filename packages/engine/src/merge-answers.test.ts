import { answerRows, type Facts } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { arbitraryLooseRows, arbitraryQuestion, canonicalAnswers, keptRows } from "./testing.ts"
import { mergeAnswers } from "./memory.ts"

const cases = fc.record({
  question: arbitraryQuestion(["thread", "post"]),
  threads: arbitraryLooseRows("thread"),
  posts: arbitraryLooseRows("post"),
  cut: fc.nat(20),
})

test("the answers of parts, written out and read back, merge to those of the whole, in any order", () => {
  fc.assert(
    fc.property(cases, ({ question, threads, posts, cut }) => {
      const whole = { thread: keptRows(threads), post: keptRows(posts) } as Facts
      const part = (from: number, to?: number): Facts => ({ thread: whole.thread?.slice(from, to) ?? [], post: whole.post?.slice(from, to) ?? [] })
      const answered = [part(0, cut), part(cut, 2 * cut), part(2 * cut)].map((facts) => JSON.parse(JSON.stringify(answerRows(question, facts))))
      const expected = canonicalAnswers(answerRows(question, whole))
      expect(canonicalAnswers(mergeAnswers(...answered))).toEqual(expected)
      expect(canonicalAnswers(mergeAnswers(...answered.toReversed()))).toEqual(expected)
    }),
  )
})

test("nothing merges to nothing", () => {
  expect(mergeAnswers()).toEqual([])
})
