import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The place in the top bar where the open screen puts its search field; null until it is drawn. */
export const TopBarSlotContext = createContext<HTMLElement | null>(null);

/** Draws its children in the top bar of the frame, left of the state of the base. Outside a frame it draws them in place. */
export function TopBarSlot({ children }: Readonly<{ children: ReactNode }>): ReactNode {
  const slot = useContext(TopBarSlotContext);
  return slot ? createPortal(children, slot) : children;
}
