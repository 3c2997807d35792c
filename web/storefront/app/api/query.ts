/** Values of a query string; undefined and empty ones are left out, lists are repeated. */
export type Query = Record<string, string | number | boolean | string[] | undefined>
