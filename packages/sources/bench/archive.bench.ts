// An archive of a million messages, read, cleared of repeats and told, and then answered by the command line: node --conditions=@folkmoot/source packages/sources/bench/archive.bench.ts [messages] [mbox|zulip|slack]
import { spawnSync } from "node:child_process"
import { hash } from "node:crypto"
import { createWriteStream } from "node:fs"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

const messages = Number(process.argv[2] ?? 1_000_000)
const form = process.argv[3] ?? "mbox"

/** A seeded generator, so that each run reads the same archive. */
const random = ((state: number) => (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 4_294_967_296) * below)
})(42)

interface Made { readonly thread: number; readonly opens: boolean; readonly by: number; readonly at: number }

/**
 * Ten years of a community of 20,000, of whom few write much: a message in thirteen begins something, most answers come from who is in it
 * already, one message in a hundred comes twice. The archive of a real channel has 0.29 active days and 0.10 ties for each message.
 */
function* archive(): Generator<Made & { readonly index: number }> {
  const began = Date.UTC(2014, 0, 1)
  const open: { readonly thread: number; readonly cast: number[] }[] = []
  const somebody = (): number => Math.floor(20_000 * (random(100_000) / 100_000) ** 4)
  let last: (Made & { readonly index: number }) | undefined
  for (let index = 0; index < messages; index++) {
    if (last !== undefined && random(100) === 0) {
      yield last
      continue
    }
    const opens = open.length === 0 || random(13) === 0
    const by = somebody()
    if (opens && open.push({ thread: index, cast: [by] }) > 12) open.shift()
    const place = opens ? open.at(-1) : open[random(open.length)]
    if (place === undefined) continue
    const inIt = random(10) < 8 ? (place.cast[random(place.cast.length)] as number) : by
    if (!place.cast.includes(inIt)) place.cast.push(inIt)
    last = { index, thread: place.thread, opens, by: opens ? by : inIt, at: began + Math.floor((index / messages) * 3.15e11) }
    yield last
  }
}

const words = "It stops at row one thousand whatever the file holds, and nothing in the log says why. "

const writers: Readonly<Record<string, (folder: string) => Promise<string>>> = {
  mbox: async (folder) => {
    const path = join(folder, "archive.mbox")
    const file = createWriteStream(path)
    let text = ""
    for (const { index, thread, opens, by, at } of archive()) {
      const date = new Date(at).toUTCString().replace("GMT", "+0000")
      const answers = opens ? "" : `In-Reply-To: <m${thread}@list.example.org>\nReferences: <m${thread}@list.example.org>\n`
      text += `From person${by}@example.org  ${date.slice(0, 3)} ${date.slice(8, 11)} ${date.slice(5, 7)} ${date.slice(17, 25)} ${date.slice(12, 16)}\nReceived: from mail.example.org (mail.example.org [192.0.2.1])\n\tby list.example.org; ${date}\nFrom: Person ${by} <person${by}@example.org>\nTo: list@example.org\nDate: ${date}\nSubject: Export\nMessage-ID: <m${index}@list.example.org>\n${answers}List-Id: Users <users.example.org>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${words.repeat(4)}\n\n> ${words}\n\n`
      if (text.length > 4e6) {
        if (!file.write(text)) await new Promise((resolve) => file.once("drain", resolve))
        text = ""
      }
    }
    await new Promise((resolve) => file.end(text, resolve))
    return path
  },
  zulip: async (folder) => {
    const users = Array.from({ length: 20_000 }, (_, id) => ({ id, date_joined: 1_388_534_400 + id, is_bot: false, role: 400, delivery_email: `person${id}@example.org` }))
    const realm = { zerver_realm: [{ id: 1 }], zerver_userprofile: users, zerver_stream: [{ id: 5, name: "help" }], zerver_recipient: [{ id: 9, type: 2, type_id: 5 }] }
    await writeFile(join(folder, "realm.json"), JSON.stringify(realm))
    let page: unknown[] = []
    let pages = 0
    const close = async (): Promise<void> => {
      await writeFile(join(folder, `messages-${String(++pages).padStart(6, "0")}.json`), JSON.stringify({ zerver_message: page, zerver_usermessage: [] }))
      page = []
    }
    for (const { index, thread, by, at } of archive()) {
      page.push({ id: index + 1, sender: by, recipient: 9, subject: `topic ${thread}`, date_sent: at / 1000, content: words.repeat(4), rendered_content: `<p>${words.repeat(4)}</p>`, edit_history: null, last_edit_time: null, has_attachment: false, sending_client: 3 })
      if (page.length === 1000) await close()
    }
    await close()
    return folder
  },
  slack: async (folder) => {
    const users = Array.from({ length: 20_000 }, (_, by) => ({ id: `U${by}`, is_bot: false, deleted: false, profile: { email: `person${by}@example.org` } }))
    await writeFile(join(folder, "users.json"), JSON.stringify(users))
    await writeFile(join(folder, "channels.json"), JSON.stringify([{ id: "C1", name: "help", created: 1_388_534_400 }]))
    await mkdir(join(folder, "help"))
    const stamp = new Map<number, string>()
    let day = ""
    let page: unknown[] = []
    const close = async (): Promise<void> => {
      if (page.length > 0) await writeFile(join(folder, "help", `${day}.json`), JSON.stringify(page))
      page = []
    }
    for (const { index, thread, opens, by, at } of archive()) {
      const ts = `${(at / 1000).toFixed(0)}.${String(index % 1_000_000).padStart(6, "0")}`
      if (opens) stamp.set(index, ts)
      const today = new Date(at).toISOString().slice(0, 10)
      if (today !== day) await close()
      day = today
      page.push({ type: "message", user: `U${by}`, ts, ...(opens ? {} : { thread_ts: stamp.get(thread) }), text: words.repeat(4), blocks: [{ type: "rich_text", elements: [{ type: "text", text: words.repeat(4) }] }] })
    }
    await close()
    return folder
  },
}

