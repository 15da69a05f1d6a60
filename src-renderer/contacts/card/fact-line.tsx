import type { ReactNode } from 'react';
import type { ContactCard } from '../../../src-shared/contacts/contact.ts';
import { FactValue } from '../fields/fact-value.tsx';
import classes from '../fields/facts.module.css';
import type { KnownField } from '../fields/known-field.ts';
import { PointList } from '../points/point-list.tsx';
import { toChanges } from './group-facts.ts';
import type { SaveCard } from './use-save-card.ts';

type Props = Readonly<{ card: ContactCard; field: KnownField; onSave: SaveCard }>;

/** One fact of a card: its name at the left, its value at the right. */
export function FactLine({ card, field, onSave }: Props): ReactNode {
  return (
    <div className={classes.fact}>
      <dt className={classes.label}>{field.label}</dt>
      <dd>
        {field.storage.in === 'points' ? (
          <PointList card={card} type={field.storage.type} onSave={onSave} />
        ) : (
          <FactValue
            field={field}
            value={card.fields[field.id]}
            readOnly={!field.editable}
            onSave={(value) => onSave(toChanges(field, value))}
          />
        )}
      </dd>
    </div>
  );
}
