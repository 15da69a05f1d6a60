import { Button, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { composeSegmentRule } from '../../src-shared/segments/expand-segments.ts';
import type { Segment } from '../../src-shared/segments/segment.ts';
import { useOpenContactList } from '../contacts/use-open-contact-list.ts';
import { useFormat } from '../ui/use-format.ts';
import { goTo } from '../ui/use-route.ts';
import { formatChange } from './format-change.ts';
import { SegmentMenu } from './segment-menu.tsx';
import classes from './segments.module.css';
import { useRuleSentence } from './use-rule-sentence.ts';
import type { SegmentActs } from './use-segment-acts.ts';

type Props = Readonly<{ segments: readonly Segment[]; acts: SegmentActs }>;

/** Every segment: the name opens its clients, the rule reads as a sentence. */
export function SegmentTable({ segments, acts }: Props): ReactNode {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const openList = useOpenContactList();
  const tellRule = useRuleSentence();
  return (
    <table className={classes.table} aria-label={t('table')}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('count')}</th>
          <th scope="col">{t('change')}</th>
          <th scope="col">{t('revenue')}</th>
          <th scope="col">
            <VisuallyHidden>{t('more')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {segments.map((segment) => {
          const { id, name, rule, count, change, revenue, broken } = segment;
          return (
            <tr key={id}>
              <th scope="row">
                <button
                  type="button"
                  className={classes.link}
                  title={t('open', { name })}
                  onClick={() => openList({ label: name, filter: composeSegmentRule([id]) })}
                >
                  {name}
                </button>
                <span className={broken ? classes.broken : classes.meaning}>
                  {broken ? t('broken') : rule === null ? t('list') : tellRule(rule)}
                </span>
              </th>
              <td>{format.number(count)}</td>
              <td>{formatChange(change, format)}</td>
              <td>{format.money(revenue)}</td>
              <td className={classes.tools}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('details', { name })}
                  onClick={() => goTo('segments', id)}
                >
                  {t('detailsShort')}
                </Button>
                <SegmentMenu segment={segment} acts={acts} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
