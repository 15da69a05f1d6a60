import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeProposal } from '../../src-shared/merges/merge-proposal.ts';
import { sumMoving } from './compose-merge-rows.ts';
import classes from './merges.module.css';
import { useMovingWords } from './use-moving-words.ts';

/** What goes along with the cards: orders, payments, records, tags; and what stays behind because it is there already. */
export function MovingRow({ proposal }: Readonly<{ proposal: MergeProposal }>): ReactNode {
  const { t } = useTranslation('merges');
  const tell = useMovingWords();
  const { contacts, tags, kept } = proposal;
  const sums = sumMoving(proposal);
  // A phone that both have is told by its own line.
  const stays = kept.reduce((sum, { table, rows }) => sum + (table === 'contact_points' ? 0 : rows), 0);
  return (
    <tr>
      <th scope="row">{t('moves')}</th>
      {contacts.map(({ id, counts }) => (
        <td key={id}>{tell(counts)}</td>
      ))}
      <td className={classes.become}>
        {tell({ ...sums, tags: 0 })}
        {tags.length > 0 ? (
          <span className={classes.sub}>{t('tags', { tags: tags.join(', '), count: tags.length })}</span>
        ) : null}
        {stays > 0 ? <span className={classes.sub}>{t('kept', { count: stays })}</span> : null}
      </td>
    </tr>
  );
}
