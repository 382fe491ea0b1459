/** T with every array and object made read-only, all the way down; inside the program values are never changed. */
export type Immutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer U)[]
    ? readonly Immutable<U>[]
    : { readonly [K in keyof T]: Immutable<T[K]> };
