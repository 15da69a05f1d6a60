import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RfmPlace, RfmTable } from '../../src-shared/rfm/rfm-contract.ts';
import type { RfmGroup, ScoreRange } from '../../src-shared/rfm/rfm-groups.ts';
import { useFormat } from '../ui/use-format.ts';
import { nameRfmGroup } from './name-rfm-group.ts';
import classes from './rfm.module.css';

type Props = Readonly<{
  table: RfmTable;
  groups: readonly RfmGroup[];
  onOpen: (place: RfmPlace, label: string) => void;
}>;

/** The named groups: who is in them, what they bought, what each means. A name opens the list. */
export function RfmGroupsTable({ table, groups, onOpen }: Props): ReactNode {
  const { t } = useTranslation('rfm');
  const format = useFormat();
  const { total } = table;
  return (
    <section aria-labelledby="rfm-groups">
      <h2 id="rfm-groups" className={classes.heading}>
        {t('groupsTable.title')}
      </h2>
      <p className={classes.hint}>{t('groupsTable.hint')}</p>
      <table className={classes.groups} aria-labelledby="rfm-groups">
        <thead>
          <tr>
            <th scope="col">{t('groupsTable.name')}</th>
            <th scope="col">{t('groupsTable.scores')}</th>
            <th scope="col">{t('groupsTable.contacts')}</th>
            <th scope="col">{t('groupsTable.orders')}</th>
            <th scope="col">{t('groupsTable.revenue')}</th>
          </tr>
        </thead>
        <tbody>
          {table.groups.map(({ place, contacts, orders, revenue }) => {
            const group = place === null ? undefined : groups[place];
            const name = group === undefined ? t('groupsTable.none') : nameRfmGroup(group, t);
            const meaning =
              group === undefined
                ? t('groupsTable.noneMeaning')
                : group.key === null
                  ? null
                  : t(`groups.${group.key}.meaning`);
            const scope = group === undefined ? t('scope.none') : t('scope.group', { name });
            return (
              <tr key={place}>
                <th scope="row">
                  {contacts === 0 ? (
                    name
                  ) : (
                    <button
                      type="button"
                      className={classes.link}
                      title={t('groupsTable.open', { name })}
                      onClick={() => onOpen({ of: 'group', place }, scope)}
                    >
                      {name}
                    </button>
                  )}
                  {meaning === null ? null : <span className={classes.meaning}>{meaning}</span>}
                </th>
                <td>{group === undefined ? '' : [group.r, group.f, group.m].map(writeRange).join(' · ')}</td>
                <td>{format.number(contacts)}</td>
                <td>{format.number(orders)}</td>
                <td>{format.money(revenue)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('groupsTable.total')}
            </th>
            <td>{format.number(total.contacts)}</td>
            <td>{format.number(total.orders)}</td>
            <td>{format.money(total.revenue)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function writeRange([from, to]: ScoreRange): string {
  return from === to ? String(from) : `${from}–${to}`;
}
