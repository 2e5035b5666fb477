import type { Locale } from "@folkmoot/facts"

type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9"

type NameOf<Slot extends string> = Slot extends `${infer Name} ${string}` ? Name : Slot

/** The names of the slots in a text: `{$solved}` and `{$solved :plain}` both name `solved`. */
export type SlotsIn<Text extends string> = Text extends `${string}{$${infer Slot}}${infer Rest}` ? NameOf<Slot> | SlotsIn<Rest> : never

/**
 * The text itself where it may be said; else something no text is, with the reason in it for the compiler to print.
 *
 * @remarks
 * A text with a digit, or with a slot that nothing fills, is not assignable to what this gives, so it does not compile. The reason
 * stands in an object because a text and another text would only make `never`, which explains nothing.
 */
export type Sayable<Text, Slots extends string> = Text extends string
  ? string extends Text
    ? {
        /** Why it may not be said. */
        readonly refused: "write this text as a literal, so that it can be checked"
      }
    : Text extends `${string}${Digit}${string}`
      ? {
          /** Why it may not be said. */
          readonly refused: "a digit is typed into this text; bind it to a measure instead"
        }
      : [SlotsIn<Text>] extends [Slots]
        ? Text
        : {
            /** Why it may not be said, and of which slot. */
            readonly refused: `nothing measures {$${Exclude<SlotsIn<Text>, Slots>}}`
          }
  : string

/** {@link Sayable} in each language; a language that is missing stays to be said. */
export type SayableTexts<T extends Partial<Readonly<Record<Locale, string>>>, Slots extends string> = { readonly [L in Locale]: Sayable<T[L], Slots> }

/** The slots of a text, over all its languages. */
export type SlotsOf<T extends Readonly<Record<Locale, string>>> = SlotsIn<T[Locale]>
