import { useTranslation } from 'react-i18next';
import type { FindingSample, ImportFinding } from '../../../src-shared/import/import-finding.ts';
import type { Sample } from '../findings/sample-list.tsx';

/** The places of a finding in words: «8916… → +7 (916) …», for a twin the row it repeats. */
export function useFindingSamples({ id, samples }: ImportFinding): readonly Sample[] {
  const { t } = useTranslation('clinic');
  const { t: importing } = useTranslation('import');
  const say = ({ before, after, column }: FindingSample): string => {
    if (id === 'twins') return t('sameAs', { row: before });
    if (id === 'twinValues') {
      return t(after === '' ? 'keepsEmpty' : 'keeps', { before, after: after ?? '', column });
    }
    if (after !== null) return t('becomes', { before, after });
    return before === '' ? column : before;
  };
  return samples.map((sample, index) => ({
    key: `${sample.row} ${sample.column} ${index}`,
    row: sample.row,
    place: importing('findings.row', { row: sample.row }),
    text: say(sample),
    ...(sample.column === '' ? {} : { column: sample.column }),
  }));
}
