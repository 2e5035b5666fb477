import { tables, type Column, type TableId } from "@folkmoot/facts"

/** Whether a column of a fact table holds a person: a pseudonym, or the key of a table of people. */
export const isPerson = (table: TableId, name: string): boolean => {
  const { about = [], columns } = tables[table] as { readonly about?: readonly string[]; readonly columns: Readonly<Record<string, Column>> }
  return columns[name]?.privacy === "pseudonym" || (name === "id" && about.includes("id"))
}

/** Words of a column's name that say whose data it holds, in English, German and Danish. */
const words = [
  "(e ?)?mails?( ?(address|adresse|adress))?", "mailadresse",
  "(first|last|middle|full|sur|family|given|user|display|nick|screen|recipient|respondent)? ?names?", "vorname", "nachname", "familienname", "benutzername",
  "fornavn", "efternavn", "(fulde )?navn", "brugernavn", "login", "(user )?handle", "kontaktperson", "ansprechpartner(in)?", "contact person",
  "(tele)?phone( number)?", "mobile( number)?", "(tele)?fon(nummer)?", "handy(nummer)?", "rufnummer", "mobil(nummer|telefon)?", "telefon(nummer)?",
  "ip( ?addr(ess)?| ?adresse)?", "(street |postal |home |post)?address", "(post)?adresse", "anschrift", "stra(ß|ss)e", "gade",
  "latitude", "longitude", "breitengrad", "längengrad", "breddegrad", "længdegrad", "coordinates", "geolocation",
  "date of birth", "birth ?da(y|te)", "geburts(datum|tag)", "fødsels(dato|dag)", "cpr( ?nummer|nr)?", "social security number",
  "custom data( \\d+)?", "external (data )?reference", "network id",
]

const named = new RegExp(`(^|[^\\p{L}])(${words.join("|")})([^\\p{L}]|$)`, "u")

/** Whether a column's name says that it holds data about a person. */
export const namesPerson = (column: string): boolean =>
  named.test(
    column
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
      .toLowerCase()
      .replace(/[-_\s\u00A0]+/g, " "),
  )

const ipAddress = /^(\d{1,3}\.){3}\d{1,3}$/
const longIpAddress = /^(?=.*(::|(:[^:]*){7}))[\da-f]{0,4}(:[\da-f]{0,4}){2,7}$/i
/** A number that begins as one is dialled from abroad or from another place, or is written in pairs as in Denmark. */
const phone = /^(\+\d[\d ()/.-]{6,18}\d|0\d{2,5}[ /-]\d[\d /-]{4,12}\d|\d{2}( \d{2}){3})$/
/** Denmark's: the day of birth, and four digits. */
const civilNumber = /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}-\d{4}$/
const placeOnEarth = /^-?\d{1,3}\.\d{3,}[,;] ?-?\d{1,3}\.\d{3,}$/
const kinds = [ipAddress, longIpAddress, phone, civilNumber, placeOnEarth]

/** Whether what a cell holds is a mail or IP address, a telephone or civil registration number or a place on earth, whatever its column is called. */
export const holdsPerson = (cell: string): boolean => (cell.length < 320 && /\S@\S/.test(cell)) || (cell.length < 46 && kinds.some((kind) => kind.test(cell)))
