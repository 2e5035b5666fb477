import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"

/** Where nothing was measured, each amount said otherwise than by a number is one too many; beside each, one that is none. */
const near: Near = {
  en: [
    ["Dozens of thousands came.", ["Dozens of thousands"]], ["Dozens of them came.", ["Dozens of"]], ["Dozens\n\nThousands came.", ["Dozens", "Thousands"]],
    ["Hundreds of hours went by.", ["Hundreds of hours"]], ["Hundreds of euros went by.", ["Hundreds of euros"]], ["Hundreds hours went by.", ["Hundreds hours"]],
    ["Hundreds roof tiles fell.", ["Hundreds", "direction: fell"]], ["It is in the low seventies.", ["seventies"]], ["It is in the seventies.", []], ["It is in the low twelves.", []],
    ["It is the fourth quarter in a row.", ["fourth quarter"]], ["It is the fourth quarter in a rowing boat.", ["date: fourth quarter"]], ["It is the fourth member in a row.", []],
    ["It is the fourth time running.", ["fourth time"]], ["It is the fourth running week.", ["fourth running"]], ["It is the fourth time. In a row of chairs.", []],
    ["It is the fourth straight win.", ["fourth straight"]], ["It grew threefold.", ["direction: grew", "threefold"]], ["It grew onefold.", ["direction: grew"]],
    ["It grew threefold a week.", ["direction: grew"]], ["We aim to threefold it.", []], ["It costs 118 k€.", ["118 k€"]], ["It costs 118 k €.", ["118"]], ["It costs 118 t.€.", ["118 t.€"]],
    ["It is 5:1.", ["5:1"]], ["It is 5 : 1.", ["5", "1"]], ["It is 5:0.", ["5", "0"]], ["It is 2.5:1.", ["2.5:1"]], ["It is 9:30.", []], ["It is 24:30.", []], ["It is 25:30.", ["25:30"]],
    ["It is 9:60.", ["9:60"]], ["It is 4:36 hours.", ["4:36 hours"]], ["It is 4:75 hours.", ["4:75"]], ["We meet at 9 am.", []], ["We meet at 9 o'clock.", []],
    ["Call us on weekdays between 9 and 5.", []], ["Between 9 and 5 came.", ["9 and 5"]], ["It is open on Mondays from 9 to 17.", []], ["Call us 9–5 pm.", []],
    ["We are open. 9 to 17 came.", ["9 to 17"]], ["We stand at maturity phase III.", ["III"]], ["Henry III was here.", []], ["It is a five-figure sum.", ["five-figure"]],
    ["It is a five-figured sum.", []], ["It is a two-digit share.", ["two-digit"]], ["It is a zero-digit share.", []], ["It is a twelve-digit share.", []], ["It is a 12-digit share.", ["12"]],
    ["It is a 6-figure sum.", ["6"]], ["It is an x-figure sum.", []], ["A thousand thanks.", []], ["Thousand thanks.", []], ["A thousand thankful words.", ["A thousand"]],
    ["Two thousand thanks.", ["Two thousand"]],
  ],
  de: [
    ["Zehntausende Euro kamen zusammen.", ["Zehntausende Euro"]], ["Hunderten von Fragen half das.", ["Hunderten von"]], ["Es waren Hunderte.", ["Hunderte"]],
    ["Sie liegt in den Siebzigern.", ["Siebzigern"]], ["Sie liegt in hohen siebziger Werten.", ["siebziger"]], ["Es hat sich verdreifacht.", ["verdreifacht"]],
    ["Es hat sich versiebenfacht.", ["versiebenfacht"]], ["Wir tun es dreimal im Jahr.", []], ["Wir tun es dreimal täglich.", []], ["Es ist zu verdreifachen.", []], ["Es kostet 118 T€.", ["118 T€"]],
    ["Es kostet 118 TEUR.", ["118 TEUR"]], ["Es kostet 118 KEUR.", ["118 KEUR"]], ["Es kostet 118 t.", ["118"]], ["Es kostet 118 toll.", ["118"]], ["Wir treffen uns um 9 Uhr.", []],
    ["Erreichbar 9–17 Uhr.", []], ["Werktags von 9 bis 17 erreichbar.", []], ["Zwischen 9 und 17 kamen.", ["9 und 17"]], ["Wir sind auf Stufe IV.", ["IV"]], ["Tausend kamen.", ["Tausend"]],
    ["Fünf kamen.", ["Fünf"]], ["Wir geben Tausend.", ["Tausend"]], ["Hundertzwanzig kamen.", ["Hundertzwanzig"]], ["Tausend Dank.", []],
  ],
  da: [
    ["Tusindvis af timer gik.", ["Tusindvis af timer"]], ["Den ligger i halvfjerdserne.", ["halvfjerdserne"]], ["Den ligger midt i tyverne.", ["tyverne"]], ["Det er tredoblet.", ["tredoblet"]],
    ["Det koster 118 t.kr.", ["118 t.kr"]], ["Vi mødes kl. 9.", []], ["Vi mødes klokken 9.", []], ["Kl. er det. 9 kom.", ["9"]], ["Åbent 9–17.", []], ["Tusind tak.", []],
  ],
}

describe("an amount said without a number and its unit", () => {
  foundIn(near, () => [])
})
