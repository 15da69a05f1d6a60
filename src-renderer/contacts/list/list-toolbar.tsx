import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../../src-shared/filters/filter.ts';
import { swapKeyboardLayout } from '../../../src-shared/text/keyboard-layout.ts';
import { FilterBar } from '../../filters/filter-bar.tsx';
import { ScopeChip } from '../../filters/scope-chip.tsx';
import { SaveAsSegment } from '../../segments/save-as-segment.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { ContactViewHandle } from '../use-contact-view.ts';
import { ListActions } from './list-actions.tsx';
import classes from './toolbar.module.css';
import type { ContactIds } from './use-contact-ids.ts';
import { useExportShown } from './use-export-shown.ts';

type Props = Readonly<{ view: ContactViewHandle; found: ContactIds; onCreate: () => void }>;

/** Over the list: its name and live count, the conditions as a sentence, columns, the trash, a new client. */
export function ListToolbar({ view, found, onCreate }: Props): ReactNode {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const { state, change } = view;
  const { total } = found;
  const exportShown = useExportShown(view.view);
  const setConditions = useCallback((conditions: readonly Filter[]) => change({ conditions }), [change]);
  return (
    <header className={classes.toolbar}>
      <div className={classes.line} data-narrowed={state.scope !== null || state.conditions.length > 0}>
        <h1 className={classes.title}>{t(state.trash ? 'trash' : 'list')}</h1>
        <output className={classes.count}>
          {total === null ? '…' : t('found', { count: total, figure: format.number(total) })}
        </output>
        <div className={classes.conditions}>
          {state.scope === null ? null : (
            <ScopeChip label={state.scope.label} onRemove={() => change({ scope: null })} />
          )}
          <FilterBar conditions={state.conditions} onChange={setConditions} />
          {state.trash || state.conditions.length === 0 ? null : <SaveAsSegment rule={view.view.filter} />}
        </div>
        <ListActions
          trash={state.trash}
          change={change}
          onExport={total === 0 ? null : exportShown}
          onCreate={onCreate}
        />
      </div>
      {found.layoutSwapped ? (
        <output className={classes.remark}>
          {t('swapped', { text: swapKeyboardLayout(state.search.trim()) })}
        </output>
      ) : null}
      {found.cut && total !== null ? (
        <p className={classes.remark}>
          {t('foundFirst', { shown: format.number(found.ids.length), total: format.number(total) })}
        </p>
      ) : null}
    </header>
  );
}
