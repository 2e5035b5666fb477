import type { Locale, ScoredObjective } from "@folkmoot/sdk"
import { Command } from "commander"
import { exits, type Exit } from "../exit.ts"
import { readPlanFiles } from "../files.ts"
import { readLocale, withJson, withLocale } from "../opening.ts"
import type { Planning } from "../options.ts"
import { json, type Terminal } from "../terminal.ts"
import { fill, type Texts } from "../words.ts"

const texts = {
  score: { en: "{title}: {score} from 0 to 1, out of {of} key results.", de: "{title}: {score} auf einer Skala von 0 bis 1; Key Results: {of}.", da: "{title}: {score} på en skala fra 0 til 1; nøgleresultater: {of}." },
  "no-key-results": { en: "{title}: no score, since it has no key results.", de: "{title}: keine Bewertung, denn es fehlen Key Results.", da: "{title}: ingen vurdering, da der ikke er nogen nøgleresultater." },
  "no-grade": { en: "{title}: no score until these are graded, too: {which}.", de: "{title}: keine Bewertung, solange eine Note fehlt bei: {which}.", da: "{title}: ingen vurdering, før disse også er vurderet: {which}." },
  "no-weight": { en: "{title}: no score until these have a weight: {which}.", de: "{title}: keine Bewertung, solange ein Gewicht fehlt bei: {which}.", da: "{title}: ingen vurdering, før disse har en vægt: {which}." },
  "out-of-range": { en: "{title}: no score, since a grade or weight is not from 0 to 1: {which}.", de: "{title}: keine Bewertung, denn Note oder Gewicht liegt nicht zwischen 0 und 1: {which}.", da: "{title}: ingen vurdering, da en vurdering eller vægt ikke ligger mellem 0 og 1: {which}." },
  "zero-weight": { en: "{title}: no score, since all weights are 0: {which}.", de: "{title}: keine Bewertung, denn alle Gewichte sind 0: {which}.", da: "{title}: ingen vurdering, da alle vægte er 0: {which}." },
} as const satisfies Readonly<Record<string, Texts>>

const scoreText = ({ title, score }: ScoredObjective, locale: Locale): string =>
  score.scored ? fill(texts.score, locale, { title, score: Number(score.score.toFixed(2)), of: score.of }) : fill(texts[score.why], locale, { title, which: score.keyResults.join(", ") })

/** What has no place in the other form. */
type NotCarried = Extract<ReturnType<Planning["okrInText"]>, { readonly left: unknown }>["left"][number]

/** A place as it is written in what is said of it. */
const placeText = (path: NotCarried["path"]): string => path.map((step, depth) => (typeof step === "number" ? `[${step}]` : depth === 0 ? step : `.${step}`)).join("")

/** Numbers in their order, those that follow one another as a stretch: 0, 2–4. */
const stretches = (numbers: readonly number[]): string => {
  const ends: { readonly first: number; last: number }[] = []
  for (const number of numbers) {
    const end = ends.at(-1)
    if (end !== undefined && number === end.last + 1) end.last = number
    else ends.push({ first: number, last: number })
  }
  return ends.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(", ")
}

/** Places of which those in many entries of a list are said once, with the numbers of the entries. */
const placesInOne = (places: readonly string[]): readonly string[] =>
  [...Map.groupBy(places, (place) => place.replace(/\[\d+\]/, "[]"))].map(([ofList, alike]) => ofList.replace("[]", `[${stretches(alike.map((place) => Number(/\[(\d+)\]/.exec(place)?.[1])))}]`))

/** What was left, each reason once with all the places it holds of. */
const inOne = (left: readonly NotCarried[], locale: Locale): readonly string[] =>
  [...Map.groupBy(left, ({ path, why }) => why.replace(placeText(path), "{where}"))].map(([reason, alike]) =>
    reason.replace("{where}", () => new Intl.ListFormat(locale).format(placesInOne(alike.map(({ path }) => placeText(path))))),
  )

/** What was typed besides the files. */
interface OkrOptions {
  readonly locale?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

/** `folkmoot plan okr <files...>`: writes a plan as OKRs, or takes OKRs up into a plan. */
export const okrPlan = (terminal: Terminal, finish: (exit: Exit) => void): Command =>
  withJson(withLocale(new Command("okr")))
    .description("write a plan's goals and objectives as OKRs, or OKRs as a plan; says what the other form has no place for, and what was reached of what is graded")
    .argument("<files...>", "the plan's files, a document of the kind ObjectivesAndKeyResults, or - for stdin")
    .action(async (paths: readonly string[], options: OkrOptions) => {
      const sdk = await import("../planning.ts")
      const locale = readLocale(sdk, options)
      const files = await readPlanFiles(paths, terminal)
      const carried = sdk.okrInText(files, { locale })
      if (carried.kind === "neither") {
        if (options.json === true) terminal.data(json(carried))
        else terminal.talk(sdk.formats.text.write(carried.findings, { locale }))
        return finish(exits.findings)
      }
      const { text, ...document } = carried
      if (options.json === true) return terminal.data(json(document))
      terminal.data(text)
      if (options.quiet === true) return
      for (const why of inOne(carried.left, locale)) terminal.talk(why)
      for (const one of carried.scores) terminal.talk(scoreText(one, locale))
    })
