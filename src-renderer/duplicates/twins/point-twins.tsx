import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointType } from '../../../src-shared/contacts/contact-field.ts';
import type { ContactCard } from '../../../src-shared/contacts/contact.ts';
import { useMergeRequest } from '../../merges/merge-request.ts';
import { goTo } from '../../ui/use-route.ts';
import { TwinList } from './twin-list.tsx';
import { useTwins } from './use-twins.ts';

const telling = ['lastName', 'firstName', 'middleName', 'organizationName', 'inn', 'birthday'] as const;

type Props = Readonly<{ card: ContactCard; type: PointType; typed: string }>;

/** Cards that a phone or an e-mail typed into this one points at. */
export function PointTwins({ card, type, typed }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  const startMerge = useMergeRequest();
  const value = typed.trim();
  const asked = (type === 'phone' || type === 'email') && value.length > 4;
  const fields = Object.fromEntries(
    telling.flatMap((id) => {
      const known = card.fields[id];
      return known === undefined || known === null || known === '' ? [] : [[id, known]];
    }),
  );
  const twins = useTwins(
    asked ? { kind: card.kind, values: { fields, points: [{ type, value }] }, exceptId: card.id } : null,
  );
  return (
    <TwinList
      title={t('twins.pointTitle')}
      twins={twins}
      acts={[
        {
          label: t('twins.open'),
          labelOf: (name) => t('twins.openLabel', { name }),
          run: ({ id }) => goTo('contacts', id),
        },
        ...(startMerge === null
          ? []
          : [
              {
                label: t('twins.merge'),
                labelOf: (name: string) => t('twins.mergeLabel', { name }),
                run: ({ id }: Readonly<{ id: number }>) => startMerge([card.id, id]),
              },
            ]),
      ]}
    />
  );
}
