import { Button } from '@mantine/core';
import { IconMoodHappy, IconUsers } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Debtor } from '../../../src-shared/orders/debts-contract.ts';
import { readySegmentRules } from '../../../src-shared/segments/ready-segments.ts';
import { toSearchForm } from '../../../src-shared/text/search-form.ts';
import { useOpenContactList } from '../../contacts/use-open-contact-list.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { NothingFound } from '../../ui/nothing-found.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { HeldTable } from '../../ui/records/held-table.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { StateMessage } from '../../ui/state-message.tsx';
import { TopBarSlot } from '../../ui/top-bar-slot.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { goTo } from '../../ui/use-route.ts';
import { DebtAgesStrip } from './debt-ages.tsx';
import classes from './debts.module.css';
import { describeDebtor, listDebtColumns, readDebtor } from './describe-debtor.ts';

const most = 10_000;
const rising = ['client', 'since'];
const largestFirst = { field: 'debt', direction: 'desc' } as const;

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
  const columns = useMemo(() => listDebtColumns(t), [t]);
  const describe = useCallback((debtor: Debtor) => describeDebtor(debtor, t, format), [t, format]);
  const found = useMemo(() => {
    const form = toSearchForm(search);
    return debtors.filter(({ client }) => toSearchForm(client).includes(form));
  }, [debtors, search]);
  return (
    <>
      <TopBarSlot>
        <SearchField
          label={t('debts.search')}
          search={search}
          onSearch={onSearch}
          onLeave={() => table.current?.focus()}
        />
      </TopBarSlot>
      <HeldTable
        name="debtor"
        label={t('pages.debts')}
        items={found}
        columns={columns}
        idOf={readId}
        read={readDebtor}
        describe={describe}
        firstSort={largestFirst}
        rising={rising}
        openId={null}
        tableRef={table}
        onOpen={openCard}
        onBack={() => onSearch('')}
      >
        <NothingFound title={t('debts.nothing')}>
          <Button variant="default" onClick={() => onSearch('')}>
            {t('clearSearch')}
          </Button>
        </NothingFound>
      </HeldTable>
    </>
  );
}

function readId({ contactId }: Debtor): number {
  return contactId;
}

function openCard(id: number): void {
  goTo('contacts', id);
}
