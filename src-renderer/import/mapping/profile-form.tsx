import { Button, CloseButton, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/use-toast.ts';
import classes from './mapping-bar.module.css';

type Props = Readonly<{
  importId: string;
  /** The mapping that knows the file: most likely it is to be replaced. */
  known: string;
  onDone: () => void;
}>;

/** A name for the present mapping; a name in use is replaced only after that has been said. */
export function ProfileForm({ importId, known, onDone }: Props): ReactNode {
  const { t } = useTranslation('mapping');
  const toast = useToast();
  const [typed, setTyped] = useState(known);
  const { data } = useQueryChannel('import:profiles', {});
  const saving = useCommandChannel('import:saveProfile');
  const deleting = useCommandChannel('import:deleteProfile');
  const profiles = data?.profiles ?? [];
  const name = typed.trim();
  const replace = profiles.some((profile) => profile.name === name);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name === '') return;
    saving.mutate(
      { importId, name, replace },
      {
        onSuccess: () => {
          toast.tell(t('profile.saved'), t('profile.savedText', { name }));
          onDone();
        },
      },
    );
  };
  const remove = (profile: Readonly<{ id: number; name: string }>): void =>
    deleting.mutate(
      { id: profile.id },
      {
        onSuccess: () => toast.tell(t('profile.removed'), t('profile.removedText', { name: profile.name })),
      },
    );

  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('profile.name')}
        description={replace ? t('profile.taken', { name }) : t('profile.saveHint')}
        placeholder={t('profile.namePlaceholder')}
        value={typed}
        maxLength={100}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ErrorNotice error={saving.error ?? deleting.error} />
      <Button type="submit" disabled={name === ''} loading={saving.isPending}>
        {t(replace ? 'profile.replace' : 'profile.done')}
      </Button>
      {profiles.length === 0 ? null : (
        <div>
          <p className={classes.listTitle}>{t('profile.list')}</p>
          <ul className={classes.list} aria-label={t('profile.list')}>
            {profiles.map((profile) => (
              <li key={profile.id}>
                <span className={classes.chipText}>{profile.name}</span>
                <CloseButton
                  size="sm"
                  aria-label={t('profile.remove', { name: profile.name })}
                  onClick={() => remove(profile)}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </form>
  );
}
