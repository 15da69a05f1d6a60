import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MergeContacts } from '../merges/merge-contacts.tsx';
import { MergeRequestContext } from '../merges/merge-request.ts';
import { ListState } from '../ui/list-state.tsx';
import { useFirstFocus } from '../ui/records/use-first-focus.ts';
import { useListWalk } from '../ui/records/use-list-walk.ts';
import { SearchField } from '../ui/search-field.tsx';
import { TopBarSlot } from '../ui/top-bar-slot.tsx';
import { goTo, useRoute } from '../ui/use-route.ts';
import { ContactPane } from './card/contact-pane.tsx';
import { NewContact } from './card/new-contact.tsx';
import { OpenCard } from './card/open-card.tsx';
import { turnSort } from './contact-view-state.ts';
import classes from './contacts-screen.module.css';
import { ContactList } from './list/contact-list.tsx';
import { listRowFields } from './list/list-columns.ts';
import { NoContacts } from './list/no-contacts.tsx';
import { ListToolbar } from './list/list-toolbar.tsx';
import { SelectionBar } from './list/selection-bar.tsx';
import { useContactIds } from './list/use-contact-ids.ts';
import { useListColumns } from './list/use-list-columns.ts';
import { useSelectAllOnce } from './list/use-select-all-once.ts';
import { useContactActs } from './use-contact-acts.ts';
import { useContactView } from './use-contact-view.ts';
import { useCreateKey } from './use-create-key.ts';
import { walkTo } from './walk-to.ts';

/** The list of clients and, beside it, the card of the one that is open. */
export function ContactsScreen(): ReactNode {
  const { t } = useTranslation('contacts');
  const { id: openId } = useRoute();
  const view = useContactView();
  const acts = useContactActs();
  const { columns } = useListColumns();
  const fieldIds = useMemo(() => listRowFields(columns), [columns]);
  const found = useContactIds(view.view, fieldIds);
  const [creating, setCreating] = useState(false);
  const [wide, setWide] = useState(false);
  const [merging, setMerging] = useState<readonly number[] | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const pane = useRef<HTMLElement>(null);
  const hasPane = creating || openId !== null;
  const focusList = useCallback(() => table.current?.focus({ preventScroll: true }), []);

  const open = useCallback(
    (id: number, enter: boolean) => {
      if (enter && id === openId) pane.current?.focus();
      setCreating(false);
      if (id !== openId) goTo('contacts', id);
    },
    [openId],
  );
  const walk = useCallback((id: number) => void (openId !== null && walkTo(id)), [openId]);
  const close = useCallback(() => {
    setCreating(false);
    setWide(false);
    if (openId !== null) goTo('contacts');
    requestAnimationFrame(focusList);
  }, [openId, focusList]);
  const create = useCallback(() => setCreating(true), []);
  const created = useCallback((id: number) => {
    setCreating(false);
    goTo('contacts', id);
  }, []);
  const trash = useCallback((ids: readonly number[]) => void acts.trash(ids), [acts]);
  const { change, state } = view;
  const sort = useCallback(
    (field: string) => change({ sort: turnSort(state.sort, field) }),
    [change, state.sort],
  );
  const search = useCallback((text: string) => change({ search: text }), [change]);
  useCreateKey(create);
  useFirstFocus(table, found.ids.length > 0);

  const list = useListWalk(
    { name: 'contacts', ids: found.ids, view: view.view, whole: found.whole, openId },
    {
      onOpen: open,
      onWalk: walk,
      onTrash: view.state.trash ? ignore : trash,
      onBack: close,
    },
  );
  useSelectAllOnce(found, list.onSelectAll);

  const card = useMemo(
    () =>
      creating ? (
        <NewContact onDone={created} onCancel={close} />
      ) : openId === null ? null : (
        <OpenCard id={openId} wide={wide} acts={acts} onTrashed={close} />
      ),
    [creating, created, close, openId, wide, acts],
  );

  if (merging !== null) {
    return (
      <MergeContacts
        contactIds={merging}
        onDone={(id) => {
          setMerging(null);
          list.clearSelection();
          goTo('contacts', id);
        }}
        onCancel={() => {
          setMerging(null);
          requestAnimationFrame(focusList);
        }}
      />
    );
  }
  return (
    <MergeRequestContext value={setMerging}>
      <div className={classes.screen}>
        <TopBarSlot>
          <SearchField
            label={t('searchLabel')}
            placeholder={t('search')}
            search={state.search}
            onSearch={search}
            onLeave={focusList}
          />
        </TopBarSlot>
        <div className={classes.list} hidden={hasPane && wide} data-answered={found.answered}>
          <ListToolbar view={view} found={found} onCreate={create} />
          {found.ids.length > 0 ? (
            <ContactList
              ids={found.ids}
              columns={columns}
              sort={state.sort}
              openId={openId}
              walk={list}
              tableRef={table}
              onSort={sort}
            />
          ) : (
            <ListState found={found}>
              <NoContacts view={view} onCreate={create} />
            </ListState>
          )}
          {list.selection.ids.size > 0 ? (
            <SelectionBar
              ids={list.selection.ids}
              view={view.view}
              scope={state.scope}
              acts={acts}
              onClear={list.clearSelection}
            />
          ) : null}
        </div>
        {hasPane ? (
          <ContactPane wide={wide} paneRef={pane} onWide={setWide} onClose={close}>
            {card}
          </ContactPane>
        ) : null}
      </div>
    </MergeRequestContext>
  );
}

function ignore(): void {}
