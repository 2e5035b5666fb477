import { defaultKeymap, history, historyKeymap } from "@codemirror/commands"
import { yaml } from "@codemirror/lang-yaml"
import { defaultHighlightStyle, foldGutter, foldKeymap, HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language"
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from "@codemirror/lint"
import { EditorState, type Extension } from "@codemirror/state"
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view"
import type { TextEdit } from "@folkmoot/plan"

/** What happens in an editor that others want to know. */
export interface EditorEvents {
  readonly changed: () => void
  /** Where the cursor has come to. Unit: lines from one. */
  readonly moved: (line: number) => void
  /** Somebody asks what can be done about the line they are on. */
  readonly asked: (line: number) => void
}

/** A text that can be edited, marked and mended. */
export interface CodeEditor {
  readonly text: () => string
  readonly replace: (text: string) => void
  readonly edit: (edits: readonly TextEdit[]) => void
  readonly mark: (diagnostics: readonly Diagnostic[]) => void
  readonly goTo: (start: number, end: number) => void
  readonly focus: () => void
  readonly offset: (line: number, column: number) => number
}

/** Colours come from the page, which knows light and dark. */
const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--paper)" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", fontSize: "0.875rem", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { color: "var(--muted)", backgroundColor: "var(--paper)", borderRight: "1px solid var(--rule)" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--wash) 60%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "color-mix(in srgb, var(--band) 40%, transparent)" },
  ".cm-tooltip, .cm-panels": { color: "var(--ink)", backgroundColor: "var(--paper)", borderColor: "var(--edge)" },
  ".cm-diagnosticText": { fontFamily: "var(--sans)" },
  ".cm-diagnosticAction": { color: "var(--ink)", backgroundColor: "var(--wash)", border: "1px solid var(--edge)" },
  ".cm-panel.cm-panel-lint ul [aria-selected], .cm-panel.cm-panel-lint ul:focus [aria-selected]": { color: "var(--ink)", backgroundColor: "var(--wash)" },
  ".cm-foldPlaceholder": { color: "var(--muted)", backgroundColor: "var(--absent-wash)", border: "0" },
})

/** The library's own colours, darker on light paper and lighter on dark. */
const highlighting = HighlightStyle.define(
  defaultHighlightStyle.specs.map(({ color, ...spec }) => ({
    ...spec, ...(typeof color === "string" && { color: `light-dark(color-mix(in srgb, ${color} 80%, black), color-mix(in srgb, ${color} 35%, white))` }),
  })),
)

/** Makes an editor for YAML in an element; its styles stay in there, where the page's policy lets it have them. `phrases` are its own words in another language. */
export const codeEditor = (host: HTMLElement, label: string, phrases: Readonly<Record<string, string>>, { changed, moved, asked }: EditorEvents): CodeEditor => {
  const root = host.attachShadow({ mode: "open" })
  const lineAt = ({ state }: EditorView): number => state.doc.lineAt(state.selection.main.head).number
  const extensions: readonly Extension[] = [
    lineNumbers(), foldGutter(), lintGutter(), history(), drawSelection(), highlightActiveLine(), EditorView.lineWrapping, yaml(), indentUnit.of("  "), syntaxHighlighting(highlighting), theme,
    EditorState.phrases.of(phrases),
    keymap.of([{ key: "Mod-.", run: (view) => { asked(lineAt(view)); return true } }, ...lintKeymap, ...defaultKeymap, ...historyKeymap, ...foldKeymap]),
    // The text scrolls, and whoever has no pointer scrolls it with the keys.
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
    EditorView.updateListener.of(({ docChanged, selectionSet, view }) => {
      if (docChanged) changed()
      if (docChanged || selectionSet) moved(lineAt(view))
    }),
  ]
  const view = new EditorView({ state: EditorState.create({ extensions: [...extensions] }), root, parent: root })
  return {
    text: () => view.state.doc.toString(),
    replace: (text) => view.setState(EditorState.create({ doc: text, extensions: [...extensions] })),
    edit: (edits) => view.dispatch({ changes: edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })), userEvent: "input.fix" }),
    mark: (diagnostics) => view.dispatch(setDiagnostics(view.state, diagnostics)),
    goTo: (start, end) => {
      view.dispatch({ selection: { anchor: start, head: end }, effects: EditorView.scrollIntoView(start, { y: "center" }) })
      view.focus()
    },
    focus: () => view.focus(),
    offset: (line, column) => {
      const { doc } = view.state
      const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines))
      return Math.min(from + column - 1, to)
    },
  }
}
