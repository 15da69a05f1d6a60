import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterChoices } from '../../../src-shared/filters/filters-contract.ts';
import { interactionKinds } from '../../../src-shared/interactions/interaction.ts';
import { paymentMethods } from '../../../src-shared/orders/order-words.ts';
import type { FieldChoice } from '../../contacts/fields/use-field-choices.ts';
import classes from './editor.module.css';
import type { EventProps } from './event-controls.tsx';
import { particularsOf, type Particular } from './event-draft.ts';
import { useFilterChoices } from './use-filter-choices.ts';

function isNarrowed({ choices, outcome }: EventProps['draft']): boolean {
  return outcome !== '' || Object.values(choices).some((list) => list.length > 0);
}

/** Which events count: goods, states, channels, ways of payment, kinds, outcome. Folded until asked for. */
export function EventParticulars({ draft, onChange }: EventProps): ReactNode {
  const { t } = useTranslation('rules');
  const [open, setOpen] = useState(() => isNarrowed(draft));
  const choices = useFilterChoices();
  if (!open && !isNarrowed(draft)) {
    return (
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setOpen(true)}>
        {t('narrow')}
      </Button>
    );
  }
  const listOptions = (name: Particular): readonly FieldChoice[] => {
    if (name === 'methods') return paymentMethods.map((value) => ({ value, label: t(`methods.${value}`) }));
    if (name === 'kinds') return interactionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
    return listNamed(choices, name);
  };
  return (
    <div className={classes.particulars}>
      {particularsOf[draft.of].map((name: Particular) => {
        const picked = draft.choices[name] ?? [];
        const options = listOptions(name);
        const known = new Set(options.map(({ value }) => value));
        const gone = picked
          .filter((value) => !known.has(value))
          .map((value) => ({ value, label: `№ ${value}` }));
        return (
          <MultiSelect
            key={name}
            label={t(`particulars.${name}`)}
            placeholder={picked.length === 0 ? t(`any.${name}`) : undefined}
            nothingFoundMessage={t('nothingFound')}
            searchable
            classNames={{ inputField: classes.pick }}
            limit={100}
            value={[...picked]}
            data={[...options, ...gone]}
            onChange={(list) => onChange({ ...draft, choices: { ...draft.choices, [name]: list } })}
          />
        );
      })}
      {draft.of === 'interactions' ? (
        <TextInput
          label={t('outcome')}
          placeholder={t('anyOutcome')}
          value={draft.outcome}
          maxLength={500}
          onChange={(event) => onChange({ ...draft, outcome: event.currentTarget.value })}
        />
      ) : null}
    </div>
  );
}

function listNamed(
  choices: FilterChoices,
  name: 'products' | 'productGroups' | 'statuses' | 'channels',
): readonly FieldChoice[] {
  return choices[name].map((each) =>
    typeof each === 'string' ? { value: each, label: each } : { value: String(each.id), label: each.label },
  );
}
