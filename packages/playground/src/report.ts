/**
 * The sample community's report, told in the page: `<folkmoot-report lang="de" detail="members">`.
 */
import { localeOf, type Locale } from "@folkmoot/facts"
import { addresses, audiences, ledgerOf, renderHtml, tell, type Audience, type Report } from "@folkmoot/narrative"
import { sample } from "built:report-sample"
import { claimChecker } from "./claim-checker.ts"
import { element, field, options } from "./element.ts"
import { lostNotice } from "./lost-notice.ts"
import { definePart } from "./part.ts"
import { reportInputOf } from "./report-sample.ts"
import { writeRoute } from "./route.ts"
import { wordsIn } from "./words.ts"

const tellFor = (locale: Locale, audience: Audience): Report => tell(reportInputOf(sample, locale), { locale, audience, asOf: sample.asOf, timeZone: sample.timeZone })

const pageOf = (report: Report): string => {
  const drawn = sample.drawn[localeOf(report.locale)][report.audience]
  return renderHtml(report, { figures: Object.fromEntries(Object.entries(drawn).map(([figure, place]) => [figure, sample.drawings[place] ?? ""])) })
}

const start: Audience = "executive"

definePart("folkmoot-report", (host, locale, detail) => {
  const word = wordsIn(locale)
  const asked = detail === undefined ? start : audiences.find((one) => one === detail)
  const audience = asked ?? start
  const report = tellFor(locale, audience)
  const readers = element(
    "select", { name: "audience", onchange: () => void (location.hash = writeRoute({ locale, tab: "report", detail: readers.value })) },
    ...options(audiences.map((one) => [one, addresses[one][locale]] as const), audience),
  )
  const claim = claimChecker(locale, ledgerOf(report), host.querySelector<HTMLTextAreaElement>("[name=claim]")?.value)
  const hadFocus = document.activeElement?.getAttribute("name") === "audience"
  host.replaceChildren(
    ...(asked === undefined ? [lostNotice(locale)] : []),
    element("h2", {}, word("reportTitle")),
    element("p", { class: "asks" }, word("retold")),
    element("div", { class: "toolbar" }, field(word("reader"), readers)),
    element("div", { class: "workbench" }, element("iframe", { class: "report-frame", title: word("reportFrame"), sandbox: "", srcdoc: pageOf(report) }), claim),
  )
  if (hadFocus) readers.focus()
})
