const mostKept = 8192;
const longestKept = 48;
/** So many texts are tried first; when fewer than a quarter of them came before, remembering is given up. */
const trial = 2000;

/**
 * A function of a text that remembers its answers, for columns whose words repeat by the thousand. Answers are given out
 * again as they are, so nobody may change them.
 */
export function rememberTexts<Value extends object | string>(
  compute: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>();
  let tried = 0;
  let met = 0;
  return (text) => {
    if (text.length > longestKept || (tried === trial && met * 4 < trial)) return compute(text);
    const kept = known.get(text);
    if (tried < trial) {
      tried += 1;
      if (kept !== undefined) met += 1;
      if (tried === trial && met * 4 < trial) known.clear();
    }
    if (kept !== undefined) return kept;
    const value = compute(text);
    if (known.size < mostKept) known.set(text, value);
    return value;
  };
}