const folder = await mkdtemp(join(tmpdir(), "folkmoot-archive-"))
try {
  const write = writers[form]
  if (write === undefined) throw new Error(`${form} is none of ${Object.keys(writers).join(", ")}.`)
  const path = await write(folder)
  const ticking = process.cpuUsage()
  for (let index = 0; index < 1_000_000; index++) hash("sha256", `m${index}@list.example.org`, "base64url")
  process.stdout.write(`a million short texts are hashed in ${(process.cpuUsage(ticking).user / 1e6).toFixed(1)} s of processor here and now\n`)
  // What it took is told by the process itself as it ends, whatever it was.
  const telling = `import process from "node:process"; const began = performance.now(); process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write(((performance.now() - began) / 1000).toFixed(1) + " s, " + ((user + system) / 1e6).toFixed(1) + " s of processor, " + (process.resourceUsage().maxRSS / 1024).toFixed(0) + " MB at most") })`
  const timed = (what: string, ...words: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=@folkmoot/source", `--import=data:text/javascript,${encodeURIComponent(telling)}`, ...words], { encoding: "utf8", maxBuffer: 1e9 })
    if (status !== 0) throw new Error(`${what} ended with ${String(status)}: ${stderr}`)
    process.stdout.write(`${form}, ${messages} messages, ${what}: ${stderr.trim().split("\n").at(-1) ?? ""}\n`)
    return stdout
  }
  process.stdout.write(timed("read, cleared of repeats and told", fileURLToPath(new URL("archive-told.ts", import.meta.url)), form, path))
  const answers = timed("answered from the files on, every metric there is, year by year", fileURLToPath(new URL("../../folkmoot/src/main.ts", import.meta.url)), "measure", "--all", "--step", "year", "--json", "--from", `${form}:${path}`)
  const { measures } = JSON.parse(answers) as { readonly measures: readonly { readonly estimate: { readonly measured: boolean } }[] }
  process.stdout.write(`${measures.filter(({ estimate }) => estimate.measured).length} of ${measures.length} answers are measured, the others say why not\n`)
} finally {
  await rm(folder, { recursive: true })
}
