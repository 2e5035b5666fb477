import type { Locale } from "@folkmoot/facts"
import type { Finding, TextEdit } from "@folkmoot/plan"
import { element } from "./element.ts"
import { rulePage } from "./route.ts"
import { wordsIn } from "./words.ts"

/** The most findings that are listed; a text of nothing but mistakes has thousands. */
const mostListed = 200

/** What can be done from the list. */
export interface FindingActions {
  readonly goTo: (finding: Finding) => void
  readonly apply: (edits: readonly TextEdit[]) => void
}

const severities = ["error", "warning", "info"] as const

const item = (locale: Locale, finding: Finding, sources: readonly string[], { goTo, apply }: FindingActions): HTMLElement => {
  const word = wordsIn(locale)
  const { rule, severity, message, line, fix, suggestions = [], why } = finding
  const acts = [...(fix === undefined ? [] : [{ label: word("fix"), edits: fix.edits }]), ...suggestions.map(({ message: label, edits }) => ({ label, edits }))]
  return element(
    "li", { "data-line": String(line), "data-rule": rule },
    element("p", {}, element("span", { class: `severity ${severity}` }, word(severity)), element("button", { type: "button", class: "place", onclick: () => goTo(finding) }, `${word("line")} ${line}`)),
    element("p", {}, message),
    acts.length > 0 && element("div", { class: "actions" }, ...acts.map(({ label, edits }) => element("button", { type: "button", class: "act", onclick: () => apply(edits) }, label))),
    element(
      "details", { class: "more" },
      element("summary", {}, word("why")),
      element("p", {}, why),
      sources.length > 0 && element("p", {}, `${word("sources")}: ${sources.join("; ")}`),
      element("p", {}, element("a", { href: rulePage(rule), hreflang: "en" }, rule)),
    ),
  )
}

/** Lists what was found in a plan, with what can be done about it. */
export const findingsList = (locale: Locale, findings: readonly Finding[], sourcesOf: (rule: string) => readonly string[], actions: FindingActions): readonly HTMLElement[] => {
  const word = wordsIn(locale)
  if (findings.length === 0) return [element("p", { class: "counts" }, word("noFindings"))]
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length
    return count === 0 ? [] : [element("span", { class: `severity ${severity}` }, `${count} × ${word(severity)}`)]
  })
  return [
    element("p", { class: "counts" }, ...counts),
    element("ol", { class: "findings" }, ...findings.slice(0, mostListed).map((finding) => item(locale, finding, sourcesOf(finding.rule), actions))),
    ...(findings.length > mostListed ? [element("p", { class: "note" }, word("shownFirst"))] : []),
  ]
}
