import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../src-shared/contacts/contact.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { useFormat } from '../ui/use-format.ts';
import factClasses from '../contacts/fields/facts.module.css';
import { AddToList } from './add-to-list.tsx';
import classes from './contact-segments.module.css';
import { MembershipLine } from './membership-line.tsx';

/** Segments shown before the rest is unfolded. */
const shownAtOnce = 4;

/** The segments a client is in, each with its rule and the day he entered; the ones he has left; a way to a list. */
export function ContactSegments({ card }: Readonly<{ card: ContactCard }>): ReactNode {
  const { t } = useTranslation('segmentActs');
  const format = useFormat();
  const [unfolded, setUnfolded] = useState(false);
  const list = useQueryChannel('segments:list', {});
  const audience = useQueryChannel('segments:of-contact', { id: card.id });
  if (list.data === undefined || audience.data === undefined || card.deletedAt !== null) return null;
  const { segments } = list.data;
  const findSegment = (id: number): (typeof segments)[number] | undefined =>
    segments.find((each) => each.id === id);
  const inside = audience.data.inside.flatMap(({ segmentId, since }) => {
    const segment = findSegment(segmentId);
    return segment === undefined ? [] : [{ segment, since }];
  });
  const left = audience.data.left.flatMap(({ segmentId, day }) => {
    const name = findSegment(segmentId)?.name;
    return name === undefined ? [] : [t('ofContact.leftOne', { name, date: format.date(day) })];
  });
  const hidden = unfolded ? 0 : Math.max(0, inside.length - shownAtOnce);
  return (
    <section className={classes.section} aria-label={t('ofContact.title')}>
      <h3 className={factClasses.sectionTitle}>{t('ofContact.title')}</h3>
      {inside.length === 0 ? <p className={classes.dim}>{t('ofContact.none')}</p> : null}
      <ul className={classes.list}>
        {inside.slice(0, inside.length - hidden).map(({ segment, since }) => (
          <MembershipLine key={segment.id} contactId={card.id} segment={segment} since={since} />
        ))}
      </ul>
      {left.length > 0 ? (
        <p className={classes.dim} data-selectable>
          {t('ofContact.left', { names: left.join(', ') })}
        </p>
      ) : null}
      <div className={classes.buttons}>
        {hidden > 0 ? (
          <Button variant="subtle" size="compact-sm" onClick={() => setUnfolded(true)}>
            {t('ofContact.more', { count: hidden, figure: format.number(hidden) })}
          </Button>
        ) : null}
        <AddToList ids={new Set([card.id])} size="compact-sm" />
      </div>
    </section>
  );
}
