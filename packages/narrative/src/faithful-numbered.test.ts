import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"

/** Where nothing was measured, each number read is one too many; beside each that is called so, one that counts. */
const near: Near = {
  en: [
    ["Item 97 is open.", []], ["See item. 97 came.", ["97"]], ["Item 97 threads are open.", ["97"]], ["Week 12 is free.", []], ["Week 12 took long.", ["12"]], ["Week 12 is free. It took long.", []],
    ["Last week 34 joined.", ["34"]], ["We meet at 12 Harbour Street.", []], ["We meet at 12 harbour Street.", ["12"]], ["We meet at 12 Harbour street.", ["12"]],
    ["We meet at 12 Old North Harbour Street.", []], ["We meet at 12 Very Old North Harbour Street.", ["12"]], ["We meet at 12 Street.", ["12"]], ["We meet at 12 Harbour. Street is nice.", ["12"]],
    ["We meet at 221b Baker Street.", []], ["We meet at 221 b Baker Street.", ["221"]], ["We meet at 221bc Baker Street.", ["221"]], ["We meet at 12 Harbour Street, 10115 Berlin.", []],
    ["We meet at 12 Harbour Street, 10115 berlin.", ["10115"]], ["We meet at 12 Harbour Street, 97 Members.", ["97"]], ["We meet at 12 Harbour Street 10115 Berlin.", ["10115"]],
    ["We meet at 12345 Harbour Street.", ["12345"]], ["Ring +45 33 12 45 78.", []], ["Ring + 45 33 12 45 78.", []], ["It is 33 12 45 78.", []], ["It is 33 12 45.", ["33", "12", "45"]],
    ["It is 133 12 45 78.", ["133", "12", "45", "78"]], ["It is 33 12 45 789.", ["33", "12", "45 789"]], ["It is 33 12. 45 78 came.", ["33", "12", "45", "78"]], ["It is 030 1234567.", []],
    ["It is 030 123.", ["030 123"]], ["It is 0800 12.", []], ["It is 30 1234567.", ["30", "1234567"]], ["It is 030-1234567.", []], ["It is 030/1234567.", []],
    ["It is 030 - 1234567.", ["030 - 1234567"]], ["It is +49 (0) 30 1234567.", []], ["It is +49 (1) 30 1234567.", ["+49", "1", "30", "1234567"]], ["Call us on 4711.", []],
    ["Call us on 4711 for help.", []], ["Call us on 4711 members.", ["4711"]], ["We got on 4711.", ["4711"]], ["Call us on 47.", ["47"]], ["Call us on 4711234.", ["4711234"]],
    ["Call us on 70 10 20 30.", []], ["Call us. It is on 4711.", ["4711"]], ["It is 0301234 hours.", ["0301234 hours"]], ["It is 0301234 %.", ["0301234 %"]], ["See https://example.org/97 there.", []],
    ["See https 97 there.", ["97"]], ["See www.example.org/97 there.", []], ["It is B2B and GPT-97 and rate@97 and v97.", []], ["It is GPT -97 and rate @97.", ["-97", "97"]],
    ["Rate -@97 it is.", ["97"]], ["It is x97 and EUR97.", ["97", "EUR97"]], ["Open 24/7 it is.", []], ["Open 24/8 it is.", ["24", "8"]], ["Our iOS 97 app.", []], ["Our Ios 97 app.", ["97"]],
    ["See version 97.", []], ["See version 97 %.", ["97 %"]], ["See version. 97 came.", ["97"]], ["Open 24 hours a day.", []], ["Open 25 hours a day.", ["25 hours"]],
    ["Open about 24 hours a day.", ["24 hours"]], ["Open 24 hours to a day.", ["24 hours"]], ["Open 24 to 25 hours a day.", ["24 to 25 hours"]], ["Open 24 hours a. Day.", ["24 hours"]],
    ["Open 52 weeks a year.", []], ["Open 365 days a year.", []], ["Open 50 weeks a year.", ["50 weeks"]],
  ],
  de: [
    ["Nr. 97 ist offen.", []], ["Nr. 97 Fragen sind offen.", ["97"]], ["In KW 12 ist frei.", []], ["In KW 12 kam er.", ["12"]], ["Wir sind am Musterweg 17.", []],
    ["Wir sind am Musterweg 17, 10115 Berlin.", []], ["Wir sind am Musterweg 17 Leute.", ["17"]], ["Wir sind am musterweg 17.", ["17"]], ["Wir sind in der Hauptstr. 5.", []],
    ["Wir sind in der Hauptstr. 5 Leute.", ["5"]], ["Wir sind in der Bastr. 5, 10115 Berlin.", []], ["Der Weg. 17 Leute kamen.", ["17"]], ["Durchwahl -204 hilft.", []],
    ["Durchwahl - 204 hilft.", ["204"]], ["Kälte -204 hilft.", ["-204"]], ["365 Tage im Jahr ist offen.", []], ["360 Tage im Jahr ist offen.", ["360 Tage"]],
  ],
  da: [
    ["Sag nr. 97 er åben.", []], ["Om uge 34 er der fest.", []], ["Åbent 7 dage om ugen.", []], ["Åbent 24 timer i døgnet.", []], ["Åbent 23 timer i døgnet.", ["23 timer"]],
  ],
}

describe("what is called by a number, an address, a telephone, the calendar", () => {
  foundIn(near, () => [])
})
