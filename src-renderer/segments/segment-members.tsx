import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../src-shared/segments/segment.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { useFormat } from '../ui/use-format.ts';
import { goTo } from '../ui/use-route.ts';
import { composeSegmentView } from './segment-view.ts';
import classes from './segments.module.css';
import { useListActs } from './use-list-acts.ts';

const most = 30;

/** The first clients of a segment by name; off a list they can be taken one by one. */
export function SegmentMembers({ segment }: Readonly<{ segment: Segment }>): ReactNode {
  const { t } = useTranslation('segmentActs');
  const format = useFormat();
  const acts = useListActs();
  const { id, kind, count } = segment;
  const found = useQueryChannel(
    'contacts:find',
    { view: composeSegmentView(id), limit: most },
    { keepPrevious: true },
  );
  const ids = [...(found.data?.ids ?? [])];
  const rows = useQueryChannel(
    'contacts:rows',
    { ids, fields: [] },
    { enabled: found.data !== undefined, keepPrevious: true },
  );
  const isList = kind === 'static';
  return (
    <section aria-labelledby="segment-members">
      <h2 id="segment-members" className={classes.heading}>
        {t('members.title')}
      </h2>
      {count === 0 ? (
        <p className={classes.hint}>{t(isList ? 'members.emptyList' : 'members.empty')}</p>
      ) : (
        <QueryView query={rows} lines={3}>
          {(answer) => (
            <ul className={classes.members}>
              {answer.rows.map((row) => (
                <li key={row.id}>
                  <button type="button" className={classes.link} onClick={() => goTo('contacts', row.id)}>
                    {row.name}
                  </button>
                  {isList ? (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size="xs"
                      aria-label={t('members.remove', { name: row.name })}
                      title={t('outOfList')}
                      onClick={() => void acts.remove(segment, [row.id])}
                    >
                      <IconX size={12} aria-hidden />
                    </ActionIcon>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      )}
      {count > most ? (
        <p className={classes.hint}>
          {t('members.more', { count: count - most, figure: format.number(count - most) })}
        </p>
      ) : null}
      {isList && count === 0 ? (
        <Button variant="default" onClick={() => goTo('contacts')}>
          {t('members.choose')}
        </Button>
      ) : null}
    </section>
  );
}
