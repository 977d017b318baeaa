import { token } from '@atlaskit/tokens';
import type { Schemas, Tagged } from '../../../api/client';
import { Section } from '../../../kit/Section';
import { Loaded } from '../../../kit/states';
import { words } from '../../../words';
import { Proposed } from '../Proposed';
import { Simulate } from '../simulate/Simulate';
import { LEVELS } from './draft';
import { LevelCard } from './LevelCard';
import { ForAllLevels } from './ForAllLevels';
import { SaveRules } from './SaveRules';
import { useCurrentRules, useRules } from './useRules';

/** The rules of the four levels beside each other, and what they would make of a request. */
export function RulesByRisk({ readOnly }: { readOnly: boolean }) {
  const current = useCurrentRules();
  return <Loaded query={current}>{(known) => <Form current={known} readOnly={readOnly} />}</Loaded>;
}

function Form({ current, readOnly }: { current: Tagged<Schemas['Governance']>; readOnly: boolean }) {
  const form = useRules(current);
  const { draft, edit } = form;
  const wrong = (pointer: string) => form.problems[pointer] ?? form.problem?.at(pointer);
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: token('space.400') }}>
      <div style={{ flex: '3 1 520px', minWidth: 0 }}>
        <Section
          id="rules"
          title={words.governance.rules.title}
          lead={`${words.governance.rules.lead} ${words.governance.rules.version(form.version)}`}
        >
          {form.proposed && <Proposed />}
          <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))', gap: token('space.200') }}>
            {LEVELS.map((level) => (
              <LevelCard
                key={level}
                level={level}
                rules={draft.levels[level]}
                onChange={(to) => edit({ levels: { ...draft.levels, [level]: to } })}
                wrong={wrong}
                readOnly={readOnly}
              />
            ))}
          </div>
          <ForAllLevels draft={draft} edit={edit} wrong={wrong} readOnly={readOnly} />
        </Section>
        {!readOnly && <SaveRules form={form} />}
      </div>
      <div style={{ flex: '1 1 320px', minWidth: 0 }}>
        <Simulate unsaved={form.isChanged} />
      </div>
    </div>
  );
}
