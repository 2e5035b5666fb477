import type { Locale } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { halfYear, solved, waits } from "./faithful-frame.test-kit.ts"
import type { LedgerEntry } from "./report.ts"

const found = (text: string, locale: Locale, ledger: readonly LedgerEntry[] = halfYear): readonly string[] => checkFaithful(text, { ledger: [...ledger], locale }).map(({ text: stretch }) => stretch)

/** What is false in a text stands between ⟦ and ⟧; a text without them is to be let pass. */
const check = (marked: string, locale: Locale): void => {
  const text = marked.replaceAll(/[⟦⟧]/g, "")
  const places = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, stretch = ""]) => stretch)
  expect(found(text, locale), text).toEqual(places)
}

type Texts = Readonly<Partial<Record<Locale, readonly string[]>>>

const each = (name: string, texts: Texts): void => {
  describe(name, () => {
    const all = (["en", "de", "da"] as const).flatMap((locale) => (texts[locale] ?? []).map((text) => [locale, text] as const))
    test.each(all)("%s: %s", (locale, text) => check(text, locale))
  })
}

const months = { en: "January February March April May June", de: "Januar Februar März April Mai Juni", da: "januar februar marts april maj juni" } as const
const inMonth = (locale: Locale, index: number): string => `${{ en: "In", de: "Im", da: "I" }[locale]} ${months[locale].split(" ")[index]}`
const decimal = (locale: Locale, value: number): string => value.toFixed(1).replace(".", locale === "en" ? "." : ",")

describe("laws", () => {
  const place = fc.nat({ max: 5 })
  const locales = fc.constantFrom<Locale>("en", "de", "da")

  test("the number of a month without its year is that of this month", () => {
    fc.assert(
      fc.property(locales, place, place, (locale, one, other) => {
        const wait = decimal(locale, waits[other] ?? 0)
        const text = { en: `${inMonth("en", one)} it took ${wait} hours.`, de: `${inMonth("de", one)} dauerte es ${wait} Stunden.`, da: `${inMonth("da", one)} tog det ${wait} timer.` }[locale]
        expect(found(text, locale).length === 0).toBe(one === other)
        const share = `${solved[other]} %`
        const solvedIn = { en: `${inMonth("en", one)} ${share} of questions were solved.`, de: `${inMonth("de", one)} wurden ${share} der Fragen gelöst.`, da: `${inMonth("da", one)} blev ${share} af spørgsmålene løst.` }[locale]
        expect(found(solvedIn, locale).length === 0).toBe(one === other)
      }),
    )
  })

  test("the month of the longest wait is the one in which it was longest", () => {
    fc.assert(
      fc.property(locales, place, (locale, one) => {
        const name = months[locale].split(" ")[one]
        const text = { en: `The wait was longest in ${name}.`, de: `Am längsten wartete man im ${name}.`, da: `Man ventede længst i ${name}.` }[locale]
        expect(found(text, locale).length === 0).toBe(waits[one] === Math.max(...waits))
      }),
    )
  })

  test("what is called by a number claims nothing, whatever the number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999 }), (number) => {
        expect(found(`Please use extension ${number}.`, "en")).toEqual([])
        expect(found(`Durchwahl ${number}, Rechnung ${number}.`, "de")).toEqual([])
        expect(found(`Brug lokalnummer ${number}, se faktura ${number}.`, "da")).toEqual([])
      }),
    )
  })

  test("a loss is a number below zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (share) => {
        expect(found(`We are ${share} % in the red.`, "en").length === 0).toBe(share === 41)
        expect(found(`Wir liegen mit ${share} % im Minus.`, "de").length === 0).toBe(share === 41)
        expect(found(`Vi er ${share} % i minus.`, "da").length === 0).toBe(share === 41)
      }),
    )
  })
})

