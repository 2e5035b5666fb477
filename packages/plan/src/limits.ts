/** The most characters a document may have: more than any plan needs, little enough to be read at once. */
export const mostCharacters = 1_048_576

/** The most levels of nesting; a plan needs fewer than ten. */
export const mostLevels = 64

/**
 * The most parts a text may have: pieces of syntax, and lines within texts of several lines.
 *
 * @remarks
 * What it costs to read a text goes by this number, so it bounds time and memory. A plan of 8,000 lines has some
 * 56,000.
 */
export const mostParts = 80_000

/** Names that programs give a meaning of their own; as data they are only ever an attack or an accident. */
export const reservedNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"])

/** The most places of one text where the syntax is told to break; what follows the first is often only their consequence, and is told once they are solved. */
export const mostBreaks = 5

/** The most problems of syntax of other kinds that are told of one text; what is wrong beyond them is told once they are solved. */
export const mostProblems = 200
