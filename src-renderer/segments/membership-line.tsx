import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../src-shared/segments/segment.ts';
import { useFormat } from '../ui/use-format.ts';
import { goTo } from '../ui/use-route.ts';
import classes from './contact-segments.module.css';
import { useListActs } from './use-list-acts.ts';
import { useRuleSentence } from './use-rule-sentence.ts';

type Props = Readonly<{ contactId: number; segment: Segment; since: string | null }>;

/** One segment of a client: its name opens it, under it why the client is there. */
export function MembershipLine({ contactId, segment, since }: Props): ReactNode {
  const { t } = useTranslation(['segmentActs', 'segments']);
  const format = useFormat();
  const tellRule = useRuleSentence();
  const acts = useListActs();
  const { id, name, rule } = segment;
  return (
    <li>
      <div className={classes.head}>
        <button
          type="button"
          className={classes.link}
          title={t('segmentActs:ofContact.open', { name })}
          onClick={() => goTo('segments', id)}
        >
          {name}
        </button>
        {since === null ? null : (
          <span className={classes.dim}>
            {t('segmentActs:ofContact.since', { date: format.date(since) })}
          </span>
        )}
        {rule === null ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="xs"
            aria-label={t('segmentActs:members.remove', { name })}
            title={t('segmentActs:outOfList')}
            onClick={() => void acts.remove(segment, [contactId])}
          >
            <IconX size={12} aria-hidden />
          </ActionIcon>
        ) : null}
      </div>
      <p className={classes.dim} data-selectable>
        {rule === null ? t('segments:list') : t('segmentActs:ofContact.why', { rule: tellRule(rule) })}
      </p>
    </li>
  );
}
