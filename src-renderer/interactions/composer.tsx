import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { InteractionForm } from './interaction-form.tsx';
import { emptyDraft } from './interaction-draft.ts';
import classes from './timeline.module.css';

/** Writes a new entry; after it is written the form is empty again, with the same kind. */
export function Composer({ contactId }: Readonly<{ contactId: number }>): ReactNode {
  const { t } = useTranslation('interactions');
  const { mutate, error, isPending } = useCommandChannel('interactions:add');
  const [round, setRound] = useState(0);
  const [kind, setKind] = useState(emptyDraft.kind);
  return (
    <section className={classes.composer} aria-label={t('composer')}>
      <InteractionForm
        key={round}
        contactId={contactId}
        initial={{ ...emptyDraft, kind }}
        saveLabel={t('save')}
        error={error}
        busy={isPending}
        onSave={(input) =>
          mutate(input, {
            onSuccess: () => {
              setKind(input.kind);
              setRound(round + 1);
            },
          })
        }
      />
    </section>
  );
}
