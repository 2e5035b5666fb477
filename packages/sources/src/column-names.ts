/** As many columns of a file are spoken of, and as much of the name of each. */
const mostColumns = 12
const longest = 40

/** What YAML takes for something else than a text, in any of its versions. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i

/** A sign that a terminal would obey or that nobody sees, as YAML writes it within quotation marks. */
const escaped = (sign: string): string => {
  const code = (sign.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`
}

/** A name as YAML takes it: quoted unless it is plain. */
export const written = (name: string): string =>
  /^[\p{L}_/][\p{L}\p{N}_./-]*$/u.test(name) && !reserved.test(name) ? name : JSON.stringify(name).replaceAll(/[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}]/gu, escaped)

/** The ends of a long name: the parts of one question begin alike and end with what was offered. */
const ends = (name: string): string => {
  const signs = Array.from(name)
  return `${signs.slice(0, longest / 2).join("").trimEnd()}…${signs.slice(-longest / 2).join("").trimStart()}`
}

/** Where a file has no header its first line holds somebody's data, which no message may repeat; a question is nobody's. */
const shownName = (name: string): string => {
  if (name.length <= longest && !name.includes("@")) return written(name)
  return name.includes("?") && !name.includes("@") ? written(ends(name)) : `a name of ${name.length} characters`
}

/** The names of columns as a message shows them, each once: the first of them, quoted where they are not plain. Columns without a name are none to choose. */
export const listedColumns = (columns: readonly string[]): string => {
  const names = [...new Set(columns)].filter((name) => name !== "")
  return names.length > mostColumns ? `${names.slice(0, mostColumns).map(shownName).join(", ")} and ${names.length - mostColumns} more` : names.map(shownName).join(", ")
}
