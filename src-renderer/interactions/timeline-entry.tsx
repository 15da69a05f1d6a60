import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../src-shared/interactions/interaction.ts';
import { useToldError } from '../contacts/use-told-error.ts';
import { useToldUndo } from '../contacts/use-told-undo.tsx';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useFormat } from '../ui/use-format.ts';
import { InteractionForm } from './interaction-form.tsx';
import { draftOfInteraction } from './interaction-draft.ts';
import { interactionIcons } from './interaction-icons.ts';
import classes from './timeline.module.css';

/** One entry of the timeline, edited in place; a removed one can be taken back. */
export function TimelineEntry({ interaction }: Readonly<{ interaction: Interaction }>): ReactNode {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const { mutate: update, error, isPending } = useCommandChannel('interactions:update');
  const { mutate: remove } = useCommandChannel('interactions:remove');
  const tellUndo = useToldUndo();
  const tellError = useToldError();
  const { id, kind, direction, durationMinutes, happenedAt, outcome, text } = interaction;
  const KindIcon = interactionIcons[kind];

  if (editing) {
    return (
      <li className={classes.editing}>
        <InteractionForm
          contactId={interaction.contactId}
          initial={draftOfInteraction(interaction, format.locale)}
          saveLabel={t('saveEdit')}
          error={error}
          busy={isPending}
          detailed
          onSave={(input) => update({ ...input, id }, { onSuccess: () => setEditing(false) })}
          onCancel={() => setEditing(false)}
        />
      </li>
    );
  }
  const about = [
    direction && t(`directions.${direction}`),
    durationMinutes === null ? null : t('minutes', { count: durationMinutes }),
  ].filter(Boolean);
  return (
    <li className={classes.entry}>
      <span className={classes.icon} aria-hidden>
        <KindIcon size={15} stroke={1.6} />
      </span>
      <div className={classes.body}>
        <div className={classes.line}>
          <strong>{t(`kinds.${kind}`)}</strong>
          {about.length > 0 ? <span>{about.join(' · ')}</span> : null}
          <time dateTime={happenedAt}>{format.dateTime(happenedAt)}</time>
        </div>
        {text === null ? null : (
          <p className={classes.text} data-selectable>
            {text}
          </p>
        )}
        {outcome === null ? null : (
          <p className={classes.text} data-selectable>
            <span className={classes.outcome}>{t('outcome')}: </span>
            {outcome}
          </p>
        )}
      </div>
      <span className={classes.tools}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('edit')}
          title={t('edit')}
          onClick={() => setEditing(true)}
        >
          <IconPencil size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('remove')}
          title={t('remove')}
          onClick={() =>
            remove(
              { id },
              { onSuccess: ({ operationId }) => tellUndo(t('removed'), operationId), onError: tellError },
            )
          }
        >
          <IconTrash size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}