each("a month without its year is the one that was measured", {
  en: ["March was our fastest month. People waited 4.1 hours then.", "In January it was just over half of the questions, in April three in five.", "In May, ⟦56 %⟧ of questions were solved.", "In the first half the wait was 5.2 hours.", "The wait was 4.1 hours (March) and 6.4 hours (January).", "The wait was ⟦4.1 hours⟧ (January) and ⟦6.4 hours⟧ (March).", "April, May, June: 4.6, 5.3 and 5.5 hours.", "Since January we write letters."],
  de: ["Im Januar war es gut die Hälfte der Fragen, im April sechs von zehn.", "Der Juni war mit 5,5 Stunden Wartezeit mittelmäßig.", "Im Mai wurden ⟦56 %⟧ der Fragen gelöst.", "Im ersten Halbjahr wartete man 5,2 Stunden.", "Die Wartezeit lag bei 4,1 Stunden (März) und 6,4 Stunden (Januar).", "April, Mai, Juni: 4,6, 5,3 und 5,5 Stunden."],
  da: ["I januar var det godt halvdelen af spørgsmålene, i april seks ud af ti.", "Februar: 5,8 timers ventetid.", "I maj blev ⟦56 %⟧ af spørgsmålene løst.", "I første halvår ventede man 5,2 timer.", "Ventetiden var 4,1 timer (marts) og 6,4 timer (januar).", "April, maj, juni: 4,6, 5,3 og 5,5 timer."],
})

each("the longest, the highest and the lowest are of their month", {
  en: ["Replies were fastest in March.", "Replies were fastest in ⟦June⟧.", "The highest share of solved questions was in April, the lowest in January.", "The highest share of solved questions was in ⟦February⟧.", "It was not the longest wait in March."],
  de: ["Am schnellsten kam die erste Antwort im März, am längsten dauerte es im Januar.", "Am schnellsten kam die erste Antwort im ⟦Mai⟧."],
  da: ["Svarene kom hurtigst i marts.", "Svarene kom hurtigst i ⟦maj⟧."],
})

each("what is told without its unit or its metric takes it from before", {
  en: [
    "A conversion cost 185 euros. That is above the target of 150, and so is the lower end (162).", "A conversion cost 185 euros. Even the lower end is ⟦170⟧.", "The wait was 5.2 hours. In March it was 4.1, and in April it was ⟦3.2⟧.",
    "Answers within a day are down by 9 points. It may be anything from 5 to 13.", "Answers within a day are down by 9 points. It may be anything from ⟦7 to 11⟧.", "The range of requests starts at 1,183 and ends at 6,238.", "The range of requests starts at ⟦1,900⟧.",
    "The true number of requests lies between 1,200 and 6,200.", "The true number of requests lies between ⟦1,500 and 6,200⟧.",
  ],
  de: [
    "Eine Conversion kostete 185 Euro. Das liegt über dem Ziel von 150, auch am unteren Ende (162).", "Das sind 9 Prozentpunkte weniger. Die Spanne reicht von 5 bis 13.", "Die Spanne der Differenz reicht von −0,7 bis +1,1 Stunden.", "Die Spanne der Differenz reicht von ⟦−0,7 bis +3,1 Stunden⟧.",
    "Es können 1.200 oder 6.200 Anfragen sein.", "Die untere Grenze der Anfragen liegt bei ⟦2.000⟧.",
  ],
  da: [
    "En konvertering kostede 185 euro. Det er over målet på 150, også i den nederste ende (162).", "Det er 9 procentpoint. Intervallet går fra 5 til 13.", "Det er 9 procentpoint. Intervallet går fra ⟦7 til 11⟧.", "Det rigtige tal ligger mellem 1.200 og 6.200 henvendelser.", "Den nederste grænse for henvendelserne er ⟦2.000⟧.",
  ],
})

