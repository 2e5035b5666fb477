import type { Locale } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"
import type { TextFormat } from "./written-text.ts"

const found = (text: string, locale: Locale, format: TextFormat = "markdown") =>
  checkFaithful(text, { ledger: richLedger(locale), locale, format }).map(({ kind, text: stretch }) => `${kind}: ${stretch}`)

describe("a number that was measured of something else", () => {
  test.each<[Locale, string, readonly string[]]>([
    // Of what nobody measured, named by its title or as people call it.
    ["en", "The churn rate is 8.4 %.", ["number: 8.4 %"]], ["en", "Member churn of 8 % is low.", ["number: 8 %"]], ["en", "Return on investment was 61 %.", ["number: 61 %"]], ["en", "We see 8 % churn.", ["number: 8 %"]],
    ["de", "Die Abwanderung liegt bei 8,4 %.", ["number: 8,4 %"]], ["de", "Die Rendite beträgt 61 %.", ["number: 61 %"]], ["da", "Frafaldet er på 8,4 %.", ["number: 8,4 %"]], ["da", "ROI er på 61 %.", ["number: 61 %"]],
    // A score is measured for satisfaction, and no share.
    ["en", "Satisfaction: 61 %.", ["number: 61 %"]], ["en", "Satisfaction: 38 points.", []], ["de", "Zufriedenheit: 61 %.", ["number: 61 %"]], ["da", "Tilfredshed: 61 %.", ["number: 61 %"]],
    // What follows is of something else again, or of others.
    ["en", "Engagement: 45 % of questions were solved by members.", []], ["en", "Support costs: €14.25 a contact (Service Desk Almanac, 2019).", []], ["en", "Churn, beside a resolution rate of 61 %, is open.", []],
    // How many answered is no score.
    ["en", "Our NPS stands at 412.", ["number: 412"]], ["en", "Our NPS stands at 412 points.", ["number: 412 points"]], ["en", "Our NPS rests on 412 answers.", []], ["en", "Our NPS is from 412.", []], ["en", "| NPS | 38 | 412 |", []],
    ["de", "Der NPS beträgt 412.", ["number: 412"]], ["da", "NPS er på 412.", ["number: 412"]],
    // What else metrics are called.
    ["en", "A first reply takes 5.4 hours.", ["number: 5.4 hours"]], ["en", "The invitation rate is 61 %.", ["number: 61 %"]], ["de", "Die Einladungsrate liegt bei 61 %.", ["number: 61 %"]], ["da", "Invitationsraten er på 61 %.", ["number: 61 %"]],
    ["en", "1,728 tickets were avoided.", ["number: 1,728"]],
  ])("%s: %s", (locale, text, expected) => {
    expect(found(text, locale)).toEqual(expected)
  })
})

describe("a target is no result", () => {
  test.each<[Locale, string, readonly string[]]>([
    ["en", "The resolution rate is 55 %.", ["number: 55 %"]], ["en", "The resolution rate is to be 55 %.", []], ["en", "The target for the resolution rate is 55 %.", []], ["en", "The target for the resolution rate is 25 %.", ["number: 25 %"]],
    ["de", "Die Lösungsquote liegt bei 55 %.", ["number: 55 %"]], ["de", "Das Ziel für die Lösungsquote sind 55 %.", []], ["da", "Løsningsraten er på 55 %.", ["number: 55 %"]], ["da", "Målet for løsningsraten er 55 %.", []],
    ["en", "A quarter of members invited a colleague.", ["number: A quarter"]], ["de", "Ein Viertel der Mitglieder hat jemanden eingeladen.", ["number: Ein Viertel"]], ["da", "En fjerdedel af medlemmerne har inviteret nogen.", ["number: En fjerdedel"]],
    // A head speaks of its rows and items; rows without one may be of anything.
    ["en", "| Number | Target |\n| --- | --- |\n| Resolution rate | 55 % |\n| Referral rate | – |\n| First response time | 5 hours |", []], ["en", "| Number | Now |\n| --- | --- |\n| Resolution rate | 55 % |", ["number: 55 %"]],
    ["en", "## Targets\n\n- 55 % of questions solved\n- 10 % of members invite a colleague", []], ["en", "## Results\n\n- 55 % of questions solved", ["number: 55 %"]],
    ["en", "We have targets.\n\n- 55 % of questions solved", ["number: 55 %"]], ["en", "## Targets\n\nMuch was done.\n\n- 55 % of questions solved", ["number: 55 %"]],
  ])("%s: %s", (locale, text, expected) => {
    expect(found(text, locale)).toEqual(expected)
  })
})

describe("what asks something of the reader tells nothing", () => {
  test.each<[Locale, string, readonly string[]]>([
    ["en", "Please reply within an hour.", []], ["en", "Please note that a first reply takes two hours.", ["number: two hours"]], ["en", "Bring nine colleagues.", []], ["en", "Bring 13 colleagues.", ["number: 13"]], ["en", "Please read: 62 % of questions were solved.", ["number: 62 %"]],
    ["de", "Nehmen Sie sich zwei Minuten.", []], ["de", "Haben wir zwei Minuten gewartet?", ["number: zwei Minuten"]], ["de", "Bitte beachten Sie, dass eine erste Antwort zwei Stunden dauert.", ["number: zwei Stunden"]],
    ["da", "Lad os bruge to minutter på at sige tak.", []], ["da", "Bemærk, at et første svar tager to timer.", ["number: to timer"]],
    ["en", "Call us on weekdays between 9 and 5.", []], ["en", "The NPS lies between 9 and 5.", ["number: 9 and 5"]], ["de", "Rufen Sie an: 9–17 Uhr.", []], ["da", "Vi har åbent fra 9 til 17.", []],
    ["en", "It comes out three times a week.", []], ["en", "It was three times as many.", ["number: three times"]],
  ])("%s: %s", (locale, text, expected) => {
    expect(found(text, locale)).toEqual(expected)
  })
})

