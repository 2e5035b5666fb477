/** Letters of other alphabets that look like ours: whoever reads them reads Latin. */
const twins: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ АВЕКМНОРСТХІЈЅУаеорсухіјѕԁһ: "ABEKMHOPCTXIJSYaeopcyxijsdh", ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι: "ABEZHIKMNOPTYXoi" }).flatMap(([foreign, latin]) => Array.from(foreign, (letter, index) => [letter, latin.charAt(index)] as const)),
)

const unseen = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e00ff}]/u
const raised = /[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]/
const narrowSpace = /[\u00a0\u2007-\u200a\u202f]/
const compatible = /[\u2460-\u24ff\u2776-\u2793\u3000-\u303f\ufb00-\uffee]|[\u{1d400}-\u{1d7ff}]|[\u{1f100}-\u{1f10c}]/u
const signs: Readonly<Record<string, string>> = {
  "\u2010": "-", "\u2011": "-", "\ufe63": "\u2212", "\uff0d": "\u2212", "\u2012": "–", "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u2032": "'", "\u066a": "%", "\u2044": "/",
  "\ufe6a": "%", "\u000b": " ", "\f": " ", "\t": " ", "\r": " ", "\u0085": "\n", "\u2028": "\n",
}

/** The digit a character of any script stands for; digits of one script lie side by side, so the distance to the first is the digit. */
const digitOf = (code: number): string => {
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((code - zero) % 10)
}

/**
 * What a reader takes a character for: digits of any script for digits, look-alikes for Latin letters, what is not seen for nothing.
 *
 * @remarks
 * Every narrow or unbreakable space becomes U+00A0. A raised digit behind a word is the mark of a note and stays as it is; one by itself is a
 * digit.
 */
export const seenAs = (character: string, before: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x20 && code < 0x7f) return character
  const sign = signs[character] ?? twins[character]
  if (sign !== undefined) return sign
  if (unseen.test(character) || (code < 0x20 && character !== "\n")) return ""
  if (narrowSpace.test(character)) return "\u00a0"
  if (raised.test(character)) return before === "" || /[\s(\d]/.test(before) ? character.normalize("NFKC") : character
  if (/\p{Nd}/u.test(character)) return digitOf(code)
  if (compatible.test(character)) return character.normalize("NFKC").replace(/^\((.*)\)$/, "$1")
  return /\p{Zs}/u.test(character) ? " " : character
}
