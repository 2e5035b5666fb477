import type { Instant, Rows } from "@folkmoot/facts"
import type { Answer } from "./derive-superseded.ts"
import type { Refusal } from "./material.ts"
import { withinId, type People } from "./people.ts"
import { holdsPerson } from "./personal.ts"
import { answerReader, CellBroken, cleaned, alike, dateReader, notAnsweredBy } from "./survey-cells.ts"
import type { Places, QuestionPlaces, TestPlace } from "./survey-columns.ts"
import type { SurveyMapping } from "./survey-mapping.ts"
import { instantReader } from "./table-instants.ts"
import { WallClock } from "./wall-clock.ts"

type Response = Rows["survey-response"]

/** One answer on its way to be a fact. */
export interface ResponseCandidate {
  readonly table: "survey-response"
  readonly position: string
  readonly row: Answer & Pick<Response, "wording" | "language" | "scaleLow" | "scaleHigh" | "favourable">
}

/** One person asked on their way to be a fact. */
export interface InvitationCandidate {
  readonly table: "invitation"
  readonly position: string
  readonly row: Omit<Rows["invitation"], "source">
}

/** What became of a row. */
export type Taken = readonly (Refusal | ResponseCandidate | InvitationCandidate)[]

/** What was left out or found wanting while rows were read, and how often; the notes say it. */
export type Tallies = ReadonlyMap<string, number>

/** What it takes to read the rows of a survey. */
export interface Survey {
  readonly mapping: SurveyMapping
  readonly places: Places
  readonly columns: readonly string[]
  readonly people: People
  readonly timeZone: string
  /** The survey's name where the mapping gives it none. */
  readonly name: string
  readonly file: string
  /** Whether the file is all there is of the survey; lines of several are told apart by the file's name. */
  readonly isAlone: boolean
}

const languageCode = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/

/** A language code in the case it is usually written in: tools export `DE` and `de` for the same. */
const usualCase = (code: string): string => code.toLowerCase().replace(/-[a-z]{2}$/, (region) => region.toUpperCase())

/** What tools and people write where nobody is named; taken for an account, all of them would be one person whose last answer counts. */
const nobody = /^(?:anonym(?:ous|er?|t|es?)?(?: \p{L}+)?|unknown|unbekannt|ukendt|none|null|nobody|niemand|ingen|-+|\?+)$/u

const namesNobody = (text: string): boolean => nobody.test(alike(text))

/** Reads which round of the survey a row belongs to. */
const waveReader = ({ mapping: { wave }, places }: Survey, clock: WallClock, notAnswered: ReadonlySet<string>) => {
  const { read } = instantReader(undefined, clock)
  const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  const ranges = wave !== undefined && "dates" in wave ? wave.dates.map(({ name, from, to }) => ({ name, from: read(from) ?? Number.NaN, until: read(nextDay(to)) ?? Number.NaN })) : []
  return (cell: (place: number | undefined) => string, answeredAt: Instant | null): string | null => {
    if (wave === undefined) return null
    if ("fixed" in wave) return wave.fixed
    if ("column" in wave) return notAnswered.has(alike(cell(places.wave))) ? null : cell(places.wave)
    return ranges.find(({ from, until }) => answeredAt !== null && answeredAt >= from && answeredAt < until)?.name ?? null
  }
}

/** Reads the language people answered in, where the file tells it. */
const languageReader = ({ mapping: { language }, places }: Survey) => {
  const values = new Map(language !== undefined && "column" in language ? Object.entries(language.values ?? {}).map(([text, code]) => [alike(text), code] as const) : [])
  return (cell: (place: number | undefined) => string): string | null | undefined => {
    if (language === undefined) return null
    if ("fixed" in language) return language.fixed
    const text = cell(places.language)
    if (text === "") return null
    return values.get(alike(text)) ?? (languageCode.test(text) ? usualCase(text) : undefined)
  }
}

