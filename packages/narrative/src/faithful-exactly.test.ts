import { locales, type Locale } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"
import { says } from "./faithful-says.ts"
import type { LedgerEntry } from "./report.ts"

const ledgers = Object.fromEntries(locales.map((locale) => [locale, richLedger(locale)])) as unknown as Readonly<Record<Locale, readonly LedgerEntry[]>>

const found = (text: string, locale: Locale, ledger = ledgers[locale]) =>
  checkFaithful(text, { ledger, locale }).map(({ kind, text: stretch }) => `${kind}: ${stretch}`)

/** Texts beside one another that differ in little, and what is false in each. */
const near: Readonly<Record<Locale, readonly (readonly [text: string, found: readonly string[]])[]>> = {
  en: [
    // Many, without a number: from one of a kind to ten.
    ["Hundreds of people answered.", []], ["Millions of people answered.", ["number: Millions of"]], ["Hundreds of euros went into each conversion.", []], ["Thousands of euros went into each conversion.", ["number: Thousands of euros"]],
    ["Dozens of hours went by.", ["number: Dozens of hours"]], ["Thousands of questions came, and thousands more.", []], ["A thousand thanks for that.", []], ["A thousand questions came.", ["number: A thousand"]],
    // Tens, streaks, levels, ratios.
    ["The share is in the low sixties.", []], ["The share is in the high eighties.", ["number: eighties"]], ["She grew up in the eighties.", []], ["The third quarter in a row was good.", ["number: third quarter"]],
    ["It was the second consecutive gain.", ["number: second consecutive"]], ["It was the second chance in a row of chairs.", []], ["The community is at level II.", ["number: II"]], ["Once that is met, the community is at level II.", []], ["Henry II was a king.", []],
    ["The return is 3:2.", ["number: 3:2"]], ["We meet at 10:30 in room 4.", []], ["The wait is 4:36 hours.", []], ["The wait is 4:56 hours.", ["number: 4:56 hours"]], ["The wait is about 4:37 hours.", ["number: 4:37 hours"]], ["The wait is about 4:36 hours.", []], ["We meet at 7 pm.", []], ["We meet at 97 pm.", []], ["Doors open at 9 o'clock.", []],
    // Factors made of numbers.
    ["It is a sixfold return.", ["number: sixfold"]], ["It is manifold.", []], ["We asked twice a week.", []], ["We asked threefold a week.", []], ["We want to double it.", []],
    // Dates in few signs.
    ["FY25 was good.", []], ["FY23 was good.", ["date: FY23"]], ["Q2/25 was good.", []], ["Q2/27 was good.", ["date: Q2/27"]], ["H1'25 was good.", []], ["H1'27 was good.", ["date: H1'27"]], ["Q5/25 was good.", ["number: 25"]], ["Q3/25 was good.", []], ["Q4/24 was good.", []], ["Q4/27 was good.", ["date: Q4/27"]], ["H3/25 was good.", ["number: 25"]], ["h1/25 was good.", ["number: 25"]],
    // A record is none of a number that cannot be told.
    ["It was a record-breaking year for cakes.", []], ["The NPS is on record.", ["direction: on record"]], ["Keep it on record.", []], ["The NPS was never higher.", ["direction: never"]], ["The NPS was never asked.", []], ["Was the NPS never higher?", []],
    ["The referral rate is better than ever.", ["direction: better"]], ["It is better than ever.", []],
    // Nouns that say how a number moved, where it is said of one and has happened.
    ["There was an increase in the referral rate.", ["direction: increase"]], ["There was an increase of joy.", []], ["There was an increase in joy.", []], ["We work for an increase in the referral rate.", []], ["Our goal is growth in the referral rate.", []],
    // What is longer is a time, what is cheaper is money, and fewer are things.
    ["It takes longer than last year.", ["direction: longer"]], ["It is higher than last year.", []], ["We got more questions than last year.", []], ["We had fewer worries than last year.", []], ["It is cheaper than last year.", ["direction: cheaper"]],
    ["Costs fell.", ["direction: fell"]], ["The wait fell.", []], ["The wait rose.", ["direction: rose"]], ["NPS gained a friend.", []], ["NPS lost 3 points.", ["direction: lost"]],
    ["First response time is longer\n\nWhat else there is", ["direction: longer"]], ["First response time is longer work.", []],
    // Causes, and those who are only thanked.
    ["Thanks to all of you.", []], ["Costs fell thanks to cakes.", ["direction: fell", "cause: thanks to"]], ["The cakes led to all those calls.", ["cause: led to"]], ["The cakes drive your business, driven by each of them.", ["cause: driven by"]], ["Thanks to cakes, all is well.", ["cause: Thanks to"]], ["The guide caused it.", []], ["The cakes caused it.", ["cause: caused"]], ["The answering of letters caused it.", []], ["It is long because it is thorough.", []], ["Weekly calls shortened the wait.", ["cause: shortened"]], ["Weekly calls shortened the cakes.", []],
    ["Weekly calls improved our resolution rate.", ["cause: improved"]], ["Weekly calls improved the referral rate.", ["direction: improved"]], ["The answering guide improved the resolution rate.", []], ["The improved resolution rate is fine.", []], ["We want calls that shorten the wait.", []], ["These causes are the causes of it.", []], ["It causes joy.", ["cause: causes"]], ["The NPS rose because it did.", ["direction: rose", "cause: because"]],
    // Shares without a number.
    ["Most questions were solved.", []], ["She asked the most questions.", []], ["The majority of opinions is divided.", []], ["A minority of members invited somebody.", []], ["A minority of questions was solved.", []], ["Almost none of the members invited somebody.", []],
    ["All questions are read.", []], ["All of it was solved.", []], ["Were all questions solved?", []], ["Not all questions were solved.", []], ["No questions were answered.", ["number: No"]], ["We solved 61 % of all questions.", []],
    // What a number is of: its row, its name right behind it, and what a plan has.
    ["| Referral rate | 8.4 % | n = 1,310 |", []], ["| Referral rate | n = 1,310 | 61 % |", ["number: 61 %"]], ["| Beside | referral rate | 61 % |", []], ["An 8.4 % resolution rate is low.", ["number: 8.4 %"]], ["A 61 % resolution rate is fine.", []],
    ["Our NPS of 38 is fine.", []], ["Our NPS of 41 is fine.", ["number: 41"]], ["Our NPS rests on 412 answers.", []], ["We have 4 objectives.", []], ["We have 7 objectives.", ["number: 7"]], ["We have 4 actions.", []], ["We have 5 actions.", ["number: 5"]], ["We have 4 cakes.", []],
    ["61 % of our members’ questions were solved.", []], ["61 % of our questions’ members agree.", ["number: 61 %"]], ["8.4 % of the questions were odd.", ["number: 8.4 %"]], ["The share was 8.4 % (questions aside).", []],
    // How far a range reaches, and its two ends.
    ["It is 61 % ± 2 points.", []], ["It is 61 % ± 3 points.", ["number: 3 points"]], ["It is 61 % +/- 2 points.", []], ["It is 61 % +/-2 points.", []], ["It is 61 % +/-4 points.", ["number: -4 points"]], ["It may be 32 or 44 points.", []], ["It may be 32 points.", ["number: 32 points"]], ["It is 32 or 44 points.", ["number: 32", "number: 44 points"]],
    // A difference is one only where something differs.
    ["It fell by 2.6 hours.", []], ["It took 2.6 hours.", ["number: 2.6 hours"]], ["| Change | −2.6 hours |", []],
    // Images, notes and labels.
    ["<img alt=\"97 %\" src=\"a.png\">", ["number: <img alt=\"97 %\" src=\"a.png\">"]], ["<img alt='97 &percnt;'>", ["number: <img alt='97 &percnt;'>"]], ["<b alt=\"97 %\">Fine.</b>", []], ["[^1]: 97 % it was.", ["number: 97 %"]], ["[1]: https://example.org/97", []],
    ["See page 97, section 9.7 and version 9.7.", []], ["31 % of about 40 said so.", ["number: 31 %"]], ["31 % of 40.5 said so.", ["number: 31 %", "number: 40.5"]], ["31 % of 0 said so.", ["number: 31 %"]],
    // How far a name reaches: to its own sentence and row, past what ends its stretch no further, and ten words on.
    ["The referral rate is what we talk about each spring: 61 %.", ["number: 61 %"]], ["The referral rate is what we talk about each spring when we meet at 61 %.", []], ["The referral rate of 8.4 % beside 61 % is low.", []], ["The referral rate is 8.4 % beside 61 %.", []], ["The referral rate of us is 61 %.", []], ["The referral rate and ours is 61 %.", []],
    ["# Referral rate\n\n61 % of questions were solved.", []], ["It is 61 %\n\nReferral rate", []], ["Referral rate | n = 1,310 | 61 %", ["number: 61 %"]], ["The referral rate, 61 % | other", []], ["The resolution rate came with 412 answers.", []],
    // A level is the one that is held, unless its own sentence looks ahead.
    ["We are not done. The community is at level II.", ["number: II"]], ["Is that met, the community is at level II.", []], ["The community stands at level 2 of 3.", ["number: 2 of 3"]], ["The community stands at level 1 of 3.", []],
    // Denied by what the clause hangs on, by its last word, or by what follows a question, and by nothing else.
    ["Nobody said, that the NPS rose.", []], ["The cakes caused it not", []], ["What caused it, is not shown.", []], ["What caused it; that is not shown.", ["cause: caused"]], ["The cakes caused it, this is not new.", ["cause: caused"]], ["The cakes caused it. Is it so?", ["cause: caused"]],
    ["It is not so that the NPS was never higher.", []], ["The NPS was never not higher.", []],
    // Nouns, headings and who acts upon what.
    ["Causes of it are open.", []], ["Shortened the wait.", []], ["See there: shortened the wait.", []], ["Weekly calls shortened our average typical wait.", ["cause: shortened"]], ["Weekly calls shortened this our average mean wait.", []], ["Weekly calls shortened\n\nThe wait is fine.", []], ["Answers caused it.", ["cause: caused"]],
    ["Dropped: the NPS.", []], ["NPS went up: good.", ["direction: went up"]], ["The NPS fell short of its target.", []], ["The NPS fell within the range.", []], ["The NPS fell shortly.", ["direction: fell"]], ["For an increase in the referral rate we work.", []], ["Higher than this the NPS was never.", ["direction: never"]],
    // Targets are no earlier time, and what is near enough to *is* says how things are.
    ["Targets saw an increase in the referral rate.", []], ["There was an increase in the referral rate beyond its target", []], ["Against its target the NPS is higher.", []], ["Targets of the NPS are higher.", []], ["The NPS is higher beside its target", []], ["The NPS is so very much higher.", []], ["The NPS is much higher.", ["direction: higher"]],
    ["NPS: 3 points higher.", ["direction: higher"]], ["NPS: 3 points higher than cakes.", []], ["It is 38 points\n\nHigher NPS", []], ["It rose, 8.4 % now, 61 % then.", ["direction: rose"]], ["It rose to 61 %, beside 8.4 %.", []], ["At 61 % it rose, 8.4 % aside.", ["direction: rose"]],
    // Names, addresses and marks of lists.
    ["The share@97 and model-97 and B97b are names.", []], ["The share - 97 is none.", ["number: 97"]], ["See www.example.org/97%20 there.", []], ["www 97 is one.", ["number: 97"]], ["The ratio of 24/8 is odd.", ["number: 24", "number: 8"]], ["It has a page\n\n97 there.", ["number: 97"]], ["97. That is a list's.", []], ["97) That is a list's.", []], ["It was 97. That is all.", ["number: 97"]],
    ["EUR97 it was.", ["number: EUR97"]], ["It took n97 people.", ["number: 97"]], ["A 97%-share it is.", ["number: 97%"]],
    // A month's number with its month, in the sentence or beside it, or said to be one of several; the whole time's number without one.
    ["In May 2024, 71 % of questions were solved.", ["number: 71 %"]], ["Since August 2025, 61 % of questions were solved.", []], ["71 % were solved.", ["number: 71 %"]], ["This was in August 2025. 71 % were solved.", []], ["71 % were solved. This was in August 2025.", []], ["This was in August 2025. We met. 71 % were solved.", ["number: 71 %"]], ["At best 71 % were solved.", []],
    ["It is 95 % of all.", ["number: 95 %"]], ["It took 2.6 hours less.", []], ["The answering guide is here. It led to more.", []], ["Fresh bread is here. It led to more.", ["cause: led to"]],
    ["The Service Desk Almanac has it. A contact costs €14.25.", []], ["A contact costs €14.25. So says the Service Desk Almanac.", []], ["The Service Desk Almanac has it. We met. A contact costs €14.25.", ["claim-without-source: €14.25"]], ["In 2019, a contact cost €14.25.", []],
    // What is counted, and how much of it without a number.
    ["1,690 questions came.", []], ["1,690 answers came.", ["number: 1,690"]], ["1,690 visits came.", ["number: 1,690"]], ["61 % members were glad.", ["number: 61 %"]], ["61 % of the members 'questions' were open.", ["number: 61 %"]], ["61 % of all the questions were solved.", []], ["61 % of all the members are glad.", ["number: 61 %"]], ["1 of 5 objectives is met.", []], ["1 of 5 actions is done.", ["number: 1 of 5"]],
    ["Nearly all questions were solved.", ["number: Nearly all"]], ["Hardly any questions were solved.", ["number: Hardly any"]], ["None of the questions were answered.", ["number: None"]], ["None of the members answered.", []], ["Were most questions missed?", []], ["Most members invited somebody.", ["number: Most"]], ["Most members did not invite anybody.", []],
    ["FRT rose.", ["direction: rose"]], ["The referral rates fell.", ["direction: fell"]], ["The preferral rate fell.", []], ["Unquestionably the referral rate fell.", ["direction: fell"]], ["Unquestionably the referral ratebook fell.", []], ["H2/24 was good.", []], ["FY 25 was good.", []], ["Q2'25 was good.", []],
    // Shares of what was left undone, one among many, and what became of what a plan counts.
    ["Hardly any question stays unsolved.", ["number: Hardly any"]], ["A minority of questions stays unsolved.", []], ["Barely a thread is without an answer.", ["number: Barely a"]], ["Barely a thread is without a title.", []], ["No question is unanswered.", ["number: No"]],
    ["One member in twelve invited somebody.", []], ["One member in three invited somebody.", ["number: One member in three"]], ["One member, in three years, invited somebody.", ["number: three years"]], ["Every twelfth member invited somebody.", []], ["Every twelfth question was odd.", ["number: Every twelfth"]],
    ["Four of our five objectives are met.", ["number: Four of our five"]], ["One of our five objectives is met.", []], ["Four of our five objectives are open.", []], ["Four of five objectives are not met.", []], ["All four actions are done.", ["number: four"]], ["Two of our four actions are done.", []], ["Two actions are done.", []], ["Two actions are overdue.", ["number: Two"]], ["Four actions are to be done.", []], ["We have four actions and two are done.", []], ["Of four actions, two are done.", []],
    // Hours by their article, several of several, halves of what there was, and ends said by denying.
    ["It takes under an hour.", ["number: an hour"]], ["It takes an hour.", []], ["It takes over an hour\n\nA minute more", ["number: an hour"]], ["It takes less than a minute.", ["number: a minute"]], ["It takes less than a time.", []], ["Tens of thousands of questions came.", ["number: Tens of thousands of"]], ["Hundreds of people came. Thousands of questions too.", []],
    ["The wait was cut in half.", ["number: half"]], ["It is not under 58 %.", []], ["It is not under 60 %.", ["number: 60 %"]], ["It is not above 64 %.", []], ["A conversion has become a third cheaper.", ["number: a third"]],
    // Pictures of how a number moved, of one that can be told.
    ["The forum exploded with joy.", []], ["The referral rate exploded.", ["direction: exploded"]], ["The wait exploded.", ["direction: exploded"]], ["The wait collapsed.", []], ["The NPS took off.", ["direction: took off"]], ["They took off their coats.", []], ["The NPS flatlined.", ["direction: flatlined"]], ["The referral rate flatlined.", []],
    // A month without its year is of the year before it in its sentence.
    ["In August 2025 it was 71 %, and in September it was 72 %.", []], ["In August 2024 it was 48 %, and in September it was 72 %.", ["number: 72 %"]],
    // A level that was got to is held.
    ["The community rose to level 2.", ["number: 2"]], ["The community wants to rise to level 2.", []], ["Level 2 is within reach.", []],
    // The metric named nearest, before or behind.
    ["As for the referral rate we looked at, what rose was the resolution rate.", []], ["As for the resolution rate we looked at, what rose was the referral rate.", ["direction: rose"]],
  ],
  de: [
    ["Hunderte Menschen haben geantwortet.", []], ["Mit Tausenden von Euro je Conversion.", ["number: Tausenden von Euro"]], ["Tausend Dank dafür.", []], ["Wir geben Acht auf Hundert Fragen.", ["number: Hundert"]], ["Der Anteil liegt in den hohen Achtzigern.", ["number: Achtzigern"]],
    ["Zum zweiten Mal hintereinander gelang es.", ["number: zweiten Mal"]], ["Zum zweiten Mal gelang es.", []], ["Um 9 Uhr geht es los.", []], ["Das sind 118 T€.", ["number: 118 T€"]], ["Das sind 118 TEUR.", ["number: 118 TEUR"]], ["Das sind 118 k.", ["number: 118"]],
    ["Am 6.10. ging es los.", []], ["Am 7.10. ging es los.", ["date: 7.10"]], ["Es waren 6.10.", ["number: 6.10"]], ["Am 0.10. ging es los.", ["number: 0.10"]], ["Am 6.13. ging es los.", ["number: 6.13"]], ["Im IV. Quartal 2025 ging es los.", []], ["Im V. Quartal 2025 ging es los.", []], ["Im II. Quartal ging es los.", []],
    ["Die Menge hat sich versechsfacht.", ["number: versechsfacht"]], ["Das ist einfach und mehrfach belegt.", []], ["Sinkt die Lösungsquote, fragen wir nach.", []], ["Gesunken ist die Lösungsquote.", ["direction: Gesunken"]],
    ["Die Lösungsquote ist höher denn je.", ["direction: höher"]], ["Der NPS liegt so hoch wie noch nie.", ["direction: nie"]], ["Der NPS wird nie erfragt.", []], ["Ein Anstieg bei der Einladungsquote war da.", ["direction: Anstieg"]], ["Ein Anstieg war da.", []],
    ["Durch die Hefte stieg der NPS.", ["cause: Durch die", "direction: stieg"]], ["Durch die Tür kam jemand.", []], ["Dank gilt den Helfern.", []], ["Die Kosten sanken dank der Kekse.", ["direction: sanken", "cause: dank"]], ["Dank vieler Hefte geht es gut.", ["cause: Dank"]], ["Die Anrufe verkürzten die Wartezeit.", ["cause: verkürzten"]], ["Die Anrufe verkürzten die Nacht.", []], ["Die meisten Ideen sind bunt.", []], ["Sämtliche Fragen wurden beantwortet.", ["number: Sämtliche"]], ["Sämtliche Fragen sind willkommen.", []],
    ["Ist das erfüllt, steht die Community auf Stufe II.", []], ["Das führte dazu", ["cause: führte"]], ["Das führte weiter, aber zu spät.", []], ["Mit Dank vieler Helfer ging es weiter.", []], ["Niemand sagt, dass der NPS stieg.", []],
    ["Der NPS fiel gut aus.", []], ["Der NPS fiel gut aus", []], ["Der NPS fiel.", ["direction: fiel"]], ["Der NPS fiel daraus.", ["direction: fiel"]], ["Der NPS fiel einfach.", ["direction: fiel"]], ["Der NPS stieg leicht", ["direction: stieg"]], ["Die NPS fielen schwer", []], ["Der NPS gefiel leicht", []],
    ["Am 06.10. ging es los.", []], ["Bis 31.12. läuft es.", []], ["Bis 30.12. läuft es.", ["date: 30.12"]], ["Das GJ 25 war gut.", []], ["Das GJ 23 war gut.", ["date: GJ 23"]], ["Im III. Quartal 2027 geht es los.", ["date: III. Quartal 2027"]], ["Im II. Halbjahr 2025 ging es los.", []],
    ["Es dauerte 2,6 Stunden.", ["number: 2,6 Stunden"]], ["Es sank um 2,6 Stunden.", []], ["Fast alle Fragen wurden gelöst.", ["number: Fast alle"]], ["Die Mehrheit der Fragen wurde gelöst.", []], ["Die Minderheit der Mitglieder hat eingeladen.", []],
    ["61 % aller Fragen wurden gelöst.", []], ["61 % aller Mitglieder sind froh.", ["number: 61 %"]], ["| Einladungsquote | 8,4 % |", []], ["Eine Einladungsquote von 61 % wäre schön.", ["number: 61 %"]],
  ],
  da: [
    ["Hundredvis af mennesker svarede.", []], ["Tusindvis af euro gik til hver konvertering.", ["number: Tusindvis af euro"]], ["Tusind tak for det.", []], ["Andelen ligger i de høje firsere.", []], ["Andelen ligger i firserne.", ["number: firserne"]], ["Andelen ligger i tresserne.", []],
    ["Det er anden gang i træk.", ["number: anden gang"]], ["Det er anden gang.", []], ["Vi mødes kl. 19.", []], ["Vi mødes klokken 19.", []], ["Det er 118 t.kr.", ["number: 118 t.kr"]], ["Det tager 4,6 t. at svare.", []], ["Det tager 4,9 t. at svare.", ["number: 4,9 t"]], ["Det er 4,9 t", ["number: 4,9"]],
    ["Det var 6/10 2025.", []], ["Det var 6/10-25.", []], ["Det var 7/10-25.", ["date: 7/10-25"]], ["Den står d. 6/10", []], ["Frist d. 7/10", ["date: 7/10"]], ["Det var den 6/10/2025.", ["date: 6/10/2025"]],
    ["Det er seksdoblet.", ["number: seksdoblet"]], ["Falder løsningsraten, spørger vi.", []], ["Faldet er løsningsraten.", ["direction: Faldet"]], ["Henvisningsraten er bedre end nogensinde.", ["direction: bedre"]], ["NPS er den højeste nogensinde.", ["direction: højeste nogensinde"]],
    ["NPS bliver aldrig målt.", []], ["Tiltaget er slut.", []], ["Der er et fald i henvisningsraten.", ["direction: fald"]], ["Takket være jer går det.", []], ["Opkaldene afkortede ventetiden.", ["cause: afkortede"]], ["Opkaldene afkortede natten.", []], ["Hæfterne fik NPS til at stige.", ["cause: fik"]], ["Hæfterne fik NPS til 38 timer.", ["number: 38 timer"]],
    ["Er det opfyldt, er fællesskabet på niveau II.", []], ["Snakken om NPS steg.", ["direction: steg"]], ["Vi spørger, om NPS steg.", []], ["Hvad vi ved\n\nOm NPS steg", []], ["Ingen siger, at NPS steg.", []],
    ["NPS faldt heldigt ud.", []], ["NPS faldt heldigt ud", []], ["NPS faldt.", ["direction: faldt"]], ["NPS faldt derud.", ["direction: faldt"]], ["NPS faldt udmærket.", ["direction: faldt"]], ["NPS faldt tilsammen.", ["direction: faldt"]], ["NPS steg til", ["direction: steg"]],
    ["Den står d. 06/10", []], ["Frist d. 36/10", ["number: 36", "number: 10"]], ["Frist d. 6/13", ["number: 6/13"]], ["Frist d. 16/10", ["date: 16/10"]], ["Frist d. 6/10/97", ["date: 6/10/97"]], ["Det var 9/10 97.", ["number: 9/10", "number: 97"]], ["Det var 9/10\n\n2025 var godt.", ["number: 9/10"]], ["Det er 6/10-2025.", []], ["Det er 7/10-2025.", ["date: 7/10-2025"]], ["Det tog 2,6 timer.", ["number: 2,6 timer"]], ["Det tog 2,6 timer mindre.", []], ["1.690 spørgsmålene er her.", []], ["1.690 svarene er her.", ["number: 1.690"]],
    ["Næsten ingen spørgsmål blev løst.", ["number: Næsten ingen"]], ["Ingen spørgsmål blev besvaret.", ["number: Ingen"]], ["De fleste spørgsmål blev løst.", []], ["De færreste medlemmer har inviteret nogen.", []],
    ["61 % af spørgsmålene blev løst.", []], ["61 % af medlemmerne er glade.", ["number: 61 %"]], ["Flertallet af spørgsmålene blev løst.", []], ["Samtlige tråde blev besvaret.", ["number: Samtlige"]], ["Samtlige tråde er røde.", []],
    ["| Henvisningsrate | 8,4 % |", []], ["En henvisningsrate på 61 % er flot.", ["number: 61 %"]],
  ],
}

