import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../../src-shared/import/import-preview.ts';
import { importProblemsEn } from '../../../src-shared/words/en/import-problems.ts';
import { importProblemsRu } from '../../../src-shared/words/ru/import-problems.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './findings.module.css';
import { groupProblems } from './group-findings.ts';
import { SampleList } from './sample-list.tsx';

type Props = Readonly<{
  problems: readonly ImportProblem[];
  onShow?: (row: number, column: string | null) => void;
}>;

const words = { ru: importProblemsRu, en: importProblemsEn } as const;

/** Problems by kind: how many, what it means, and where. */
export function ProblemGroups({ problems, onShow }: Props): ReactNode {
  const { t } = useTranslation('import');
  const format = useFormat();
  return groupProblems(problems).map(({ code, problems: ofCode }) => (
    <div key={code} className={classes.group} data-tone="warn">
      <div className={classes.what}>
        <span>{words[format.locale][code]}</span>
        <span className={classes.count}>{format.number(ofCode.length)}</span>
      </div>
      <SampleList
        samples={ofCode.map(({ row, column, value }, index) => ({
          key: `${row} ${column} ${index}`,
          row,
          column,
          place: t('findings.row', { row }),
          text: value === '' ? column : value,
        }))}
        onShow={onShow}
      />
    </div>
  ));
}
