import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { useNow } from '../../ui/use-now.ts';
import { useFormat } from '../../ui/use-format.ts';
import { goTo } from '../../ui/use-route.ts';
import { isCopyOld } from '../../copies/is-copy-old.ts';
import classes from './top-bar.module.css';

/** When the last copy was made; loud when there is none or it is old. Opens the copies. */
export function CopyState(): ReactNode {
  const { t } = useTranslation('app');
  const format = useFormat();
  const now = useNow();
  const { data } = useQueryChannel('copies:list', {});
  if (!data) return null;
  const old = isCopyOld(data.lastAt, now);
  const when = data.lastAt === null ? null : format.dateTime(data.lastAt);
  return (
    <button
      type="button"
      className={classes.item}
      data-warn={old || undefined}
      title={old && when ? t('frame.oldCopy', { when }) : undefined}
      onClick={() => goTo('copies')}
    >
      {old ? (
        <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
      ) : (
        <IconShieldCheck size={16} stroke={1.6} aria-hidden />
      )}
      {when ? t('frame.lastCopy', { when }) : t('frame.noCopies')}
    </button>
  );
}
