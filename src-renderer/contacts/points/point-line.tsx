import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactPoint } from '../../../src-shared/contacts/contact-point.ts';
import type { ContactCard } from '../../../src-shared/contacts/contact.ts';
import { formatPhone } from '../../../src-shared/phones/format-phone.ts';
import type { SaveCard } from '../card/use-save-card.ts';
import { editPoint } from './point-changes.ts';
import { PointEditor } from './point-editor.tsx';
import { composePointLink } from './point-link.ts';
import { PointMenu } from './point-menu.tsx';
import classes from './points.module.css';
import { useOpenLink } from './use-open-link.ts';

type Props = Readonly<{
  card: ContactCard;
  point: ContactPoint;
  only: boolean;
  onSave: SaveCard;
  /** One more of the same type; on the last line only. */
  onAdd: (() => void) | null;
}>;

/** One phone, e-mail or address: a click on it calls or writes, the pencil edits it. */
export function PointLine({ card, point, only, onSave, onAdd }: Props): ReactNode {
  const { t } = useTranslation('fields');
  const [editing, setEditing] = useState(false);
  const openLink = useOpenLink();
  const { type, value, extension } = point;
  const shown = type === 'phone' ? formatPhone(value) : value;
  const whole = extension === null ? shown : `${shown} ${t('extension', { extension })}`;
  const link = composePointLink(point);
  const what = type === 'messenger' ? point.service && t(`services.${point.service}`) : null;
  const kind = point.kind && t(`pointKinds.${point.kind}`);
  const remarks = [what, kind, !only && point.primary ? t('primary') : null, point.note].filter(Boolean);

  if (editing) {
    return (
      <li className={classes.line}>
        <PointEditor
          type={type}
          label={t('edit', { label: whole })}
          initial={whole}
          onSave={(next) => onSave(editPoint(card.points, point, { value: next }))}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className={classes.line}>
      <span className={classes.words} data-selectable>
        {link ? (
          <button type="button" className={classes.link} onClick={() => openLink(link)}>
            {whole}
          </button>
        ) : (
          whole
        )}
        {point.valid ? null : (
          <span className={classes.warn} title={t('unchecked')}>
            <IconAlertTriangle size={14} stroke={1.8} aria-label={t('unchecked')} />
          </span>
        )}
        {remarks.length > 0 ? <span className={classes.remark}>{remarks.join(' · ')}</span> : null}
      </span>
      <span className={classes.tools}>
        {onAdd ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t(`addPoint.${type}`)}
            title={t(`addPoint.${type}`)}
            onClick={onAdd}
          >
            <IconPlus size={14} stroke={1.6} aria-hidden />
          </ActionIcon>
        ) : null}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('edit', { label: whole })}
          onClick={() => setEditing(true)}
        >
          <IconPencil size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
        <PointMenu card={card} point={point} shown={whole} onSave={onSave} />
      </span>
    </li>
  );
}
