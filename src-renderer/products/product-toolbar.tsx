import { Button, NativeSelect } from '@mantine/core';
import { IconArchive, IconArrowLeft, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import classes from '../orders/list/order-list.module.css';
import { SearchField } from '../ui/search-field.tsx';
import { TopBarSlot } from '../ui/top-bar-slot.tsx';

type Shown = Readonly<{ search: string; group: string; archived: boolean }>;
type Props = Readonly<{
  shown: Shown;
  onShown: (shown: Shown) => void;
  onAdd: () => void;
  onLeave: () => void;
}>;

/** Over the catalogue: its search, the group, the archive and back, a new product. */
export function ProductToolbar({ shown, onShown, onAdd, onLeave }: Props): ReactNode {
  const { t } = useTranslation('orders');
  const groups = useQueryChannel('products:groups', {}).data?.groups ?? [];
  const ArchiveIcon = shown.archived ? IconArrowLeft : IconArchive;
  return (
    <header className={classes.toolbar}>
      <TopBarSlot>
        <SearchField
          label={t('products.search')}
          search={shown.search}
          onSearch={(search) => onShown({ ...shown, search })}
          onLeave={onLeave}
        />
      </TopBarSlot>
      <div className={classes.filters}>
        {groups.length > 0 ? (
          <NativeSelect
            aria-label={t('products.columns.groupName')}
            value={shown.group}
            data={[{ value: '', label: t('products.anyGroup') }, ...groups]}
            onChange={(event) => onShown({ ...shown, group: event.currentTarget.value })}
          />
        ) : null}
      </div>
      <div className={classes.actions}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<ArchiveIcon size={16} stroke={1.6} aria-hidden />}
          onClick={() => onShown({ ...shown, archived: !shown.archived })}
        >
          {t(shown.archived ? 'products.leaveArchive' : 'products.showArchive')}
        </Button>
        <Button
          leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
          title={t('products.addHint')}
          onClick={onAdd}
        >
          {t('products.add')}
        </Button>
      </div>
    </header>
  );
}
