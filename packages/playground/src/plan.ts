/**
 * A plan that is checked while it is written: `<folkmoot-plan lang="da">`.
 *
 * In `detail` a shared text may come along, as `shared-text.ts` packs it.
 */
import type { Locale } from "@folkmoot/facts"
import { presetNames, type Finding, type PresetName } from "@folkmoot/plan"
import { asOf as sampleDay, sample } from "built:plans"
import { codeEditor, type CodeEditor } from "./code-editor.ts"
import { copyButton } from "./copy-button.ts"
import { editorPhrases } from "./editor-phrases.ts"
import { element, field, options } from "./element.ts"
import { findingsList, type FindingActions } from "./findings-list.ts"
import { planWithMistakes } from "./mistakes.ts"
import { definePart } from "./part.ts"
import { planChecker } from "./plan-checker.ts"
import type { PlanAnswer } from "./plan-question.ts"
import { writeRoute } from "./route.ts"
import { pack, unpack } from "./shared-text.ts"
import { wordsIn } from "./words.ts"

/** How long a writer pauses before what they wrote is checked. */
const pause = 300

/** The longest address that is handed round. */
const longestLink = 30_000

const emptyPlanText = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata:\n  name: my-community\nspec: {}\n"

const texts: Readonly<Record<"Sample" | "Empty" | "Mistakes", string>> = { Sample: sample, Empty: emptyPlanText, Mistakes: planWithMistakes }

/** What a reader has chosen; it stays when the language changes. */
interface Choices {
  start: string
  preset: PresetName
  today: string
}

const gravity = { error: "error", warning: "warning", info: "info" } as const

const diagnosticsOf = (locale: Locale, editor: CodeEditor, findings: readonly Finding[], { apply }: FindingActions) => {
  const word = wordsIn(locale)
  return findings.map(({ rule, severity, message, line, column, endLine, endColumn, fix, suggestions = [] }) => {
    // Where a whole part of the plan is meant, its first line is enough to be marked.
    const [from, to] = [editor.offset(line, column), endLine > line ? editor.offset(line, Number.MAX_SAFE_INTEGER) : editor.offset(endLine, endColumn)]
    const acts = [...(fix === undefined ? [] : [{ message: word("fix"), edits: fix.edits }]), ...suggestions]
    return { from, to: Math.max(from, to), severity: gravity[severity], message, source: rule, actions: acts.map((act) => ({ name: act.message, apply: () => apply(act.edits) })) }
  })
}

/** What is kept of a workbench when another takes its place. */
interface Workbench {
  readonly text: () => string
  readonly close: () => void
}

