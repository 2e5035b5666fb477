import { describe, expect, test } from "vitest"
import { emptyPlan } from "./empty-plan.ts"
import { freezeInText } from "./freeze-text.ts"
import { pilotHash } from "./freeze-pilot.ts"
import { optionsOf, listGiven, listOf, oneOf, forms, inWords } from "./given.ts"
import { lintPlan } from "./lint.ts"
import { nearestFigures } from "./nearest-figures.ts"
import { fallsShort, quantityText } from "./objective-measures.ts"
import { toOkr } from "./okr-crosswalk.ts"
import { parsePlan } from "./parse.ts"
import { plansAmong } from "./plan-groups.ts"
import { planStandard } from "./standard-schema.ts"

const api = "apiVersion: folkmoot.dev/v1\n"

const messages = (text: unknown, options: object = {}) => lintPlan(parsePlan(text as string, options), { extends: [] }).map(({ rule, message }) => `${rule} ${message}`)

describe("options", () => {
  const known = { size: oneOf(["s", "m"]), names: listOf(forms.text), loud: forms.trueOrFalse, does: forms.does, locale: forms.locale }
  const told = (given: unknown) => optionsOf<object>("door", given, known).problems.map((one) => inWords(one, "en"))

  test.each<[string, unknown, string]>([
    ["a text", "small", '"small"'], ["a list", [1], "[…]"], ["an object", { a: 1 }, "{…}"], ["nothing", null, "null"], ["a number", 7, "7"], ["a large number", 7n, "7"], ["a function", () => 1, "function"], ["a symbol", Symbol("s"), "symbol"], ["true", true, "true"],
  ])("%s for one of two words", (_, size, given) => {
    expect(told({ size })).toEqual([`“size” of door is ${given}, so it changed nothing; expected is s | m.`])
  })

  test("those that can be used are, each entry of a list by itself; what says nothing is no mistake", () => {
    const names = ["a", "b"]
    expect(optionsOf<{ names?: readonly string[] }>("door", { size: "m", names, loud: false, does: undefined }, known as never)).toEqual({ options: { size: "m", names, loud: false }, problems: [] })
    expect(optionsOf<{ names?: readonly string[] }>("door", { names }, known as never).options.names).toBe(names)
    expect(optionsOf("door", { names: ["a", 7, "b", null] }, known as never).options).toEqual({ names: ["a", "b"] })
    expect(told({ names: ["a", 7] })).toEqual(["“names[1]” of door is 7, so it changed nothing; expected is string."])
    expect([told(undefined), told(null), told([]), told("s")]).toEqual([[], [], ["door was given […]; expected is object."], ["door was given string; expected is object."]])
  })

  test("one there is none of is told with the nearest, or with all; twenty at most", () => {
    expect(told({ siez: 1 })).toEqual(["door has no option “siez”, so it changed nothing. Did you mean “size”?"])
    expect(told({ toString: 1 })).toEqual(["door has no option “toString”, so it changed nothing. Possible are: size, names, loud, does, and locale."])
    expect(told(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`x${index}`, 1])))).toHaveLength(20)
  })

  test("a list", () => {
    const given = (value: unknown) => {
      const { list, problems } = listGiven("door", "words", value, listOf(forms.text))
      return [list, problems.map((one) => inWords(one, "en"))]
    }
    expect([given(["a"]), given(["a", 7]), given("a"), given(undefined)]).toEqual([[["a"], []], [["a"], ["“words[1]” of door is 7, so it changed nothing; expected is string."]], [[], ["door was given string; expected is string[]."]], [[], ["door was given undefined; expected is string[]."]]])
  })
})

test("a rule, and a severity to refuse from, that are none are told", () => {
  const told = (options: object) => lintPlan(parsePlan(`${api}kind: StrategyPlan\nmetadata: { name: x }\nspec: {}\n`), { extends: [], ...options }).map(({ message }) => message)
  expect([told({ rules: { "goal/cuont": "off" } }), told({ rules: { zzz: "off" } })]).toEqual([["The settings name the rule “goal/cuont”, which does not exist. Did you mean “goal/count”?"], ["The settings name the rule “zzz”, which does not exist. Remove it."]])
  expect(planStandard({ extends: [], refuse: "warn" as never })["~standard"].validate(emptyPlan("x")).issues?.map(({ message }) => message)).toEqual(["“warn” is no severity to refuse from, so whatever has findings is refused. Possible are: info, warning, and error."])
})

