import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isPublicAddress, literalHost } from "./http-address.ts"

const byte = fc.integer({ min: 0, max: 255 })

/** The reserved blocks of RFC 6890 and its followers, by a first byte or two. */
const reserved = fc.oneof(
  fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(198), fc.constantFrom(18, 19), byte, byte),
  fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
).map((bytes) => bytes.join("."))

const hexadecimal = (address: string): string => {
  const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number)
  return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
}

describe("addresses that may be asked", () => {
  test("no address set aside for private networks, loopback, link-local, carriers, tests or multicast is public", () => {
    fc.assert(
      fc.property(reserved, (address) => {
        expect(isPublicAddress(address)).toBe(false)
      }),
    )
  })

  test("no old address becomes public by being written as a new one: mapped, translated, tunnelled", () => {
    const dotted = fc.oneof(reserved, fc.tuple(byte, byte, byte, byte).map((bytes) => bytes.join(".")))
    fc.assert(
      fc.property(dotted, fc.constantFrom("::ffff:", "::", "64:ff9b::"), (address, prefix) => {
        expect(isPublicAddress(`${prefix}${address}`)).toBe(false)
        expect(isPublicAddress(`${prefix}${hexadecimal(address)}`)).toBe(false)
        expect(isPublicAddress(`2002:${hexadecimal(address)}::1`)).toBe(false)
      }),
    )
  })

  test.each(["::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "2001::1", "fec0::1", "169.254.169.254", "fd00:ec2::254", "not-an-address", "", "127.0.0.1:80"])("%s is not public", (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.each(["8.8.8.8", "93.184.216.34", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1"])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  test.each([
    ["https://127.0.0.1/", "127.0.0.1"], ["https://2130706433/", "127.0.0.1"], ["https://0x7f.1/", "127.0.0.1"], ["https://[::1]/", "::1"], ["https://[::ffff:10.0.0.1]/", "::ffff:a00:1"], ["https://forum.example/", undefined],
  ])("the host of %s is the address %s, however it is written", (address, literal) => {
    expect(literalHost(new URL(address))).toBe(literal)
  })
})
