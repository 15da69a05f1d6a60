import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointType } from '../../../src-shared/contacts/contact-field.ts';
import type { ContactCard } from '../../../src-shared/contacts/contact.ts';
import { PointTwins } from '../../duplicates/twins/point-twins.tsx';
import type { SaveCard } from '../card/use-save-card.ts';
import { addPoint, listPoints } from './point-changes.ts';
import { PointEditor } from './point-editor.tsx';
import { PointLine } from './point-line.tsx';
import classes from './points.module.css';

type Props = Readonly<{ card: ContactCard; type: PointType; onSave: SaveCard }>;

/** All points of one type, each edited in place, and a line that adds one. */
export function PointList({ card, type, onSave }: Props): ReactNode {
  const { t } = useTranslation('fields');
  const [adding, setAdding] = useState(false);
  // Kept after the point is saved: the cards it points at can still be opened.
  const [typed, setTyped] = useState('');
  const points = listPoints(card.points, type);
  return (
    <ul className={classes.list}>
      {points.map((point) => (
        <PointLine
          key={point.id}
          card={card}
          point={point}
          only={points.length === 1}
          onSave={onSave}
          onAdd={point === points.at(-1) ? () => setAdding(true) : null}
        />
      ))}
      {adding ? (
        <li className={classes.line}>
          <PointEditor
            type={type}
            label={t(`addPoint.${type}`)}
            initial=""
            onSave={(value) => onSave(addPoint(card.points, type, value))}
            onClose={() => setAdding(false)}
            onType={setTyped}
          />
        </li>
      ) : null}
      {points.length === 0 && !adding ? (
        <li className={classes.line}>
          <button type="button" className={classes.add} onClick={() => setAdding(true)}>
            <IconPlus size={14} stroke={1.8} aria-hidden />
            {t(`addPoint.${type}`)}
          </button>
        </li>
      ) : null}
      {typed === '' || (type !== 'phone' && type !== 'email') ? null : (
        <li>
          <PointTwins contactId={card.id} type={type} typed={typed} />
        </li>
      )}
    </ul>
  );
}
