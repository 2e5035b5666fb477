import { source } from "built:plan-worker"
import type { PlanAnswer, PlanQuestion } from "./plan-question.ts"

/** How long a text may take to be checked before it is given up. */
const patience = 8000

/** The longest text that is handed on; what reads plans says of shorter ones itself whether they are too long. */
const mostCharacters = 4_000_000

/** What may become of a question: an answer, or a reason why there is none. A question that a later one has overtaken is never answered. */
export interface Checked {
  readonly answered: (answer: PlanAnswer) => void
  readonly gaveUp: (why: "slow" | "tooLong") => void
}

/**
 * Checks texts in a program beside the page; only the last question counts.
 *
 * @remarks
 * The program comes as a text of its own and runs from there, since a page that was opened from a file may start no other file.
 */
export const planChecker = ({ answered, gaveUp }: Checked): { readonly check: (question: Omit<PlanQuestion, "id">) => void; readonly close: () => void } => {
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }))
  let worker: Worker | undefined
  let asked = 0
  let waiting: ReturnType<typeof setTimeout> | undefined

  const stop = (): void => {
    clearTimeout(waiting)
    waiting = undefined
  }
  const end = (): void => {
    stop()
    worker?.terminate()
    worker = undefined
  }
  const begin = (): Worker => {
    const begun = new Worker(address)
    begun.addEventListener("message", ({ data }: MessageEvent<PlanAnswer>) => {
      if (data.id !== asked) return
      stop()
      answered(data)
    })
    return begun
  }
  const giveUp = (why: "slow" | "tooLong"): void => {
    end()
    gaveUp(why)
  }
  const check = (question: Omit<PlanQuestion, "id">): void => {
    // Whatever it is still busy with, nobody waits for any more.
    if (waiting !== undefined) end()
    asked += 1
    if (question.text.length > mostCharacters) {
      giveUp("tooLong")
      return
    }
    worker ??= begin()
    waiting = setTimeout(() => giveUp("slow"), patience)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window: it has one origin, ours
    worker.postMessage({ ...question, id: asked } satisfies PlanQuestion)
  }
  return {
    check,
    close: () => {
      end()
      URL.revokeObjectURL(address)
    },
  }
}
