import type { ReactNode } from 'react';
import type { ImportReview } from '../../../src-shared/import/import-review-contract.ts';
import { formatPhone } from '../../../src-shared/phones/format-phone.ts';
import { formatFieldValue } from '../../contacts/fields/format-field-value.ts';
import { useKnownFields } from '../../contacts/fields/use-known-fields.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './reviews.module.css';

/** What a row says, field by field, as the owner reads it. */
export function ReviewValues({ values }: Readonly<{ values: ImportReview['values'] }>): ReactNode {
  const format = useFormat();
  const known = useKnownFields();
  return (
    <dl className={classes.values}>
      {values.map(({ fieldId, value }, place) => {
        const field = known.find(fieldId);
        const text =
          field === undefined
            ? String(value)
            : fieldId === 'phones'
              ? formatPhone(String(value))
              : formatFieldValue(field, value, { format, valueLabel: known.valueLabel });
        return (
          // Values of one field stand in the order of the row and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={`${fieldId} ${place}`}>
            <dt>{field?.label ?? fieldId}</dt>
            <dd>{text}</dd>
          </div>
        );
      })}
    </dl>
  );
}
