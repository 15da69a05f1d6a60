import { Button, CloseButton, Drawer } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../src-shared/filters/filter.ts';
import { FilterEditor } from './editor/filter-editor.tsx';
import { RulePreviewView } from './editor/rule-preview.tsx';
import { useRulePreview } from './editor/use-rule-preview.ts';
import classes from './filters.module.css';

type Props = Readonly<{
  opened: boolean;
  rule: Filter;
  onApply: (rule: Filter) => void;
  onClose: () => void;
}>;

/** The whole filter of the list in the editor, beside the list; Esc leaves it as it was. */
export function FilterDrawer({ opened, rule, onApply, onClose }: Props): ReactNode {
  const { t } = useTranslation(['rules', 'app']);
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size={840}
      lockScroll={false}
      transitionProps={{ duration: 80 }}
    >
      <Drawer.Overlay backgroundOpacity={0.3} />
      <Drawer.Content aria-label={t('rules:drawer')}>
        <div className={classes.drawer}>
          <div className={classes.drawerHead}>
            <h2 className={classes.drawerTitle}>{t('rules:drawer')}</h2>
            <CloseButton aria-label={t('app:actions.close')} onClick={onClose} />
          </div>
          <DrawerForm rule={rule} onApply={onApply} onClose={onClose} />
        </div>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function DrawerForm({ rule, onApply, onClose }: Omit<Props, 'opened'>): ReactNode {
  const { t } = useTranslation('rules');
  const [draft, setDraft] = useState(rule);
  const preview = useRulePreview(draft);
  return (
    <>
      <FilterEditor rule={rule} onChange={setDraft} />
      <RulePreviewView preview={preview} />
      <div className={classes.drawerFoot}>
        <Button onClick={() => onApply(draft)}>{t('show')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </>
  );
}
