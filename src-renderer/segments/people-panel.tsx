import { CloseButton } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { goTo } from '../ui/use-route.ts';
import { NamePopover } from './name-popover.tsx';
import classes from './people-panel.module.css';
import { useSegmentActs } from './use-segment-acts.ts';

const most = 200;

type Props = Readonly<{ title: string; hint?: string; ids: readonly number[]; onClose: () => void }>;

/** Clients behind a figure that no rule finds, each a way to the card; they can be kept as a list. */
export function PeoplePanel({ title, hint, ids, onClose }: Props): ReactNode {
  const { t } = useTranslation('segmentActs');
  const acts = useSegmentActs();
  const rows = useQueryChannel('contacts:rows', { ids: ids.slice(0, most), fields: [] });
  const panel = useRef<HTMLElement>(null);
  // Whoever asked for it somewhere on the screen is brought to the answer.
  useEffect(() => panel.current?.focus(), []);
  const hearKey = (event: KeyboardEvent): void => {
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || event.defaultPrevented || !isHere) return;
    event.preventDefault();
    onClose();
  };
  return (
    // Esc is heard from whatever has the focus inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={panel} tabIndex={-1} className={classes.panel} aria-label={title} onKeyDown={hearKey}>
      <h3 className={classes.title}>
        {title}
        <CloseButton size="sm" aria-label={t('people.close')} onClick={onClose} />
      </h3>
      {hint === undefined ? null : <p className={classes.hint}>{hint}</p>}
      {ids.length === 0 ? (
        <p className={classes.hint}>{t('people.nobody')}</p>
      ) : (
        <NamePopover
          label={t('people.keep')}
          fieldLabel={t('listName')}
          saveLabel={t('create')}
          button={{ variant: 'default', size: 'compact-sm' }}
          onSave={(name) => acts.create(name, null, ids)}
        />
      )}
      <QueryView query={rows} lines={2}>
        {(answer) => (
          <ul className={classes.list}>
            {answer.rows.map(({ id, name }) => (
              <li key={id}>
                <button type="button" className={classes.link} onClick={() => goTo('contacts', id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {ids.length > most ? (
        <p className={classes.hint}>{t('people.shown', { shown: most, total: ids.length })}</p>
      ) : null}
    </section>
  );
}
