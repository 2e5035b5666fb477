/**
 * Every metric as a calculator: `<folkmoot-calculators lang="de" detail="resolution-rate">`.
 */
import type { Locale } from "@folkmoot/facts"
import { metricById, metrics, type AnyMetric } from "@folkmoot/metrics"
import { comments } from "built:calculator-comments"
import { examples } from "built:examples"
import { calculatorForm } from "./calculator-form.ts"
import { copyButton } from "./copy-button.ts"
import { draftOf, outcomeOf, type Draft } from "./draft.ts"
import { element, field, options } from "./element.ts"
import { estimateView } from "./estimate-view.ts"
import { lostNotice } from "./lost-notice.ts"
import { definePart } from "./part.ts"
import { markProblems, problemsView } from "./problem-view.ts"
import { metricPage, writeRoute } from "./route.ts"
import type { UnitExample } from "./unit-example.ts"
import { wordsIn } from "./words.ts"

const plainly = (text: string): string => text.toLowerCase().normalize("NFKD").replaceAll(/\p{M}/gu, "")

/** The metrics whose name or question holds every word that was typed, in the order of their names. */
const found = (locale: Locale, typed: string): readonly AnyMetric[] =>
  metrics
    .filter(({ id, title, asks }) => plainly(typed).split(/\s+/).every((part) => plainly(`${id} ${title[locale]} ${asks[locale]}`).includes(part)))
    .toSorted((a, b) => a.title[locale].localeCompare(b.title[locale], locale))

/** The list of metrics, narrowed by what is typed above it. */
const metricList = (locale: Locale, chosen: AnyMetric): HTMLElement => {
  const word = wordsIn(locale)
  const list = element("ul", { class: "metrics" })
  const none = element("p", { class: "note", role: "status" })
  const show = (typed: string): void => {
    const shown = found(locale, typed)
    list.replaceChildren(
      ...shown.map(({ id, title }) => element("li", {}, element("a", { href: writeRoute({ locale, tab: "calculators", detail: id }), "aria-current": id === chosen.id && "true" }, title[locale]))),
    )
    none.textContent = shown.length === 0 ? word("noMetric") : ""
  }
  const search = element("input", {
    type: "search", name: "search", autocomplete: "off",
    oninput: () => show(search.value),
    onkeydown: (event) => {
      const { key } = event as KeyboardEvent
      const [first] = list.querySelectorAll("a")
      if (key === "ArrowDown") first?.focus()
      else if (key === "Enter") first?.click()
      else return
      event.preventDefault()
    },
  })
  list.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = links[links.indexOf(document.activeElement as HTMLAnchorElement) + step]
    ;(next ?? search).focus()
  })
  show("")
  const nav = element("nav", { class: "chooser", "aria-label": word("metrics") }, field(word("search"), search), none, list)
  return nav
}

const presets = (locale: Locale, all: readonly UnitExample[], chosen: string, choose: (index: string) => void): HTMLElement => {
  const word = wordsIn(locale)
  const group = (label: string, isOfGroup: (example: UnitExample) => boolean): HTMLElement | false => {
    const entries = all.flatMap((example, index) => (isOfGroup(example) ? [[String(index), example.title] as const] : []))
    return entries.length > 0 && element("optgroup", { label }, ...options(entries, chosen, "en"))
  }
  const select = element(
    "select", { name: "example", onchange: () => choose(select.value) },
    group(word("fromTotals"), ({ facts }) => facts === undefined), group(word("fromFacts"), ({ facts }) => facts !== undefined),
    ...options([["", word("ownInput")]], chosen),
  )
  return field(word("example"), select)
}

/** One metric: its examples, its form, and what comes out. */
const calculator = (locale: Locale, metric: AnyMetric, notice: HTMLElement | undefined): HTMLElement => {
  const word = wordsIn(locale)
  const all = examples[metric.id] ?? []
  const result = element("section", { class: "result", "aria-live": "polite", "aria-label": word("result") })
  const code = element("code", {})
  const json = element("code", {})
  const form = element("div", {})

  const show = (draft: Draft): void => {
    const { problems, calculated } = outcomeOf(metric, draft)
    markProblems(locale, form, problems)
    const said = calculated === undefined || problems.length > 0 ? problemsView(locale, problems) : estimateView(locale, calculated.estimate)
    result.replaceChildren(element("h3", {}, word("result")), said)
    code.textContent = calculated?.code ?? ""
    json.textContent = calculated === undefined ? "" : JSON.stringify(calculated.estimate, null, 2)
  }
  const chooser = element("div", {})
  const begin = (index: string): void => {
    const draft = draftOf(metric, all[Number(index)] ?? {})
    form.replaceChildren(
      calculatorForm(locale, metric, comments[metric.id], draft, (changed) => {
        const select = chooser.querySelector("select")
        if (select !== null) select.value = ""
        show(changed)
      }),
    )
    show(draft)
  }
  const first = Math.max(0, all.findIndex(({ totals }) => totals !== undefined))
  chooser.append(presets(locale, all, String(first), (index) => index !== "" && begin(index)))
  begin(String(first))
  const panel = (heading: string, content: HTMLElement, ...more: readonly HTMLElement[]): HTMLElement =>
    element("div", { class: "code" }, element("div", { class: "code-head" }, element("h3", {}, heading), ...more), element("pre", { tabindex: "0", role: "group", "aria-label": heading }, content))
  return element(
    "article", { class: "metric" },
    notice,
    element("h2", { tabindex: "-1" }, metric.title[locale]),
    element("p", { class: "asks" }, metric.asks[locale], " ", element("a", { href: metricPage(metric.id), hreflang: "en" }, word("reference"))),
    chooser,
    element("div", { class: "columns" }, form, result),
    panel(word("inTypeScript"), code, copyButton(locale, () => code.textContent)),
    element("details", {}, element("summary", {}, word("asJson")), element("pre", { tabindex: "0", role: "group", "aria-label": word("asJson") }, json)),
  )
}

const start = "resolution-rate"

definePart("folkmoot-calculators", (host, locale, detail = start) => {
  const asked = metricById(detail)
  const metric = asked ?? metricById(start) ?? metrics[0]
  if (metric === undefined) return
  // The list stays as it is, with what was searched for, while the reader goes from metric to metric.
  const [list] = host.querySelectorAll(`nav[lang="${locale}"]`)
  const nav = list ?? metricList(locale, metric)
  nav.setAttribute("lang", locale)
  for (const link of nav.querySelectorAll("a")) {
    if (link.hash.endsWith(`/${metric.id}`)) link.setAttribute("aria-current", "true")
    else link.removeAttribute("aria-current")
  }
  const shown = calculator(locale, metric, asked === undefined ? lostNotice(locale) : undefined)
  if (list === undefined) {
    host.replaceChildren(nav, shown)
    const [entries, current] = [nav.querySelector("ul"), nav.querySelector<HTMLElement>("[aria-current]")]
    if (entries !== null && current !== null) entries.scrollTop = current.offsetTop - entries.offsetTop - entries.clientHeight / 3
  } else host.querySelector("article")?.replaceWith(shown)
})
