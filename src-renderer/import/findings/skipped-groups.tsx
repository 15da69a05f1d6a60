import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../src-shared/import/import-preview.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './findings.module.css';
import { groupSkipped, joinRows, type SkippedGroup } from './group-findings.ts';
import { SampleList, type Sample } from './sample-list.tsx';

type Props = Readonly<{
  skipped: ImportPreview['skipped'];
  onShow: (row: number) => void;
}>;

/** Rows that make no card, by reason. */
export function SkippedGroups({ skipped, onShow }: Props): ReactNode {
  const { t } = useTranslation('import');
  const format = useFormat();
  const place = (from: number, to: number): string =>
    t('findings.row', { row: from === to ? from : t('findings.rowRange', { from, to }) });
  const toSamples = ({ reason, rows }: SkippedGroup): readonly Sample[] =>
    reason === 'blank'
      ? joinRows(rows.map(({ row }) => row)).map(({ from, to }) => ({
          key: String(from),
          row: from,
          place: place(from, to),
          text: '',
        }))
      : rows.map(({ row, text }) => ({ key: String(row), row, place: place(row, row), text }));

  return groupSkipped(skipped).map((group) => (
    <div key={group.reason} className={classes.group}>
      <div className={classes.what}>
        <span>{t(`skippedReasons.${group.reason}`)}</span>
        <span className={classes.count}>{format.number(group.rows.length)}</span>
      </div>
      <SampleList samples={toSamples(group)} onShow={onShow} />
    </div>
  ));
}
