import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './top-bar.module.css';
import { useUndoLast } from './use-undo-last.ts';

/** Takes back the last thing the owner did; its name is in the hint. Also Ctrl+Z outside of fields. */
export function UndoLast(): ReactNode {
  const { t } = useTranslation('app');
  const { what, running, undo } = useUndoLast();
  if (what === null) return null;
  return (
    <button
      type="button"
      className={classes.item}
      title={`${t('frame.undoLastHint', { what })} (Ctrl+Z)`}
      disabled={running}
      onClick={undo}
    >
      <IconArrowBackUp size={16} stroke={1.6} aria-hidden />
      {t('frame.undoLast')}
    </button>
  );
}
