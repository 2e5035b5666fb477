/** Input bent by someone who knows how it is written: what stands in its places is something else than belongs there. */
import { parse, stringify } from "yaml"
import { mostRepeated } from "./fuzz-bytes.ts"
import type { Random } from "./simulate-random.ts"

/** How a text is written; `lines` is everything whose lines are cut by marks: CSV, JSON Lines, mail, XML, lists of arguments. */
export type Form = "yaml" | "json" | "lines" | "prose"

const deep = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 1
  for (let left = levels; left > 0; left--) value = wrap(value)
  return value
}

/** Names that every object has: whoever looks them up in one finds what nobody put there. */
const everyObjects = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"]

/** Values that stand where others belong. */
const hostileValues: readonly unknown[] = [
  null, true, false, 0, -0, -1, 0.1, 1e-320, 1e308, -1e308, 9_007_199_254_740_992, 1_000_000_007, "", " ", "\0", "\u001B[2J\u001B]0;x\u0007", "\u202Egnp.exe", "\uFEFF", "\uD800", "\uDC00\uD800", "🦁".repeat(50), "a".repeat(20_000),
  "\n".repeat(500), ...everyObjects, "prototype", "then", "length", "-1", "1e400", "NaN", "Infinity", "0x10", "1_000", "１２", "2026-02-30", "0000-00-00", "-000001-01-01", "+275760-09-14",
  "9999-12-31T23:59:60Z", "2026-03-29T02:30:00", "12.345.678,90 EUR", "99999999999999999999 EUR", "-5 %", "1/0", "<script>alert()</script>", "]]><!--", "&x;", "&#x110000;", "=HYPERLINK(\"x\")", "@SUM(A1)", "../../../nowhere", "file:///nowhere", "javascript:alert()",
  "%00%ff", "{$solved}", "{{constructor}}", "$`$'$&$1", "(a+)+$", "*".repeat(200), "[".repeat(200), "`".repeat(201), "\\", "'", '"', [], {}, [[]], [null], { "": "" }, Object.fromEntries([["__proto__", { polluted: true }]]), JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  Array.from({ length: 3000 }, (_, index) => index), Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`k${index}`, index])), deep(70, (inner) => [inner]), deep(70, (inner) => ({ a: inner })), deep(3000, (inner) => [inner]), deep(3000, (inner) => ({ id: inner })),
]

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** How often something is repeated: now and then as often as there is room for. */
const times = (random: Random, length: number): number => Math.min(random.pick([1, 2, 40, 600]), Math.ceil(mostRepeated / Math.max(1, length)))

/** Changes one value somewhere within a value, or its name: each step down is drawn, so that values near the root have their turn too. */
const bentTree = (random: Random, value: unknown, other: unknown): unknown => {
  const keys = isHolder(value) ? Object.keys(value) : []
  if (keys.length === 0 || random.percent(8)) return random.percent(15) ? other : random.percent(10) ? random.pick(everyObjects) : random.pick(hostileValues)
  const key = random.pick(keys)
  const inner = (value as Readonly<Record<string, unknown>>)[key]
  if (isList(value)) {
    const at = Number(key)
    return random.weighted<() => unknown>([
      [12, () => value.with(at, bentTree(random, inner, other))],
      [1, () => value.toSpliced(at, 1)],
      [1, () => [...value, inner]],
      [1, () => Array.from({ length: times(random, JSON.stringify(inner)?.length ?? 1) }, () => inner)],
      [1, () => value.toReversed()],
    ])()
  }
  const entries = Object.entries(value as Readonly<Record<string, unknown>>)
  const renamed = (name: string): unknown => Object.fromEntries(entries.map(([own, one]) => [own === key ? name : own, one]))
  return random.weighted<() => unknown>([
    [12, () => Object.fromEntries(entries.map(([own, one]) => [own, own === key ? bentTree(random, one, other) : one]))],
    [1, () => Object.fromEntries(entries.filter(([own]) => own !== key))],
    [1, () => renamed(random.pick(hostileValues.filter((one) => typeof one === "string")))],
    [1, () => Object.fromEntries([...entries, [random.pick([...everyObjects, "id", "kind", ""]), inner]])],
    [1, () => inner],
  ])()
}

const read = (text: string, form: Form): unknown => {
  try {
    return form === "json" ? JSON.parse(text) : parse(text, { logLevel: "silent", maxAliasCount: 0 })
  } catch {
    return {}
  }
}

