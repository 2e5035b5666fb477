import type { Locale } from "@folkmoot/facts"

type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9"

type NameOf<Slot extends string> = Slot extends `${infer Name} ${string}` ? Name : Slot

/** The names of the slots in a text: `{$solved}` and `{$solved :plain}` both name `solved`. */
export type SlotsIn<Text extends string> = Text extends `${string}{$${infer Slot}}${infer Rest}` ? NameOf<Slot> | SlotsIn<Rest> : never

/**
 * The text itself where it may be said; else a sentence that says what is wrong with it.
 *
 * @remarks
 * A text with a digit, or with a slot that nothing fills, is not assignable to what this gives, so it does not compile.
 */
export type Sayable<Text extends string, Slots extends string> = string extends Text
  ? "write this text as a literal, so that it can be checked"
  : Text extends `${string}${Digit}${string}`
    ? "a digit is typed into this text; bind it to a measure instead"
    : [SlotsIn<Text>] extends [Slots]
      ? Text
      : `nothing measures {$${Exclude<SlotsIn<Text>, Slots>}}`

/** {@link Sayable} in each language. */
export type SayableTexts<T extends Readonly<Record<Locale, string>>, Slots extends string> = { readonly [L in Locale]: Sayable<T[L], Slots> }

/** The slots of a text, over all its languages. */
export type SlotsOf<T extends Readonly<Record<Locale, string>>> = SlotsIn<T[Locale]>
