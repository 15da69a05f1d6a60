import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextFormat } from '../../src-shared/import/text-format.ts';
import { Notice } from '../ui/notice.tsx';
import classes from './broken-quotes-notice.module.css';

type Props = Readonly<{ text: TextFormat }>;

const mostNamed = 10;

/** Says which rows of a text have a quotation mark that never closes; nothing when all do. */
export function BrokenQuotesNotice({ text }: Props): ReactNode {
  const { t } = useTranslation('plainText');
  if (text.brokenRows.length === 0) return null;
  const named = text.brokenRows.slice(0, mostNamed).join(', ');
  const rows = text.brokenRows.length > mostNamed ? t('broken.more', { rows: named }) : named;
  return (
    <div className={classes.place}>
      <Notice tone="warn" title={t('broken.title')} text={t('broken.text', { rows })} />
    </div>
  );
}
