import process from "node:process"
import { styleText } from "node:util"
import type { GateResult } from "./gate.ts"

const isTerminal = process.stderr.isTTY
const styled = (style: Parameters<typeof styleText>[0], text: string): string => (isTerminal ? styleText(style, text) : text)

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]

/** Shows on stderr which gates run and how they ended: one moving line in a terminal, plain lines elsewhere. */
export const progress = (total: number) => {
  const running = new Map<string, number>()
  let frame = 0
  let done = 0

  const clear = (): void => {
    if (isTerminal) process.stderr.write("\r\u001B[2K")
  }
  const draw = (): void => {
    if (!isTerminal || running.size === 0) return
    frame += 1
    clear()
    const names = [...running].map(([name, since]) => `${name} ${seconds(since)}`).join(", ")
    process.stderr.write(styled("dim", `  ${frames[frame % frames.length] ?? ""} ${done}/${total}  ${names}`.slice(0, process.stderr.columns - 1)))
  }
  const timer = isTerminal ? setInterval(draw, 100) : undefined

  return {
    started: (name: string): void => {
      running.set(name, Date.now())
      draw()
    },
    ended: (name: string, { failed, passed, note = "", output = "" }: GateResult): void => {
      const since = running.get(name)
      running.delete(name)
      done += 1
      clear()
      const mark = failed > 0 ? styled("red", "✗") : passed === 0 ? styled("yellow", "-") : styled("green", "✓")
      const time = since === undefined ? "" : seconds(since)
      process.stderr.write(`  ${mark} ${name.padEnd(24)}${styled("dim", `${time.padStart(7)}${note === "" ? "" : `  ${note}`}`)}\n`)
      if (failed > 0 && output !== "") process.stderr.write(`${readable(output)}\n`)
      draw()
    },
    close: (): void => {
      clear()
      clearInterval(timer)
    },
  }
}

/** What a gate said, indented, and short enough that the gates after it are still found. */
const readable = (output: string): string => {
  const lines = output.trimEnd().split("\n").map((line) => `      ${line.length > 400 ? `${line.slice(0, 400)}...` : line}`)
  return (lines.length > 400 ? [...lines.slice(0, 400), `      ... and ${lines.length - 400} more lines`] : lines).join("\n")
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`
