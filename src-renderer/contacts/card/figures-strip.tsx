import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../../src-shared/contacts/contact.ts';
import { useFormat } from '../../ui/use-format.ts';
import { FactValue } from '../fields/fact-value.tsx';
import { useKnownFields } from '../fields/use-known-fields.ts';
import classes from './card.module.css';
import { hasFigures, toChanges } from './group-facts.ts';
import type { SaveCard } from './use-save-card.ts';

const figures = [
  { id: 'openingTotal', label: 'total' },
  { id: 'openingDebt', label: 'debt' },
  { id: 'openingLastOrderAt', label: 'lastOrder' },
] as const;

type Props = Readonly<{ card: ContactCard; onSave: SaveCard }>;

/** What was bought and owed before this program, and where those figures come from. Nothing without figures. */
export function FiguresStrip({ card, onSave }: Props): ReactNode {
  const { t } = useTranslation('contacts');
  const fields = useKnownFields();
  const format = useFormat();
  if (!hasFigures(card, fields.all)) return null;
  const row = card.fields['importRow'];
  return (
    <section className={classes.figures} aria-label={t('figures.byHand')}>
      <dl className={classes.strip}>
        {figures.map(({ id, label }) => {
          const field = fields.find(id);
          return field ? (
            <div key={id} className={classes.figure}>
              <dt>{t(`figures.${label}`)}</dt>
              <dd>
                <FactValue
                  field={field}
                  value={card.fields[id]}
                  readOnly={false}
                  onSave={(value) => onSave(toChanges(field, value))}
                />
              </dd>
            </div>
          ) : null;
        })}
      </dl>
      <p className={classes.figuresFrom}>
        {typeof row === 'number' ? t('figures.fromRow', { row: format.number(row) }) : t('figures.byHand')}
      </p>
    </section>
  );
}
