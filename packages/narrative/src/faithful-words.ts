import type { Locale } from "@folkmoot/facts"

/**
 * What the words around an amount make of it.
 *
 * @remarks
 * `beyond` and `short-of`: anywhere on that side, as *most* and *hardly any* say it. `about`: near it on either side; `nearly` and `slightly-over`: near it on one side; `over` and `under`: beyond it; `at-least` and `at-most`: the
 * whole range lies there. `within`: below it or as much.
 */
export type Bent = "exact" | "about" | "nearly" | "slightly-over" | "over" | "under" | "within" | "at-least" | "at-most" | "beyond" | "short-of"

/** What a written number counts in. */
export type WrittenUnit = "percent" | "percentage-points" | "points" | "milliseconds" | "money" | "times" | "plain"

/** What each word or phrase of a list stands for; a list has bars between its words. */
export const byWord = <Meaning extends string>(given: Partial<Readonly<Record<Meaning, string>>>): ReadonlyMap<string, Meaning> =>
  new Map(Object.entries<string | undefined>(given).flatMap(([meaning, words = ""]) => words.split("|").map((word) => [word, meaning as Meaning] as const)))

/** Phrases before an amount that bend it, in lower case. */
export const bending: Readonly<Record<Locale, ReadonlyMap<string, Bent>>> = {
  en: byWord<Bent>({
    about: "estimated|estimate|about|around|roughly|approximately|approx|approx.|some|circa|ca|c.|close to|in the region of|or so",
    nearly: "nearly|almost|just under|just below|slightly less than|slightly under|a little under|a little less than|not quite|just short of|close on",
    "slightly-over": "just over|just above|slightly more than|slightly over|slightly above|a little over|a little more than|a good",
    over: "more than|over|above|exceeding|exceeds|exceeded|greater than|upwards of|higher than|better than|beyond|longer than|well over|surpassed|surpasses",
    under: "less than|under|below|fewer than|lower than|shorter than|well under|faster than|cheaper than",
    within: "within|inside",
    "at-least": "at least|as low as|no less than|no fewer than|no lower than|not less than|not below|not under|never below|never under|a minimum of|minimum",
    "at-most": "at most|as high as|as many as|as much as|up to|no more than|not more than|no higher than|not above|not over|never above|never over|a maximum of|maximum|at the most",
  }),
  de: byWord<Bent>({
    about: "geschätzt|geschätzte|geschätzten|schätzungsweise|etwa|rund|ungefähr|circa|ca|ca.|zirka|gegen|um die|in etwa|annähernd",
    nearly: "fast|knapp|beinahe|nahezu|knapp unter|kurz unter|etwas weniger als|etwas unter|nicht ganz|gerade unter",
    "slightly-over": "gut|etwas mehr als|etwas über|knapp über|kurz über|leicht über|ein wenig mehr als|gerade über",
    over: "mehr als|über|oberhalb von|höher als|größer als|besser als|länger als|weit über|deutlich über|deutlich mehr als",
    under: "weniger als|unter|unterhalb von|niedriger als|geringer als|kürzer als|deutlich unter|schneller als",
    within: "innerhalb|innerhalb von|binnen",
    "at-least": "hinunter zu|mindestens|wenigstens|nicht weniger als|nicht unter|nie unter|keinesfalls unter|zumindest|minimal",
    "at-most": "höchstens|bis zu|maximal|nicht mehr als|nicht über|nie über|keinesfalls über",
  }),
  da: byWord<Bent>({
    about: "anslået|anslåede|anslår|cirka|ca|ca.|omkring|omtrent|rundt regnet|i omegnen af|små|godt og vel",
    nearly: "næsten|knap|lige under|lidt under|lidt mindre end|lidt færre end|ikke helt|tæt på|op mod|knapt",
    "slightly-over": "godt|lige over|lidt over|lidt mere end|lidt flere end",
    over: "mere end|flere end|over|højere end|længere end|større end|bedre end|langt over",
    under: "mindre end|færre end|under|lavere end|kortere end|hurtigere end|langt under",
    within: "inden for",
    "at-least": "helt ned til|mindst|ikke mindre end|ikke færre end|ikke under|aldrig under|minimum|i det mindste",
    "at-most": "helt op til|højst|op til|maksimalt|ikke mere end|ikke flere end|ikke over|aldrig over|maks",
  }),
}

/** Phrases behind an amount that bend it. */
export const bendingAfter: ReadonlyMap<string, Bent> = byWord<Bent>({
  "at-least": "or more|or above|oder mehr|und mehr|eller mere|eller derover|eller flere|og derover|or higher",
  "at-most": "or less|or fewer|oder weniger|eller mindre|eller derunder",
})

/** Signs before an amount that bend it. */
export const bendingSigns: Readonly<Record<string, Bent>> = { "~": "about", "≈": "about", ">": "over", "<": "under", "≥": "at-least", "≤": "at-most" }

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000]

/** Unit: milliseconds. */
const lengths = { second, minute, hour, day, week: 7 * day, month: 30.436875 * day, quarter: 91.310625 * day, year: 365.2425 * day } as const

/** Words for stretches of time. Unit: milliseconds. */
export const timeWords: ReadonlyMap<string, number> = new Map(
  [...byWord<keyof typeof lengths>({
    second: "second|seconds|sec|secs|sekunde|sekunden|sek|sekund|sekunder",
    minute: "minute|minutes|min|mins|minuten|minut|minutter|minutters",
    hour: "hour|hours|hr|hrs|h|stunde|stunden|std|time|timer|timers|tim",
    day: "day|days|tag|tage|tagen|dag|dage|dages|døgn|døgns",
    week: "week|weeks|woche|wochen|uge|uger|ugers",
    month: "month|months|monat|monate|monaten|monats|måned|måneder|måneders",
    year: "year|years|jahr|jahre|jahren|år",
  })].map(([word, length]) => [word, lengths[length]] as const),
)

