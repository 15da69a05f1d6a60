import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard as Card } from '../../../src-shared/contacts/contact.ts';
import { Timeline } from '../../interactions/timeline.tsx';
import { ContactSales } from '../../orders/contact-sales.tsx';
import { MergeHistory } from '../../merges/merge-history.tsx';
import { RfmStrip } from '../../rfm/rfm-strip.tsx';
import { SalesStrip } from '../../orders/sales-strip.tsx';
import { ContactSegments } from '../../segments/contact-segments.tsx';
import { StageLine } from '../../stages/stage-line.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { ContactActs } from '../use-contact-acts.ts';
import { CardFacts } from './card-facts.tsx';
import { CardHead } from './card-head.tsx';
import { CardTabs, type CardTab } from './card-tabs.tsx';
import classes from './card.module.css';
import { ChangeLog } from './change-log.tsx';
import { GoneNotice } from './gone-notice.tsx';
import { FiguresStrip } from './figures-strip.tsx';
import { useSaveCard } from './use-save-card.ts';

type Props = Readonly<{ card: Card; wide: boolean; acts: ContactActs; onTrashed: () => void }>;

/** Everything about one client. Beside the list the facts, the timeline and the changes share a place; on the whole width the facts stand apart. */
export function ContactCard({ card, wide, acts, onTrashed }: Props): ReactNode {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const save = useSaveCard(card.id);
  const [asked, setAsked] = useState<CardTab>('facts');
  const tab = wide && asked === 'facts' ? 'timeline' : asked;
  const { completeness } = card.fields;

  const facts = (
    <>
      <StageLine card={card} />
      <SalesStrip card={card} />
      <RfmStrip card={card} />
      <FiguresStrip card={card} onSave={save} />
      <CardFacts card={card} onSave={save} />
      <ContactSegments card={card} />
      <p className={classes.foot}>
        {t('card.added', { when: format.day(card.createdAt) })}
        {card.updatedAt === card.createdAt
          ? null
          : `, ${t('card.changed', { when: format.dateTime(card.updatedAt) })}`}
        {typeof completeness === 'number' ? `. ${t('card.completeness', { figure: completeness })}` : null}
      </p>
    </>
  );
  return (
    <div className={classes.card} data-wide={wide || undefined}>
      <div className={classes.side}>
        <GoneNotice card={card} onRestore={() => void acts.restore([card.id], card.name)} />
        <CardHead
          card={card}
          onTrash={() => void acts.trash([card.id], card.name).then((done) => done && onTrashed())}
        />
        {wide ? facts : null}
      </div>
      <div className={classes.main}>
        <CardTabs tab={tab} withFacts={!wide} onTab={setAsked} />
        {tab === 'facts' ? facts : null}
        {tab === 'timeline' ? <Timeline contactId={card.id} /> : null}
        {tab === 'sales' ? <ContactSales contactId={card.id} /> : null}
        {tab === 'changes' ? (
          <>
            <MergeHistory contactId={card.id} />
            <ChangeLog contactId={card.id} />
          </>
        ) : null}
      </div>
    </div>
  );
}
