import { locales, type Locale } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { readCardinal } from "./number-words-read.ts"
import { readIn } from "./written-read.test-kit.ts"

/** Texts that only look like a number, a date or a unit, each beside one that is; parts of one, told apart by the end of a sentence or a gap. */
const written: Readonly<Record<Locale, readonly (readonly [text: string, read: readonly string[]])[]>> = {
  en: [
    ["30- day and 30 -day and 30 big days", ["30 = 30 ±0.5 /10 plain", "30 = 30 ±0.5 /10 plain", "30 = 30 ±0.5 /10 plain"]],
    ["12 a cent and 12 per day and 12 per cent", ["12 = 12 ±0.5 /1 plain", "12 = 12 ±0.5 /1 plain", "12 per cent = 12 ±0.5 /1 percent"]],
    ["5 scents and 5 centers and 5 cents", ["5 = 5 ±0.5 /5 plain", "5 = 5 ±0.5 /5 plain", "5 cents = 0.05 ±0.005 /0.05 money EUR USD"]],
    ["5 bonus points and 7 minus 5 and minus 5", ["5 = 5 ±0.5 /5 plain", "7 = 7 ±0.5 /1 plain", "5 = 5 ±0.5 /5 plain", "minus 5 = -5 ±0.5 /5 plain signed"]],
    ["3× and 3 × as many and 3 timescales", ["3× = 3 ±0.5 /1 times", "3 × = 3 ±0.5 /1 times", "3 = 3 ±0.5 /1 plain"]],
    ["Paid in EUR. 12 came.", ["12 = 12 ±0.5 /1 plain"]],
    ["5\n\nto 7", ["5 = 5 ±0.5 /5 plain", "7 = 7 ±0.5 /1 plain"]],
    ["5 % to 7 and 5 % to 7 days", ["5 % = 5 ±0.5 /5 percent", "7 = 7 ±0.5 /1 plain", "5 % = 5 ±0.5 /5 percent", "7 days = 604800000 ±43200000 /86400000 milliseconds"]],
    ["5/ 7 and 5 /7 and €5/7 and five/7", ["5 = 5 ±0.5 /5 plain", "7 = 7 ±0.5 /1 plain", "5 = 5 ±0.5 /5 plain", "7 = 7 ±0.5 /1 plain", "€5 = 5 ±0.5 /5 money EUR", "7 = 7 ±0.5 /1 plain", "five = 5 ±0.5 /1 plain", "7 = 7 ±0.5 /1 plain"]],
    ["3 of 200 and 3 in 200", ["3 of 200 = 1.5 ±0.25 /0.5 plain 3 of 200", "3 = 3 ±0.5 /1 plain", "200 = 200 ±0.5 /100 plain"]],
    ["one percentage point and one % point", ["one percentage point = 1 ±0.5 /1 percentage-points", "one % point = 1 ±0.5 /1 percentage-points"]],
    ["4 hours\n\n36 minutes", ["4 hours = 14400000 ±1800000 /3600000 milliseconds", "36 minutes = 2160000 ±30000 /60000 milliseconds"]],
    ["these two and a half and these 5 million", ["a half = 50 ±1 /5 percent 1 of 2", "5 million = 5000000 ±500000 /5000000 plain"]],
    ["hypothese two", ["two = 2 ±0.5 /1 plain"]],
    ["or two and one or two and nor two", ["two = 2 ±0.5 /1 plain", "two = 2 ±0.5 /1 plain"]],
    ["20245 and 12024 and 2024.5", ["20245 = 20245 ±0.5 /5 plain", "12024 = 12024 ±0.5 /1 plain", "2024.5 = 2024.5 ±0.05 /0.5 .1 plain"]],
    ["12.5 May 2024 and 3100 May and 100/05/2025", ["12.5 = 12.5 ±0.05 /0.5 .1 plain", "May 2024 = date 2024 5", "3100 = 3100 ±0.5 /100 plain", "100 = 100 ±0.5 /100 plain", "05 = 5 ±0.5 /5 plain", "2025 = date 2025"]],
    ["2024/05-03 and 2024-05 -03 and 2024-05- 03 and 2024-05-17", ["2024/05 = date 2024", "03 = 3 ±0.5 /1 plain", "2024-05 = date 2024 5", "-03 = -3 ±0.5 /1 plain signed", "2024-05 = date 2024 5", "03 = 3 ±0.5 /1 plain", "2024-05-17 = date 2024 5 17"]],
    ["2024-05T and 2024-05-03 T10 and 2024-05-03x10", ["2024-05 = date 2024 5", "2024-05-03 = date 2024 5 3", "2024-05-03 = date 2024 5 3", "10 = 10 ±0.5 /10 plain"]],
    ["03/04/ 2025 and 03/04 /2025 and 05/12/2025", ["03/04 = 75 ±1 /5 percent 3 of 4", "2025 = date 2025", "03/04 = 75 ±1 /5 percent 3 of 4", "2025 = date 2025", "05/12/2025 = date 2025 12 5 ?"]],
    ["1–2–3 May 2024", ["1–2 = 1 ±0.5 /1 to 2 ±0.5 /1 plain", "3 May 2024 = date 2024 5 3"]],
    ["2nd May 2024 and 4th of May", ["2nd May 2024 = date 2024 5 2", "4th of May = date 5 4"]],
    ["April, May and June", ["April = date 4", "May = date 5", "June = date 6"]],
    ["It is April – May came and Jan or May came", ["April = date 4"]],
    ["We came 2. Quarter 2024 was good", ["2 = 2 ±0.5 /1 plain", "2024 = date 2024"]],
    ["A quarter is gone. Weeks went by", ["A quarter = 25 ±1 /5 percent 1 of 4"]],
    ["A quarter is gone in weeks", []],
    ["every 26th member", ["every 26th = 3.84615 ±0.0712251 /0.14245 percent 1 of 26"]],
    ["RQ1 2024 and Q1 2024", ["2024 = date 2024", "Q1 2024 = date 2024 1×3m"]],
    ["the third\n\nquarter and the third quarter", ["third quarter = date 3×3m"]],
    ["the first half and a thirsty quarter", []],
    ["2024-Q12 and 2024-Q1", ["2024 = date 2024", "2024-Q1 = date 2024 1×3m"]],
    ["May\n\n2024", ["2024 = date 2024"]],
    ["3\n\nMay 2024", ["3 = 3 ±0.5 /1 plain", "May 2024 = date 2024 5"]],
    ["one-two-thirds and two-thirds-off and two-thirds", ["two-thirds = 66.6667 ±1 /5 percent 2 of 3"]],
    ["two halves and one half", ["two = 2 ±0.5 /1 plain", "one half = 50 ±1 /5 percent 1 of 2"]],
    ["a half and half and an another half", ["a half = 50 ±1 /5 percent 1 of 2", "half = 50 ±1 /5 percent 1 of 2", "half = 50 ±1 /5 percent 1 of 2"]],
    ["half an hour and half than hour", ["half an hour = 1800000 ±450000 /1800000 milliseconds", "half = 50 ±1 /5 percent 1 of 2"]],
    ["It rose about\n\n10 and about 10", ["rose = direction up", "10 = 10 ±0.5 /10 plain", "10 = 10 ±0.5 /10 plain about"]],
    ["close, to 10 and close to 10", ["10 = 10 ±0.5 /10 plain", "10 = 10 ±0.5 /10 plain about"]],
    ["ca about 10 and no. 10", ["10 = 10 ±0.5 /10 plain about", "10 = 10 ±0.5 /10 plain"]],
    ["10+ and 10 + and 10 or more and 10 or moreover", ["10 = 10 ±0.5 /10 plain at-least", "10 = 10 ±0.5 /10 plain", "10 = 10 ±0.5 /10 plain at-least", "10 = 10 ±0.5 /10 plain"]],
    ["the constructor 10 and toString 5 %", ["10 = 10 ±0.5 /10 plain", "5 % = 5 ±0.5 /5 percent"]],
    ["6٫5 and 1٫234", ["6٫5 = 6.5 ±0.05 /0.5 .1 plain", "1٫234 = 1.234 ±0.0005 /0.001 .3 plain"]],
    ["0.00 and 0.0050 and 005", ["0.00 = 0 ±0.005 /0.01 .2 plain", "0.0050 = 0.005 ±0.00005 /0.005 .4 plain", "005 = 5 ±0.5 /5 plain"]],
    ["1,234.5.6", ["1,234.5.6 = 1.23456 ±0.000005 /0.00001 .5 plain"]],
    ["two\n\nhundred", ["two = 2 ±0.5 /1 plain", "hundred = 100 ±0.5 /100 plain"]],
    ["We saw Eight of them. (Nine came", ["Eight = 8 ±0.5 /1 plain", "Nine = 9 ±0.5 /1 plain"]],
    ["one hundred and a half and two and a half", ["one hundred = 100 ±0.5 /100 plain", "a half = 50 ±1 /5 percent 1 of 2", "two and a half = 2.5 ±0.125 /0.5 plain"]],
    ["5k and 5 k", ["5k = 5000 ±500 /5000 plain", "5 = 5 ±0.5 /5 plain"]],
    ["twenty zero and twenty hundred and zero hundred", ["twenty = 20 ±0.5 /10 plain", "zero = 0 ±0.5 /1 plain", "twenty = 20 ±0.5 /10 plain", "hundred = 100 ±0.5 /100 plain", "zero = 0 ±0.5 /1 plain", "hundred = 100 ±0.5 /100 plain"]],
    ["thousand thousand and million thousand and two thousand three million and five thousand two thousand", ["thousand = 1000 ±0.5 /1000 plain", "thousand = 1000 ±0.5 /1000 plain", "million = 1000000 ±0.5 /1000000 plain", "thousand = 1000 ±0.5 /1000 plain", "two thousand three = 2003 ±0.5 /1 plain", "million and five thousand two = 1005000 ±0.5 /1 plain", "thousand = 1000 ±0.5 /1000 plain"]],
    ["a five and five a hundred", ["five = 5 ±0.5 /1 plain", "five = 5 ±0.5 /1 plain", "a hundred = 100 ±0.5 /100 plain"]],
    ["hundred and zero and hundred and five and hundred and five thousand", ["hundred = 100 ±0.5 /100 plain", "zero = 0 ±0.5 /1 plain", "hundred and five = 105 ±0.5 /1 plain", "hundred and five thousand = 105000 ±0.5 /1000 plain"]],
    ["eleven-five and twenty-zero and twenty-ten and ten-five", []],
    ["“One.”", []],
  ],
  de: [
    ["6-monatige und 6-monatigen und 6-monatiger und 6-monatiges Frist", ["6-monatige = 15778500000 ±1314870000 /2629750000 milliseconds", "6-monatigen = 15778500000 ±1314870000 /2629750000 milliseconds", "6-monatiger = 15778500000 ±1314870000 /2629750000 milliseconds", "6-monatiges = 15778500000 ±1314870000 /2629750000 milliseconds"]],
    ["dreizweidrittel und einviertel und zwei-drittel und Stadtviertel", ["einviertel = 25 ±1 /5 percent 1 of 4", "zwei-drittel = 66.6667 ±1 /5 percent 2 of 3"]],
    ["Mai 3 kamen", ["Mai = date 5", "3 = 3 ±0.5 /1 plain"]],
    ["erstmals Quartal und beste Quartal 2024", ["2024 = date 2024"]],
    ["blaueinhalb und halb", []],
    ["anderthalbe Stunden", ["anderthalbe Stunden = 5400000 ±450000 /1800000 milliseconds"]],
    ["Wir geben Acht.", []],
    ["wir sahen zweiHundert", ["zweiHundert = 200 ±0.5 /100 plain"]],
    ["Wir geben Acht\n\nUnd", []],
    ["(Acht Fragen)", ["Acht = 8 ±0.5 /1 plain"]],
    ["zwanzighundert und neunzehnhundert und dreihundertblau und zweitausenddreitausend", ["neunzehnhundert = 1900 ±0.5 /100 plain"]],
    ["elfundzwanzig und nullundzwanzig und einsundzwanzig", ["einsundzwanzig = 21 ±0.5 /1 plain"]],
    ["zweitausend fünfhundert und zweihundert fünf und zwanzig fünf", ["zweitausend fünfhundert = 2500 ±0.5 /100 plain", "zweihundert fünf = 205 ±0.5 /1 plain", "zwanzig = 20 ±0.5 /10 plain", "fünf = 5 ±0.5 /1 plain"]],
    ["1٫234", ["1٫234 = 1.234 ±0.0005 /0.001 .3 plain"]],
    ["5 kr bis 7 DKK und 5 EUR bis 7 DKK", ["5 kr bis 7 DKK = 5 ±0.5 /5 to 7 ±0.5 /1 money DKK", "5 EUR = 5 ±0.5 /5 money EUR", "7 DKK = 7 ±0.5 /1 money DKK"]],
    ["unerste Hälfte und erstes Drittel und letzte Hälfte", ["Hälfte = 50 ±1 /5 percent 1 of 2", "Drittel = 33.3333 ±1 /5 percent 1 of 3"]],
  ],
  da: [
    ["7 pct. point", ["7 pct. point = 7 ±0.5 /1 percentage-points"]],
    ["a hundrede", ["hundrede = 100 ±0.5 /100 plain"]],
    ["halvandet år og halvanden time", ["halvandet år og halvanden time = 47340800000 ±450000 /1800000 milliseconds"]],
    ["5 kr til 7 DKK", ["5 kr til 7 DKK = 5 ±0.5 /5 to 7 ±0.5 /1 money DKK"]],
    ["sidste halvdel og første halvdel", []],
    ["andet kvartal 2024", ["andet kvartal 2024 = date 2024 2×3m"]],
    ["én og ét", []],
  ],
}

describe.each(locales)("%s", (locale) => {
  test.each(written[locale])("%j", (text, expected) => {
    expect(readIn(locale, text)).toEqual(expected)
  })
})

test("a number begins with none of the words that join numbers", () => {
  expect([readCardinal("en", ["and", "five"]), readCardinal("de", ["und", "fünf"]), readCardinal("da", ["og", "fem"])]).toEqual([undefined, undefined, undefined])
})
