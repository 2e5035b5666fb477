import { expect, test } from "vitest"
import { holdsPerson, namesPerson } from "./personal.ts"

test.each([
  "Email Address", "E-Mail", "e-mail-adresse", "Mailadresse", "First Name", "last_name", "Name", "RecipientFirstName", "IPAddress", "IP-Adresse", "ipaddr", "LocationLatitude", "Telefonnummer",
  "Mobilnummer", "Vorname", "Nachname", "Fornavn", "Efternavn", "Fulde navn", "Anschrift", "Geburtsdatum", "Fødselsdato", "CPR-nummer", "Custom Data 1", "ExternalDataReference", "Username", "Straße", "Nachname des Empfängers", "Handynummer", "Rufnummer", "GitHub handle", "Twitter-Handle", "Ansprechpartner", "Postnummer og adresse", "Kontaktperson",
])("the column %s holds personal data", (column) => expect(namesPerson(column)).toBe(true))

test.each(["Weiterempfehlung", "Nr", "Respondent ID", "Collector ID", "Zufriedenheit", "Start Date", "Q1[SQ001]", "Shipping", "Emailing frequency?", "Ease of unnamed tasks", "Tilfredshed", "Wave"])("the column %s does not", (column) =>
  expect(namesPerson(column)).toBe(false))

test.each([["x@example.org", true], ["write to x@example.org please", true], ["192.0.2.1", true], ["+45 20 12 34 56", true], ["20 12 34 56", true], ["0151 2345678", true], ["030/1234567", true], ["010203-1234", true], ["202603-0001", false], ["2a02:810d:8a40::7", true], ["fe80:0:0:0:1:2:3:4", true], ["55.6761, 12.5683", true], ["09:30:15", false], ["2026-03-02 09:30:15", false], ["11115074603", false], ["20", false], ["1.5, 2.5", false], ["03/02/2026", false], ["1 2 3 4", false], ["a::", true], ["b::x", false], ["2026-03-02", false], ["9", false], ["10 - very likely", false], ["@ home", false], ["1.234.567", false]])(
  "the cell %j holds somebody's address or number: %s",
  (cell, is) => expect(holdsPerson(cell)).toBe(is),
)