describe("how many digits a number has", () => {
  test.each<[Locale, string, readonly string[]]>([
    ["en", "Members asked a four-figure number of questions.", []], ["en", "Members asked a five-figure number of questions.", ["number: five-figure"]], ["en", "The resolution rate is double-digit.", []], ["en", "The resolution rate is triple-digit.", ["number: triple-digit"]],
    ["de", "Die Lösungsquote ist zweistellig.", []], ["de", "Der NPS ist dreistellig.", ["number: dreistellig"]], ["da", "Løsningsraten er tocifret.", []], ["da", "NPS er trecifret.", ["number: trecifret"]], ["en", "She wore a four-inch-figure.", []],
  ])("%s: %s", (locale, text, expected) => {
    expect(found(text, locale)).toEqual(expected)
  })
})

describe("what is shown beside a page's text", () => {
  test.each<[TextFormat, string, readonly string[]]>([
    ["html", '<p>Fine.</p><a href="/67" title="67 % solved">More</a>', ["number: 67 %"]], ["html", "<button aria-label='67 % solved'>x</button>", ["number: 67 %"]], ["html", '<meta name="description" content="67 % solved">', ["number: 67 %"]],
    ["html", '<meta name="viewport" content="width=67">', []], ["html", '<p title="61 % of questions solved">Fine.</p>', []], ["html", '<i data-title="67 %">x</i>', []], ["html", '<a title="&#54;7&nbsp;% solved">x</a>', ["number: &#54;7&nbsp;% solved"]],
    ["markdown", '[more](https://example.org "67 % solved") is here.', ["number: 67 %"]], ["markdown", "[more](https://example.org) is 6[7](x) % here.", ["number: 6[7](x) %"]], ["markdown", '<b title="67 % solved">x</b>', ["number: 67 %"]],
  ])("%s: %s", (format, text, expected) => {
    expect(found(text, "en", format)).toEqual(expected)
  })
})

test.each<[Locale, string, readonly string[]]>([
  // A number without its unit may be in that of the one before it.
  ["en", "In May 2024 it took 9.2 hours, in October 2025 it took 3.2.", []], ["en", "In May 2024 it took 9.2 hours, in October 2025 it took 5.9.", ["number: 5.9"]], ["de", "Im Mai 2024 waren es 9,2 Stunden, im Oktober 2025 3,2.", []],
  ["de", "Der Median sank von 9,2 auf 3,2 Stunden.", []], ["de", "Die Lösungsquote stieg von 47 auf 61 %.", ["number: 47 auf 61 %"]], ["de", "Die 47 auf 62 Blättern.", ["number: 47", "number: 62"]],
  // Of two values each has its own time.
  ["en", "It rose from 48 % to 70 % from May 2024 to October 2025.", ["number: 48 % to 70 %"]], ["en", "It rose from 41 % to 70 % from May 2024 to October 2025.", []],
  // Telephones, pages and appointments count nothing.
  ["en", "Call 0800 123 456.", []], ["en", "Call 800 123 456.", ["number: 800 123 456"]], ["da", "Se side 12.", []], ["en", "We meet on 3 November at 14:00.", []], ["en", "We met on 3 November.", ["date: 3 November"]], ["de", "Treffen am 3. November um 14 Uhr.", []], ["da", "Møde den 3. november kl. 14.", []],
  // Points lie between shares too, and a margin is of its own number.
  ["en", "The resolution rate rose by 16 points.", []], ["en", "The NPS is 38 ± 6 points.", []], ["en", "The margin of the NPS is ±1 point.", ["number: 1 point"]],
  ["en", "It took a day and a half.", ["number: a day and a half"]], ["en", "We looked at a year and a half.", []], ["en", "Half a million people read along.", ["number: Half a million"]],
  // Levels of maturity are counted too.
  ["en", "Two of three maturity levels are held.", ["number: Two of three"]], ["en", "One of three levels is held.", []], ["en", "Maturity stage II is held.", ["number: II"]],
])("%s: %s", (locale, text, expected) => {
  expect(found(text, locale)).toEqual(expected)
})

describe("what became of all of a plan, or of none", () => {
  test.each<[Locale, string, readonly string[]]>([
    ["en", "None of our actions is overdue.", ["number: None"]], ["en", "No objective was missed.", []], ["en", "All objectives are reached.", ["number: All"]], ["en", "All planned actions are done.", ["number: All"]], ["en", "No objective is reached.", ["number: No"]],
    ["en", "All objectives are in the appendix.", []], ["en", "Not all objectives are reached.", []], ["de", "Keine unserer Maßnahmen ist überfällig.", ["number: Keine"]], ["de", "Kein Ziel wurde verfehlt.", []], ["de", "Alle Zielvorgaben sind erreicht.", ["number: Alle"]],
    ["da", "Ingen af vores tiltag er forsinket.", ["number: Ingen"]], ["da", "Ingen delmål er misset.", []], ["da", "Alle delmål er nået.", ["number: Alle"]],
  ])("%s: %s", (locale, text, expected) => {
    expect(found(text, locale)).toEqual(expected)
  })
})
