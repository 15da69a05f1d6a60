import { ActionIcon, Popover } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../src-shared/contacts/contact.ts';
import { MergePartners } from './merge-partners.tsx';
import { useMergeRequest } from './merge-request.ts';

/** «Объединить с…» on a card: asks for the other card. Nothing where no merge can be shown. */
export function MergeWith({ card }: Readonly<{ card: ContactCard }>): ReactNode {
  const { t } = useTranslation('merges');
  const startMerge = useMergeRequest();
  const [open, setOpen] = useState(false);
  if (startMerge === null) return null;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={340} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('with.open')}
          title={t('with.open')}
          onClick={() => setOpen(!open)}
        >
          <IconArrowMerge size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <MergePartners
          card={card}
          onPick={(id) => {
            setOpen(false);
            startMerge([card.id, id]);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
