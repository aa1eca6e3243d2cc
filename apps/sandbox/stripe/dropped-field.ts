/** The value without `charge.balance_transaction` or the like, wherever in it an object of that kind is shown. */
export function withoutField<T>(value: T, field: string | null): T {
  const dot = field?.lastIndexOf('.') ?? -1;
  if (!field || dot < 1) return value;
  return strip(value, field.slice(0, dot), field.slice(dot + 1)) as T;
}

function strip(value: unknown, object: string, name: string): unknown {
  if (Array.isArray(value)) return value.map((one) => strip(one, object, name));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) => !((value as { object?: unknown }).object === object && key === name),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, strip(inner, object, name)]));
}
