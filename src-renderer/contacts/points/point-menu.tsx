import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDots, IconStar, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointType } from '../../../src-shared/contacts/contact-field.ts';
import {
  messengerServices,
  type ContactPoint,
  type PointKind,
} from '../../../src-shared/contacts/contact-point.ts';
import type { ContactCard } from '../../../src-shared/contacts/contact.ts';
import type { SaveCard } from '../card/use-save-card.ts';
import { editPoint, removePoint } from './point-changes.ts';

const kindsByType: Readonly<Record<PointType, readonly PointKind[]>> = {
  phone: ['mobile', 'work', 'home', 'fax', 'other'],
  email: ['personal', 'work', 'other'],
  messenger: [],
  site: [],
  address: ['legal', 'actual', 'home', 'work', 'other'],
};

type Props = Readonly<{ card: ContactCard; point: ContactPoint; shown: string; onSave: SaveCard }>;

/** What a point is for, whether it is the primary one, and taking it away. */
export function PointMenu({ card, point, shown, onSave }: Props): ReactNode {
  const { t } = useTranslation('fields');
  const edit = (change: Parameters<typeof editPoint>[2]): void =>
    void onSave(editPoint(card.points, point, change));
  const mark = <IconCheck size={14} aria-hidden />;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('kindOf', { value: shown })}>
          <IconDots size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {kindsByType[point.type].map((kind) => (
          <Menu.Item
            key={kind}
            rightSection={point.kind === kind ? mark : null}
            onClick={() => edit({ kind: point.kind === kind ? null : kind })}
          >
            {t(`pointKinds.${kind}`)}
          </Menu.Item>
        ))}
        {point.type === 'messenger'
          ? messengerServices.map((service) => (
              <Menu.Item
                key={service}
                rightSection={point.service === service ? mark : null}
                onClick={() => edit({ service })}
              >
                {t(`services.${service}`)}
              </Menu.Item>
            ))
          : null}
        {kindsByType[point.type].length > 0 || point.type === 'messenger' ? <Menu.Divider /> : null}
        {point.primary ? null : (
          <Menu.Item leftSection={<IconStar size={14} aria-hidden />} onClick={() => edit({ primary: true })}>
            {t('makePrimary')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => void onSave(removePoint(card.points, point))}
        >
          {t('removePoint', { value: shown })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
