/** From tallies to measures. */
import { createReadStream } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Answer } from "@folkmoot/facts"
import { asked } from "./questions.ts"
import { stopwatch, type Told } from "./scale-took.ts"

/** Estimating: tallies become measures. */
export const estimating = async (events: number, folder: string): Promise<readonly Told[]> => {
  const all = Object.values(asked)
  const answers: Answer[][] = all.map(() => [])
  for await (const line of createInterface({ input: createReadStream(join(folder, "answers.jsonl")) })) {
    const [index, answer] = JSON.parse(line) as readonly [number, Answer]
    answers[index]?.push(answer)
  }
  const watch = stopwatch()
  const measures = await watch.run(() => all.flatMap(({ conclude }, index) => conclude(answers[index] ?? [])))
  return [watch.told("estimating", events, `${measures.length} measures`)]
}
