/** Writes a person's name in the order of Russian lists: «Иванов Иван Иванович», «Иванов И.И.» when only initials are known. Empty when there is no part. */
export function composePersonName(
  name: Readonly<{ lastName?: string | null; firstName?: string | null; middleName?: string | null }>,
): string {
  const parts = [name.lastName, name.firstName, name.middleName].filter(
    (part): part is string => part !== null && part !== undefined && part !== '',
  );
  // «Анна С.»: a family name of one letter does not stand first.
  if (parts.length > 1 && /^\p{L}\.$/u.test(parts[0] ?? '')) parts.push(...parts.splice(0, 1));
  return parts.join(' ').replace(/(?<= \p{L}\.) (?=\p{L}\.$)/u, '');
}
