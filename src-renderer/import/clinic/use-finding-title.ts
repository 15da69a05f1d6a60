import { useTranslation } from 'react-i18next';
import { listFindingIds, type ImportFindingId } from '../../../src-shared/import/import-finding.ts';
import { importProblemsEn } from '../../../src-shared/words/en/import-problems.ts';
import { importProblemsRu } from '../../../src-shared/words/ru/import-problems.ts';
import { useFormat } from '../../ui/use-format.ts';

const problems = { ru: importProblemsRu, en: importProblemsEn } as const;

/** Names findings: problems of cells by the words they have everywhere, the rest by their own. */
export function useFindingTitle(): (id: ImportFindingId) => string {
  const { t } = useTranslation('clinic');
  const { locale } = useFormat();
  return (id) => {
    const own = listFindingIds.find((each) => each === id);
    if (own !== undefined) return t(`ids.${own}`);
    return Object.entries(problems[locale]).find(([code]) => code === id)?.[1] ?? id;
  };
}