each("what is of everyday life claims nothing, until it speaks of what is measured", {
  en: [
    "Minutes, 6 July\n\nPresent: eight people. The board has fifteen minutes for this. I need ten minutes at our meeting on Tuesday.", "See you in three weeks; I am away until 20 August.", "The survey form takes seven minutes to fill in.", "Item 12: see page 7. Week 34 is free.",
    "Seven people told me so.", "At the meeting we saw that replies take ⟦seven hours⟧.", "Last week ⟦7,034⟧ members joined.", "The next objective is due on ⟦6 July⟧.", "Three things before we start.", "As said in our call on 6 July, 68 % of customers were satisfied.", "This issue has four pages.", "Lunch for 25 at our workshop on 9 September.", "Replies took ⟦25⟧.",
  ],
  de: [
    "Protokoll vom 6. Juli. Anwesend: acht Personen. Nächste Sitzung in KW 31. Die Besprechung dauert zwei Stunden.", "Wir brauchen etwa eine halbe Stunde. Bis in drei Wochen!", "Punkt 12: Das Ausfüllen dauert sieben Minuten.", "Die Sitzung ergab, dass Antworten ⟦zwei Stunden⟧ brauchen.", "Am ⟦6. Juli⟧ läuft der Plan ab.", "Wie im Gespräch am 6. Juli gesagt, waren 68 % der Kunden zufrieden.", "Fragen gern an Durchwahl 212.",
  ],
  da: [
    "Referat, 6. juli\n\nTil stede: otte personer. Mødet varer to timer. Vi ses om tre uger.", "Punkt 12 gennemgås i uge 34. Det tager syv minutter at udfylde skemaet.", "Mødet viste, at svar tager ⟦to timer⟧.", "I uge ⟦34⟧ fik vi nye mentorer.", "Planen udløber den ⟦6. juli⟧.", "Som sagt i vores samtale den 6. juli var 68 % af kunderne tilfredse.", "Ring på lokal 212.",
  ],
})

each("whose number it is", {
  en: [
    "The community took the place of about 3,400 requests, the help pages of some 1,220.", "The help pages took the place of ⟦3,410⟧ requests.", "How much did self-help save us? About ⟦3,410⟧ requests.", "Ten members wrote 34 % of the answers, without our staff.", "Ten of our agents wrote ⟦34 %⟧ of the answers.", "Our staff solved ⟦37 %⟧ of the questions.",
    "77 % of newcomers had an answer.", "77% of new members had an answer.", "⟦77%⟧ of members had an answer.", "Members solved ⟦56 %⟧ of the questions without our help.", "Members solved 37 % of the questions without our help.", "Members alone solved ⟦56 %⟧.", "⟦Every⟧ newcomer got an answer.", "All members are welcome.",
    "⟦64 %⟧ of customers were satisfied.", "68 % of customers were satisfied.", "64 % found it easy to get help.", "⟦68 %⟧ of members invited somebody.",
  ],
  de: [
    "Die Community ersetzte 3.410 Anfragen, die Hilfeseiten 1.220.", "Die Hilfeseiten ersetzten ⟦3.410⟧ Anfragen.", "Unsere Support-Mitarbeiter schrieben ⟦34 %⟧ der Antworten.", "Zehn Mitglieder schrieben 34 % der Antworten, ohne die Mitarbeiter.", "77 % der Neuen bekamen eine Antwort.", "⟦77 %⟧ der Mitglieder bekamen eine Antwort.",
    "⟦Alle⟧ neuen Mitglieder haben eine Antwort bekommen.", "⟦56 %⟧ der Fragen haben Mitglieder ohne unser Team gelöst.", "⟦64 %⟧ der Kunden waren zufrieden.",
  ],
  da: [
    "Fællesskabet erstattede 3.410 henvendelser, selvhjælpssiderne 1.220.", "Selvhjælpssiderne erstattede ⟦3.410⟧ henvendelser.", "Vores medarbejdere skrev ⟦34 %⟧ af svarene.", "Af de nye, der skrev, fik 77 % svar.", "⟦77 %⟧ af medlemmerne fik svar.", "⟦Alle⟧ nye medlemmer fik svar.", "⟦64 %⟧ af kunderne var tilfredse.", "Medlemmerne løste ⟦56 %⟧ af spørgsmålene uden vores hjælp.",
  ],
})

each("telephones, rooms and prices, whatever the number", {
  en: ["You can reach me on 20 31 44 58.", "The desk has moved: dial 4711 for help.", "The night line is 3300, the room is Birch.", "We reached ⟦4711⟧ members.", "Lunch is £6.50 a head.", "A conversion costs ⟦45 euros⟧.", "There were six of us in the room, and two on the phone.", "The guides for the seven connectors are late.", "Two of these fell due in January."],
  de: ["Am Wochenende erreichen Sie uns unter der 4711.", "Noch Fragen? Durchwahl -204.", "Wir erreichten ⟦4711⟧ Mitglieder.", "Wir treffen uns um halb fünf.", "Der Eintritt zum Sommerfest kostet 5 Euro.", "Die Anleitungen für die sieben Konnektoren fehlen."],
  da: ["Jeg er at træffe på 31 42 53 64.", "Ring til den døgnåbne 4711.", "Teksten er sat med skrift 14.", "Frokosten koster 45 kr.", "Vi var seks om bordet.", "Vejledningerne til de syv integrationer mangler.", "For hver euro kommer der ⟦3,5⟧ igen."],
})

