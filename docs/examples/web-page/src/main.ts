import { netPromoterScore, resolutionRate } from "@folkmoot/metrics/calculators"
import { told } from "./told.ts"

/** Writes a calculator's answer into a form, now and whenever a number in it changes. */
const answer = (id: string, answerTo: (read: (name: string) => number) => string): void => {
  const form = document.querySelector<HTMLFormElement>(`#${id}`)
  const output = form?.querySelector("output")
  if (form === null || output === null || output === undefined) throw new Error(`The page has no form ${id} with an output.`)
  const read = (name: string): number => form.querySelector<HTMLInputElement>(`[name=${name}]`)?.valueAsNumber ?? Number.NaN
  const write = (): void => {
    output.textContent = answerTo(read)
  }
  form.addEventListener("input", write)
  write()
}

answer("resolution-rate", (read) => told(resolutionRate({ resolved: read("resolved"), opened: read("opened") })))
answer("net-promoter-score", (read) => told(netPromoterScore({ promoters: read("promoters"), passives: read("passives"), detractors: read("detractors") })))
