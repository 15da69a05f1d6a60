import { NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../src-shared/stages/stage.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import segmentClasses from '../segments/segments.module.css';
import { QueryView } from '../ui/query-view.tsx';
import { useMonthName } from '../ui/use-month-name.ts';
import { StageFlowTable } from './stage-flow-table.tsx';
import { StageFlowPeople } from './stage-flow-people.tsx';

type Props = Readonly<{ month: string; months: readonly string[]; onMonth: (month: string) => void }>;

/** Who went from stage to stage in a month; a figure opens the clients behind it. */
export function StageFlows({ month, months, onMonth }: Props): ReactNode {
  const { t } = useTranslation('stages');
  const tellMonth = useMonthName();
  const query = useQueryChannel('stages:flows', { month }, { keepPrevious: true });
  const [step, setStep] = useState<Readonly<{ from: Stage | null; to: Stage }> | null>(null);
  return (
    <section aria-labelledby="stage-flows">
      <h2 id="stage-flows" className={segmentClasses.heading}>
        {t('flows.title')}
      </h2>
      <p className={segmentClasses.hint}>{t('flows.hint')}</p>
      <NativeSelect
        w={220}
        label={t('flows.month')}
        value={month}
        data={months.toReversed().map((value) => ({ value, label: tellMonth(value) }))}
        onChange={(event) => {
          setStep(null);
          onMonth(event.currentTarget.value);
        }}
      />
      <QueryView query={query}>
        {({ flows }) =>
          flows.length === 0 ? (
            <p className={segmentClasses.hint}>{t('flows.nobody')}</p>
          ) : (
            <StageFlowTable flows={flows} onOpen={setStep} />
          )
        }
      </QueryView>
      {step === null ? null : (
        <StageFlowPeople
          key={`${step.from} ${step.to}`}
          month={month}
          step={step}
          onClose={() => setStep(null)}
        />
      )}
    </section>
  );
}
