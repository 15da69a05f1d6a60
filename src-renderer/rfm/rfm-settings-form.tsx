import { Button, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultRfmSettings, type RfmSettings } from '../../src-shared/rfm/rfm-settings.ts';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { toAppError } from '../ui/to-app-error.ts';
import { useKeptDraft } from '../ui/use-kept-draft.ts';
import { useToast } from '../ui/use-toast.ts';
import { readRfmDraft, toRfmDraft } from './rfm-draft.ts';
import { RfmGroupFields } from './rfm-group-fields.tsx';
import { RfmThresholdFields } from './rfm-threshold-fields.tsx';
import classes from './rfm.module.css';

/** How scores are given and which groups they make; nothing changes before «Сохранить». */
export function RfmSettingsForm({ settings }: Readonly<{ settings: RfmSettings }>): ReactNode {
  const { t } = useTranslation('rfm');
  const [draft, setDraft] = useKeptDraft('rfm-settings', settings, () => toRfmDraft(settings));
  const { tell, tellError } = useToast();
  const save = useCommandChannel('rfm:save-settings');
  const read = readRfmDraft(draft);
  const changed = JSON.stringify(read) !== JSON.stringify(settings);
  const submit = (): void => {
    if (read === null) return;
    save
      .mutateAsync(read)
      .then(() => {
        setDraft(null);
        return tell(t('settings.saved'), '');
      })
      .catch((thrown: unknown) => tellError(toAppError(thrown)));
  };
  return (
    <section className={classes.form} aria-labelledby="rfm-settings">
      <h2 id="rfm-settings" className={classes.heading}>
        {t('settings.title')}
      </h2>
      <div>
        <SegmentedControl
          aria-label={t('settings.method')}
          value={draft.method}
          data={[
            { value: 'quintiles', label: t('settings.quintiles') },
            { value: 'thresholds', label: t('settings.thresholds') },
          ]}
          onChange={(method) => setDraft({ ...draft, method })}
        />
        <p className={classes.hint}>{t(`settings.${draft.method}Hint`)}</p>
      </div>
      {draft.method === 'thresholds' ? (
        <RfmThresholdFields
          thresholds={draft.thresholds}
          onChange={(thresholds) => setDraft({ ...draft, thresholds })}
        />
      ) : null}
      <RfmGroupFields groups={draft.groups} onChange={(groups) => setDraft({ ...draft, groups })} />
      {read === null ? <p role="alert">{t('settings.wrong')}</p> : null}
      <div className={classes.buttons}>
        <Button disabled={read === null || !changed} loading={save.isPending} onClick={submit}>
          {t('settings.save')}
        </Button>
        <Button variant="default" onClick={() => setDraft(toRfmDraft(defaultRfmSettings))}>
          {t('settings.reset')}
        </Button>
      </div>
    </section>
  );
}
