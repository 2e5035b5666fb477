/**
 * The page around the three parts: tabs, language, colours.
 *
 * Each part is an element with a script of its own, which is fetched when its tab is first opened.
 */
import { locales, type Locale } from "@folkmoot/facts"
import { element, options } from "./element.ts"
import { lostNotice } from "./lost-notice.ts"
import { readRoute, tabs, writeRoute, type Route, type Tab } from "./route.ts"
import { themeChoice } from "./theme.ts"
import { languageNames, wordsIn } from "./words.ts"

const parts: Readonly<Record<Tab, string>> = { calculators: "folkmoot-calculators", plan: "folkmoot-plan", report: "folkmoot-report" }

const rememberedLocale = (): Locale => {
  const wanted = [localStorage.getItem("folkmoot-locale"), ...navigator.languages]
  return wanted.flatMap((one) => locales.find((locale) => one?.startsWith(locale)) ?? [])[0] ?? "en"
}

/** A classic script, not a module: modules are refused where the page is opened from a file. */
const fetchScript = (tab: Tab): void => {
  if (document.querySelector(`script[src="${tab}.js"]`) === null) document.head.append(element("script", { src: `${tab}.js` }))
}

const here = (): Route & { readonly locale: Locale } => {
  const route = readRoute(location.hash)
  return { ...route, locale: route.locale ?? rememberedLocale() }
}

const tabId = (tab: Tab): string => `tab-${tab}`

/** The element of a tab; each is made once and keeps what was done in it. */
const partOf = new Map<Tab, HTMLElement>()

const showPart = ({ tab, locale, detail }: ReturnType<typeof here>): HTMLElement => {
  fetchScript(tab)
  const part = partOf.get(tab) ?? document.createElement(parts[tab])
  partOf.set(tab, part)
  if (detail !== undefined) part.setAttribute("detail", detail)
  part.setAttribute("lang", locale)
  if (part.childElementCount === 0) part.append(element("p", { role: "status" }, wordsIn(locale)("loading")))
  return part
}

const tabList = ({ tab: chosen, locale }: ReturnType<typeof here>): HTMLElement => {
  const word = wordsIn(locale)
  const go = (tab: Tab): void => void (location.hash = writeRoute({ locale, tab }))
  const onkeydown = (event: Event): void => {
    const { key } = event as KeyboardEvent
    const at = tabs.indexOf(chosen)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[key]
    if (next === undefined) return
    event.preventDefault()
    go(tabs[(next + tabs.length) % tabs.length] ?? chosen)
  }
  const buttons = tabs.map((tab) =>
    element("button", {
      type: "button", role: "tab", id: tabId(tab), "aria-selected": String(tab === chosen), "aria-controls": "panel", tabindex: tab === chosen ? "0" : "-1", onclick: () => go(tab), onkeydown,
    }, word(tab)),
  )
  return element("div", { role: "tablist", "aria-label": word("title") }, ...buttons)
}

const header = (route: ReturnType<typeof here>): readonly Node[] => {
  const word = wordsIn(route.locale)
  const language = element("select", {
    "aria-label": word("language"), name: "language",
    onchange: () => {
      localStorage.setItem("folkmoot-locale", language.value)
      location.hash = writeRoute({ ...here(), locale: locales.find((one) => one === language.value) ?? "en" })
    },
  }, ...options(locales.map((one) => [one, languageNames[one]] as const), route.locale))
  return [
    element("div", { class: "bar" }, element("a", { class: "home", href: "../index.html" }, `Folkmoot · ${word("documentation")}`), element("div", { class: "settings" }, language, themeChoice(route.locale))),
    element("h1", {}, word("title")),
    element("p", { class: "lead" }, word("lead")),
    ...(route.lost === true ? [lostNotice(route.locale)] : []),
    tabList(route),
  ]
}

const show = (): void => {
  const route = here()
  const word = wordsIn(route.locale)
  const focused = document.activeElement
  document.documentElement.lang = route.locale
  document.title = `${word(route.tab)} · ${word("title")} · Folkmoot`
  document.querySelector("header")?.replaceChildren(...header(route))
  const panel = document.querySelector("#panel")
  panel?.setAttribute("aria-labelledby", tabId(route.tab))
  const part = showPart(route)
  if (panel !== null && part.parentElement !== panel) panel.replaceChildren(part)
  // What was redrawn loses the focus; whoever changed tab or language by key stays where they were.
  if (focused?.getAttribute("role") === "tab") document.querySelector<HTMLElement>("[aria-selected=true]")?.focus()
  else if (focused?.getAttribute("name") === "language") document.querySelector<HTMLElement>("[name=language]")?.focus()
}

addEventListener("hashchange", show)
show()
