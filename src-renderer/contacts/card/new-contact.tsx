import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { contactKinds } from '../../../src-shared/contacts/contact.ts';
import { DraftTwins } from '../../duplicates/twins/draft-twins.tsx';
import { FillExisting } from '../../duplicates/twins/fill-existing.tsx';
import { listNamedTwins } from '../../duplicates/twins/named-twins.ts';
import { useTwins } from '../../duplicates/twins/use-twins.ts';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useKnownFields } from '../fields/use-known-fields.ts';
import { findPointProblem } from '../points/find-point-problem.ts';
import classes from './card.module.css';
import {
  emptyNewContact,
  fieldsOfKind,
  isNamed,
  isTelling,
  toNewChanges,
  type NewContactText,
} from './new-contact-text.ts';

type Props = Readonly<{ onDone: (id: number) => void; onCancel: () => void }>;

/** A new person or organization: the name and the ways to reach it; the rest is written on the card. */
export function NewContact({ onDone, onCancel }: Props): ReactNode {
  const { t } = useTranslation(['contacts', 'duplicates', 'fields']);
  const { find, valueLabel } = useKnownFields();
  const [text, setText] = useState<NewContactText>(emptyNewContact);
  const [tried, setTried] = useState(false);
  const [filling, setFilling] = useState<number | null>(null);
  const { mutate, error, isPending } = useCommandChannel('contacts:create');
  const phoneProblem = text.phones.trim() === '' ? null : findPointProblem('phone', text.phones);
  const emailProblem = text.emails.trim() === '' ? null : findPointProblem('email', text.emails);
  const problems = { phones: phoneProblem, emails: emailProblem };

  const twins = useTwins(isTelling(text) ? { kind: text.kind, values: toNewChanges(text) } : null);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isNamed(text) || phoneProblem !== null || emailProblem !== null) return;
    mutate(
      {
        kind: text.kind,
        changes: toNewChanges(text),
        // Whom the owner has seen named above the button and did not mean.
        ...(twins.length > 0 ? { distinctFrom: listNamedTwins(twins).map(({ id }) => id) } : {}),
      },
      { onSuccess: ({ id }) => onDone(id) },
    );
  };

  if (filling !== null) {
    return <FillExisting contactId={filling} draft={text} onDone={onDone} onBack={() => setFilling(null)} />;
  }
  return (
    <form className={classes.createForm} onSubmit={submit} noValidate>
      <h2 className={classes.name}>{t('contacts:create.title')}</h2>
      <SegmentedControl
        aria-label={t('contacts:create.kind')}
        value={text.kind}
        data={contactKinds.map((value) => ({ value, label: valueLabel('kind', value) }))}
        onChange={(value) => setText({ ...text, kind: value === 'organization' ? 'organization' : 'person' })}
      />
      {fieldsOfKind(text.kind).map((id, index) => {
        const problem = id === 'phones' || id === 'emails' ? problems[id] : null;
        const nameless = tried && index === 0 && !isNamed(text) ? t('contacts:create.needName') : null;
        return (
          <TextInput
            key={`${text.kind}.${id}`}
            label={find(id)?.label ?? id}
            value={text[id]}
            maxLength={300}
            // The form is opened to be filled in.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={index === 0}
            error={tried && problem !== null ? t(`fields:problems.${problem}`) : nameless}
            onChange={(event) => setText({ ...text, [id]: event.currentTarget.value })}
          />
        );
      })}
      <div className={classes.createFoot}>
        <DraftTwins twins={twins} onOpen={onDone} onFill={setFilling} />
        <ErrorNotice error={error} />
        <div className={classes.buttons}>
          <Button type="submit" loading={isPending}>
            {t(twins.length > 0 ? 'duplicates:twins.createAnyway' : 'contacts:create.submit')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('contacts:create.cancel')}
          </Button>
        </div>
      </div>
      <p className={classes.later}>{t('contacts:create.later')}</p>
    </form>
  );
}
