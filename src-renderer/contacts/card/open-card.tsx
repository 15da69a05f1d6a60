import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { StateMessage } from '../../ui/state-message.tsx';
import type { ContactActs } from '../use-contact-acts.ts';
import classes from './card.module.css';
import { ContactCard } from './contact-card.tsx';

type Props = Readonly<{ id: number; wide: boolean; acts: ContactActs; onTrashed: () => void }>;

/** Reads a card and draws it. While the list is walked, the last card stays until the next has come. */
export function OpenCard({ id, wide, acts, onTrashed }: Props): ReactNode {
  const { t } = useTranslation(['contacts', 'errors']);
  const query = useQueryChannel('contacts:card', { id }, { keepPrevious: true });
  if (query.error?.code === 'notFound') {
    return <StateMessage title={t('errors:notFound.title')} text={t('contacts:card.gone')} />;
  }
  return (
    <div className={classes.loading} data-loaded={query.data !== undefined || undefined}>
      <QueryView query={query} lines={8}>
        {(card) => <ContactCard key={card.id} card={card} wide={wide} acts={acts} onTrashed={onTrashed} />}
      </QueryView>
    </div>
  );
}
