import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import process from "node:process"

const names = ["chromium", "chromium-browser", "google-chrome"]

/** The browser of this machine, where there is one. */
export const browserProgram: string | undefined = (process.env["PATH"] ?? "")
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((path) => existsSync(path))

/** What a browser is started with that nobody sits before: it draws in memory and asks nobody for anything. */
export const browserArguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] as const
