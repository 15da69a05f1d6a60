import { Checkbox } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderPart } from '../../../../src-shared/import/order-difference.ts';
import classes from '../../living/difference-screen.module.css';
import { useOrderWords } from './use-order-words.ts';

type Props = Readonly<{
  parts: readonly OrderPart[];
  /** What the order is called. */
  name: string;
  ticked: ReadonlySet<string> | undefined;
  onTick: (key: string, on: boolean) => void;
}>;

/** The differing parts of an order: the base's on the left, the file's on the right. */
export function OrderParts({ parts, name, ticked, onTick }: Props): ReactNode {
  const { t } = useTranslation('livingOrders');
  const { showSide } = useOrderWords();
  return (
    <ul className={classes.cells}>
      {parts.map((part) => {
        const { key, kind, writes } = part;
        const why = kind === 'lineGone' ? t('why.lineGone') : writes ? null : t('why.payment');
        return (
          <li key={key} className={classes.cell}>
            <Checkbox
              size="xs"
              checked={ticked?.has(key) === true}
              disabled={!writes}
              aria-label={t('tickPart', {
                part: `${t(`kinds.${kind}`)} ${showSide(part, 'after')}`.trim(),
                name,
              })}
              onChange={(event) => onTick(key, event.currentTarget.checked)}
            />
            <span className={classes.heading}>{t(`kinds.${kind}`)}</span>
            <span className={classes.values}>
              <SideText text={showSide(part, 'before')} className={classes.before} />
              <IconArrowRight size={14} stroke={1.8} className={classes.arrow} aria-label="→" />
              <SideText text={showSide(part, 'after')} className={classes.after} />
              {why === null ? null : <span className={classes.why}>{why}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function SideText({ text, className }: Readonly<{ text: string; className: string | undefined }>): ReactNode {
  const { t } = useTranslation('living');
  return (
    <span className={className} data-empty={text === '' || undefined} data-selectable>
      {text === '' ? t('changed.empty') : text}
    </span>
  );
}