describe.each(locales)("%s", (locale) => {
  test.each(near[locale])("%s", (text, expected) => {
    expect(found(text, locale)).toEqual(expected)
  })
})

describe("what is near", () => {
  const measure = (id: string, value: number, n = 500): LedgerEntry => ({ id, kind: "measure", texts: [], unit: "ratio", value, n })

  test("is named where something is, and nowhere else", () => {
    for (const kind of ["number", "date", "direction", "cause", "claim-without-source"] as const) {
      const [without, named] = [says[kind]("97 %", undefined), says[kind]("97 %", { en: "the-id", de: "the-id", da: "the-id" })]
      for (const locale of locales) {
        expect(without[locale]).toContain("97 %")
        expect(without[locale]).not.toMatch(/undefined|\(|;.*;/)
        expect(named[locale]).toContain("the-id")
        expect(named[locale].length).toBeGreaterThan(without[locale].length)
      }
    }
  })

  test.each([[["a", "b"]], [["b", "a"]]])("is what lies nearest, in whatever order: %s", (order) => {
    const ledger = order.map((id) => measure(id, id === "a" ? 0.5 : 0.7))
    expect(checkFaithful("It is 69 %.", { ledger, locale: "en" }).map(({ nearest }) => nearest)).toEqual(["b"])
    expect(checkFaithful("It is 52 %.", { ledger, locale: "en" }).map(({ nearest }) => nearest)).toEqual(["a"])
  })

  test("so many of up to twenty say a share, and of more only where there were so many", () => {
    expect(found("19 in 20 agree, and 20 of 21 do.", "en", [measure("a", 0.95)])).toEqual(["number: 20 of 21"])
    expect(found("20 of 21 agree.", "en", [measure("a", 20 / 21, 21)])).toEqual([])
  })

  test("how far something fell is said with its range and without signs", () => {
    const change = (value: number, low: number, high: number): LedgerEntry => ({ id: "c", kind: "change", texts: [], metric: "answered-within@1", variant: "kaplan-meier", unit: "ratio", value, interval: { low, high, level: 0.95, method: "newcombe" }, verdict: "lower" })
    const ledger = [change(-0.08, -0.13, -0.03), { ...measure("other", 0.4, 3), metric: "referral-rate@1", variant: "participation" }, measure("more", 0.4, 13)]
    expect(found("Since then it has fallen by 8 percentage points (3–13).", "en", ledger)).toEqual([])
    expect(found("Since then it has fallen by 8 percentage points (3–14).", "en", ledger)).toEqual(["number: 3–14"])
  })
})
