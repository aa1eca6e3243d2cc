/** The API version of the SDK that this sandbox stands in for; another one is refused. */
export const ApiVersion = '2026-10-28.endive';
