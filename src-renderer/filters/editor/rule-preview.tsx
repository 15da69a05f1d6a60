import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../../../src-shared/contacts/contact-field.ts';
import type { ContactRow } from '../../../src-shared/contacts/contact.ts';
import { formatFieldValue } from '../../contacts/fields/format-field-value.ts';
import { useKnownFields } from '../../contacts/fields/use-known-fields.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './editor.module.css';
import { previewFields, type RulePreview } from './use-rule-preview.ts';

type Props = Readonly<{ preview: RulePreview }>;

/** How many clients a rule lets in and the first of them; greyed while a newer rule is being counted. */
export function RulePreviewView({ preview: { total, rows, stale, error } }: Props): ReactNode {
  const { t } = useTranslation('rules');
  const format = useFormat();
  if (error !== null) return <ErrorNotice error={error} />;
  if (total === null) return <LoadingLines />;
  return (
    <section className={classes.preview} aria-label={t('preview')} aria-busy={stale}>
      <output className={stale ? `${classes.total} ${classes.stale}` : classes.total}>
        {total === 0 ? t('nobody') : t('found', { count: total, figure: format.number(total) })}
      </output>
      {total === 0 ? (
        <p className={classes.lack}>{t('nobodyHint')}</p>
      ) : (
        <FirstRows rows={rows} stale={stale} />
      )}
    </section>
  );
}

function FirstRows({ rows, stale }: Readonly<{ rows: readonly ContactRow[]; stale: boolean }>): ReactNode {
  const { t } = useTranslation('rules');
  const format = useFormat();
  const fields = useKnownFields();
  const columns = previewFields.flatMap((id) => fields.find(id) ?? []);
  return (
    <table className={stale ? `${classes.first} ${classes.stale}` : classes.first}>
      <caption>{t('first')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          {columns.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, cells }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {columns.map((field) => (
              <td key={field.id}>
                {formatFieldValue(field, readFirst(cells[field.id]), {
                  format,
                  valueLabel: fields.valueLabel,
                })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The first of several phones is enough to know a client by. */
function readFirst(value: FieldValue | undefined): FieldValue | undefined {
  return Array.isArray(value) ? value.slice(0, 1) : value;
}
