/** What a terminal would obey instead of showing it, or what turns the order of reading round; tabs and line ends aside. */
const obeyed = /\r(?!\n)|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g

/** The marks of the styles we paint with: bold, dim, underlined, four colours, and their ends. */
const painted = /(\u001B\[(?:1|2|4|22|24|3[1236]|39)m)/

/**
 * A text as a terminal may be sent it.
 *
 * @remarks
 * Titles, names and groups come from other people. Every control character in them becomes a visible sign; of escape sequences the colours we use
 * ourselves stay, so the most that somebody can do is to colour a word.
 */
export const harmless = (text: string): string =>
  text
    .split(painted)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(obeyed, "\uFFFD")))
    .join("")
