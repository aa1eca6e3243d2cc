/**
 * The values that a message wants, read from its text by the compiler: `t('order.units', { count: 3 })` is checked,
 * a forgotten or misspelt value does not compile.
 */
type Branch = `${string} one ` | `${string} other ` | `${string} =${number} `;

type Plurals<Text extends string> = Text extends `${infer Before}{${infer Rest}`
  ? Before extends Branch
    ? Plurals<Rest>
    : Rest extends `${infer Name}, plural,${infer After}`
      ? Name extends `${string}}${string}`
        ? Plurals<Rest>
        : Name | Plurals<After>
      : Plurals<Rest>
  : never;

type Plain<Text extends string> = Text extends `${infer Before}{${infer Rest}`
  ? Before extends Branch
    ? Plain<Rest>
    : Rest extends `${infer Name}}${infer After}`
      ? Name extends `${string},${string}`
        ? Plain<Rest>
        : Name | Plain<After>
      : never
  : never;

export type ValuesOf<Text extends string> = { [name in Plain<Text>]: string | number } & {
  [name in Plurals<Text>]: number;
};

/** The rest arguments of `t`: none for a message without values. */
export type ValueArguments<Text extends string> = [Plain<Text> | Plurals<Text>] extends [never]
  ? []
  : [values: ValuesOf<Text>];
