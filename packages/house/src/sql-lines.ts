/** Keywords that begin a line of their own, as deep in brackets as a query's conditions lie. */
const breaks = / (?:AND|FROM|WHERE|WHEN|ELSE|END) /y

/** SQL broken into lines: what stands in its outer brackets gets a line for each condition and case, indented by depth; texts stay as they are. */
export const sqlLines = (sql: string, deepest = 2): string => {
  let lines = ""
  let depth = 0
  let quote = ""
  for (let at = 0; at < sql.length; at++) {
    const sign = sql[at] as string
    if (quote !== "") {
      // A quote within a text is doubled, which closes it and opens it again.
      if (sign === quote) quote = ""
    } else if (`'"\``.includes(sign)) quote = sign
    else if (sign === "(") depth += 1
    else if (sign === ")") depth -= 1
    breaks.lastIndex = at
    const breaksHere = quote === "" && depth > 0 && depth <= deepest && breaks.test(sql)
    lines += breaksHere ? `\n${"  ".repeat(depth)}` : sign
  }
  return lines
}
