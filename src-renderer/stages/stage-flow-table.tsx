import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stages, type Stage } from '../../src-shared/stages/stage.ts';
import type { StageFlow } from '../../src-shared/stages/stages-contract.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useFormat } from '../ui/use-format.ts';
import classes from './stages.module.css';

type Props = Readonly<{
  flows: readonly StageFlow[];
  onOpen: (step: Readonly<{ from: Stage | null; to: Stage }>) => void;
}>;

/** From the stage at the left to the stage above; those who were added have a line of their own. */
export function StageFlowTable({ flows, onOpen }: Props): ReactNode {
  const { t } = useTranslation('stages');
  const format = useFormat();
  const { valueLabel } = useKnownFields();
  const nameOf = (stage: Stage | null): string =>
    stage === null ? t('flows.added') : valueLabel('stage', stage);
  const lines = [null, ...stages].filter((from) => flows.some((flow) => flow.from === from));
  return (
    <table className={classes.months} aria-labelledby="stage-flows">
      <thead>
        <tr>
          <th scope="col">{t('flows.corner')}</th>
          {stages.map((to) => (
            <th key={to} scope="col">
              {nameOf(to)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((from) => (
          <tr key={from}>
            <th scope="row">{nameOf(from)}</th>
            {stages.map((to) => {
              const flow = flows.find((each) => each.from === from && each.to === to);
              if (flow === undefined) return <td key={to}>{from === to ? '' : '·'}</td>;
              const figure = format.number(flow.count);
              return (
                <td key={to}>
                  <button
                    type="button"
                    className={classes.link}
                    aria-label={t('flows.cell', { from: nameOf(from), to: nameOf(to), figure })}
                    onClick={() => onOpen({ from, to })}
                  >
                    {figure}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