/** Prepares to turn the rows of a survey into answers, one for each row and question, and into invitations where they are told. */
export const rowReader = (survey: Survey) => {
  const { mapping, places, people, columns } = survey
  const clock = new WallClock(survey.timeZone)
  const notAnswered = notAnsweredBy(mapping.notAnswered)
  const instrument = mapping.instrument ?? survey.name
  const tallies = new Map<string, number>()
  const tally = (what: string): void => void tallies.set(what, (tallies.get(what) ?? 0) + 1)
  const asked = places.asked.map((one) => ({ ...one, reader: answerReader(one.question, notAnswered, mapping.decimalComma === true) }))
  const [waveOf, languageOf] = [waveReader(survey, clock, notAnswered), languageReader(survey)]
  const date = (place: Places["answeredAt"]) => (place === undefined ? undefined : { place: place.place, read: dateReader(place.as, clock, notAnswered, survey.file) })
  const [answeredDate, invitedDate, startedDate] = [date(places.answeredAt), date(places.invitedAt), date(places.startedAt)]
  const { invitations } = mapping
  const invitedAlways = invitations !== undefined && "fixed" in invitations.invitedAt ? (instantReader(undefined, clock).read(invitations.invitedAt.fixed) ?? null) : null
  const header = columns.map(alike)

  /** Why a row is no respondent's; `undefined` where it is. */
  const leftOut = (cells: readonly string[]): string | undefined => {
    if (cells.every((cell) => cleaned(cell) === "")) return "nothing stands in them"
    if (cells.length > 1 && cells.every((cell, index) => alike(cell) === header[index])) return "they repeat the header"
    return places.leaveOut.find(({ place, holds }) => holds(cells[place] ?? ""))?.because
  }

  const memberOf = (given: string, mail: string): string | null => {
    const isAddress = /\S@\S/.test(mail)
    if (mail !== "" && !isAddress) tally("Members without an address, since what stood there is none")
    if (namesNobody(given)) tally("Answers by nobody in particular, as what stands for the member says")
    const account = notAnswered.has(alike(given)) || namesNobody(given) ? "" : given
    if (account === "") return isAddress ? people.byMail(mail) : null
    if (!account.includes("@") && !holdsPerson(account)) return people.of(account, isAddress ? mail : undefined)
    tally("Members left out because an address or a telephone number stood there")
    return null
  }

  /** What cannot be told as it stands since it could be an address or a telephone number. */
  const open = (name: string, text: string): string => {
    if (!text.includes("@") && !holdsPerson(text)) return text
    throw new CellBroken(`${name} is a text of ${text.length} characters that could be an address or a telephone number; expected a name or number that is neither`)
  }

  /** What a row is known by: its own id, which says nothing of the member where it is the same cell, within its wave where the file tells waves apart, or its line. */
  const idOf = (given: string, member: string | null, line: number, wave: string | null): string => {
    const own = member !== null && places.id !== undefined && places.id === places.account ? withinId(member) : given
    if (own === "" && places.id !== undefined) throw new CellBroken("id is nothing; expected what tells the row from the others, as it does in those")
    if (own === "") return survey.isAlone ? `line-${line}` : `${survey.file}/line-${line}`
    return wave === null || (mapping.wave !== undefined && "fixed" in mapping.wave) ? own : `${wave}/${own}`
  }

  const named = <A>(name: string, read: () => A): A => {
    try {
      return read()
    } catch (cause) {
      throw cause instanceof CellBroken ? new CellBroken(`${name} is ${cause.message}`) : cause
    }
  }

  const scoreOf = ({ id, question, place, marked, reader }: QuestionPlaces & { readonly reader: ReturnType<typeof answerReader> }, cells: readonly string[], wave: string | null) => {
    const scale = reader.scaleIn(wave)
    const read = (): number | null =>
      place === undefined ? reader.chosen(marked.map((one) => ({ cell: cells[one.place] ?? "", value: one.value })), scale) : reader.answer(cells[place] ?? "", scale)
    try {
      return { scale, score: named(id, read) }
    } catch (cause) {
      const isText = place !== undefined && question.labels === undefined && question.yesNo !== true && /\p{L}/u.test(cells[place] ?? "")
      if (cause instanceof CellBroken && isText) tally(`Answers to ${id} that are texts, which count where labels in a mapping document give each a number`)
      throw cause
    }
  }

  /** Whether something stands where a question's answer should, be it only that it does not apply. */
  const hasAnswer = ({ place, marked }: QuestionPlaces, cells: readonly string[]): boolean =>
    place === undefined ? marked.some((one) => cleaned(cells[one.place] ?? "") !== "") : cleaned(cells[place] ?? "") !== ""

  return {
    tallies: (): Tallies => (clock.twice === 0 ? tallies : new Map([...tallies, ["Dates in an hour that the clocks showed twice, taken for the first time", clock.twice] as const])),
    take: (cells: readonly string[], line: number): Taken => {
      const position = `${survey.file}:${line}`
      const why = leftOut(cells)
      if (why !== undefined) {
        tally(`Rows left out because ${why}`)
        return []
      }
      if (cells.some((one) => one.startsWith('{"ImportId":'))) tally('Lines of a header as Qualtrics writes it, read as answers; "header": { "lines": 3, "names": 1 } in a mapping document leaves them out')
      const cell = (place: number | undefined): string => (place === undefined ? "" : cleaned(cells[place] ?? ""))
      const whole = <A>(table: Refusal["table"], read: () => A): A | Refusal => {
        try {
          return read()
        } catch (cause) {
          if (!(cause instanceof CellBroken)) throw cause
          return { ...(table === undefined ? {} : { table }), position, reason: `${cause.message}.` }
        }
      }
      const about = whole("survey-response", () => {
        const answeredAt = answeredDate === undefined ? null : named("answeredAt", () => answeredDate.read(cells[answeredDate.place] ?? ""))
        const wave = waveOf((place) => open("wave", cell(place)), answeredAt)
        const own = open("id", cell(places.id))
        const member = memberOf(cell(places.account), cell(places.mail))
        return { row: idOf(own, member, line, wave), answeredAt, wave, member }
      })
      if ("reason" in about) return [about]
      const { row, answeredAt, wave, member } = about
      const told = languageOf(cell)
      if (told === undefined) tally("Rows whose language is neither a code nor declared")
      if (wave === null && mapping.wave !== undefined) tally("Rows of no wave")
      if (answeredAt === null && answeredDate !== undefined && invitations === undefined) tally("Rows without a date, in no period")
      const answered = asked.filter((question) => hasAnswer(question, cells))
      const isAnswered = ({ place, holds }: TestPlace): boolean => holds(cells[place] ?? "")

      const responses = (invitations !== undefined && answered.length === 0 ? [] : asked).map((question): Refusal | ResponseCandidate =>
        whole("survey-response", () => {
          const { scale, score } = scoreOf(question, cells, wave)
          if (score !== null && !Number.isInteger(score)) tally(`Answers to ${question.id} between two whole numbers, as averages are`)
          const { wording = null, favourable, language: own, scales } = question.question
          const language = told ?? own ?? null
          if (scales !== undefined && scale === undefined && score !== null) tally(`Answers to ${question.id} in waves without a declared scale`)
          return {
            table: "survey-response",
            position,
            row: {
              id: `${row}:${question.id}`, instrument, question: question.id, wave, answeredAt, member, score, language,
              wording: typeof wording === "string" ? wording : language !== null && wording !== null && Object.hasOwn(wording, language) ? (wording[language] ?? null) : null,
              scaleLow: scale?.low ?? null, scaleHigh: scale?.high ?? null, favourable: scale?.favourable ?? favourable ?? null,
            },
          }
        }),
      )
      if (invitations === undefined) return responses
      const invitation = whole("invitation", (): InvitationCandidate => {
        const invitedAt = invitedDate === undefined ? invitedAlways : named("invitedAt", () => invitedDate.read(cells[invitedDate.place] ?? ""))
        if (invitedAt === null) throw new CellBroken("invitedAt is nothing; expected when they were asked")
        const finished = places.finished === undefined ? answered.length === asked.length : isAnswered(places.finished)
        return {
          table: "invitation",
          position,
          row: {
            id: row, instrument, wave, invitedAt, member, answeredAt: finished ? answeredAt : null,
            startedAt: startedDate === undefined ? null : named("startedAt", () => startedDate.read(cells[startedDate.place] ?? "")),
            delivered: places.delivered === undefined ? null : isAnswered(places.delivered),
            reminder: places.reminder === undefined ? null : isAnswered(places.reminder),
          },
        }
      })
      return [invitation, ...responses]
    },
  }
}
