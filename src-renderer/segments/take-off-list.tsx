import { Button } from '@mantine/core';
import { IconPlaylistX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../src-shared/filters/filter.ts';
import { findNamedSegment } from '../../src-shared/segments/expand-segments.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { useListActs } from './use-list-acts.ts';

type Props = Readonly<{ ids: ReadonlySet<number>; rule: Filter | null; onDone: () => void }>;

/** Takes everyone chosen off the list that is shown; nothing where what is shown is no list put together by hand. */
export function TakeOffList({ ids, rule, onDone }: Props): ReactNode {
  const { t } = useTranslation('segmentActs');
  const acts = useListActs();
  const id = rule === null ? null : findNamedSegment(rule);
  const { data } = useQueryChannel('segments:list', {}, { enabled: id !== null });
  const list = data?.segments.find((each) => each.id === id && each.kind === 'static');
  if (list === undefined) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconPlaylistX size={16} stroke={1.6} aria-hidden />}
      onClick={() => void acts.remove(list, [...ids]).then((done) => done && onDone())}
    >
      {t('outOfList')}
    </Button>
  );
}
