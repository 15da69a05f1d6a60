import { Button } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useToldAct } from '../contacts/use-told-act.ts';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { ComparedCards } from './compared-cards.tsx';
import classes from './merges.module.css';
import { useMergeCards } from './use-merge-cards.ts';
import { useMergedGroup } from './use-merged-group.ts';

type Props = Readonly<{
  contactIds: readonly number[];
  onDone: (survivorId: number) => void;
  onCancel: () => void;
}>;

/** Cards that the owner chose, side by side, and the button that makes one of them. Esc goes back. */
export function MergeContacts({ contactIds, onDone, onCancel }: Props): ReactNode {
  const { t } = useTranslation('merges');
  const panel = useRef<HTMLElement>(null);
  const cards = useMergeCards(contactIds);
  const group = useMergedGroup(cards);
  const { mutateAsync, isPending } = useCommandChannel('merges:run');
  const tellDone = useToldAct();
  const { request } = group.draft;
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);

  const merge = async (): Promise<void> => {
    if (request === null) return;
    const [name = ''] = group.names;
    const count = group.ids.length;
    const done = mutateAsync(request);
    const what = count > 3 ? t('doneMany', { count, name }) : t('done', { names: group.names.join(', ') });
    if (await tellDone(done, what)) onDone((await done).contactId);
  };
  const hearKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onCancel();
  };

  return (
    // Esc is heard from whatever has the focus inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={panel} className={classes.screen} tabIndex={-1} aria-label={t('title')} onKeyDown={hearKey}>
      <header>
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.lead}>{t('lead')}</p>
      </header>
      <ComparedCards group={group} />
      <div className={classes.buttons}>
        <Button disabled={request === null} loading={isPending} onClick={() => void merge()}>
          {t('run', { count: group.ids.length })}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </section>
  );
}
