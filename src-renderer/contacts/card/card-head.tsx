import { ActionIcon, Button } from '@mantine/core';
import { IconBuilding, IconMail, IconPhone, IconTrash, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../../src-shared/contacts/contact.ts';
import { formatPhone } from '../../../src-shared/phones/format-phone.ts';
import { MergeWith } from '../../merges/merge-with.tsx';
import { StageBadge } from '../../stages/stage-badge.tsx';
import { useKnownFields } from '../fields/use-known-fields.ts';
import { listPoints } from '../points/point-changes.ts';
import { composePointLink } from '../points/point-link.ts';
import { useOpenLink } from '../points/use-open-link.ts';
import classes from './card.module.css';
import { nameOrganization } from './name-organization.ts';

type Props = Readonly<{ card: ContactCard; onTrash: () => void }>;

/** The name as the owner says it, what kind of contact it is, and the ways to reach it at once. */
export function CardHead({ card, onTrash }: Props): ReactNode {
  const { t } = useTranslation('contacts');
  const { valueLabel } = useKnownFields();
  const openLink = useOpenLink();
  const KindIcon = card.kind === 'organization' ? IconBuilding : IconUser;
  const [phone] = listPoints(card.points, 'phone');
  const [email] = listPoints(card.points, 'email');
  const call = phone ? composePointLink(phone) : null;
  const write = email ? composePointLink(email) : null;
  const organization = card.kind === 'person' ? nameOrganization(card.fields) : '';
  const position = card.fields['position'];
  const about = [valueLabel('kind', card.kind), position, organization].filter(
    (each) => typeof each === 'string' && each !== '',
  );
  return (
    <header className={classes.head}>
      <h2 className={classes.name} data-selectable>
        {card.name || t('noName')}
      </h2>
      <div className={classes.kind}>
        <KindIcon size={15} stroke={1.6} aria-hidden />
        <span>{about.join(' · ')}</span>
        <StageBadge card={card} />
        {card.deletedAt === null ? (
          <span className={classes.cardTools}>
            <MergeWith card={card} />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('card.toTrash')}
              title={t('card.toTrash')}
              onClick={onTrash}
            >
              <IconTrash size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </span>
        ) : null}
      </div>
      <div className={classes.actions}>
        {phone && call ? (
          <Button
            variant="default"
            leftSection={<IconPhone size={16} stroke={1.6} />}
            title={t('call', { value: formatPhone(phone.value) })}
            onClick={() => openLink(call)}
          >
            {formatPhone(phone.value)}
          </Button>
        ) : null}
        {email && write ? (
          <Button
            variant="default"
            classNames={{ root: classes.email ?? '', label: classes.emailWord ?? '' }}
            leftSection={<IconMail size={16} stroke={1.6} />}
            title={t('write', { value: email.value })}
            onClick={() => openLink(write)}
          >
            {email.value}
          </Button>
        ) : null}
      </div>
    </header>
  );
}
