import { Button } from '@mantine/core';
import { IconMoodHappy, IconSearchOff, IconUsers } from '@tabler/icons-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Debtor } from '../../../src-shared/orders/debts-contract.ts';
import { readySegmentRules } from '../../../src-shared/segments/ready-segments.ts';
import { toSearchForm } from '../../../src-shared/text/search-form.ts';
import { useFirstFocus } from '../../contacts/list/use-first-focus.ts';
import { useListWalk } from '../../contacts/list/use-list-walk.ts';
import { useOpenContactList } from '../../contacts/use-open-contact-list.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { QueryView } from '../../ui/query-view.tsx';
import type { RecordSort } from '../../ui/records/record-heading.tsx';
import { RecordTable } from '../../ui/records/record-table.tsx';
import { sortRecords, turnRecordSort } from '../../ui/records/sort-records.ts';
import { StateMessage } from '../../ui/state-message.tsx';
import { TopBarSlot } from '../../ui/top-bar-slot.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { goTo } from '../../ui/use-route.ts';
import { SalesSearch } from '../list/sales-search.tsx';
import { DebtAgesStrip } from './debt-ages.tsx';
import classes from './debts.module.css';
import { describeDebtor, listDebtColumns, readDebtor } from './describe-debtor.ts';

const most = 10_000;

/** Who owes, since when and how much; a row leads to the client's card. */
export function DebtsPage(): ReactNode {
  const { t } = useTranslation('orders');
  const query = useQueryChannel('debts:list', { limit: most });
  const openList = useOpenContactList();
  const [search, setSearch] = useState('');
  return (
    <div className={classes.page}>
      <QueryView query={query} lines={10}>
        {({ debtors, count, totals }) =>
          count === 0 ? (
            <StateMessage
              icon={<IconMoodHappy size={28} stroke={1.5} />}
              title={t('debts.empty')}
              text={t('debts.emptyText')}
            />
          ) : (
            <>
              <header className={classes.head}>
                <DebtAgesStrip totals={totals} count={count} />
                <Button
                  variant="default"
                  leftSection={<IconUsers size={16} stroke={1.6} aria-hidden />}
                  onClick={() => openList({ label: t('debts.scope'), filter: readySegmentRules.debtors })}
                >
                  {t('debts.openList')}
                </Button>
              </header>
              <DebtorsTable debtors={debtors} search={search} onSearch={setSearch} />
              <p className={classes.note}>
                {count > debtors.length ? t('debts.first', { count: debtors.length }) : t('debts.howCounted')}
              </p>
            </>
          )
        }
      </QueryView>
    </div>
  );
}

type TableProps = Readonly<{
  debtors: readonly Debtor[];
  search: string;
  onSearch: (search: string) => void;
}>;

function DebtorsTable({ debtors, search, onSearch }: TableProps): ReactNode {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const [sort, setSort] = useState<RecordSort>({ field: 'debt', direction: 'desc' });
  const columns = useMemo(() => listDebtColumns(t), [t]);
  const shown = useMemo(() => {
    const form = toSearchForm(search);
    const found = debtors.filter(({ client }) => toSearchForm(client).includes(form));
    return sortRecords(found, sort, (debtor) => readDebtor(debtor, sort.field));
  }, [debtors, search, sort]);
  const ids = useMemo(() => Int32Array.from(shown, ({ contactId }) => contactId), [shown]);
  const walk = useListWalk(ids, sort, {
    onOpen: (id) => goTo('contacts', id),
    onWalk: ignore,
    onTrash: ignore,
    onBack: () => onSearch(''),
  });
  useFirstFocus(table, ids.length > 0);
  return (
    <>
      <TopBarSlot>
        <SalesSearch
          label={t('debts.search')}
          search={search}
          onSearch={onSearch}
          onLeave={() => table.current?.focus()}
        />
      </TopBarSlot>
      {shown.length === 0 ? (
        <StateMessage icon={<IconSearchOff size={28} stroke={1.5} />} title={t('debts.nothing')}>
          <Button variant="default" onClick={() => onSearch('')}>
            {t('clearSearch')}
          </Button>
        </StateMessage>
      ) : (
        <RecordTable
          name="debtor"
          label={t('pages.debts')}
          ids={ids}
          columns={columns}
          sort={sort}
          cursor={walk.cursor}
          choice={null}
          openId={null}
          tableRef={table}
          getRecord={(index) => {
            const debtor = shown[index];
            return debtor === undefined ? null : describeDebtor(debtor, t, format);
          }}
          onSort={(field) => setSort(turnRecordSort(sort, field, ['client', 'since']))}
          onKeyDown={walk.onKeyDown}
          onOpen={walk.onOpen}
          onToggle={walk.onOpen}
          onExtend={walk.onOpen}
        />
      )}
    </>
  );
}

function ignore(): void {}