each("a level before a colon or a dash is the head of what is counted on it", {
  en: ["- Level 2: 8 of 10 criteria", "Level 2 – eight of ten criteria are met.", "Level ⟦3⟧: reached."],
  de: ["Stufe 2: acht von zehn Kriterien erfüllt", "• Stufe 1 von 3", "Reifegrad: Stufe ⟦2⟧"],
  da: ["- Niveau 2: 8 af 10", "Niveau ⟦2⟧: opnået."],
})

each("how long ago it was, and of which time each of two numbers is", {
  en: ["One year earlier it took 5 hours.", "Two years ago nobody had thought of it.", "Replies came ⟦three hours⟧ earlier.", "In our pilot we asked members to mark answers. Then 58 % of questions were solved. The board met on 30 June.", "In March the wait was 4.1 hours; over the whole half-year it was 5.2.", "The wait is 5.2 hours vs 6.4 in January.", "In March the wait was ⟦5.2 hours⟧, in January 6.4.", "In the first half of 2026, ⟦72 %⟧ had an answer within a day."],
  de: ["Vor drei Jahren fing alles an.", "Die Wartezeit liegt bei 5,2 Stunden, im Januar waren es noch 6,4.", "Die Wartezeit liegt bei 5,2 Stunden gegenüber 6,4 im Januar.", "Im ersten Halbjahr 2027 hatten ⟦81 %⟧ binnen eines Tages eine Antwort.", "Der Anteil mit Antwort binnen eines Tages ist im Vergleich zum ersten Halbjahr 2026 gesunken: um neun Prozentpunkte, von 81 auf 72 Prozent."],
  da: ["To uger senere var alt som før.", "I marts var ventetiden 4,1 timer, og for hele halvåret var den 5,2.", "I april blev 60 % løst mod 51 % i januar.", "I april blev ⟦51 %⟧ løst mod ⟦60 %⟧ i januar."],
})

each("what is denied or asked is no claim, across a colon and behind a conjunction too", {
  en: ["This does not mean: caused.", "The wait is 5.2 hours, but whether it rose cannot be told."],
  de: ["Das heißt nicht: gestiegen.", "Eines ist klar: ⟦gestiegen⟧ ist die Wartezeit in dieser Zeit.", "Ob die Wartezeit gestiegen ist, bleibt offen."],
  da: ["Ventetiden er 5,2 timer, men om den er steget, ved vi ikke.", "Og om svartiden er faldet, må vise sig."],
})

each("either end of a range may be told of it, and bent", {
  en: ["56 % were solved; the range runs from about half to three in five.", "56 % were solved; the range starts at ⟦44 %⟧."],
  de: ["56 % wurden gelöst, selbst am guten Ende der Spanne (60 %) nicht alle.", "Die Spanne reicht von ⟦44 %⟧ an."],
  da: ["56 % blev løst, og selv i den gode ende af intervallet (60) er det ikke alt.", "Alt mellem 52 og 60 % er muligt."],
})

each("the best month is that of the best number", {
  en: ["⟦March⟧ was our best month: 58 % of questions were solved.", "April was our best month: 60 % of questions were solved.", "Our best day was Friday."],
  de: ["Der ⟦Juni⟧ war unser bester Monat, 55 % der Fragen wurden gelöst."],
  da: ["⟦Januar⟧ var vores bedste måned med 51 % løste spørgsmål."],
})

each("by whom it was solved, and among whom", {
  en: ["⟦Most⟧ questions were solved by other members.", "Most questions were solved.", "37 % of the questions were solved by other members.", "Of the new members, ⟦68 %⟧ had an answer.", "Of the new members, 77 % had an answer."],
  de: ["⟦56 %⟧ der Fragen zwischen Januar und Juni wurden allein durch Mitglieder gelöst.", "Von den neuen Mitgliedern bekamen ⟦72 %⟧ eine Antwort."],
  da: ["⟦56 %⟧ af spørgsmålene blev løst af andre medlemmer.", "De ⟦fleste⟧ spørgsmål løste I selv, uden hjælp fra medarbejdere.", "Af de nye, der skrev, var ⟦68 %⟧ tilfredse.", "Over ⟦halvdelen⟧ af alle medlemmernes svar kom fra ti personer.", "⟦Alle⟧ nye medlemmers tråde blev besvaret.", "34 % af medlemmernes svar kom fra ti personer."],
})

