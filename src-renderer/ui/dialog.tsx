import { CloseButton, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';

type Props = Readonly<{
  opened: boolean;
  title: string;
  /** Pixels. */
  width?: number;
  onClose: () => void;
  children: ReactNode;
}>;

/** A window over the screen for one task; it holds the focus, Esc leaves it. The library's own head would be a second banner of the page. */
export function Dialog({ opened, title, width = 620, onClose, children }: Props): ReactNode {
  const { t } = useTranslation('app');
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={width}
      centered
      lockScroll={false}
      transitionProps={{ duration: 80 }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={title} radius="md">
        <div className={classes.head}>
          <h2 className={classes.title}>{title}</h2>
          <CloseButton aria-label={t('actions.close')} onClick={onClose} />
        </div>
        <div className={classes.body}>{children}</div>
      </Modal.Content>
    </Modal.Root>
  );
}
