/** Keeps one copy of strings that repeat. */
export type StringPool = (text: string) => string;

const mostPooled = 100_000;
const longestPooled = 64;

/** An empty pool for one file. */
export function createStringPool(): StringPool {
  const pooled = new Map<string, string>();
  return (text) => {
    const known = pooled.get(text);
    if (known !== undefined) return known;
    if (pooled.size < mostPooled && text.length <= longestPooled) pooled.set(text, text);
    return text;
  };
}
