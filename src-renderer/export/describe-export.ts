import type { TFunction } from 'i18next';
import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';

type Described = Readonly<{
  view: Pick<ContactView, 'filter' | 'search' | 'trash'>;
  ids: readonly number[] | null;
  total: number | null;
  columns: number;
}>;

/** What goes out, in one sentence: «1 184 клиента, 9 столбцов, порядок как в списке.» */
export function describeExport(
  t: TFunction<['export', 'app']>,
  { view, ids, total, columns }: Described,
): string {
  if (total === null) return t('export:counting');
  if (total === 0) return t('export:nobody');
  const narrowed = view.search !== '' || !('rules' in view.filter) || view.filter.rules.length > 0;
  const who = t(ids === null ? 'export:contacts' : 'export:chosen', { count: total });
  return t('export:what', {
    who: view.trash ? t('export:fromTrash', { who }) : who,
    columns: t('export:columns', { count: columns }),
    order: t(ids === null && narrowed ? 'export:orderNarrowed' : 'export:order'),
  });
}
