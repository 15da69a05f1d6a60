import { Radio } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyInfo } from '../../src-shared/copies/copies-contract.ts';
import type { ChosenFile } from '../../src-shared/shell/shell-contract.ts';
import { describeCopyReason } from '../copies/describe-copy-reason.ts';
import { shell } from '../ipc/shell.ts';
import { useFormat } from '../ui/use-format.ts';
import classes from './found-copies.module.css';

type FoundCopy = Readonly<{ token: string; copy: CopyInfo }>;
type Props = Readonly<{ chosen: ChosenFile | null; disabled: boolean; onChoose: (file: ChosenFile) => void }>;

/** The copies in the base's own folder, newest first; nothing when there are none. */
export function FoundCopies({ chosen, disabled, onChoose }: Props): ReactNode {
  const { t } = useTranslation('base');
  const { t: copies } = useTranslation('copies');
  const format = useFormat();
  const [found, setFound] = useState<readonly FoundCopy[]>([]);

  useEffect(() => {
    void shell.call('shell:copies', {}).then((answer) => setFound(answer.copies));
  }, []);

  const choose = (token: string): void => {
    const copy = found.find((each) => each.token === token)?.copy;
    if (copy) onChoose({ token, name: copy.fileName });
  };

  if (found.length === 0) return null;
  return (
    <Radio.Group label={t('restore.found')} value={chosen?.token ?? null} onChange={choose}>
      <div className={classes.list}>
        {found.map(({ token, copy }) => (
          <Radio
            key={token}
            value={token}
            disabled={disabled}
            label={format.dateTime(copy.createdAt)}
            description={[
              describeCopyReason(copies, copy),
              t('restore.contacts', { count: copy.contacts }),
            ].join(' · ')}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
