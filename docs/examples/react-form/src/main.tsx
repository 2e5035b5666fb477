import { createRoot } from "react-dom/client"
import { isLanguage } from "./language.ts"
import { PlanForm } from "./plan-form.tsx"

const wanted = navigator.language.slice(0, 2)
const language = isLanguage(wanted) ? wanted : "en"
const form = document.querySelector("#form")
const saved = document.querySelector("#saved")

document.documentElement.lang = language
if (form !== null && saved !== null) {
  createRoot(form).render(
    <PlanForm
      language={language}
      onSave={(plan) => {
        saved.textContent = JSON.stringify(plan, undefined, 2)
      }}
    />,
  )
}
