import type { RuleExampleOf } from "../example.ts"
import type { Community, Tactic } from "../model.ts"
import { definePlanRule } from "../rule.ts"

type Scope = NonNullable<Community["scope"]>[number]

/** What a tactic of each kind does with the community. */
const doneBy: { readonly [Kind in NonNullable<Tactic["kind"]>]?: Scope } = {
  seed: "build",
  moderate: "build",
  recruit: "expand",
  welcome: "expand",
  engage: "interact",
  recognise: "interact",
  educate: "interact",
  publish: "interact",
  listen: "interact",
}

/**
 * The strategy builds, expands and interacts with its community.
 *
 * @remarks
 * The plan says so in `community.scope` or by the kinds of its tactics. Which kind of tactic does what is our reading. That a tactic does
 * what the scope promises is judged once every tactic says its kind.
 * @see concept:34
 */
export const communityScope = definePlanRule({
  id: "community/scope",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "Who only builds has nobody to talk to, who only grows keeps nobody, and who only talks shrinks.",
    de: "Wer nur aufbaut, hat niemanden zum Reden; wer nur wirbt, hält niemanden; und wer nur redet, schrumpft.",
    da: "Den, der kun bygger, har ingen at tale med; den, der kun hverver, holder ikke på nogen; og den, der kun taler, skrumper.",
  },
  sources: ["concept:34", "seed:001"],
  options: {},
  messages: {
    missing: {
      en: "Neither the scope nor a tactic of the plan covers: {words}. Add them to community.scope and plan a tactic for each, or accept this with a reason.",
      de: "Weder durch scope noch durch eine Taktik abgedeckt: {words}. Ergänzen Sie dies in community.scope und planen Sie jeweils eine Taktik ein, oder nehmen Sie die Lücke mit einer Begründung hin.",
      da: "Hverken scope eller nogen taktik i planen dækker: {words}. Tilføj det i community.scope, og planlæg taktikker, der dækker det, eller acceptér manglen med en begrundelse.",
    },
    idle: {
      en: "The scope promises what no tactic does: {words}. Plan a tactic for each, or take it out of community.scope.",
      de: "scope verspricht, wofür es keine Taktik gibt: {words}. Planen Sie jeweils eine Taktik ein oder streichen Sie dies aus community.scope.",
      da: "Ingen taktik indfrier det, scope lover: {words}. Planlæg taktikker, der gør, eller fjern det fra community.scope.",
    },
  },
  visit: {
    plan({ spec: { community, tactics = [] } }, { report }) {
      const words = ["build", "expand", "interact"] as const
      const promised = new Set(community?.scope)
      const done = new Set(tactics.map(({ kind }) => kind && doneBy[kind]))
      const missing = words.filter((word) => !promised.has(word) && !done.has(word))
      if (missing.length > 0) report("missing", { words: missing }, { at: ["spec", "community", "scope"], on: "key" })
      const idle = words.filter((word) => promised.has(word) && !done.has(word))
      if (idle.length > 0 && tactics.length > 0 && tactics.every(({ kind }) => kind !== undefined)) report("idle", { words: idle }, ["spec", "community", "scope"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "nothing is said", spec: {}, expect: [{ message: "missing", at: "/spec" }] },
  { title: "only talk", spec: { community: { scope: ["interact"] }, tactics: [{ id: "seed", title: "Begin ten threads", kind: "seed" }, { id: "talk", title: "Answer", kind: "engage" }] }, expect: [{ message: "missing", at: "/spec/community/scope" }] },
  {
    title: "growth is promised, and nobody works for it",
    spec: { community: { scope: ["build", "expand", "interact"] }, tactics: [{ id: "seed", title: "Begin ten threads", kind: "seed" }, { id: "talk", title: "Answer", kind: "engage" }] },
    expect: [{ message: "idle", at: "/spec/community/scope" }],
  },
  { title: "what the tactic without a kind does is not known", spec: { community: { scope: ["build", "expand", "interact"] }, tactics: [{ id: "seed", title: "Begin ten threads", kind: "seed" }, { id: "ask", title: "Ask around" }] }, expect: [] },
  { title: "promised, no tactics yet", spec: { community: { scope: ["build", "expand", "interact"] } }, expect: [] },
  {
    title: "the tactics say it",
    spec: { tactics: [{ id: "seed", title: "Begin ten threads", kind: "seed" }, { id: "hello", title: "Greet newcomers", kind: "welcome" }, { id: "talk", title: "Answer", kind: "engage" }] },
    expect: [],
  },
  { title: "moderate, recruit, recognise", spec: { tactics: [{ id: "a", title: "One", kind: "moderate" }, { id: "b", title: "Two", kind: "recruit" }, { id: "c", title: "Three", kind: "recognise" }] }, expect: [] },
  { title: "seed, welcome, educate", spec: { tactics: [{ id: "a", title: "One", kind: "seed" }, { id: "b", title: "Two", kind: "welcome" }, { id: "c", title: "Three", kind: "educate" }] }, expect: [] },
  { title: "seed, welcome, publish", spec: { tactics: [{ id: "a", title: "One", kind: "seed" }, { id: "b", title: "Two", kind: "welcome" }, { id: "c", title: "Three", kind: "publish" }] }, expect: [] },
  { title: "moderate, recruit, listen", spec: { tactics: [{ id: "a", title: "One", kind: "moderate" }, { id: "b", title: "Two", kind: "recruit" }, { id: "c", title: "Three", kind: "listen" }] }, expect: [] },
  { title: "one tactic, which only measures", spec: { community: { scope: ["build", "expand", "interact"] }, tactics: [{ id: "count", title: "Count", kind: "measure" }] }, expect: [{ message: "idle", at: "/spec/community/scope" }] },
] satisfies readonly RuleExampleOf<typeof communityScope>[]
