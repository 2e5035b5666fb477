import * as fc from "fast-check"
import { expect, test } from "vitest"
import { fingerprint } from "./fingerprint.ts"

test("data that say the same have the same fingerprint, in whatever order their fields stand, and whether a field is left out or holds nothing", () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (data, name) => {
    const turned = Object.fromEntries(Object.entries(data).toReversed())
    expect(fingerprint([turned])).toBe(fingerprint([data]))
    if (!(name in data)) expect(fingerprint({ ...data, [name]: undefined })).toBe(fingerprint(data))
    expect(fingerprint({ ...data, more: [data] })).not.toBe(fingerprint(data))
  }))
})

// FIPS 180-4, examples of SHA-256: the message of no length.
test("nothing has the fingerprint of a message of no length", () => {
  expect(fingerprint(undefined)).toBe("e3b0c44298fc1c14")
})
