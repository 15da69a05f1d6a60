import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../ui/query-view.tsx';
import { MergeTable } from './merge-table.tsx';
import classes from './merges.module.css';
import type { MergedGroup } from './use-merged-group.ts';

/** The cards of a group side by side, and those left out with the way back. */
export function ComparedCards({ group }: Readonly<{ group: MergedGroup }>): ReactNode {
  const { t } = useTranslation('merges');
  const { draft, leftOut, leaveOut, takeBack } = group;
  return (
    <>
      {leftOut.length > 0 ? (
        <div className={classes.leftOut}>
          <span className={classes.none}>{t('leftOut')}</span>
          {leftOut.map(({ id, name }) => (
            <Button
              key={id}
              variant="default"
              size="compact-sm"
              aria-label={t('takeBack', { name })}
              leftSection={<IconArrowBackUp size={14} stroke={1.6} aria-hidden />}
              onClick={() => takeBack(id)}
            >
              {name}
            </Button>
          ))}
        </div>
      ) : null}
      <QueryView query={draft.query} lines={8}>
        {(proposal) => (
          <MergeTable
            proposal={proposal}
            choices={draft.choices}
            onChoose={draft.choose}
            onLeaveOut={proposal.contacts.length > 2 ? leaveOut : null}
          />
        )}
      </QueryView>
    </>
  );
}
