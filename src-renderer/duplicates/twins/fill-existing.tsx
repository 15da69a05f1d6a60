import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../../src-shared/contacts/contact.ts';
import type { NewContactText } from '../../contacts/card/new-contact-text.ts';
import { useKnownFields } from '../../contacts/fields/use-known-fields.ts';
import { useToldAct } from '../../contacts/use-told-act.ts';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { composeFilling } from './compose-filling.ts';
import classes from './twins.module.css';

type Props = Readonly<{
  contactId: number;
  draft: NewContactText;
  onDone: (id: number) => void;
  onBack: () => void;
}>;

/** Shows what a draft would add to a card that is there already, before it is saved. */
export function FillExisting({ contactId, draft, onDone, onBack }: Props): ReactNode {
  const query = useQueryChannel('contacts:card', { id: contactId });
  return (
    <div className={classes.fill}>
      <QueryView query={query}>
        {(card) => <FillingView card={card} draft={draft} onDone={onDone} onBack={onBack} />}
      </QueryView>
    </div>
  );
}

type ViewProps = Readonly<{ card: ContactCard } & Omit<Props, 'contactId'>>;

function FillingView({ card, draft, onDone, onBack }: ViewProps): ReactNode {
  const { t } = useTranslation('duplicates');
  const { find } = useKnownFields();
  const { mutateAsync, isPending } = useCommandChannel('contacts:update');
  const tellDone = useToldAct();
  const { added, kept, changes } = composeFilling(card, draft);
  const { id, name } = card;
  const label = (fieldId: string): string => find(fieldId)?.label ?? fieldId;
  const save = async (): Promise<void> => {
    if (await tellDone(mutateAsync({ id, changes }), t('fill.told', { name }))) onDone(id);
  };
  return (
    <>
      <h2 className={classes.heading}>{t('fill.title', { name })}</h2>
      <p>{t(added.length === 0 ? 'fill.nothing' : 'fill.text')}</p>
      {added.length > 0 ? (
        <ul className={classes.lines}>
          {added.map(({ fieldId, value }) => (
            <li key={`${fieldId} ${value}`}>{`${label(fieldId)}: ${value}`}</li>
          ))}
        </ul>
      ) : null}
      {kept.length > 0 ? (
        <>
          <p>{t('fill.kept')}</p>
          <ul className={classes.lines}>
            {kept.map(({ fieldId, value, typed }) => (
              <li key={fieldId}>{t('fill.keptLine', { field: label(fieldId), value, typed })}</li>
            ))}
          </ul>
        </>
      ) : null}
      <div className={classes.acts}>
        {added.length > 0 ? (
          // Opened by the owner's own click; Enter saves.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          <Button autoFocus loading={isPending} onClick={() => void save()}>
            {t('fill.save')}
          </Button>
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          <Button autoFocus onClick={() => onDone(id)}>
            {t('fill.open')}
          </Button>
        )}
        <Button variant="default" onClick={onBack}>
          {t('fill.back')}
        </Button>
      </div>
    </>
  );
}
