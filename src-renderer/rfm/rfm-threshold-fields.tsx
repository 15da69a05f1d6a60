import { TextInput } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rfmFigures, type RfmDraft } from './rfm-draft.ts';
import classes from './rfm.module.css';

type Props = Readonly<{
  thresholds: RfmDraft['thresholds'];
  onChange: (thresholds: RfmDraft['thresholds']) => void;
}>;

/** The owner's four thresholds of each figure: days, orders, roubles. */
export function RfmThresholdFields({ thresholds, onChange }: Props): ReactNode {
  const { t } = useTranslation('rfm');
  return (
    <div className={classes.edges}>
      {rfmFigures.map((figure) => (
        <Fragment key={figure}>
          <span>{t(`settings.${figure}`)}</span>
          {[0, 1, 2, 3].map((place) => (
            <TextInput
              key={place}
              aria-label={t('settings.threshold', {
                figure: t(`settings.${figure}`),
                place: place + 1,
              })}
              inputMode="decimal"
              maxLength={15}
              value={thresholds[figure][place] ?? ''}
              onChange={(event) =>
                onChange({
                  ...thresholds,
                  [figure]: thresholds[figure].with(place, event.currentTarget.value),
                })
              }
            />
          ))}
        </Fragment>
      ))}
    </div>
  );
}
