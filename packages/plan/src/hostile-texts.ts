const head = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\n"

/** Pieces made of their number, as many as fit between a beginning and an end. */
const filled = (piece: (index: number) => string, before = "", after = "") => (length: number): string => {
  const pieces: string[] = []
  let left = length - before.length - after.length
  for (let index = 0; ; index++) {
    const next = piece(index)
    left -= next.length
    if (left < 0 || next === "") return before + pieces.join("") + after
    pieces.push(next)
  }
}

const repeated = (piece: string, before = "", after = "") => filled(() => piece, before, after)

/** Something opened again and again, and closed as often. */
const nested = (open: string, close: string, before = "", after = "") => (length: number): string => {
  const times = Math.max(0, Math.floor((length - before.length - after.length) / (open.length + close.length)))
  return before + open.repeat(times) + close.repeat(times) + after
}

/** Many values, each with as much inside as is still allowed to be deep. */
const often = (depth: number, open: string, close: string, between: string, before: string, after = "") => repeated(open.repeat(depth) + close.repeat(depth) + between, before, after)

const spec = `${head}spec:\n`

const listOf = (part: string, item: (index: number) => string) => filled((index) => `    - ${item(index)}\n`, `${spec}  ${part}:\n`)

const inJson = (item: (index: number) => string, before: string) =>
  filled((index) => `${index === 0 ? "" : ","}${item(index)}`, `{"apiVersion":"folkmoot.dev/v1","kind":"StrategyPlan","metadata":{"name":"x"},"spec":{${before}`, "]}}")

const letters = (index: number): string => index.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))

/** Words that begin alike, so that each is almost another. */
const alike = (index: number): string => `answer-questions-${letters(index)}`

const laughs = (length: number): string => {
  const width = Math.max(2, Math.floor(length / 80))
  const levels = Array.from({ length: 9 }, (_, level) => `  ${letters(level)}: &${letters(level)} [${Array.from({ length: Math.min(width, 1000) }, () => (level === 0 ? "x" : `*${letters(level - 1)}`)).join(", ")}]`)
  return `${spec}${levels.join("\n")}\n`.slice(0, length)
}

/** A thousand roles, then aliases of the whole list. */
const unfolding = filled((index) => `  k${index}: *all\n`, `${spec}  roles: &all\n${"    - { id: a, title: A, extra: 1 }\n".repeat(50)}`)

const controls = Array.from({ length: 65 }, (_, index) => (index < 32 ? String.fromCharCode(index) : index === 64 ? "\uFFFE" : String.fromCharCode(95 + index))).join("")

