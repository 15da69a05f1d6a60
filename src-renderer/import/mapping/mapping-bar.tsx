import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../src-shared/import/import-preview.ts';
import { fromSentDecision } from '../import-decision.ts';
import type { ImportWork } from '../import-work.ts';
import type { TargetFields } from '../use-target-fields.ts';
import classes from './mapping-bar.module.css';
import { ProfileLine } from './profile-line.tsx';
import { RowConstants } from './row-constants.tsx';
import { SaveProfile } from './save-profile.tsx';

type Props = Readonly<{ work: ImportWork; preview: ImportPreview; fields: TargetFields; locked: boolean }>;

/** Under the head: what every row gets, and the saved mapping that knows the file. */
export function MappingBar({ work, preview, fields, locked }: Props): ReactNode {
  const { decision, decide } = work;
  const { profile } = preview;
  return (
    <div className={classes.bar}>
      <RowConstants
        constants={decision.constants ?? []}
        fields={fields}
        disabled={locked}
        onChange={(constants) => decide({ ...decision, constants: [...constants] })}
      />
      <div className={classes.profile}>
        {profile === undefined ? null : (
          <ProfileLine
            profile={profile}
            disabled={locked || work.adjusting}
            onApply={() => decide(fromSentDecision(profile.decision))}
          />
        )}
        <SaveProfile importId={preview.importId} profile={profile} disabled={locked || work.adjusting} />
      </div>
    </div>
  );
}
