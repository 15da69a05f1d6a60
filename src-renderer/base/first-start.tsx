import { IconDatabaseImport, IconFilePlus, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EntrancePanel } from './entrance-panel.tsx';
import classes from './entrance-panel.module.css';

type Props = Readonly<{ onCreate: () => void; onRestore: () => void }>;

/** The first start: two doors, and what is promised about the data, said once. */
export function FirstStart({ onCreate, onRestore }: Props): ReactNode {
  const { t } = useTranslation('base');
  return (
    <EntrancePanel title={t('first.title')} lead={t('first.lead')}>
      <div className={classes.doors}>
        <Door icon={IconFilePlus} name={t('first.create')} hint={t('first.createHint')} onClick={onCreate} />
        <Door
          icon={IconDatabaseImport}
          name={t('first.restore')}
          hint={t('first.restoreHint')}
          onClick={onRestore}
        />
      </div>
      <p className={classes.fine}>{t('first.privacy')}</p>
    </EntrancePanel>
  );
}

type DoorProps = Readonly<{ icon: Icon; name: string; hint: string; onClick: () => void }>;

function Door({ icon: IconOf, name, hint, onClick }: DoorProps): ReactNode {
  return (
    <button type="button" className={classes.door} onClick={onClick}>
      <IconOf size={26} stroke={1.4} aria-hidden />
      <span>
        <span className={classes.doorName}>{name}</span>
        <br />
        <span className={classes.doorHint}>{hint}</span>
      </span>
    </button>
  );
}