/**
 * Texts that try a reader's patience, by what they are made of: each is made for a number of characters, which it does not exceed.
 *
 * @remarks
 * For whoever reads plans of strangers. A reader must answer to each of them, of any length, soon and with little memory.
 */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  "nothing": () => "",
  "flow lists in each other": nested("[", "]"),
  "flow lists never closed": repeated("["),
  "flow mappings in each other": nested("{a: ", "}"),
  "lists in each other": repeated("- "),
  "complex keys in each other": repeated("? "),
  "empty keys in each other": repeated(": "),
  "stairs": (length) => filled((depth) => `${" ".repeat(depth)}a:\n`)(length),
  "saw teeth of stairs": repeated(Array.from({ length: 20 }, (_, depth) => `${" ".repeat(depth)}a${depth}:\n`).join("")),
  "flow lists as deep as may be": often(30, "[", "]", ",", `${spec}  goals: [`, "]\n"),
  "flow mappings as deep as may be": often(30, "{a: ", "}", ",", `${spec}  goals: [`, "]\n"),
  "lists as deep as may be": repeated(`${"- ".repeat(28)}a\n`),
  "numbers in a list": repeated("1,", "[", "1]"),
  "empty items": repeated(","),
  "empty items in a list": repeated(",", "[", "]"),
  "quoted items": repeated('"",', "[", '""]'),
  "null items": repeated("-\n"),
  "items of nothing": repeated("- - -\n"),
  "keys": filled((index) => `k${index}: 1\n`, head),
  "keys of spec": filled((index) => `  k${index}: 1\n`, spec),
  "keys without values": filled((index) => `k${index}:\n`, head),
  "explicit keys": filled((index) => `? k${index}\n: 1\n`),
  "keys in a flow mapping": filled((index) => `k${index}: 1, `, "{", "z: 1}"),
  "keys that are only there": filled((index) => `k${index},`, "{", "z}"),
  "the same key": repeated("spec: 1\n"),
  "the same long key": repeated(`${"k".repeat(1000)}: 1\n`),
  "keys too long": repeated(`${"k".repeat(1100)}: 1\n`),
  "keys that are lists": filled((index) => `? [${index}]\n: 1\n`),
  "reserved keys": repeated("__proto__: 1\nconstructor: 1\nprototype: 1\n"),
  "merge keys": repeated("  - { <<: *a, b: 1 }\n", "a: &a { b: 1 }\nspec:\n"),
  "anchors": filled((index) => `  - &a${index} x\n`, "spec:\n"),
  "the same anchor": repeated("  - &a x\n", "spec:\n"),
  "anchors on one node": repeated("&a ", "spec: "),
  "aliases": repeated("  - *a\n", "a: &a x\nspec:\n"),
  "aliases of what is large": unfolding,
  "aliases of nothing": filled((index) => `  - *a${index}\n`, "spec:\n"),
  "aliases of themselves": repeated("  - &a [*a]\n", "spec:\n"),
  "laughs": laughs,
  "tags": repeated("  - !t x\n", "spec:\n"),
  "tags on one node": repeated("!t ", "spec: "),
  "tags of the language": repeated("  - !!int x\n", "spec:\n"),
  "tags with escapes": repeated("  - !%41%42%43 x\n", "spec:\n"),
  "binary": repeated("  - !!binary aGVsbG8=\n", "spec:\n"),
  "documents": repeated("---\na: 1\n"),
  "empty documents": repeated("---\n"),
  "document ends": repeated("...\n"),
  "document ends after a document": repeated("...\n", "a: 1\n"),
  "plans": repeated(`---\n${head}`),
  "parts": filled((index) => `---\napiVersion: folkmoot.dev/v1\nkind: StrategyPlanPart\nmetadata: { of: x }\nspec: { goals: [{ id: g${index}, title: G }] }\n`, head),
  "parts of other plans": repeated("---\nkind: StrategyPlanPart\nmetadata: { of: y }\n", head),
  "directives": repeated("%FOO bar\n"),
  "version directives": repeated("%YAML 1.1\n"),
  "tag directives": filled((index) => `%TAG !t${index}! tag:x,2000:\n`),
  "directives before documents": repeated("%YAML 1.1\n---\na: 1\n...\n"),
  "comments": repeated("# what is said here means nothing\n"),
  "short comments": repeated("#\n"),
  "comments in a mapping": repeated("#\n", "spec:\n  goals:\n", "    - { id: a, title: A }\n"),
  "comments in a flow list": repeated("#\n", "spec: [\n", "]"),
  "comments behind values": repeated("  - a # b\n", "spec:\n"),
  "blank lines": repeated("\n"),
  "blank lines in a mapping": repeated("\n", `${spec}  goals:\n`, "    - { id: a, title: A }\n"),
  "blank lines in a flow list": repeated("\n", "spec: [", "]"),
  "spaces": repeated(" "),
  "tabs": repeated("\t"),
  "lines of a space": repeated(" \n", "spec:\n"),
  "lines of a tab": repeated("\t\n", "spec:\n"),
  "tabs as indentation": repeated("\t- a\n", "spec:\n"),
  "carriage returns": repeated("a: 1\r"),
  "carriage returns alone": repeated("\r"),
  "Windows line ends": repeated("- a\r\n"),
  "one long line": repeated("x"),
  "one long plain text": repeated("word ", `${spec}  organisation: { mission: `, "}\n"),
  "a plain text of many lines": repeated("    word\n", `${spec}  organisation:\n   mission:\n`),
  "a plain text of lines of one letter": repeated(" a\n", "spec:\n"),
  "a plain text with blank lines": repeated("    a\n\n", `${spec}  organisation:\n   mission:\n`),
  "colons": repeated(":", "a: "),
  "colons and spaces": repeated("a: ", ""),
  "hash signs": repeated("#", "a: "),
  "dashes": repeated("-"),
  "a block text": repeated("    a line of a text that is folded\n", `${spec}  organisation:\n    mission: >\n`),
  "a block text of short lines": repeated("    a\n", `${spec}  organisation:\n    mission: |\n`),
  "a block text of blank lines": repeated("\n", `${spec}  organisation:\n    mission: |+\n`),
  "a folded text of uneven lines": repeated("    a\n\n      b\n", `${spec}  organisation:\n    mission: >+\n`),
  "block texts": repeated("  - |\n   a\n", "spec:\n"),
  "empty block texts": repeated("  - |\n", "spec:\n"),
  "block texts with indicators": repeated("  - |9-+9-+\n", "spec:\n"),
  "a long header of a block text": repeated("9", "a: |", "\n a\n"),
  "a quoted text": repeated("word ", `${spec}  organisation: { mission: "`, '"}\n'),
  "a quoted text of escapes": repeated("\\u0041", `${spec}  organisation: { mission: "`, '"}\n'),
  "a quoted text of wrong escapes": repeated("\\q", 'a: "', '"\n'),
  "a quoted text of wrong code points": repeated("\\UFFFFFFFF", 'a: "', '"\n'),
  "a quoted text of backslashes": repeated("\\\\", 'a: "', '"\n'),
  "a quoted text of quotation marks": repeated('\\"', 'a: "', '"\n'),
  "a quoted text of apostrophes": repeated("''", "a: '", "'\n"),
  "a quoted text of many lines": repeated("  a\n", 'a: "', '"\n'),
  "a quoted text of blank lines": repeated("\n", 'a: "', ' "\n'),
  "a quoted text of spaces": repeated(" ", 'a: "', '"\n'),
  "a quoted text of spaces and lines": repeated(" \n  ", 'a: "', '"\n'),
  "a quoted text never closed": repeated("word ", 'a: "'),
  "quoted texts never closed": repeated('a: "\n'),
  "apostrophes": repeated("'"),
  "quotation marks": repeated('"'),
  "quoted keys": filled((index) => `"k${index}": "v"\n`),
  "brackets closed that were never opened": repeated("]"),
  "braces closed that were never opened": repeated("}\n"),
  "brackets that do not match": repeated("[}"),
  "flow lists cut off": repeated("[a\n"),
  "flow mappings cut off": repeated("a: {b\n"),
  "colons within braces": repeated("a: ", "a:\n  b: { c: ", "\n"),
  "colons within brackets": repeated("a: ", "a:\n  b: [ c: ", "\n"),
  "colons of quoted keys within braces": repeated("'a': ", "a: { b: ", "}\n"),
  "question marks within braces": repeated("? ", "a:\n  b: { ", "\n"),
  "question marks within brackets": repeated("? ", "a: [ ", "]\n"),
  "dashes within brackets": repeated("- ", "a:\n  b: [ ", "\n"),
  "reserved signs": repeated("@ `\n"),
  "percent signs": repeated("a: %\n"),
  "question marks": repeated("?\n"),
  "wrong indentation": repeated("  a: 1\n b: 1\n", "spec:\n"),
  "lines that only differ in indentation": filled((index) => `${" ".repeat(index % 17)}a: 1\n`, "spec:\n"),
  "control characters": repeated(controls, "spec: "),
  "control characters in lines": repeated(`  - a\0b\n`, "spec:\n"),
  "byte order marks": repeated("\uFEFF"),
  "byte order marks in lines": repeated("\uFEFFa: 1\n"),
  "halves of characters": repeated("\uD800", "spec: "),
  "halves of characters the other way round": repeated("\uDC00\uD800", "spec: "),
  "emoji": repeated("🦁", "spec: "),
  "line separators": repeated("\u2028\u2029\u0085", "spec: "),
  "digits": repeated("9", "spec: "),
  "huge integers": repeated("  - 123456789012345678901234567890\n", "spec:\n"),
  "hexadecimal digits": repeated("f", "spec: 0x"),
  "octal digits": repeated("7", "spec: 0o"),
  "numbers beyond all bounds": repeated("  - 1e999\n", "spec:\n"),
  "numbers that are none": repeated("  - .nan\n  - -.inf\n", "spec:\n"),
  "digits that almost make a number": repeated("1", "spec: ", "."),
  "goals": listOf("goals", (index) => `{ id: g${index}, title: G }`),
  "goals that lack all": listOf("goals", () => "{}"),
  "goals that are numbers": listOf("goals", (index) => String(index)),
  "goals with a field too many": listOf("goals", (index) => `{ id: g${index}, title: G, titel: 1 }`),
  "goals with wrong types": listOf("goals", () => "{ id: 1, title: [], priority: x, value: servicecost, behaviours: 3, owner: {} }"),
  "a goal of unknown fields": filled((index) => `      ${alike(index)}: 1\n`, `${spec}  goals:\n    - id: a\n`),
  "ids of the wrong form": listOf("goals", (index) => `{ id: G_${index}, title: G }`),
  "days that do not exist": listOf("actions", (index) => `{ id: a${index}, title: A, due: 2026-02-30 }`),
  "broken references": listOf("goals", (index) => `{ id: g${index}, title: G, behaviours: [${alike(index)}] }`),
  "broken references in one list": filled((index) => `${alike(index)}, `, `${spec}  behaviours: [{ id: answer-questions, title: A }]\n  goals: [{ id: a, title: A, behaviours: [`, "a] }]\n"),
  "almost right references": filled((index) => `    - { id: ${alike(index)}, title: B }\n`, `${spec}  goals: [{ id: a, title: A, behaviours: [${Array.from({ length: 200 }, (_, index) => `answers-question-${letters(index)}`).join(", ")}] }]\n  behaviours:\n`),
  "metrics nobody knows": listOf("metrics", (index) => `{ metric: resolution-rat${letters(index)} }`),
  "the same id": listOf("goals", () => "{ id: a, title: A }"),
  "actions that wait for each other": listOf("actions", (index) => `{ id: a${index}, title: A, after: [a${index + 1}, a${Math.max(0, index - 1)}] }`),
  "actions that all wait for one": listOf("actions", (index) => `{ id: a${index}, title: A, after: [a0] }`),
  "one action that waits for all": filled((index) => `a${index}, `, `${spec}  actions: [{ id: a, title: A, after: [`, "a] }]\n"),
  "stakeholders": listOf("stakeholders", (index) => `{ id: s${index}, title: S }`),
  "objectives": listOf("objectives", (index) => `{ id: o${index}, title: O, metric: resolution-rate, baseline: 0.5, target: 0.6, due: 2026-12-31 }`),
  "risks": listOf("risks", (index) => `{ id: r${index}, title: R }`),
  "definitions": listOf("definitions", (index) => `{ id: ${alike(index)}, title: D, unit: count, formula: F }`),
  "costs": listOf("costs", () => "{ kind: tools, amount: 1, currency: EUR }"),
  "suppressions": filled((index) => `    - { rule: goal/cout, at: goal:g${index}, reason: R }\n`, "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata:\n  name: x\n  suppressions:\n"),
  "suppressions of known rules": filled((index) => `    - { rule: goal/count, at: goal:g${index}, reason: R }\n`, "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata:\n  name: x\n  suppressions:\n"),
  "suppressed goals": (length) => `apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata:\n  name: x\n  suppressions:\n${filled((index) => `    - { rule: goal/names-behaviour, at: goal:g${index}, reason: R }\n`)(length / 2 - 100)}spec:\n  goals:\n${filled((index) => `    - { id: g${index}, title: G }\n`)(length / 2 - 100)}`,
  "an early version": filled((index) => `    - { kind: forum${index}, audienceEvidence: E }\n`, "apiVersion: folkmoot.dev/v1alpha1\nkind: StrategyPlan\nmetadata: { name: x }\nspec:\n  channels:\n"),
  "JSON on one line": inJson((index) => `{"id":"g${index}","title":"G"}`, '"goals":['),
  "JSON of numbers": inJson((index) => String(index), '"goals":['),
  "JSON of empty parts": inJson(() => "{}", '"goals":['),
  "JSON of repeated names": filled((index) => `${index === 0 ? "" : ","}"spec":{}`, "{", "}"),
  "a long id": repeated("a", `${spec}  goals: [{ id: `, ", title: A }]\n"),
  "a long name of a field": repeated("a", `${spec}  ? `, "\n  : 1\n"),
  "long ids": filled((index) => `    - { id: ${"a".repeat(2000)}${index}, title: A, serves: ${"a".repeat(2000)} }\n`, `${spec}  goals:\n`),
  "long titles": listOf("goals", (index) => `{ id: g${index}, title: ${"word ".repeat(400)} }`),
}
