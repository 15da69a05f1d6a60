/** Writes an organization's name as documents do: ООО «Строй», ИП Иванов Иван Иванович, АО Фирма «Восток», Ромашка. */
export function composeOrganizationName(
  organization: Readonly<{ legalForm?: string | null; name: string }>,
): string {
  const { legalForm, name } = organization;
  if (legalForm === null || legalForm === undefined || legalForm === '') return name;
  if (name === '') return legalForm;
  const bare = legalForm === 'ИП' || legalForm === 'КФХ' || name.includes('«') || /^[A-Z]/u.test(legalForm);
  return bare ? `${legalForm} ${name}` : `${legalForm} «${name}»`;
}
