import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NewContact } from '../../contacts/card/new-contact.tsx';
import { useToldUndo } from '../../contacts/use-told-undo.tsx';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { emptyOrder } from '../order-draft.ts';
import { OrderForm } from '../order-form.tsx';
import { ChooseClient } from './choose-client.tsx';
import classes from './order-list.module.css';

type Props = Readonly<{ onDone: (id: number) => void; onCancel: () => void }>;

/** A new order beside the list: who buys (known or entered on the way), then what. */
export function NewOrder({ onDone, onCancel }: Props): ReactNode {
  const { t } = useTranslation(['orders', 'sales']);
  const [contactId, setContactId] = useState<number | null>(null);
  const [meeting, setMeeting] = useState(false);
  if (meeting) {
    return (
      <NewContact
        onDone={(id) => {
          setMeeting(false);
          setContactId(id);
        }}
        onCancel={() => setMeeting(false)}
      />
    );
  }
  return (
    <div className={classes.pane}>
      <h2 className={classes.client}>{t('orders:create.title')}</h2>
      {contactId === null ? (
        <ChooseClient onChoose={({ id }) => setContactId(id)} onNew={() => setMeeting(true)} />
      ) : (
        <OrderOf
          contactId={contactId}
          onDone={onDone}
          onCancel={onCancel}
          onOther={() => setContactId(null)}
        />
      )}
    </div>
  );
}

type OrderOfProps = Props & Readonly<{ contactId: number; onOther: () => void }>;

function OrderOf({ contactId, onDone, onCancel, onOther }: OrderOfProps): ReactNode {
  const { t } = useTranslation(['orders', 'sales']);
  const { mutate, error, isPending } = useCommandChannel('orders:create');
  const tellUndo = useToldUndo();
  const card = useQueryChannel('contacts:card', { id: contactId });
  return (
    <>
      <p className={classes.buyer}>
        <b data-selectable>{card.data?.name ?? '…'}</b>
        <Button variant="subtle" size="compact-sm" onClick={onOther}>
          {t('orders:create.change')}
        </Button>
      </p>
      <OrderForm
        initial={emptyOrder}
        withPayment
        saveLabel={t('sales:form.save')}
        error={error}
        busy={isPending}
        onSave={(order, payment) =>
          mutate(
            { contactId, order, payment },
            {
              onSuccess: ({ id, operationId }) => {
                tellUndo(t('orders:create.made'), operationId);
                onDone(id);
              },
            },
          )
        }
        onCancel={onCancel}
      />
    </>
  );
}
