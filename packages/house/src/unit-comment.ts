import { exportNameOf } from "./unit-name.ts"
import type { UnitFile } from "./units.ts"

/** What the comment above a unit says: one sentence, and what there is to remark. */
export interface UnitComment {
  readonly summary: string
  readonly remarks: string
}

const paragraph = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll(/\{@link (\w+)\}/g, "`$1`").trim()

/** Reads the comment above the unit a file exports; empty where there is none. */
export const commentOf = ({ name, text }: Pick<UnitFile, "name" | "text">): UnitComment => {
  const end = text.indexOf(`export const ${exportNameOf(name)} `)
  const above = end === -1 ? "" : text.slice(0, end).trimEnd()
  if (!above.endsWith("*/")) return { summary: "", remarks: "" }
  const lines = above.slice(above.lastIndexOf("/**") + 3, -2).split("\n").map((line) => line.replace(/^\s*\*? ?/, ""))
  const parts = new Map<string, string>()
  let part = "summary"
  for (const line of lines) {
    const [, tag, rest = ""] = /^@(\w+)\s*(.*)$/.exec(line) ?? []
    part = tag ?? part
    parts.set(part, `${parts.get(part) ?? ""}\n${tag === undefined ? line : rest}`)
  }
  return { summary: paragraph(parts.get("summary") ?? ""), remarks: paragraph(parts.get("remarks") ?? "") }
}
