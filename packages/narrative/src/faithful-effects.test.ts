import type { Locale } from "@folkmoot/facts"
import { expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

const heard = (text: string, locale: Locale) => checkFaithful(text, { ledger: richLedger(locale), locale }).map(({ kind, text: stretch }) => `${kind}: ${stretch}`)

test.each<[Locale, string, readonly string[]]>([
  // A number rests on what it counts, and on nothing else.
  ["en", "The resolution rate rests on 1,690 questions.", []], ["en", "The resolution rate rests on questions and answers.", []], ["en", "The resolution rate rests on the survey.", []], ["en", "The resolution rate rests on cakes.", ["cause: rests on"]],
  ["en", "The roof rests on pillars.", []], ["en", "The improvement rests on cakes.", ["cause: rests on"]], ["en", "The resolution rate rests on the answering guide.", []],
  ["de", "Der Net Promoter Score beruht auf 412 Antworten.", []], ["de", "Der Net Promoter Score beruht ganz auf Keksen.", ["cause: beruht"]], ["de", "Die Lösungsquote basiert auf den Angaben im Forum.", []],
  ["da", "Løsningsraten bygger på 1.690 spørgsmål.", []], ["da", "Løsningsraten bygger på kager.", ["cause: bygger på"]],
  // What makes something so makes it more or less so: what compares stands behind the verb, in its clause.
  ["en", "Cakes make it so.", []], ["en", "Cakes made replies faster.", ["cause: made"]], ["en", "Cakes brought more questions.", ["cause: brought"]], ["en", "Cakes brought more than 60 of them.", ["number: 60"]], ["en", "Faster replies made us proud.", []], ["en", "Cakes made us proud, and replies are faster.", []],
  ["de", "Kekse bringen schnellere Hilfe.", ["cause: bringen"]], ["de", "Kekse bringen Freude.", []], ["de", "Kekse machten die längeren Wege kürzer.", ["cause: machten"]], ["de", "Der Rückgang der Wartezeit macht Mut.", []],
  ["da", "Kager giver hurtigere svar.", ["cause: giver"]], ["da", "Kager giver glæde.", []],
  ["en", "Good answers make better cakes.", []], ["de", "Wir bringen bessere Ideen ein.", []], ["de", "Kekse machen die Quote höher.", ["cause: machen"]], ["da", "Vi giver bedre råd.", []], ["en", "The reason we ask is to learn better manners.", []],
  // A reason is one where a number is spoken of.
  ["en", "We owe the shorter wait to cakes.", ["cause: owe"]], ["en", "We owe a letter to the mayor.", []], ["en", "The reason people wait less is the cake.", ["cause: The reason"]], ["en", "The reason for the cake is a birthday.", []],
  ["de", "Der Grund für die kürzere Wartezeit sind Kekse.", ["cause: Der Grund"]], ["de", "Der Grund für die Feier war ein Geburtstag.", []], ["de", "Der Kurs macht sich bezahlt, auch für die Wartezeit.", ["cause: macht sich bezahlt"]],
  ["de", "Die Kekse haben die Wartezeit verkürzt.", ["cause: verkürzt"]], ["de", "Die Kekse haben sich verkürzt.", []], ["de", "Der Antwortleitfaden hat die Wartezeit verkürzt.", []],
  ["da", "Det kan vi takke kager for, og ventetiden med.", ["cause: kan vi takke"]], ["da", "Kagerne har forkortet ventetiden.", ["cause: forkortet"]],
])("a reason joins cause and effect where there is an effect, %s: %s", (locale, text, expected) => {
  expect(heard(text, locale)).toEqual(expected)
})
