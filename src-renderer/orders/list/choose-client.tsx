import { Button, Select } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactView } from '../../../src-shared/contacts/contacts-contract.ts';
import { everything } from '../../../src-shared/filters/filter.ts';
import { formatPhone } from '../../../src-shared/phones/format-phone.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import classes from './order-list.module.css';

const offered = 12;

/** Who buys. */
export type Buyer = Readonly<{ id: number; name: string }>;

type Props = Readonly<{ onChoose: (buyer: Buyer) => void; onNew: () => void }>;

/** Finds the client of a new order by name, phone or e-mail. */
export function ChooseClient({ onChoose, onNew }: Props): ReactNode {
  const { t } = useTranslation('orders');
  const [search, setSearch] = useState('');
  const view: ContactView = {
    filter: everything,
    search: search.trim().slice(0, 200),
    sort: { field: 'name', direction: 'asc' },
    trash: false,
  };
  const found = useQueryChannel('contacts:find', { view, limit: offered }, { keepPrevious: true });
  const ids = [...(found.data?.ids ?? [])];
  const rows = useQueryChannel(
    'contacts:rows',
    { ids, fields: ['phones'] },
    { enabled: ids.length > 0, keepPrevious: true },
  );
  const clients = ids.length === 0 ? [] : (rows.data?.rows ?? []);
  return (
    <div className={classes.chooseClient}>
      <Select
        className={classes.buyerSearch ?? ''}
        label={t('create.client')}
        placeholder={t('create.clientHint')}
        searchable
        openOnFocus={false}
        // The form was opened by the owner's own click or key.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={null}
        searchValue={search}
        onSearchChange={setSearch}
        nothingFoundMessage={t(search.trim() === '' ? 'create.typeMore' : 'create.nobody')}
        data={clients.map(({ id, name, cells }) => {
          const [phone] = Array.isArray(cells['phones']) ? cells['phones'] : [];
          const title = name === '' ? t('noName') : name;
          return { value: String(id), label: phone ? `${title} · ${formatPhone(phone)}` : title };
        })}
        filter={({ options }) => options}
        onChange={(value) => {
          const client = clients.find(({ id }) => String(id) === value);
          if (client) onChoose({ id: client.id, name: client.name });
        }}
      />
      <Button
        variant="default"
        leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />}
        onClick={onNew}
      >
        {t('create.newClient')}
      </Button>
    </div>
  );
}
