import { Button, Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stages, type Stage } from '../../src-shared/stages/stage.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import type { SetStage } from './use-set-stage.ts';

type Props = Readonly<{ stage: Stage; isByHand: boolean; onSet: SetStage }>;

/** The stages to choose one by hand; the one that was chosen so is marked. */
export function StageMenu({ stage, isByHand, onSet }: Props): ReactNode {
  const { t } = useTranslation('stages');
  const { valueLabel } = useKnownFields();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="subtle" size="compact-sm">
          {t('card.set')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('card.setTitle')}</Menu.Label>
        {stages.map((each) => (
          <Menu.Item
            key={each}
            rightSection={isByHand && each === stage ? <IconCheck size={14} aria-hidden /> : null}
            onClick={() => onSet(each, each)}
          >
            {valueLabel('stage', each)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
