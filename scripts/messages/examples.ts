/**
 * What a table of words is tried with: for every message that takes facts, a list of facts to say it with. A message
 * without an example is a type error, so that nothing escapes being read.
 */
export type Examples<Words> = {
  [Key in keyof Words as IsFixed<Words[Key]> extends true ? never : Key]: Words[Key] extends (
    ...facts: infer Facts
  ) => unknown
    ? readonly Readonly<Facts>[]
    : Examples<Words[Key]>
}

/** Words that are said as they stand: a text, several texts, what takes no facts, or a table of nothing else. */
type IsFixed<Words> = Words extends () => unknown
  ? true
  : Words extends (...facts: never[]) => unknown
    ? false
    : Words extends string | readonly string[]
      ? true
      : string extends keyof Words
        ? true
        : false extends { [Key in keyof Words]: IsFixed<Words[Key]> }[keyof Words]
          ? false
          : true

/** For messages that differ by one word of a short list. */
export const each = <Value, Facts>(
  values: readonly Value[],
  facts: (value: Value) => Facts,
): readonly [Facts][] => values.map((value) => [facts(value)])
