import { Button } from '@mantine/core';
import { IconGridDots } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../contacts/fields/day-field.tsx';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { Screen } from '../ui/screen.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import { goTo } from '../ui/use-route.ts';
import { RfmGrid } from './rfm-grid.tsx';
import { RfmGroupsTable } from './rfm-groups-table.tsx';
import { RfmPeople } from './rfm-people.tsx';
import { RfmSettingsForm } from './rfm-settings-form.tsx';
import classes from './rfm.module.css';
import { useOpenRfmPlace } from './use-open-rfm-place.ts';

/** How lately, how often and for how much clients buy: the grid, the groups, and how scores are given. */
export function RfmScreen(): ReactNode {
  const { t } = useTranslation('rfm');
  const [date, setDate] = useState<string | null>(null);
  const table = useQueryChannel('rfm:table', { date }, { keepPrevious: true });
  const settings = useQueryChannel('rfm:settings', {});
  const { people, open, close } = useOpenRfmPlace(date);

  return (
    <Screen
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <DayField label={t('date')} value={date} onChange={setDate} />
          {date === null ? null : (
            <Button variant="default" className={classes.today ?? ''} onClick={() => setDate(null)}>
              {t('today')}
            </Button>
          )}
        </>
      }
    >
      <QueryView query={settings}>
        {(how) => (
          <>
            <QueryView query={table}>
              {(answer) =>
                answer.edges === null ? (
                  <StateMessage
                    icon={<IconGridDots size={28} stroke={1.5} />}
                    title={t('empty')}
                    text={t('emptyText')}
                  >
                    <Button variant="default" onClick={() => goTo('import')}>
                      {t('emptyImport')}
                    </Button>
                  </StateMessage>
                ) : (
                  <>
                    <RfmGrid table={answer} edges={answer.edges} onOpen={open} />
                    {people === null ? null : (
                      <RfmPeople key={people.label} people={people} onClose={close} />
                    )}
                    <RfmGroupsTable table={answer} groups={how.groups} onOpen={open} />
                  </>
                )
              }
            </QueryView>
            <RfmSettingsForm settings={how} />
          </>
        )}
      </QueryView>
    </Screen>
  );
}
