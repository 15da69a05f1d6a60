import { Button, Textarea } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import type { InteractionInput } from '../../src-shared/interactions/interaction.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { InteractionDetails } from './interaction-details.tsx';
import { buildInteraction, type InteractionDraft, type InteractionProblem } from './interaction-draft.ts';
import { KindChoice } from './kind-choice.tsx';
import classes from './timeline.module.css';

type Props = Readonly<{
  contactId: number;
  initial: InteractionDraft;
  saveLabel: string;
  error: AppError | null;
  busy: boolean;
  /** Shows time, duration and outcome at once. */
  detailed?: boolean;
  onSave: (input: InteractionInput) => void;
  onCancel?: () => void;
}>;

/** The kind, what it was about, and on demand the rest. Ctrl+Enter saves. */
export function InteractionForm(props: Props): ReactNode {
  const { contactId, initial, saveLabel, error, busy, detailed = false, onSave, onCancel } = props;
  const { t } = useTranslation('interactions');
  const [draft, setDraft] = useState(initial);
  const [details, setDetails] = useState(detailed);
  const [problem, setProblem] = useState<InteractionProblem | null>(null);
  const change = (part: Partial<InteractionDraft>): void => {
    setDraft({ ...draft, ...part });
    setProblem(null);
  };
  const save = (): void => {
    const built = buildInteraction(contactId, draft, new Date());
    if ('input' in built) onSave(built.input);
    else setProblem(built.problem);
  };
  const hearKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && onCancel) onCancel();
    else if (event.key === 'Enter' && event.ctrlKey) save();
    else return;
    event.preventDefault();
  };

  return (
    // Ctrl+Enter and Esc are heard from every field of the form.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={classes.form}
      noValidate
      onKeyDown={hearKey}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <KindChoice kind={draft.kind} onChange={(kind) => change({ kind })} />
      <Textarea
        aria-label={t(`text.${draft.kind}`)}
        placeholder={t(`text.${draft.kind}`)}
        value={draft.text}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={20_000}
        error={problem === 'text' ? t('problems.text') : null}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {details ? <InteractionDetails draft={draft} problem={problem} onChange={change} /> : null}
      <ErrorNotice error={error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={busy} title="Ctrl+Enter">
          {saveLabel}
        </Button>
        {onCancel ? (
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        ) : null}
        {details ? null : (
          <Button
            variant="subtle"
            color="gray"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            onClick={() => setDetails(true)}
          >
            {t('more')}
          </Button>
        )}
      </div>
    </form>
  );
}
