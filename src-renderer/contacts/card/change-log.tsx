import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldChange } from '../../../src-shared/journal/operation.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { StateMessage } from '../../ui/state-message.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './card.module.css';
import { groupChanges } from './group-changes.ts';
import { useDescribeChange } from './use-describe-change.ts';

const step = 100;
const most = 500;

/** What was changed on a card, newest first, by days and operations. */
export function ChangeLog({ contactId }: Readonly<{ contactId: number }>): ReactNode {
  const { t } = useTranslation(['contacts', 'app']);
  const [limit, setLimit] = useState(step);
  const query = useQueryChannel('journal:contact-changes', { contactId, limit });
  return (
    <QueryView query={query}>
      {({ changes }) =>
        changes.length === 0 ? (
          <StateMessage
            icon={<IconHistory size={28} stroke={1.5} />}
            title={t('contacts:changes.empty')}
            text={t('contacts:changes.emptyText')}
          />
        ) : (
          <>
            <ChangeDays changes={changes} />
            {changes.length >= limit && limit < most ? (
              <Button variant="subtle" onClick={() => setLimit(Math.min(most, limit + step))}>
                {t('app:actions.more')}
              </Button>
            ) : null}
          </>
        )
      }
    </QueryView>
  );
}

/** A new order says its sum; what it was made of is on its own tab. */
function leaveOutNewLines(changes: readonly FieldChange[]): readonly FieldChange[] {
  const made = changes.some(({ table, change }) => table === 'orders' && change === 'insert');
  return made ? changes.filter(({ table }) => table !== 'order_lines') : changes;
}

function ChangeDays({ changes }: Readonly<{ changes: readonly FieldChange[] }>): ReactNode {
  const format = useFormat();
  const describe = useDescribeChange();
  const days = useMemo(() => groupChanges(changes), [changes]);
  return days.map((day) => (
    <section key={day.key} aria-label={format.day(day.at)}>
      <h3 className={classes.day}>{format.day(day.at)}</h3>
      <ul className={classes.changes}>
        {day.operations.map((operation) => {
          const lines = leaveOutNewLines(operation.changes).flatMap(describe);
          return lines.length === 0 ? null : (
            <li key={operation.id} className={classes.change}>
              <time dateTime={operation.at}>{format.time(operation.at)}</time>
              <ul>
                {[...new Set(lines)].map((line) => (
                  <li key={line} data-selectable>
                    {line}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