/** YAML that means more than it shows. */
const hostileYaml = ["a: &a [*a, *a]", "%YAML 1.1\n---", "---\n---", "<<: *a", "? [a, b]\n: c", "!!binary aGk=", "!!js/function x", "&a", "*a", "- |9+", "\t- a", "{a: 1, a: 2}", "key: [", "key: \"", "# ".repeat(300), "...", ": ", "? ", "- - - - - -", "yes: no", "1: 2", "~: ~", "0o17", ".inf", "2026-01-01: x"]

/** What an XML, a CSV, a mail or a list of arguments does not expect. */
const hostileLines = [
  "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>", "<!ENTITY x SYSTEM \"file:///nowhere\">", "&b;", "<row", "/>", "</row>", "<![CDATA[", "<?xml version=\"1.1\"?>", "<!--".repeat(50), "\"".repeat(33), "\",\"", ",".repeat(500), ";", "\t", "From nobody", "Content-Type: multipart/mixed; boundary=\"\"",
  "Content-Type: text/plain; charset=x-none", "Content-Transfer-Encoding: base64", "Subject: =?x?q?=ff?=", "=?utf-8?b?////?= ".repeat(30), "Date: Thu, 32 Foo 99999 25:61:61 +9999", "References: <a@b> <a@b>", "Message-ID: <>", "--", "--all", "-h", "-", "--=", "--plan=", "--format", "--locale=xx", "--", "{\"id\":1e999}", "{\"a\":".repeat(200), "null", "\r", "\u0085\u2028",
]

const bentLines = (random: Random, text: string, other: string): string => {
  const lines = text.split("\n")
  const at = random.between(0, lines.length - 1)
  const line = lines[at] ?? ""
  const stranger = (): string => random.pick([random.pick(hostileLines), random.pick(everyObjects), String(random.pick(hostileValues.filter((one) => !isHolder(one)))), random.pick(other.split("\n"))])
  return random.weighted<() => string>([
    [8, () => {
      const pieces = line.split(/([,;:=<>"\t ])/)
      return lines.with(at, pieces.with(random.between(0, pieces.length - 1), stranger()).join("")).join("\n")
    }],
    [3, () => lines.with(at, line.startsWith("{") ? JSON.stringify(bentTree(random, read(line, "json"), {})) : stranger()).join("\n")],
    [2, () => lines.toSpliced(at, 0, stranger()).join("\n")],
    [2, () => lines.toSpliced(at, 1).join("\n")],
    [2, () => lines.toSpliced(at, 0, ...Array.from({ length: times(random, line.length) }, () => line)).join("\n")],
    [1, () => lines.join(random.pick(["\r\n", "\r", "\n\n", "", "\0"]))],
    [1, () => [lines[at], ...lines].join("\n")],
  ])()
}

const bentProse = (random: Random, text: string, other: string): string => {
  const words = text.split(/( |\n)/)
  const at = random.between(0, words.length - 1)
  const stranger = random.pick([String(random.pick(hostileValues.filter((one) => !isHolder(one)))), random.pick(other.split(/( |\n)/)), "1.234.567,89", "1e5", "½", "twenty-one thousand", "zwölf", "halvtreds", "12.–13. Mai", "](x)", "<b>", "&#49;", "&nbsp;"])
  return random.pick([words.with(at, stranger), words.toSpliced(at, 0, ` ${stranger} `), words.toSpliced(at, 1), words.toSpliced(at, 0, ...Array.from({ length: times(random, stranger.length) }, () => stranger))]).join("")
}

const bentDocument = (random: Random, text: string, other: string, form: "yaml" | "json"): string => {
  if (random.percent(25)) return bentLines(random, text, form === "yaml" ? hostileYaml.join("\n") : other)
  const bent = bentTree(random, read(text, form), read(other, form))
  const flat = JSON.stringify(bent) ?? "null"
  // What is set in for each level grows with the square of them.
  const inJson = flat.length < 20_000 && random.percent(50) ? JSON.stringify(bent, undefined, 2) : flat
  // A writer of YAML calls itself for each level; deep ones stay JSON, which is YAML too.
  return form === "json" || flat.includes("[[[[[[[[") || /(?:\{"\w*":){9}/.test(flat) || random.percent(30) ? inJson : stringify(bent)
}

/** A text bent once or several times by the rules of its own form. */
export const bentText = (random: Random, text: string, other: string, form: Form): string => {
  let bent = text
  for (let left = random.pick([1, 1, 1, 2, 5]); left > 0; left--) bent = form === "prose" ? bentProse(random, bent, other) : form === "lines" ? bentLines(random, bent, other) : bentDocument(random, bent, other, form)
  return bent
}