describe("files", () => {
  test("one without a name gets the usual one, one with a name that is no text is none", () => {
    expect(plansAmong([{ text: "a: 1\n" }] as never)).toEqual([{ plan: [{ file: "plan.folkmoot.yaml", text: "a: 1\n" }], translations: [] }])
    expect(parsePlan("a: 1\n").files).toEqual([{ file: "plan.folkmoot.yaml", text: "a: 1\n" }])
    expect(parsePlan({ text: "a: 1\n" } as never, { file: "b" }).files).toEqual([{ file: "b", text: "a: 1\n" }])
    expect(messages([{ file: 7, text: "a: 1\n" }, 8])).toEqual(["settings/wrong-input parsePlan reads text and was given data. Data are read by planFromData."])
    const file = { file: "a", text: "b" }
    expect(parsePlan([file]).files[0]).toBe(file)
  })

  test.each<[string, string, readonly string[]]>([
    ["the name of a file", "plans/bikes.yml\n", ["document/not-a-plan “plans/bikes.yml” is the name of a file. Read the file, and give what is in it."]],
    ["in JSON", "bikes.json", ["document/not-a-plan “bikes.json” is the name of a file. Read the file, and give what is in it."]],
    ["a sentence that ends with one", "See bikes.yaml\n", ["document/not-a-plan This is no strategy plan; it holds “See bikes.yaml”. Give your plan instead; folkmoot plan new writes one to begin with."]],
    ["a file that was packed", "bikes.yaml.gz\n", ["document/not-a-plan This is no strategy plan; it holds “bikes.yaml.gz”. Give your plan instead; folkmoot plan new writes one to begin with."]],
    ["the name of another file", "bikes.toml\n", ["document/not-a-plan This is no strategy plan; it holds “bikes.toml”. Give your plan instead; folkmoot plan new writes one to begin with."]],
    ["five fields of something else", "a: 1\nb: 1\nc: 1\nd: 1\ne: 1\nf: 1\n", ["document/not-a-plan This is no strategy plan; it holds “a, b, c, d, e”. Give your plan instead; folkmoot plan new writes one to begin with."]],
    ["a kind of something else, in another format, whose parts hold nothing", "apiVersion: cook/v1\nkind: Recipe\nspec: { goals: 1 }\n", ["document/not-a-plan This is no strategy plan; it holds “kind: Recipe”. Give your plan instead; folkmoot plan new writes one to begin with."]],
    ["a kind of something else, with no parts", `${api}kind: Recipe\nspec: { flour: 1 }\n`, ["document/not-a-plan This is no strategy plan; it holds “kind: Recipe”. Give your plan instead; folkmoot plan new writes one to begin with."]],
  ])("%s is no plan", (_, text, expected) => {
    expect(messages(text)).toEqual(expected)
  })

  test("a kind of something else, in our format and with parts alone, is a plan with a mistake", () => {
    expect(messages(`${api}kind: Recipe\nmetadata: { name: x }\nspec: { goals: 1 }\n`).map((one) => one.split(" ")[0])).toEqual(["shape/not-one-of", "shape/wrong-type"])
    expect(messages("apiVersion: cook/v1\nkind: Recipe\nmetadata: { name: x }\nspec: { goals: [] }\n").map((one) => one.split(" ")[0])).toEqual(["shape/not-one-of", "shape/not-one-of"])
  })

  test.each([
    ["with a directive", "%YAML 1.2\n---\nkind: StrategyPlan\nspec: [\n", false],
    ["with a separator and a comment", "--- # Ours\nkind: StrategyPlan\nspec: [\n", false],
    ["with a bracket on a line of its own", '{\n  "kind": "StrategyPlan",\n', false],
    ["with a comment further in", "  # Ours\nkind: StrategyPlan\nspec: [\n", false],
    ["with a field that another format has, before those of a plan", "title: Bikes\nmetadata: [\n", false],
    ["with such a field, and none of a plan", "title: Bikes\nparts: [\n", true],
    ["with words", "Bikes that we mend\n- [\n", true],
  ])("a text that cannot be read to its end and begins %s", (_, given, isNone) => {
    expect(messages(given).some((one) => one.startsWith("document/not-a-plan"))).toBe(isNone)
  })

  test("a field of the envelope in other letters is one with a mistake", () => {
    for (const given of ["METADATA: { name: x }\n", "apiversion: v1\n"]) expect(messages(given).some((one) => one.startsWith("document/not-a-plan"))).toBe(false)
  })

  test.each(["files", "plan", "place", "read"])("what was read, but for its %s, is no plan that was read", (field) => {
    const parsed = parsePlan(`${api}kind: StrategyPlan\nmetadata: { name: x }\nspec: {}\n`)
    for (const broken of field === "read" ? [1, {}, { where: 1 }] : [1]) expect(lintPlan({ ...parsed, [field]: broken }, { extends: [] }).map(({ rule }) => rule)).toEqual(["settings/wrong-input"])
  })

  test("what is no plan that was read is told at the beginning", () => {
    expect(lintPlan("a: 1" as never).map(({ rule, line, column, endColumn }) => [rule, line, column, endColumn])).toEqual([["settings/wrong-input", 1, 1, 1]])
  })

  test("a preset that does not exist is told by its name", () => {
    expect(lintPlan(parsePlan(`${api}kind: StrategyPlan\nmetadata: { name: x }\nspec: {}\n`), { extends: "recomended" as never }).map(({ message }) => message)).toEqual([expect.stringMatching(/recomended.*recommended/)])
  })

  test("a day that is none is told as it was given", () => {
    expect(messages("apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\nspec: {}\n")).toEqual([])
    expect(lintPlan(parsePlan(`${api}kind: StrategyPlan\nmetadata: { name: x }\nspec: {}\n`), { extends: [], asOf: "2026-02-30" }).map(({ message }) => message)).toEqual([expect.stringContaining("2026-02-30")])
  })

  test("what is empty because its field was left out is told by that, and only an error makes a plan invalid", () => {
    const rules = (text: string) => lintPlan(parsePlan(text), { extends: [] }).map(({ rule, line }) => `${line} ${rule}`)
    expect(rules("__proto__: 1\n")).toEqual(["1 syntax/forbidden-key", ...Array.from({ length: 4 }, () => "1 shape/missing")])
    expect(rules("{}\n---\n__proto__: 1\n")).toEqual(["1 document/not-a-plan", "3 syntax/forbidden-key", ...Array.from({ length: 4 }, () => "3 shape/missing")])
    const plan = (version: string) => parsePlan(`apiVersion: folkmoot.dev/${version}\nkind: StrategyPlan\nmetadata: { name: x }\nspec: {}\n`)
    expect([plan("v1").valid, plan("v1alpha1").valid, plan("v1alpha1").read.problems.length, plan("v2").valid]).toEqual([true, true, 1, false])
  })

  test("what a program holds in other forms is read as a plan would hold it", () => {
    expect(toOkr({ ...emptyPlan("x"), spec: { goals: [{ id: "a", title: "A", priority: 2n as never }] } }).okrs.objectives).toStrictEqual([{ id: "a", title: "A", priority: 2 }])
  })
})