/** Draws the workbench anew in a language; the text and what was chosen are kept. */
const workbench = (host: HTMLElement, locale: Locale, text: string, choices: Choices, notice?: string): Workbench => {
  const word = wordsIn(locale)
  const list = element("div", { role: "region", "aria-label": word("findings"), "aria-live": "polite" })
  const frame = element("div", { class: "editor" })
  let checkedText: string | undefined
  let later: ReturnType<typeof setTimeout> | undefined

  const show = ({ text: checked, findings, sources }: PlanAnswer): void => {
    if (checked !== editor.text()) editor.edit([{ start: 0, end: editor.text().length, text: checked }])
    clearTimeout(later)
    checkedText = checked
    editor.mark(diagnosticsOf(locale, editor, findings, actions))
    list.replaceChildren(...findingsList(locale, findings, (rule) => sources[rule] ?? [], actions))
    list.setAttribute("aria-busy", "false")
    fixAll.disabled = findings.every(({ fix }) => fix === undefined)
  }
  const checker = planChecker({
    answered: show,
    gaveUp: (why) => list.replaceChildren(element("p", { class: "counts" }, word(why))),
  })
  const ask = (fix = false): void => {
    clearTimeout(later)
    list.setAttribute("aria-busy", "true")
    checker.check({ text: editor.text(), extends: choices.preset, locale, ...(choices.today !== "" && { asOf: choices.today }), fix })
  }
  const actions: FindingActions = {
    // Places are those of the text that was checked; while somebody writes on they mean nothing.
    apply: (edits) => {
      if (checkedText !== editor.text()) return
      editor.edit(edits)
      editor.focus()
      ask()
    },
    goTo: ({ line, column, endLine, endColumn }) => editor.goTo(editor.offset(line, column), editor.offset(endLine, endColumn)),
  }
  const atLine = (line: number): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>("li[data-line]")].filter((one) => one.dataset["line"] === String(line))
  const editor = codeEditor(frame, word("planText"), editorPhrases[locale], {
    changed: () => {
      clearTimeout(later)
      later = setTimeout(() => ask(), pause)
      if (start.value !== "" && texts[start.value as keyof typeof texts] !== editor.text()) start.value = ""
    },
    moved: (line) => {
      const here = atLine(line)
      for (const one of list.querySelectorAll("li.here")) if (!here.includes(one as HTMLElement)) one.classList.remove("here")
      for (const one of here) one.classList.add("here")
      // Within the list only: what is being written must not run away from under the writer.
      const scroller = here[0]?.parentElement
      if (scroller) scroller.scrollTop = (here[0]?.offsetTop ?? 0) - scroller.offsetTop
    },
    asked: (line) => (atLine(line).flatMap((one) => [...one.querySelectorAll<HTMLElement>(".act")])[0] ?? atLine(line)[0]?.querySelector<HTMLElement>("button"))?.focus(),
  })

  const start = element("select", {
    name: "start",
    onchange: () => {
      const chosen = texts[start.value as keyof typeof texts] as string | undefined
      choices.start = start.value
      if (chosen !== undefined) editor.replace(chosen)
      ask()
    },
  }, ...options([["Sample", word("startSample")], ["Empty", word("startEmpty")], ["Mistakes", word("startMistakes")], ["", word("startOwn")]], choices.start))
  const preset = element("select", {
    name: "preset",
    onchange: () => {
      choices.preset = presetNames.find((name) => name === preset.value) ?? "recommended"
      ask()
    },
  }, ...options(presetNames.map((name) => [name, name] as const), choices.preset, "en"))
  const today = element("input", { type: "date", name: "today", value: choices.today, onchange: () => { choices.today = today.value; ask() } })
  const fixAll = element("button", { type: "button", disabled: true, onclick: () => ask(true) }, word("fixAll"))
  const download = element("button", { type: "button", onclick: () => save(editor.text()) }, word("download"))
  const share = copyButton(locale, async () => {
    const packed = await pack(editor.text())
    return packed.length > longestLink ? undefined : `${location.href.split("#")[0] ?? ""}${writeRoute({ locale, tab: "plan", detail: packed })}`
  }, { idle: word("share"), refused: word("tooLongToShare") })

  host.replaceChildren(
    ...(notice === undefined ? [] : [element("p", { class: "notice", role: "status" }, notice)]),
    element("h2", {}, word("planTitle")),
    element("div", { class: "toolbar" }, field(word("start"), start), field(word("preset"), preset), field(word("today"), today), fixAll, download, share),
    element("div", { class: "workbench" }, element("div", {}, frame, element("p", { class: "note" }, word("editorKeys"))), element("div", {}, element("h3", {}, word("findings")), list)),
  )
  editor.replace(text)
  list.append(element("p", {}, word("checking")))
  ask()
  return {
    text: editor.text,
    close: () => {
      clearTimeout(later)
      checker.close()
    },
  }
}

const save = (text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: "application/yaml" }))
  element("a", { href: address, download: "plan.folkmoot.yaml" }).click()
  URL.revokeObjectURL(address)
}

const choices: Choices = { start: "Sample", preset: "recommended", today: sampleDay }
let shown: Workbench | undefined
let taken: string | undefined

definePart("folkmoot-plan", (host, locale, detail) => {
  const open = (text: string, notice?: string): void => {
    shown?.close()
    shown = workbench(host, locale, text, choices, notice)
  }
  const openShared = async (packed: string, text: string): Promise<void> => {
    taken = packed
    const own = await unpack(packed)
    if (own !== undefined) choices.start = ""
    open(own ?? text, own === undefined ? wordsIn(locale)("unreadableLink") : undefined)
  }
  const text = shown?.text() ?? texts.Sample
  if (detail === undefined || detail === taken) open(text)
  else void openShared(detail, text)
})
