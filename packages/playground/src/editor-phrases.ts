import type { Locale } from "@folkmoot/facts"

/** What the editor says of itself, by how it says it in English. */
export const editorPhrases: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {},
  de: {
    Diagnostics: "Befunde",
    "No diagnostics": "Keine Befunde",
    close: "schließen",
    "Fold line": "Abschnitt einklappen",
    "Unfold line": "Abschnitt ausklappen",
    "Folded lines": "Eingeklappt: Zeilen",
    "Unfolded lines": "Ausgeklappt: Zeilen",
    to: "bis",
    "folded code": "eingeklappter Abschnitt",
    unfold: "ausklappen",
    "Selection deleted": "Auswahl gelöscht",
    "Control character": "Steuerzeichen",
  },
  da: {
    Diagnostics: "Fund",
    "No diagnostics": "Ingen fund",
    close: "luk",
    "Fold line": "Fold afsnittet sammen",
    "Unfold line": "Fold afsnittet ud",
    "Folded lines": "Foldet sammen: linje",
    "Unfolded lines": "Foldet ud: linje",
    to: "til",
    "folded code": "sammenfoldet afsnit",
    unfold: "fold ud",
    "Selection deleted": "Det markerede er slettet",
    "Control character": "Kontroltegn",
  },
}
