import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeProposal } from '../../src-shared/merges/merge-proposal.ts';
import { useFormat } from '../ui/use-format.ts';
import { composeMergeRows, type MergeChoices } from './compose-merge-rows.ts';
import { MergeFieldRow } from './merge-field-row.tsx';
import { MergePointRow } from './merge-point-row.tsx';
import classes from './merges.module.css';
import { MovingRow } from './moving-row.tsx';

type Props = Readonly<{
  proposal: MergeProposal;
  choices: MergeChoices;
  /** Takes the value of a card, or with null what was proposed. */
  onChoose: (fieldId: string, contactId: number | null) => void;
  /** Takes a card out of the comparison; null when all of them are needed. */
  onLeaveOut: ((contactId: number) => void) | null;
}>;

/** Cards side by side, field by field, and at the right what they become. */
export function MergeTable({ proposal, choices, onChoose, onLeaveOut }: Props): ReactNode {
  const { t } = useTranslation('merges');
  const { t: contactWords } = useTranslation('contacts');
  const format = useFormat();
  const { contacts, survivorId } = proposal;
  return (
    // A region that scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.scroll} aria-label={t('table')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {contacts.map(({ id, name, createdAt }) => (
              <th key={id} scope="col">
                <span className={classes.cardHead}>
                  <span className={classes.name} data-selectable>
                    {name || contactWords('noName')}
                  </span>
                  {onLeaveOut ? (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size="sm"
                      aria-label={t('leaveOut', { name })}
                      title={t('leaveOut', { name })}
                      onClick={() => onLeaveOut(id)}
                    >
                      <IconX size={14} stroke={1.6} aria-hidden />
                    </ActionIcon>
                  ) : null}
                </span>
                <span className={classes.sub}>
                  {t('added', { when: format.day(createdAt) })}
                  {id === survivorId ? ` · ${t('stays')}` : null}
                </span>
              </th>
            ))}
            <th scope="col" className={classes.become}>
              <span className={classes.name}>{t('become')}</span>
              <span className={classes.sub}>{t('becomeHint')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {composeMergeRows(proposal, choices).map((row) =>
            'type' in row ? (
              <MergePointRow key={row.type} row={row} contacts={contacts} />
            ) : (
              <MergeFieldRow key={row.fieldId} row={row} contacts={contacts} onChoose={onChoose} />
            ),
          )}
          <MovingRow proposal={proposal} />
        </tbody>
      </table>
    </section>
  );
}
