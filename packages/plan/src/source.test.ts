import { expect, test } from "vitest"
import { pathText, placeOf, pointerOf, lineStarts, type Path } from "./source.ts"

test.each<[Path, string, string]>([
  [[], "", ""],
  [["spec", "goals", 2, "title"], "/spec/goals/2/title", "spec.goals[2].title"],
  [["/", "~"], "/~1/~0", "/.~"],
  [["a/b", "~1"], "/a~1b/~01", "a/b.~1"],
  [[0, "a"], "/0/a", "[0].a"],
])("the path %j as a pointer and for people", (path, pointer, said) => {
  expect([pointerOf(path), pathText(path)]).toEqual([pointer, said])
})

test.each<[string, number, number, readonly number[]]>([
  ["", 0, 0, [1, 1, 1, 1]],
  ["ab", 0, 2, [1, 1, 1, 3]],
  ["ab\ncd\n", 2, 3, [1, 3, 2, 1]],
  ["ab\ncd\n", 3, 5, [2, 1, 2, 3]],
  ["ab\r\ncd", 4, 6, [2, 1, 2, 3]],
  ["\n\n\na", 2, 3, [3, 1, 4, 1]],
  ["a\n", 2, 2, [2, 1, 2, 1]],
])("in %j, %i to %i stand at", (text, start, end, place) => {
  const { line, column, endLine, endColumn } = placeOf(lineStarts(text), { start, end })
  expect([line, column, endLine, endColumn]).toEqual(place)
})