/** Nouns for numbers on a scale. */
export const pointWords: ReadonlySet<string> = new Set("point|points|pts|punkt|punkte|punkten|pkt|pkte|pointtal".split("|"))

/** Words for hundredths. */
export const percentWords: ReadonlySet<string> = new Set("percent|pct|prozent|procent|vh".split("|"))

/** Words for hundredths by which two shares differ. */
export const percentagePointWords: ReadonlySet<string> = new Set(
  "pp|ppt|ppts|percentage-point|percentage-points|prozentpunkt|prozentpunkte|prozentpunkten|procentpoint|procentpoints|procent-point|prozent-punkte|%-punkte".split("|"),
)

/** Words and signs of currencies; where several share one, all of them. */
export const currencies: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    EUR: "€|eur|euro|euros", USD: "$|usd|us$|dollar|dollars", GBP: "£|gbp|pound|pounds|pfund|pund", DKK: "dkk", SEK: "sek.", NOK: "nok", CHF: "chf|franken", JPY: "¥|jpy|yen", "DKK SEK NOK": "kr|krone|kroner|kronen|kronor",
  }).flatMap(([codes, words]) => words.split("|").map((word) => [word, codes.split(" ")] as const)),
)

/** Words that multiply a numeral. */
export const scaleWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1e3: "k|thousand|tausend|tsd|tusind|tusinde", 1e6: "million|millions|millionen|millioner|mio|mill|mn|m", 1e9: "billion|billions|milliarde|milliarden|milliard|milliarder|mrd|mia|bn",
  }).flatMap(([times, words]) => words.split("|").map((word) => [word, Number(times)] as const)),
)

/** Words for how many times as much, beside those that are made of a number. */
export const factorWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    2: "twice|double|doubled|doubling|doppelt|doppelte|doppelten|doppelter|verdoppelt|verdoppelte|verdoppelten|verdopplung|verdoppelung|dobbelt|dobbelte|fordoblet|fordoblede|fordobling|fordoblingen",
    3: "thrice|triple|tripled|tripling",
    4: "quadruple|quadrupled|quadrupling",
    0.25: "quartered|quartering|geviertelt|geviertelte",
    0.333: "gedrittelt",
    5: "quintupled",
    0.5: "halved|halving|halbiert|halbierte|halbierten|halbierung|halveret|halverede|halvering|halveringen",
  }).flatMap(([times, words]) => words.split("|").map((word) => [word, Number(times)] as const)),
)

/** What makes a number into how many times as much: "threefold", "verdreifacht", "zweieinhalbfache", "dreimal", "tredoblet". */
export const factorForms: Readonly<Record<Locale, RegExp>> = {
  en: /^(.+?)-?fold$/,
  de: /^(?:ver)?(.+?)(?:mal|fach(?:t|te|ten|e|en|er|es|em|ung)?)$/,
  da: /^(.+?)(?:doblet|doblede|dobling|doblingen|dobbelt|dobbelte)$/,
}

/** Words between the two ends of a range, or of a share of so many. */
export const rangeWords: Readonly<Record<Locale, { readonly to: readonly string[]; readonly between: string; readonly and: string; readonly of: readonly string[] }>> = {
  en: { to: ["to"], between: "between", and: "and", of: ["of", "in", "out of", "of the", "of all", "of our", "of its", "of their", "out of our", "out of every", "of every", "in every"] },
  de: { to: ["bis"], between: "zwischen", and: "und", of: ["von", "der", "aus", "von den", "von je", "von unseren", "unserer", "ihrer", "seiner", "unter"] },
  da: { to: ["til"], between: "mellem", and: "og", of: ["af", "ud af", "af de", "af vores", "ud af hver", "ud af vores", "af hver", "ud af de"] },
}

/** What stands before a fraction as its article or count of one. */
export const articles: Readonly<Record<Locale, readonly string[]>> = { en: ["a", "one"], de: ["die", "ein", "eine", "einem", "einen", "der", "das"], da: ["en", "et", "én"] }

const monthNames: Readonly<Record<Locale, string>> = {
  en: "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec",
  de: "januar jänner jan|februar feb|märz mär maerz|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|dezember dez",
  da: "januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|december dec",
}

/** The months by name, from one. */
export const months: Readonly<Record<Locale, ReadonlyMap<string, number>>> = Object.fromEntries(
  Object.entries(monthNames).map(([locale, names]) => [locale, new Map(names.split("|").flatMap((all, index) => all.split(" ").map((name) => [name, index + 1] as const)))]),
) as unknown as Readonly<Record<Locale, ReadonlyMap<string, number>>>

/** What a stretch of a year is called, and how many months it has. */
export const yearParts: ReadonlyMap<string, number> = new Map([["quarter", 3], ["quartal", 3], ["quartals", 3], ["kvartal", 3], ["kvartals", 3], ["half", 6], ["halbjahr", 6], ["halbjahres", 6], ["halvår", 6]])

/** Words before the number of a level of maturity. */
export const maturityLevel = /^(?:level|maturity|stufe|reifegrad|reifegradstufe|reifestufe|niveau|modenhedsniveau|modenhed|modenhedstrin|reifephase)$/
