import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergedCard, MergedPoint } from '../../src-shared/merges/merge-proposal.ts';
import { formatPhone } from '../../src-shared/phones/format-phone.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import type { PointRow } from './compose-merge-rows.ts';
import classes from './merges.module.css';
import { RowHead } from './row-head.tsx';

const fieldsByType = {
  phone: 'phones',
  email: 'emails',
  messenger: 'messengers',
  site: 'sites',
  address: 'addresses',
} as const;

type Props = Readonly<{ row: PointRow; contacts: readonly MergedCard[] }>;

/** Phones, e-mails or addresses: those of each card and all of them united, the primary one first. */
export function MergePointRow({ row, contacts }: Props): ReactNode {
  const { t } = useTranslation('merges');
  const { find } = useKnownFields();
  const { type, cells, result, state } = row;
  const field = fieldsByType[type];
  const shared = result.length > 1 ? result.filter(({ from }) => from.length === contacts.length) : [];
  return (
    <tr data-differs={state === 'differs' || undefined} data-quiet={state === 'same' || undefined}>
      <RowHead label={find(field)?.label ?? field} state={state} />
      {contacts.map(({ id }, place) => (
        <td key={id}>
          <PointLines points={cells[place] ?? []} shared={shared} />
        </td>
      ))}
      <td className={classes.become}>
        <PointLines points={result} shared={[]} />
        {state === 'differs' ? <span className={classes.why}>{t('why.united')}</span> : null}
      </td>
    </tr>
  );
}

type LinesProps = Readonly<{ points: readonly MergedPoint[]; shared: readonly MergedPoint[] }>;

function PointLines({ points, shared }: LinesProps): ReactNode {
  const { t } = useTranslation(['merges', 'fields']);
  if (points.length === 0) return <span className={classes.none}>{t('merges:empty')}</span>;
  return (
    <ul className={classes.lines} data-selectable>
      {points.map((point) => {
        const { type, value, extension, kind, service } = point;
        const remarks = [
          extension === null ? null : t('fields:extension', { extension }),
          service === null ? null : t(`fields:services.${service}`),
          kind === null ? null : t(`fields:pointKinds.${kind}`),
          shared.includes(point) ? t('merges:inAll') : null,
        ].filter((remark) => remark !== null);
        return (
          <li key={`${value} ${extension ?? ''} ${service ?? ''}`}>
            {type === 'phone' ? formatPhone(value) : value}
            {remarks.length > 0 ? <span className={classes.remark}> {remarks.join(' · ')}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
