import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../../src-shared/contacts/contact.ts';
import classes from '../fields/facts.module.css';
import { useKnownFields } from '../fields/use-known-fields.ts';
import { groupFacts } from './group-facts.ts';
import { FactLine } from './fact-line.tsx';
import type { SaveCard } from './use-save-card.ts';

type Props = Readonly<{ card: ContactCard; onSave: SaveCard }>;

/** The facts of a card in groups; empty ones are folded. */
export function CardFacts({ card, onSave }: Props): ReactNode {
  const { t } = useTranslation('fields');
  const fields = useKnownFields();
  const [unfolded, setUnfolded] = useState(false);
  const groups = groupFacts(card, fields.all);
  const empty = groups.reduce((sum, group) => sum + group.empty.length, 0);
  const Arrow = unfolded ? IconChevronUp : IconChevronDown;
  return (
    <>
      {groups.map(({ section, shown, empty: folded }) => {
        const drawn = unfolded
          ? fields.all.filter((field) => shown.includes(field) || folded.includes(field))
          : shown;
        if (drawn.length === 0) return null;
        return (
          <section key={section} className={classes.section} aria-label={t(`sections.${section}`)}>
            <h3 className={classes.sectionTitle}>{t(`sections.${section}`)}</h3>
            <dl>
              {drawn.map((field) => (
                <FactLine key={field.id} card={card} field={field} onSave={onSave} />
              ))}
            </dl>
          </section>
        );
      })}
      {empty > 0 ? (
        <button
          type="button"
          className={classes.more}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          <Arrow size={15} stroke={1.8} aria-hidden />
          {unfolded ? t('emptyLess') : t('emptyMore', { count: empty })}
        </button>
      ) : null}
    </>
  );
}
