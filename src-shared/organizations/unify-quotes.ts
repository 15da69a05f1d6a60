const enclosed = /^["«“„”‟'](.+)["»“”'‟]$/u;

/** Takes off the quotes around a whole name; quotes inside become «…», and a lost closing one is put back. */
export function unifyQuotes(text: string): string {
  let name = text.trim();
  const inside = enclosed.exec(name)?.[1];
  // In «"А" и "Б"» the first quote inside closes: that is not one pair around the whole.
  if (inside !== undefined && !/^[^"«»“„”]*[^\s"«»“„”]["»”].*\s["«“„]/u.test(inside)) name = inside.trim();
  let open = 0;
  const unified = name.replaceAll(/["«»“”„‟]/gu, (sign, place: number) => {
    const opens =
      sign === '«' ||
      sign === '„' ||
      (sign !== '»' && (place === 0 || /[\s(-]/u.test(name.charAt(place - 1))));
    if (opens) {
      open += 1;
      return '«';
    }
    if (open === 0) return '';
    open -= 1;
    return '»';
  });
  return unified + '»'.repeat(open);
}
