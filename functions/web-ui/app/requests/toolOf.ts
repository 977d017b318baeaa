import type { Request } from './selection';
import { words } from '../words';

/** The tool that is asked for, by its name; text, also where somebody has proposed it. */
export const toolOf = ({ tool, newTool }: Pick<Request, 'tool' | 'newTool'>): string =>
  tool?.name ?? (newTool === undefined ? words.requestDetails.unknownTool : words.requestDetails.proposed(newTool.name));
