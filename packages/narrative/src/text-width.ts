// Every character that East Asian typesetting gives a full square, and the full-width forms; half-width ones lie outside.
const wide = /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Yi}\p{Script=Bopomofo}\u3000-\u303e\u30a0-\u30ff\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u
const nothing = /^[\p{Mn}\p{Me}\p{Cf}]+$/u

// Where a character ends does not depend on the language, but the segmenter wants to be told one.
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" })

/** The characters of a text as people count them: a letter with its accents is one, a family of emoji too. */
const charactersOf = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

const widthOf = (character: string): number => (wide.test(character) ? 2 : nothing.test(character) ? 0 : 1)

/**
 * How many columns a text takes in a font whose letters are all equally wide.
 *
 * @remarks
 * Counted by grapheme cluster: East Asian wide and full-width characters and emoji take two columns, what only joins others none, every
 * other cluster one, however many combining marks it carries.
 * @see https://www.unicode.org/reports/tr11/
 */
export const columnsOf = (text: string): number => (/^[\u0020-\u007e]*$/.test(text) ? text.length : charactersOf(text).reduce((sum, character) => sum + widthOf(character), 0))

/** A word cut into pieces that each fit. */
const cut = (word: string, width: number): readonly string[] => {
  const pieces: { text: string; width: number }[] = []
  for (const character of charactersOf(word)) {
    const last = pieces.at(-1)
    const more = widthOf(character)
    if (last === undefined || last.width + more > width) pieces.push({ text: character, width: more })
    else Object.assign(last, { text: last.text + character, width: last.width + more })
  }
  return pieces.map(({ text }) => text)
}

/**
 * Breaks a text into lines of at most so many columns, as {@link columnsOf} counts them.
 *
 * @remarks
 * Lines break at ordinary spaces only; a word longer than a line is cut.
 */
export const wrapped = (text: string, width: number): readonly string[] => {
  const lines: { text: string; width: number }[] = []
  const words = text.split(/[ \t\r\n]+/).filter((word) => word !== "")
  for (const word of words.flatMap((one) => (columnsOf(one) <= width ? [one] : cut(one, width)))) {
    const last = lines.at(-1)
    const more = columnsOf(word)
    if (last !== undefined && last.width + 1 + more <= width) Object.assign(last, { text: `${last.text} ${word}`, width: last.width + 1 + more })
    else lines.push({ text: word, width: more })
  }
  return lines.map(({ text: line }) => line)
}
