import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import segmentClasses from '../segments/segments.module.css';
import { QueryView } from '../ui/query-view.tsx';
import { StageFlows } from './stage-flows.tsx';
import { StageMonths } from './stage-months.tsx';
import { StagePicture } from './stage-picture.tsx';

/** Months that are shown: a year and the month it is compared with. */
const shownMonths = 13;

/** The base by stage and month as a picture and a table, and who went where in the month that is chosen. */
export function StageHistory(): ReactNode {
  const { t } = useTranslation('stages');
  const query = useQueryChannel('stages:history', { months: shownMonths });
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <QueryView query={query}>
      {({ months }) => {
        const month = chosen ?? months.at(-1)?.month;
        return (
          <>
            <section aria-labelledby="stage-history">
              <h2 id="stage-history" className={segmentClasses.heading}>
                {t('history.title')}
              </h2>
              <p className={segmentClasses.hint}>{t('history.hint')}</p>
              <StagePicture months={months} />
              <StageMonths months={months} />
            </section>
            {month === undefined ? null : (
              <StageFlows
                month={month}
                months={months.map((each) => each.month)}
                onMonth={(next) => setChosen(next)}
              />
            )}
          </>
        );
      }}
    </QueryView>
  );
}
