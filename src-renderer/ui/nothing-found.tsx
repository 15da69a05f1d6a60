import { IconSearchOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StateMessage } from './state-message.tsx';

type Props = Readonly<{
  title: string;
  text?: string;
  /** Buttons that widen the view again. */
  children: ReactNode;
}>;

/** A search or a filter that nothing answers. */
export function NothingFound({ children, ...words }: Props): ReactNode {
  return (
    <StateMessage icon={<IconSearchOff size={28} stroke={1.5} />} {...words}>
      {children}
    </StateMessage>
  );
}
