import { baseline } from './baseline';
import { policies } from './policies';
import { projects } from './projects';
import { Records } from './Records';

interface Shown {
  readOnly: boolean;
}

export const Policies = ({ readOnly }: Shown) => <Records kind={policies} readOnly={readOnly} />;
export const Projects = ({ readOnly }: Shown) => <Records kind={projects} readOnly={readOnly} />;
export const BaselineAccesses = ({ readOnly }: Shown) => <Records kind={baseline} readOnly={readOnly} />;
