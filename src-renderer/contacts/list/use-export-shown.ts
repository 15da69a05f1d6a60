import { useCallback, useContext, useEffect, useRef } from 'react';
import type { ContactView } from '../../../src-shared/contacts/contacts-contract.ts';
import { ContactSlotsContext } from '../contact-slots.ts';

/** Sends out what the list shows at that moment; the same function while the owner types. Null where nothing can be sent. */
export function useExportShown(view: ContactView): (() => void) | null {
  const { onExport } = useContext(ContactSlotsContext);
  const latest = useRef({ onExport, view });
  useEffect(() => {
    latest.current = { onExport, view };
  });
  const exportShown = useCallback(() => latest.current.onExport?.(latest.current.view, null), []);
  return onExport ? exportShown : null;
}
