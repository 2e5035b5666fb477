import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { pathToFileURL } from "node:url"
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node"

export interface Position {
  readonly line: number
  readonly character: number
}

export interface Range {
  readonly start: Position
  readonly end: Position
}

export interface Diagnostic {
  readonly range: Range
  readonly message: string
}

interface Told {
  readonly uri: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Settings of an editor under a heading: `yaml.schemas` is `schemas` under `yaml`. */
const settingsUnder = (settings: Readonly<Record<string, unknown>>, heading: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(settings).flatMap(([name, value]) => (name.startsWith(`${heading}.`) ? [[name.slice(heading.length + 1), value]] : [])))

/** Starts yaml-language-server as an editor does that has this folder open, with the settings of its `.vscode`. */
export const openFolder = async (folder: string) => {
  const settings = JSON.parse(readFileSync(`${folder}/.vscode/settings.json`, "utf8")) as Readonly<Record<string, unknown>>
  const child = spawn("yaml-language-server", ["--stdio"], { cwd: folder, stdio: ["pipe", "pipe", "inherit"] })
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>()

  connection.onRequest("workspace/configuration", ({ items }: { readonly items: readonly { readonly section: string }[] }) => items.map(({ section }) => settingsUnder(settings, section)))
  connection.onRequest("client/registerCapability", () => null)
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: Told) => waiting.get(uri)?.(diagnostics))
  connection.listen()

  const root = pathToFileURL(folder).href
  const capabilities = { workspace: { configuration: true, workspaceFolders: true }, textDocument: { completion: { completionItem: { snippetSupport: true } } } }
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: root, workspaceFolders: [{ uri: root, name: "plans" }], capabilities })
  await connection.sendNotification("initialized", {})

  /** Opens a text as if it stood in a file, and gives what the editor would underline in it. */
  const open = async (file: string, text: string) => {
    const uri = pathToFileURL(`${folder}/${file}`).href
    const diagnostics = new Promise<readonly Diagnostic[]>((resolve) => waiting.set(uri, resolve))
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } })
    return { uri, diagnostics: await diagnostics }
  }

  return {
    open,
    ask: async <Answer>(what: "completion" | "hover", uri: string, position: Position): Promise<Answer> => connection.sendRequest<Answer>(`textDocument/${what}`, { textDocument: { uri }, position }),
    close: async () => {
      await connection.sendRequest("shutdown")
      await connection.sendNotification("exit")
      connection.dispose()
    },
  }
}
