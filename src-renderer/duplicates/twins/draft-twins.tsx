import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TwinList } from './twin-list.tsx';
import type { Twin } from './use-twins.ts';

type Props = Readonly<{
  twins: readonly Twin[];
  onOpen: (id: number) => void;
  onFill: (id: number) => void;
}>;

/** Clients that the one being written probably repeats: to open, or to add to what is known of them. */
export function DraftTwins({ twins, onOpen, onFill }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  return (
    <TwinList
      title={t('twins.title', { count: twins.length })}
      twins={twins}
      acts={[
        {
          label: t('twins.open'),
          labelOf: (name) => t('twins.openLabel', { name }),
          run: onOpen,
        },
        {
          label: t('twins.fill'),
          labelOf: (name) => t('twins.fillLabel', { name }),
          run: onFill,
        },
      ]}
    />
  );
}
