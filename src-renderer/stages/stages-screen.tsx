import { Button } from '@mantine/core';
import { IconStairsUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { Screen } from '../ui/screen.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import { goTo } from '../ui/use-route.ts';
import { StageHistory } from './stage-history.tsx';
import { StageTable } from './stage-table.tsx';
import { ThresholdForm } from './threshold-form.tsx';

/** The six stages with their figures, the thresholds that decide them, and the movement between them by month. */
export function StagesScreen(): ReactNode {
  const { t } = useTranslation('stages');
  const query = useQueryChannel('stages:get', {});
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <QueryView query={query}>
        {({ settings, counts, byHand }) => {
          const isEmpty = counts.every(({ count }) => count === 0);
          return (
            <>
              {isEmpty ? (
                <StateMessage
                  icon={<IconStairsUp size={28} stroke={1.5} />}
                  title={t('empty')}
                  text={t('emptyText')}
                >
                  <Button variant="default" onClick={() => goTo('import')}>
                    {t('emptyImport')}
                  </Button>
                </StateMessage>
              ) : (
                <StageTable settings={settings} counts={counts} byHand={byHand} />
              )}
              <ThresholdForm settings={settings} />
              {isEmpty ? null : <StageHistory />}
            </>
          );
        }}
      </QueryView>
    </Screen>
  );
}
