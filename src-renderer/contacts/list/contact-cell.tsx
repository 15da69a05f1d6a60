import type { ReactNode } from 'react';
import type { FieldValue, PointType } from '../../../src-shared/contacts/contact-field.ts';
import { formatPhone } from '../../../src-shared/phones/format-phone.ts';
import type { KnownField } from '../fields/known-field.ts';
import { composePointLink } from '../points/point-link.ts';
import classes from './contact-list.module.css';

type Props = Readonly<{ field: KnownField; value: FieldValue | undefined; text: string }>;

/** What stands inside a cell of the list. Plain elements: hundreds of them are drawn while the list scrolls. */
export function ContactCell({ field, value, text }: Props): ReactNode {
  if (!Array.isArray(value) || value.length === 0) return text;
  if (field.kind === 'tags') {
    return value.map((tag) => (
      <span key={tag} className={classes.tag}>
        {tag}
      </span>
    ));
  }
  if (field.storage.in !== 'points') return text;
  return <PointCell type={field.storage.type} values={value} />;
}

function PointCell({ type, values }: Readonly<{ type: PointType; values: readonly string[] }>): ReactNode {
  const [first = ''] = values;
  const shown = type === 'phone' ? formatPhone(first) : first;
  // Of all cells only a phone calls: a click anywhere else on a row opens its card.
  const link = type === 'phone' ? composePointLink({ type, value: first }) : null;
  return (
    <>
      {link ? (
        <button type="button" tabIndex={-1} className={classes.link} data-link={link}>
          {shown}
        </button>
      ) : (
        shown
      )}
      {values.length > 1 ? <span className={classes.others}>+{values.length - 1}</span> : null}
    </>
  );
}
