import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn, ImportPreview } from '../../src-shared/import/import-preview.ts';
import { ProgressLine } from '../ui/progress-line.tsx';
import { useFormat } from '../ui/use-format.ts';
import { describeForecast, findIdleReason } from './describe-forecast.ts';
import classes from './forecast-bar.module.css';
import { describeSales } from './ledger/describe-sales.ts';
import type { ImportWork } from './import-work.ts';

type Props = Readonly<{ work: ImportWork; preview: ImportPreview; columns: readonly ImportColumn[] }>;

/** The sentence that is always true, and the button. While it is being counted anew there is no button to press. */
export function ForecastBar({ work, preview, columns }: Props): ReactNode {
  const { t } = useTranslation('import');
  const { t: tSales } = useTranslation('sales');
  const format = useFormat();
  const idle = findIdleReason({ columns: [...columns], forecast: preview.forecast });
  const ready = !work.adjusting && idle === null;
  const { run } = work;

  useEffect(() => {
    if (!ready) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !event.ctrlKey) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [ready, run]);

  const sentence = work.adjusting
    ? t('forecast.counting')
    : idle === 'nothingMapped'
      ? t('forecast.nothingMapped')
      : preview.sales === undefined
        ? describeForecast(t, preview.forecast, format.number)
        : describeSales(tSales, preview.forecast, preview.sales, format.number);
  return (
    <footer className={classes.bar}>
      <output className={classes.sentence} aria-label={t('forecast.label')}>
        {sentence}
      </output>
      {work.adjusting ? (
        <ProgressLine label={t('forecast.counting')} progress={work.progress} className={classes.line} />
      ) : null}
      <Button title={t('forecast.runHint')} disabled={!ready} onClick={run}>
        {t('forecast.run')}
      </Button>
    </footer>
  );
}
