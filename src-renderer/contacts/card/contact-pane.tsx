import { ActionIcon } from '@mantine/core';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconX } from '@tabler/icons-react';
import { memo, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './card.module.css';
import { PaneEdge } from './pane-edge.tsx';
import { usePaneWidth } from './use-pane-width.ts';

type Props = Readonly<{
  /** What stands in the pane, for the screen reader; a client's card unless told otherwise. */
  label?: string;
  wide: boolean;
  paneRef: Ref<HTMLElement>;
  onWide: (wide: boolean) => void;
  onClose: () => void;
  children: ReactNode;
}>;

/** The pane at the right of the list: its edge is dragged, it can take the whole width, Esc closes it. */
export const ContactPane = memo(function ContactPane(props: Props): ReactNode {
  const { wide, paneRef, onWide, onClose, children } = props;
  const { t } = useTranslation('contacts');
  const { width, resize, keep } = usePaneWidth();
  const WideIcon = wide ? IconArrowsDiagonalMinimize2 : IconArrowsDiagonal;
  const wideLabel = t(wide ? 'card.narrow' : 'card.widen');

  const hearKey = (event: KeyboardEvent): void => {
    // What floats over the window stands elsewhere in the document and closes itself.
    const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || event.defaultPrevented || !inside) return;
    event.preventDefault();
    onClose();
  };

  return (
    // Esc is heard from whatever has the focus inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={paneRef}
      className={classes.pane}
      aria-label={props.label ?? t('card.label')}
      tabIndex={-1}
      data-wide={wide || undefined}
      style={wide ? {} : { width }}
      onKeyDown={hearKey}
    >
      {wide ? null : <PaneEdge width={width} onResize={resize} onResized={keep} />}
      <div className={classes.paneTools}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={wideLabel}
          title={wideLabel}
          onClick={() => onWide(!wide)}
        >
          <WideIcon size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('card.close')}
          title={t('card.close')}
          onClick={onClose}
        >
          <IconX size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.paneBody}>{children}</div>
    </section>
  );
});
