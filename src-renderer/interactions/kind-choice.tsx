import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { interactionKinds, type Interaction } from '../../src-shared/interactions/interaction.ts';
import classes from './timeline.module.css';

type Props = Readonly<{ kind: Interaction['kind']; onChange: (kind: Interaction['kind']) => void }>;

/** Call, meeting, message, visit or note. */
export function KindChoice({ kind, onChange }: Props): ReactNode {
  const { t } = useTranslation('interactions');
  const name = useId();
  return (
    <div className={classes.kinds} role="radiogroup" aria-label={t('kindLabel')}>
      {interactionKinds.map((each) => (
        <label key={each} className={classes.kindChoice} data-checked={each === kind || undefined}>
          <input type="radio" name={name} checked={each === kind} onChange={() => onChange(each)} />
          {t(`kinds.${each}`)}
        </label>
      ))}
    </div>
  );
}
