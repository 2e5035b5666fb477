import type { RuleExampleOf } from "./example.ts"
import { definePlanRule } from "./rule.ts"

// Each of these must not compile; the typecheck fails where one does.
definePlanRule({
  id: "test/types",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: { en: "", de: "", da: "" },
  sources: [],
  options: { atLeast: 1, names: ["a"] },
  messages: {
    some: { en: "{goal} has {count}", de: "{goal} {count}", da: "{goal} {count}" },
    plain: { en: "Nothing.", de: "Nichts.", da: "Intet." },
  },
  visit: {
    goal(goal, { options, report, resolve }) {
      report("some", { goal: goal.title, count: options.atLeast })
      report("plain", {})
      report("plain", {}, ["title"])
      report("plain", {}, { at: ["title"], on: "key" })
      // @ts-expect-error -- no such message
      report("other", {})
      // @ts-expect-error -- a slot is missing
      report("some", { goal: goal.title })
      // @ts-expect-error -- a slot that the message does not have
      report("some", { goal: goal.title, count: 1, more: 1 })
      // @ts-expect-error -- a slot for a message without any
      report("plain", { goal: goal.title })
      // @ts-expect-error -- a slot takes names, numbers, texts and lists of names
      report("some", { goal: goal.title, count: true })
      // @ts-expect-error -- no such option
      options.atMost
      // @ts-expect-error -- no such field of a goal
      goal.target
      // @ts-expect-error -- no such kind of node
      resolve("gaol", "a")
      resolve("objective", "a")?.target
    },
    // @ts-expect-error -- no such kind of node
    gaol() {},
  },
})

definePlanRule({
  id: "test/together",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: { en: "", de: "", da: "" },
  sources: [],
  options: {},
  // @ts-expect-error -- no such message
  together: ["other"],
  messages: { some: { en: "", de: "", da: "" } },
  visit: {},
})

definePlanRule({
  id: "test/language",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: { en: "", de: "", da: "" },
  sources: [],
  options: {},
  // @ts-expect-error -- a language is missing
  messages: { some: { en: "", de: "" } },
  visit: {},
})

// An option is of the kind of its default, and not that one value: examples and settings give it others.
const withOptions = definePlanRule({
  id: "test/options",
  since: "0.1.0",
  severity: "info",
  presets: [["strict", { isAsked: false, atLeast: 3, side: "low", names: ["b", "c"] }]],
  why: { en: "", de: "", da: "" },
  sources: [],
  options: { isAsked: true, atLeast: 1, side: "high", names: ["a"] },
  messages: { off: { en: "Off.", de: "Aus.", da: "Fra." } },
  visit: {
    goal(_, { options, report }) {
      const isAsked: boolean = options.isAsked
      if (!isAsked && options.atLeast > 1) report("off", {})
      // @ts-expect-error -- an option of another kind
      options.isAsked satisfies number
    },
  },
})
export const examples = [
  { title: "other values", spec: {}, options: { isAsked: false, atLeast: 2, side: "low", names: [] }, expect: [] },
  // @ts-expect-error -- an option of another kind
  { title: "another kind", spec: {}, options: { isAsked: "no" }, expect: [] },
] satisfies readonly RuleExampleOf<typeof withOptions>[]
