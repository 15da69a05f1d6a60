import { Button, TextInput } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageSettings } from '../../src-shared/stages/stage-settings.ts';
import { useToldError } from '../contacts/use-told-error.ts';
import { useToldUndo } from '../contacts/use-told-undo.tsx';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useKeptDraft } from '../ui/use-kept-draft.ts';
import { StagePreview } from './stage-preview.tsx';
import { isThreshold, readThresholdDraft, thresholdNames, toThresholdDraft } from './threshold-draft.ts';
import classes from '../segments/segments.module.css';

type Props = Readonly<{ settings: StageSettings }>;

/** The thresholds of the stages; while they differ from the saved ones it shows who would move. */
export function ThresholdForm({ settings }: Props): ReactNode {
  const { t } = useTranslation('stages');
  const saved = toThresholdDraft(settings.thresholds);
  const [draft, setDraft] = useKeptDraft('stage-thresholds', settings, () => saved);
  const { mutateAsync: save, isPending } = useCommandChannel('stages:save');
  const tell = useToldUndo();
  const tellError = useToldError();
  const thresholds = readThresholdDraft(draft);
  const changed = thresholdNames.some((name) => draft[name] !== saved[name]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (thresholds === null) return;
    save({ settings: { ...settings, thresholds } }).then(({ operationId }) => {
      setDraft(null);
      tell(t('saved'), operationId);
    }, tellError);
  };

  return (
    <form onSubmit={submit} aria-labelledby="stage-thresholds">
      <h2 id="stage-thresholds" className={classes.heading}>
        {t('thresholds')}
      </h2>
      <p className={classes.hint}>{t('thresholdsHint')}</p>
      <div className={classes.thresholds}>
        {thresholdNames.map((name) => (
          <TextInput
            key={name}
            label={t(name)}
            value={draft[name]}
            inputMode="numeric"
            error={isThreshold(name, draft[name]) ? null : t('wrong')}
            onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      {changed ? (
        <>
          {thresholds === null ? null : <StagePreview settings={{ ...settings, thresholds }} />}
          <div className={classes.buttons}>
            <Button type="submit" disabled={thresholds === null || isPending}>
              {t('save')}
            </Button>
            <Button variant="default" onClick={() => setDraft(null)}>
              {t('reset')}
            </Button>
          </div>
        </>
      ) : null}
    </form>
  );
}
