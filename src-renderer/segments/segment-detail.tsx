import { Button, TextInput } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { composeSegmentRule } from '../../src-shared/segments/expand-segments.ts';
import type { Segment } from '../../src-shared/segments/segment.ts';
import { useOpenContactList } from '../contacts/use-open-contact-list.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { Screen } from '../ui/screen.tsx';
import { useFormat } from '../ui/use-format.ts';
import { goTo } from '../ui/use-route.ts';
import { MovementView } from './movement-view.tsx';
import { SegmentMembers } from './segment-members.tsx';
import { SegmentMenu } from './segment-menu.tsx';
import { SegmentRule } from './segment-rule.tsx';
import classes from './segments.module.css';
import { useRuleSentence } from './use-rule-sentence.ts';
import type { SegmentActs } from './use-segment-acts.ts';

type Props = Readonly<{ segment: Segment; acts: SegmentActs }>;

/** Months of movement that are shown. */
const months = 12;

/** One segment: its rule, its name to change, its movement by month. */
export function SegmentDetail({ segment, acts }: Props): ReactNode {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const openList = useOpenContactList();
  const tellRule = useRuleSentence();
  const [name, setName] = useState(segment.name);
  const moves = useQueryChannel('segments:moves', { months });
  const { id, rule, broken } = segment;
  const typed = name.trim();

  const rename = (event: FormEvent): void => {
    event.preventDefault();
    void acts.rename(segment, typed);
  };

  return (
    <Screen
      title={segment.name}
      lead={broken ? t('broken') : rule === null ? t('list') : tellRule(rule)}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} stroke={1.6} aria-hidden />}
            onClick={() => goTo('segments')}
          >
            {t('back')}
          </Button>
          <Button onClick={() => openList({ label: segment.name, filter: composeSegmentRule([id]) })}>
            {t('show')}
          </Button>
          <SegmentMenu segment={segment} acts={acts} onRemoved={() => goTo('segments')} />
        </>
      }
    >
      <dl className={classes.figures}>
        <div>
          <dt>{t('count')}</dt>
          <dd>{format.number(segment.count)}</dd>
        </div>
        <div>
          <dt>{t('revenue')}</dt>
          <dd>{format.money(segment.revenue)}</dd>
        </div>
      </dl>
      <SegmentRule segment={segment} acts={acts} />
      <form className={classes.rename} onSubmit={rename}>
        <TextInput
          label={t('saveName')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={typed === '' || typed === segment.name}>
          {t('rename')}
        </Button>
      </form>
      <SegmentMembers segment={segment} />
      <QueryView query={moves}>
        {({ movements }) => {
          const movement = movements.find(({ segmentId }) => segmentId === id);
          return movement === undefined ? null : (
            <MovementView
              segmentId={id}
              movement={movement}
              note={t(rule === null ? 'sinceList' : 'since', { date: format.date(segment.since) })}
            />
          );
        }}
      </QueryView>
    </Screen>
  );
}
