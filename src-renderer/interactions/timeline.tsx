import { IconMessages } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import { useFormat } from '../ui/use-format.ts';
import { Composer } from './composer.tsx';
import { groupByMonth } from './group-by-month.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import classes from './timeline.module.css';

/** What passed between the owner and a client: a place to write on top, then everything, newest first, by months. */
export function Timeline({ contactId }: Readonly<{ contactId: number }>): ReactNode {
  const { t } = useTranslation('interactions');
  const { locale } = useFormat();
  const query = useQueryChannel('interactions:list', { contactId });
  return (
    <div className={classes.timeline}>
      <Composer contactId={contactId} />
      <QueryView query={query}>
        {({ interactions }) =>
          interactions.length === 0 ? (
            <StateMessage
              icon={<IconMessages size={28} stroke={1.5} />}
              title={t('empty')}
              text={t('emptyText')}
            />
          ) : (
            groupByMonth(interactions, locale).map((month) => (
              <section key={month.key} aria-label={month.label}>
                <h3 className={classes.month}>{month.label}</h3>
                <ol className={classes.entries}>
                  {month.interactions.map((interaction) => (
                    <TimelineEntry key={interaction.id} interaction={interaction} />
                  ))}
                </ol>
              </section>
            ))
          )
        }
      </QueryView>
    </div>
  );
}
