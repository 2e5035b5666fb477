import { tables } from "@folkmoot/facts"
import { levelNames, reasonTexts } from "@folkmoot/maturity"
import { caveatTexts } from "@folkmoot/metrics"
import { assumptionTexts } from "./assumption-words.ts"
import { addresses } from "./audience.ts"
import { changedAgain } from "./change-again.ts"
import { shortChanges } from "./change-short.ts"
import { changeEndings, changeOpenings, incomparable, measuredOtherwise } from "./change-words.ts"
import { verdictWords } from "./comparison-words.ts"
import { datelineTexts } from "./dateline.ts"
import { axisTitles, figureReadings } from "./figure.ts"
import { nounTexts, rangeTexts } from "./format.ts"
import { headlineNote } from "./headline.ts"
import { untoldLanguage } from "./language-names.ts"
import type { OwnTexts } from "./language.ts"
import { exclusions, methods, options } from "./method-words.ts"
import { noteTexts } from "./notes.ts"
import { objectiveTexts, standingWords } from "./objective-standing.ts"
import { quotedWords } from "./own-words.ts"
import { quotedTexts } from "./quoted-texts.ts"
import { refusalWords } from "./refusal-words.ts"
import { sections } from "./sections.ts"
import { defaultTitle, labels } from "./words.ts"

/** What a report says whatever its blocks, by the place it is said in. */
export const kernelTexts: Readonly<Record<string, readonly OwnTexts[]>> = {
  "every report": [defaultTitle, ...Object.values(addresses), ...Object.values(datelineTexts), ...Object.values(sections), ...Object.values(labels), headlineNote],
  numbers: [...Object.values(nounTexts), ...Object.values(rangeTexts), ...Object.values(noteTexts), ...Object.values(refusalWords), untoldLanguage],
  comparisons: [...Object.values(changeOpenings), ...Object.values(changeEndings), ...Object.values(shortChanges), ...Object.values(incomparable), measuredOtherwise, changedAgain, ...Object.values(verdictWords)],
  objectives: [...Object.values(standingWords), ...Object.values(objectiveTexts)],
  figures: [...Object.values(axisTitles), ...Object.values(figureReadings)],
  method: [...Object.values(methods), ...Object.values(exclusions), ...Object.values(options).map(({ name }) => name), ...Object.values(assumptionTexts)],
  "caveats and judgements": [quotedWords, ...quotedTexts, ...caveatTexts, ...reasonTexts, ...Object.values(levelNames)],
  "tables of facts": Object.values(tables).map(({ title }) => title),
}