describe("a pilot is frozen in its text", () => {
  const pilot = { criteria: [{ metric: "resolution-rate", target: 0.6 }] }
  const hash = pilotHash(pilot)
  const head = `${api}kind: StrategyPlan\nmetadata: { name: x }\nspec:\n  pilots:\n`

  test.each<[string, string, string]>([
    ["on a line of its own", `${head}    - id: a # first\n      title: A\n      criteria: [{ metric: resolution-rate, target: 0.6 }]\n`, `# first\n      frozen: { on: 2026-03-01, hash: "${hash}" }\n`],
    ["as on Windows", `${head}    - title: A\n      id: a\n      criteria: [{ metric: resolution-rate, target: 0.6 }]\n`.replaceAll("\n", "\r\n"), `id: a\r\n      frozen: { on: 2026-03-01, hash: "${hash}" }\r\n`],
    ["in braces", `${head}    - { id: a, title: A, criteria: [{ metric: resolution-rate, target: 0.6 }] }\n`, `{ id: a, frozen: { on: 2026-03-01, hash: "${hash}" }, title: A`],
    ["in JSON", JSON.stringify({ ...emptyPlan("x"), spec: { pilots: [{ id: "a", title: "A", ...pilot }] } }), `{"id":"a", "frozen": { "on": "2026-03-01", "hash": "${hash}" },"title"`],
  ])("%s", (_, text, expected) => {
    const frozen = freezeInText([{ file: "o", text: "" }, { file: "p", text }], "a", "2026-03-01")
    expect(frozen).toMatchObject({ file: { file: "p", text: expect.stringContaining(expected) } })
    expect("file" in frozen && frozen.file.text.length - text.length).toBe(expected.length - expected.replace(/(?:\r?\n {6}|, )"?frozen.*?\}/, "").length)
  })
})

test.each<[Parameters<typeof quantityText>, string | number]>([
  [["money", 1250, "EUR"], "12.50 EUR"], [["money", 1250.6, "EUR", "down"], "12.50 EUR"], [["money", 1250.4, "EUR", "up"], "12.51 EUR"], [["money", 1250], 1250], [["count", 1250, "EUR"], 1250],
  [["milliseconds", 172_800_000], "2 d"], [["milliseconds", 172_799_999, undefined, "down"], "47.9 h"], [["milliseconds", 7_200_000], "2 h"], [["milliseconds", 7_199_000], "120 min"], [["milliseconds", 30_000], "0.5 min"],
  [["ratio", 0], 0], [["ratio", 0.123456], 0.123], [["ratio", 0.7], 0.7], [["ratio", 0.123456, undefined, "up"], 0.124], [["ratio", -0.123456], -0.123], [["count", 123.4], 123], [["count", 1234], 1230], [["count", 1236, undefined, "down"], 1230], [["count", 12.34], 12.3], [["ratio", 0.3, undefined, "up"], 0.3], [["count", 999.9, undefined, "up"], 1000],
])("%j is written %j", (given, expected) => {
  expect(quantityText(...given)).toBe(expected)
})

test.each<[number, number, string | undefined, "higher" | "lower", boolean]>([
  [0.4, 0.5, undefined, "higher", true], [0.4, 0.6, undefined, "higher", false], [0.4, 0.7, undefined, "higher", false], [0.4, 0.5, "above", "higher", false], [0.4, 0.5, "both", "higher", false], [0.4, 0.5, "below", "higher", true],
  [0.7, 0.8, undefined, "lower", true], [0.6, 0.8, undefined, "lower", false], [0.7, 0.8, "below", "lower", false], [0.7, 0.8, "both", "lower", false], [0.7, 0.8, "above", "lower", true],
])("%d to %d, open %s, falls short of 0.6 where %s is wanted: %s", (low, high, open, wants, expected) => {
  expect(fallsShort({ estimate: { interval: { low, high, ...(open === undefined ? {} : { open }) } } } as never, 0.6, wants)).toBe(expected)
})

test.each<[object, readonly number[] | undefined]>([
  [{ value: 33, unit: "percent", n: 3 }, undefined], [{ value: 34, unit: "percent", n: 3 }, [33, 67]], [{ value: 0.34, unit: "ratio", n: 3 }, [0.33, 0.67]], [{ value: 34, unit: "count", n: 3 }, undefined], [{ value: 34, n: 3 }, undefined], [{ unit: "percent", n: 3 }, undefined], [{ value: 34, unit: "percent" }, undefined], [{ value: 34, unit: "percent", n: 2.5 }, undefined], [{ value: 34, unit: "percent", n: 0 }, undefined], [{ value: 50, unit: "percent", n: 1 }, [0, 100]], [{ value: -100.5, unit: "nps-points", n: 3 }, [-100]],
])("the figures next to %j", (claim, expected) => {
  expect(nearestFigures(claim as never)).toEqual(expected)
})

test("a plan that cannot be read is a plan with mistakes, however many brackets are opened before its first field", () => {
  const rules = lintPlan(parsePlan("[{\n  apiVersion: folkmoot.dev/v1,\n  kind: StrategyPlan, spec: [ }\n")).map(({ rule }) => rule)
  expect(rules).toContain("syntax/yaml")
  expect(rules).not.toContain("document/not-a-plan")
})
