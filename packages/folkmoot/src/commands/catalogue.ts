import type { CatalogueText } from "@folkmoot/sdk"
import { Command } from "commander"
import { UsageError } from "../exit.ts"
import { configurable, configuredBy, readLocale, withConfig, withLocale, type Shared } from "../opening.ts"
import { oneLine, type Terminal } from "../terminal.ts"
import type { Texts } from "../words.ts"

const whatToDo: Texts = {
  en: `# What reports say, to be translated. Put each text in your language between the quotation marks behind it;
# above it stand the places it is said in, and its German and Danish. Keep what stands in braces: {$solved} is a number.
# folkmoot report --catalogue with this file writes the report, and says what is missing or cannot be said so.`,
  de: `# Die Texte der Berichte, zum Übersetzen. Tragen Sie jeden Text in Ihrer Sprache zwischen die Anführungszeichen dahinter ein;
# darüber steht, wo er vorkommt und wie er auf Deutsch und Dänisch heißt. Was in Klammern steht, bleibt: {$solved} ist eine Zahl.
# folkmoot report --catalogue mit dieser Datei schreibt den Bericht und sagt, was fehlt oder sich so nicht sagen lässt.`,
  da: `# Rapporternes tekster, klar til oversættelse. Skriv hver tekst på dit sprog mellem anførselstegnene bagefter;
# over den står, hvor den bruges, og hvad den hedder på tysk og dansk. Behold det, der står i klammer: {$solved} er et tal.
# folkmoot report --catalogue med denne fil skriver rapporten og fortæller, hvad der mangler eller ikke kan siges sådan.`,
}

/** A text with nothing behind it yet. In double quotes JSON and YAML write alike. */
const entry = ({ key, de, da, places }: CatalogueText): string =>
  [...[places.join(", "), `de: ${de}`, `da: ${da}`].map((said) => `  # ${oneLine(said)}`), `  ${JSON.stringify(key)}: ""`].join("\n")

/** `folkmoot catalogue <language>`: prints all that reports say, to be translated. */
export const catalogue = (terminal: Terminal): Command =>
  withLocale(withConfig(new Command("catalogue")), configurable)
    .argument("<language>", "the language to translate into, by its tag, such as sv-SE")
    .action(async (language: string, options: Shared) => {
      const sdk = await import("@folkmoot/sdk")
      const { opening = {} } = (await configuredBy(async () => sdk, options.config)) ?? {}
      const locale = readLocale(sdk, { locale: options.locale ?? opening.locale })
      const [unknown] = sdk.checkCatalogue({ locale: language, texts: {} }, [])
      if (unknown !== undefined) throw new UsageError(unknown.message[locale])
      const entries = sdk.catalogueTemplate({ ...opening, metrics: [...sdk.metrics, ...(opening.metrics ?? [])] }).map(entry)
      terminal.data([whatToDo[locale], `locale: ${JSON.stringify(language)}`, "texts:", ...entries].join("\n"))
    })
