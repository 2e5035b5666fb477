/** How a value is written in TypeScript: on one line where it fits, keys without quotes where they need none. */
export const codeOf = (value: unknown, indent = ""): string => {
  if (Object(value) !== value) return value === undefined ? "undefined" : JSON.stringify(value)
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map((item) => codeOf(item, inner))
    : Object.entries(value as object).filter(([, item]) => item !== undefined).map(([key, item]: [string, unknown]) => `${/^[a-z_$][\w$]*$/i.test(key) ? key : JSON.stringify(key)}: ${codeOf(item, inner)}`)
  const [open, close] = isList ? ["[", "]"] : ["{ ", " }"]
  if (parts.length === 0) return isList ? "[]" : "{}"
  const line = `${open}${parts.join(", ")}${close}`
  return line.length + indent.length <= 80 && !line.includes("\n") ? line : `${open.trim()}\n${parts.map((part) => `${inner}${part},`).join("\n")}\n${indent}${close.trim()}`
}

/** What a unit's export is called. */
export const exportNameOf = (id: string): string => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const filled = (settings: Readonly<Record<string, unknown>>): readonly [string, unknown][] => Object.entries(settings).filter(([, value]) => value !== undefined)

/** The TypeScript that calculates a metric from totals. */
export const calculationText = (id: string, totals: unknown, settings: Readonly<Record<string, unknown>>): string => {
  const name = exportNameOf(id)
  const told = filled(settings).length === 0 ? "" : `, ${codeOf(Object.fromEntries(filled(settings)))}`
  return `import { ${name} } from "@folkmoot/metrics/calculators"\n\n${name}(${codeOf(totals)}${told})`
}

/** The TypeScript that measures a metric from facts. */
export const measurementText = (id: string, facts: unknown, request: Readonly<Record<string, unknown>>): string => {
  const name = exportNameOf(id)
  return `import { measure, ${name} } from "@folkmoot/metrics"\n\nmeasure(${name}, ${codeOf(facts)}, ${codeOf(Object.fromEntries(filled(request)))})`
}
