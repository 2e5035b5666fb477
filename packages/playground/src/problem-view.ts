import type { Locale } from "@folkmoot/facts"
import type { Problem } from "./draft.ts"
import { element, freshId } from "./element.ts"
import { expectedText } from "./expected-text.ts"
import { wordsIn } from "./words.ts"

const placeOf = (locale: Locale, { line, entry, cell = "" }: Problem): string => {
  const word = wordsIn(locale)
  if (line !== undefined) return `${word("line").replace(/^./, (letter) => letter.toUpperCase())} ${line}: `
  return entry === undefined ? "" : `${word("entry")} ${entry}, ${cell}: `
}

const sentence = (locale: Locale, problem: Problem): readonly (Node | string)[] => {
  const word = wordsIn(locale)
  const { given, expected } = problem
  return [placeOf(locale, problem), ...(given === "" ? [word("missing")] : [element("q", {}, given), ` ${word("unfit")}`]), " ", expectedText(locale, expected), "."]
}

/** Says instead of a result what of a form nothing can be calculated from. */
export const problemsView = (locale: Locale, problems: readonly Problem[]): HTMLElement => {
  const word = wordsIn(locale)
  const why = problems.every(({ given }) => given === "") ? word("incomplete") : word("impossible")
  return element(
    "div", { class: "estimate" },
    element("p", { class: "value refused" }, element("strong", {}, word("notMeasured")), element("span", { class: "range" }, why)),
    element("ul", {}, ...problems.map((problem) => element("li", {}, element("code", {}, problem.field.replace("option-", "")), ": ", ...sentence(locale, problem)))),
  )
}

/** Marks the fields of a form that hold what nothing can be calculated from, says beside each what, and unmarks the others. */
export const markProblems = (locale: Locale, form: HTMLElement, problems: readonly Problem[]): void => {
  for (const old of form.querySelectorAll(".problem")) old.remove()
  for (const control of form.querySelectorAll("input, textarea, select")) {
    const problem = problems.find(({ field }) => field === control.getAttribute("name"))
    const notes = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== "" && !id.startsWith("problem-"))
    if (problem === undefined) control.removeAttribute("aria-invalid")
    else {
      const said = element("p", { class: "problem", id: freshId("problem") }, ...sentence(locale, problem))
      control.setAttribute("aria-invalid", "true")
      control.after(said)
      notes.unshift(said.id)
    }
    if (notes.length > 0) control.setAttribute("aria-describedby", notes.join(" "))
    else control.removeAttribute("aria-describedby")
  }
}