each("how many times as much, and how much less", {
  en: ["Visits per request are down to a third of what they were.", "Visits per request ⟦halved⟧.", "There are ⟦half⟧ as many visits as last year.", "Answers within a day fell by ⟦9 percent⟧.", "Answers within a day fell by 9 percentage points.", "Answers within a day fell by 11 percent.", "⟦Nine in ten⟧ found help easily."],
  de: ["Es kamen nur noch ein Drittel so viele Besuche wie zuvor.", "Es kamen ⟦halb⟧ so viele Besuche wie zuvor.", "Der Anteil mit Antwort binnen eines Tages ist um ⟦9 Prozent⟧ gesunken.", "Etwa jede zehnte Idee wurde aufgegriffen.", "Gut ⟦jede siebte⟧ Idee wurde aufgegriffen."],
  da: ["Der er ⟦halvt⟧ så mange besøg som før.", "Andelen med svar inden for et døgn er faldet med ⟦9 procent⟧.", "Omkring hver tiende idé blev taget op.", "⟦Ni ud af ti⟧ fandt det let."],
})

each("what is needed, what there is none of, and which level is held", {
  en: ["Some 2,800 more answers are needed.", "About 3,000 more answers are needed.", "In the whole half-year we had ⟦no⟧ complaints.", "Members wrote more than ⟦2,800⟧ posts.", "There was ⟦not a single⟧ complaint.", "There were ⟦zero⟧ complaints.", "Not a single number was made up.", "On level 2 we meet 8 of 10 criteria.", "All ⟦ten⟧ criteria are met.", "All eleven criteria of level 1 are met."],
  de: ["Es fehlen noch rund 2.800 Antworten.", "Beschwerden gab es ⟦keine einzige⟧.", "Mitglieder schrieben mehr als ⟦2.800⟧ Beiträge.", "Es gab ⟦keine einzige⟧ Beschwerde.", "Neues zum Reifegrad: Stufe ⟦2⟧ ist erreicht.", "Auf Stufe 2 sind 8 von 10 Kriterien erfüllt."],
  da: ["Der mangler omkring 2.800 svar.", "Der var ⟦ingen⟧ klager.", "Medlemmerne skrev mere end ⟦2.800⟧ indlæg.", "Der har ikke været ⟦en eneste⟧ klage.", "Vi har kun en eneste klage at nævne.", "Nyt om modenheden: niveau ⟦2⟧ er nået.", "På niveau 2 er 8 af 10 kriterier opfyldt."],
})

each("what brought it about, and what was proved", {
  en: ["⟦Because⟧ members help each other, fewer requests come in.", "Because fewer people answered, we cannot tell.", "More answers are needed because the range is wide.", "The report ⟦proves that⟧ 3,410 requests were avoided.", "The report does not prove that 3,410 requests were avoided."],
  de: ["⟦Weil⟧ Mitglieder einander helfen, kommen weniger Anfragen.", "Das Mitglied hat etwas Wertvolles beigetragen.", "Kekse haben zur Lösungsquote ⟦beigetragen⟧.", "Die Auswertung ⟦beweist, dass⟧ uns 3.410 Anfragen erspart blieben.", "Die Community hat dem Support 3.410 Anfragen abgenommen.", "Die Wartezeit hat ⟦abgenommen⟧."],
  da: ["⟦Fordi⟧ medlemmerne hjælper hinanden, kommer der færre henvendelser.", "Rapporten ⟦beviser, at⟧ vi undgik 3.410 henvendelser.", "Kunderne anbefaler os ⟦oftere⟧ end sidste år."],
})

test("a margin is no profit, so a ledger without profits may speak of one", () => {
  expect(found("It is said to be about the same only where the range lies within a margin.", "en")).toEqual([])
  expect(found("The profit margin fell.", "en", halfYear.filter(({ metric }) => metric !== "return-on-investment@1"))).toEqual(["fell"])
})
