/** A stretch of other people's words: as prose, or as it stands because a reader's program might act on it. */
export interface Stretch {
  readonly text: string
  readonly literal: boolean
}

// Bidirectional controls, other invisible format characters and tags: they change what a reader sees without being seen.
// Joiners stay, because Persian and emoji need them.
const deceptive = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Other people's words on a line, without characters that deceive.
 *
 * @remarks
 * White space of any kind becomes single spaces; what could turn text around or hide it becomes the visible replacement character.
 */
export const neutralised = (text: string): string =>
  text.replace(loneSurrogate, "\ufffd").replace(/[\s\u0085]+/gu, (space) => (space === "\u00a0" ? space : " ")).replace(deceptive, "\ufffd").replace(controls, "\ufffd").trim()

/** A word that some renderer would turn into a link, a mention or a reference. */
const active = /:\/\/|^www\.|[\p{L}\p{N}]\.\p{L}{2,}|@|^#\d|^[\p{L}\p{N}-]+#\d|^GH-\d|(?:javascript|data|mailto|xmpp|vbscript|tel|sms|file):\S/iu

/**
 * Splits other people's words into prose and words to be shown as they stand.
 *
 * @remarks
 * Escaping does not keep every renderer from linking what looks like an address, but none looks inside code.
 */
export const stretches = (text: string): readonly Stretch[] => {
  const all: { text: string; literal: boolean }[] = []
  for (const word of neutralised(text).split(/( )/)) {
    if (word === "") continue
    const literal = active.test(word)
    const last = all.at(-1)
    if (last !== undefined && !last.literal && !literal) last.text += word
    else all.push({ text: word, literal })
  }
  return all
}

/**
 * A word that programs would act on, written so that none does and everybody can still read it: `hostile[.]example`, `somebody[at]home`.
 *
 * @remarks
 * For formats without code, where a mail program looks for addresses everywhere.
 */
export const defanged = (word: string): string =>
  word.replace(/:(?=\S)/g, "[:]").replaceAll("@", "[at]").replace(/(?<=[\p{L}\p{N}\p{M}])[.\u3002\uff0e\uff61](?=[\p{L}\p{N}])/gu, "[.]")

/**
 * Whether a table cell with this text would be taken for a formula by a spreadsheet it is pasted into.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export const isFormula = (text: string): boolean => /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text.trimStart())
