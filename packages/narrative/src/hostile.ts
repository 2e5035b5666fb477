import type { StrategyPlan } from "@folkmoot/plan"

/** Words that try to be more than words. */
export const hostileTexts: readonly string[] = [
  "<script>alert(document.cookie)</script>",
  "<img src=x onerror=alert()>",
  "](https://hostile.example) ![x](https://hostile.example/pixel.png)",
  "see https://hostile.example/login or www.hostile.example, mail admin@hostile.example",
  "[click](javascript:alert())",
  "\u202egnp.exe\u202c and \u2066hidden\u2069 \u200b",
  "line\n\n# Heading\n\n- item\n| a | b |\n```\ncode",
  "`` ` unbalanced ``` code https://hostile.example/`x",
  "--><svg/onload=alert()><!--",
  "&lt;b&gt; &#60;script&#62; \\<b>",
  "=HYPERLINK(\"https://hostile.example\")",
  "*bold* _it_ ~~gone~~ $$x$$ <b>",
  "<https://hostile.example> <admin@hostile.example>",
  "https:\\\\hostile.example //hostile.example ftp://hostile.example",
]

const keeps = new Set(["apiVersion", "kind", "id", "goal", "metric", "variant", "due", "start", "doneOn", "from", "to", "value", "evidence", "target", "shownBy", "likelihood", "impact", "bound", "cadence", "state", "on", "end", "hash", "outcome", "otherwise", "currency", "per", "unit", "amount"])

const replaced = (value: unknown, text: string, key: string): unknown => {
  if (typeof value === "string") return keeps.has(key) ? value : text
  if (Array.isArray(value)) return value.map((item) => replaced(item, text, key))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner, text, name)]))
}

/** The plan, with everything people wrote in prose replaced. */
export const withHostileText = (plan: StrategyPlan, text: string): StrategyPlan => replaced(plan, text, "") as StrategyPlan
