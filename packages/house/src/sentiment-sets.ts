import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { sentiments, type Sentiment } from "@folkmoot/facts"
import { root } from "./workspace.ts"

/** A text, and how the people who read it say it sounds. */
export interface LabelledText {
  readonly text: string
  readonly labelled: Sentiment
}

/** A published set of labelled texts. */
export interface LabelledSet {
  readonly id: string
  readonly language: string
  readonly title: string
  readonly talk: string
  readonly source: string
  /** Whether its texts with an even number, counted from nought, were looked at when lists and thresholds were chosen. */
  readonly chosenOn: boolean
  /** Where it is kept beside the project; others are measured where somebody has them. */
  readonly kept?: { readonly path: string; readonly textColumn: string; readonly labelColumn: string }
}

/** The sets that figures are given for. */
export const labelledSets: readonly LabelledSet[] = [
  {
    id: "senti4sd",
    language: "en",
    title: "Senti4SD, test part",
    talk: "questions, answers and comments of developers on Stack Overflow",
    source: "Calefato, Lanubile, Maiorano, Novielli (2018), Empirical Software Engineering 23(3), 1352-1382; texts CC BY-SA",
    chosenOn: true,
    kept: { path: "sentiment-en-senti4sd/test1326.csv", textColumn: "text", labelColumn: "class" },
  },
  {
    id: "lcc",
    language: "da",
    title: "lcc-sentiment",
    talk: "single sentences from Danish web pages and newspapers",
    source: "F. Å. Nielsen, github.com/fnielsen/lcc-sentiment; CC BY",
    chosenOn: true,
    kept: { path: "sentiment-da-lcc/lcc_labelled.csv", textColumn: "text", labelColumn: "class" },
  },
  {
    id: "sb10k",
    language: "de",
    title: "SB-10k",
    talk: "German tweets on anything",
    source: "Cieliebak, Deriu, Egger, Uzdilli (2017), SocialNLP, 45-51; labels CC BY 4.0, the tweets are Twitter's",
    chosenOn: true,
  },
  {
    id: "potts",
    language: "de",
    title: "PotTS",
    talk: "German tweets on politics, a papal election and anything, chosen in part for holding a word or a face that sounds like something",
    source: "Sidarenka (2016), PotTS: the Potsdam Twitter sentiment corpus, LREC; the tweets are Twitter's",
    chosenOn: false,
  },
  {
    id: "federal-election-2021",
    language: "de",
    title: "Federal Election 2021",
    talk: "German tweets that name politicians and parties",
    source: "Hellwig, Bink, Schmidt, Fehle, Wolff (2023), github.com/NilsHellwig; the tweets are Twitter's",
    chosenOn: false,
  },
]

const isSentiment = (label: string | undefined): label is Sentiment => (sentiments as readonly (string | undefined)[]).includes(label)

/** The records of a CSV file, quoted cells and all. */
const recordsOf = (text: string): readonly (readonly string[])[] => {
  const records: string[][] = [[""]]
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] as string
    const record = records.at(-1) as string[]
    if (quoted && sign === '"' && text[index + 1] === '"') record[record.length - 1] += text[++index] as string
    else if (sign === '"') quoted = !quoted
    else if (!quoted && sign === ",") record.push("")
    else if (!quoted && sign === "\n") records.push([""])
    else if (quoted || sign !== "\r") record[record.length - 1] += sign
  }
  return records
}

const keptTexts = (path: string, { textColumn, labelColumn }: NonNullable<LabelledSet["kept"]>): readonly LabelledText[] => {
  const [head = [], ...records] = recordsOf(readFileSync(path, "utf8"))
  const [text, label] = [head.indexOf(textColumn), head.indexOf(labelColumn)]
  return records.flatMap((record) => (isSentiment(record[label]) ? [{ text: record[text] ?? "", labelled: record[label] }] : []))
}

/** The texts of a file with a label, a tab and a text in each line; lines with another label, such as `mixed`, are left out. */
const givenTexts = (path: string): readonly LabelledText[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .map((line) => [line.slice(0, line.indexOf("\t")), line.slice(line.indexOf("\t") + 1)] as const)
    .flatMap(([labelled, text]) => (isSentiment(labelled) ? [{ text, labelled }] : []))

/** The texts of a set, from where it is kept or from a file; nothing where the set is not at hand. */
export const textsOf = ({ kept }: LabelledSet, given?: string): readonly LabelledText[] | undefined => {
  if (given !== undefined) return givenTexts(given)
  if (kept === undefined) return undefined
  const path = join(root, "../shared/data", kept.path)
  return existsSync(path) ? keptTexts(path, kept) : undefined
}

/** Those texts of a set that nothing was chosen on. */
export const reportedOf = ({ chosenOn }: LabelledSet, texts: readonly LabelledText[]): readonly LabelledText[] => (chosenOn ? texts.filter((_, index) => index % 2 === 1) : texts)
