import { locales, type Locale } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { readIn } from "./written-read.test-kit.ts"

/** Fractions, halves, factors and what each of so many is, beside what only looks like one. */
const written: Readonly<Record<Locale, readonly (readonly [text: string, read: readonly string[]])[]>> = {
  en: [
    ["every 25th member and every 1st member and every 250th member and each 2nd member", ["every 25th = 4 ±0.4 /0.4 percent 1 of 25", "1 = 1 ±0.5 /1 plain", "250 = 250 ±0.5 /50 plain", "each 2nd = 50 ±1 /5 percent 1 of 2"]],
    ["every 25 members and every 25 th member and each 3rd hour", ["25 = 25 ±0.5 /5 plain", "25 = 25 ±0.5 /5 plain", "3 = 3 ±0.5 /1 plain"]],
    ["every third hour and every third member and every house", ["every third = 33.3333 ±1 /5 percent 1 of 3"]],
    ["a third party and a third of us and a third were here and a third answered and a third more", ["a third = 33.3333 ±1 /5 percent 1 of 3", "a third = 33.3333 ±1 /5 percent 1 of 3", "a third = 33.3333 ±1 /5 percent 1 of 3"]],
    ["a quarter ago and about a quarter and a quarter of us and a quarter has thirteen weeks", ["a quarter = 25 ±1 /5 percent 1 of 4", "thirteen weeks = 7862400000 ±302400000 /604800000 milliseconds"]],
    ["three quarters and two thirds and five quarters and one half", ["three quarters = 75 ±1 /5 percent 3 of 4", "two thirds = 66.6667 ±1 /5 percent 2 of 3", "five = 5 ±0.5 /1 plain", "one half = 50 ±1 /5 percent 1 of 2"]],
    ["first half and other half and last quarter and half", ["half = 50 ±1 /5 percent 1 of 2"]],
    ["under an hour and over a minute and an hour and under a week", ["an hour = 3600000 ±1800000 /3600000 milliseconds under", "a minute = 60000 ±30000 /60000 milliseconds over"]],
    ["a day and a half and an hour and a quarter and one year and a half and a day and a third and a day or a half", ["a day and a half = 129600000 ±10800000 /43200000 milliseconds", "an hour and a quarter = 4500000 ±450000 /1800000 milliseconds", "one year and a half = 47335400000 ±3944620000 /15778500000 milliseconds", "a half = 50 ±1 /5 percent 1 of 2"]],
    ["a day and half and an inch and a half", ["half = 50 ±1 /5 percent 1 of 2", "a half = 50 ±1 /5 percent 1 of 2"]],
    ["half a million and a quarter of a million and half of the million and half a house", ["half a million = 500000 ±125000 /250000 plain", "a quarter of a million = 250000 ±125000 /250000 plain", "half = 50 ±1 /5 percent 1 of 2", "million = 1000000 ±0.5 /1000000 plain", "half = 50 ±1 /5 percent 1 of 2"]],
    ["half an hour and half a year and half a house and half hour", ["half an hour = 1800000 ±450000 /1800000 milliseconds", "half a year = 15778500000 ±3944620000 /15778500000 milliseconds", "half = 50 ±1 /5 percent 1 of 2", "half hour = 1800000 ±450000 /1800000 milliseconds"]],
    ["doubled and to double and doubled a week and twice daily and thrice", ["doubled = 2 ±0.1 /0.2 times", "doubled = cause experiment", "thrice = 3 ±0.15 /0.3 times"]],
    ["9 in ten and 1 in ten and 10 in ten and 5 in ten", ["9 in ten = 90 ±1.25 /5 percent 9 of 10", "1 in ten = 10 ±0.2 /1.11111 percent 1 of 10", "10 in ten = 100 ±1.25 /5 percent 10 of 10", "5 in ten = 50 ±1 /5 percent 5 of 10"]],
    ["1 in 25 and 1 in 26 and 1 in 20 and 1 in 15 and 2 in 25", ["1 in 25 = 4 ±2 /4 percent 1 of 25", "1 in 26 = 3.84615 ±1.92308 /3.84615 percent 1 of 26", "1 in 20 = 5 ±0.5 /0.5 percent 1 of 20", "1 in 15 = 6.66667 ±0.208333 /0.416667 percent 1 of 15", "2 in 25 = 8 ±2 /4 percent 2 of 25"]],
    ["level 2 – 8 points and 2 – 8 points and level 2–8 points", ["2 = 2 ±0.5 /1 plain", "8 points = 8 ±0.5 /1 points", "2 – 8 points = 2 ±0.5 /1 to 8 ±0.5 /1 points", "2–8 points = 2 ±0.5 /1 to 8 ±0.5 /1 points"]],
    ["two times a month and 2 times a month and 13 times a month and 2 times as many", ["13 times = 13 ±0.5 /1 times", "2 times = 2 ±0.5 /1 times"]],
    ["one new member in sixteen and one member in sixteen and one new house in sixteen and two members in sixteen", ["one new member in sixteen = 6.25 ±0.183824 /0.367647 percent 1 of 16", "one member in sixteen = 6.25 ±0.183824 /0.367647 percent 1 of 16", "sixteen = 16 ±0.5 /1 plain", "two = 2 ±0.5 /1 plain", "sixteen = 16 ±0.5 /1 plain"]],
    ["30 of 13 actions and 30 of 2 actions and 30 of 13 and 3 in 2", ["30 of 13 = 230.769 ±0.274725 /0.549451 plain 30 of 13", "30 = 30 ±0.5 /10 plain", "2 = 2 ±0.5 /1 plain", "30 = 30 ±0.5 /10 plain", "13 = 13 ±0.5 /1 plain", "3 = 3 ±0.5 /1 plain", "2 = 2 ±0.5 /1 plain"]],
    ["between 5 and 7 and 5 and 7 days and from 5 to under 7 and 5 to 7 hours", ["5 and 7 = 5 ±0.5 /5 to 7 ±0.5 /1 plain", "5 = 5 ±0.5 /5 plain", "7 days = 604800000 ±43200000 /86400000 milliseconds", "5 to under 7 = 5 ±0.5 /5 to 7 ±0.5 /1 plain", "5 to 7 hours = 18000000 ±1800000 /18000000 to 25200000 ±1800000 /3600000 milliseconds"]],
    ["4 hours and 36 minutes and 36 minutes 4 hours and 4 hours 36", ["4 hours and 36 minutes = 16560000 ±30000 /60000 milliseconds", "36 minutes = 2160000 ±30000 /60000 milliseconds", "4 hours = 14400000 ±1800000 /3600000 milliseconds", "4 hours = 14400000 ±1800000 /3600000 milliseconds", "36 = 36 ±0.5 /1 plain"]],
    ["5/7 and 7/5 and 5/20 and 5/21 and 5 / 7", ["5/7 = 71.4286 ±0.892857 /1.78571 percent 5 of 7", "7 = 7 ±0.5 /1 plain", "5 = 5 ±0.5 /5 plain", "5/20 = 25 ±0.119048 /0.238095 percent 5 of 20", "5 = 5 ±0.5 /5 plain", "21 = 21 ±0.5 /1 plain", "5 = 5 ±0.5 /5 plain", "7 = 7 ±0.5 /1 plain"]],
    ["cut in half and in half and it by half and fell on half", ["half = 0.5 ±0.025 /0.05 times", "half = 50 ±1 /5 percent 1 of 2", "half = 0.5 ±0.025 /0.05 times", "fell = direction down", "half = 50 ±1 /5 percent 1 of 2"]],
    ["half as many and half so long and half asleep", ["half = 0.5 ±0.025 /0.05 times", "half = 0.5 ±0.025 /0.05 times", "half = 50 ±1 /5 percent 1 of 2"]],
  ],
  de: [
    ["jedes 25. Mitglied und jede 2. Frage und jeder dritte Tag und jeder dritte Gast", ["jedes 25. = 4 ±0.4 /0.4 percent 1 of 25", "jede 2. = 50 ±1 /5 percent 1 of 2", "jeder dritte = 33.3333 ±1 /5 percent 1 of 3"]],
    ["ein Viertel und drei Viertel und erstes Viertel und Viertel und dreiviertel und zwei Drittel", ["ein Viertel = 25 ±1 /5 percent 1 of 4", "drei Viertel = 75 ±1 /5 percent 3 of 4", "Viertel = 25 ±1 /5 percent 1 of 4", "Viertel = 25 ±1 /5 percent 1 of 4", "dreiviertel = 75 ±1 /5 percent 3 of 4", "zwei Drittel = 66.6667 ±1 /5 percent 2 of 3"]],
    ["keine Stunde und unter einer Stunde und eine Stunde und keine Woche", ["keine Stunde = 3600000 ±1800000 /3600000 milliseconds under", "einer Stunde = 3600000 ±1800000 /3600000 milliseconds under"]],
    ["eine halbe Million und eine dreiviertel Million und eine halbe Stunde", ["eine halbe Million = 500000 ±125000 /250000 plain", "eine dreiviertel Million = 750000 ±125000 /250000 plain", "halbe Stunde = 1800000 ±450000 /1800000 milliseconds"]],
    ["halbe Stunde und ein halbes Jahr und halber Tag", ["halbe Stunde = 1800000 ±450000 /1800000 milliseconds", "halbes Jahr = 15778500000 ±3944620000 /15778500000 milliseconds", "halber Tag = 43200000 ±10800000 /43200000 milliseconds"]],
    ["von 5 auf 7 und 5 auf 7 Prozent und von 5 Euro auf 7 Euro", ["5 auf 7 = 5 ±0.5 /5 to 7 ±0.5 /1 plain", "5 = 5 ±0.5 /5 plain", "7 Prozent = 7 ±0.5 /1 percent", "5 Euro auf 7 Euro = 5 ±0.5 /5 to 7 ±0.5 /1 money EUR"]],
    ["halb so lang und halb da und auf die Hälfte", ["halb = 0.5 ±0.025 /0.05 times", "die Hälfte = 50 ±1 /5 percent 1 of 2"]],
  ],
  da: [
    ["hver 25. medlem og hver tredje dag og hver tredje gæst", ["hver 25. = 4 ±0.4 /0.4 percent 1 of 25", "hver tredje = 33.3333 ±1 /5 percent 1 of 3"]],
    ["en fjerdedel og tre fjerdedele og sidste fjerdedel og halvdelen", ["en fjerdedel = 25 ±1 /5 percent 1 of 4", "tre fjerdedele = 75 ±1 /5 percent 3 of 4", "halvdelen = 50 ±1 /5 percent 1 of 2"]],
    ["under en time og over et minut og en time", ["en time = 3600000 ±1800000 /3600000 milliseconds under", "et minut = 60000 ±30000 /60000 milliseconds over"]],
    ["en halv million og en kvart million og et halvt dusin og et halvt hus", ["en halv million = 500000 ±125000 /250000 plain", "en kvart million = 250000 ±125000 /250000 plain", "et halvt dusin = 6 ±1.5 /3 plain"]],
    ["et halvt døgn og en halv time", ["halvt døgn = 43200000 ±10800000 /43200000 milliseconds", "halv time = 1800000 ±450000 /1800000 milliseconds"]],
    ["til det halve og med det halve og det halve og til halve og på det halve", ["halve = 0.5 ±0.025 /0.05 times", "halve = 0.5 ±0.025 /0.05 times"]],
    ["halvt så mange og halvt og mange og den halve time", ["halvt = 0.5 ±0.025 /0.05 times", "halve time = 1800000 ±450000 /1800000 milliseconds"]],
  ],
}

describe.each(locales)("%s", (locale) => {
  test.each(written[locale])("%j", (text, expected) => {
    expect(readIn(locale, text)).toEqual(expected)
  })
})
