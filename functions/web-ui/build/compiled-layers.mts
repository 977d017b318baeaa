import postcss, { type AtRule, type ChildNode, type Rule } from 'postcss';
import compiled from '@compiled/utils';
import type { Plugin } from 'vite';

/**
 * Atlaskit ships one atomic style sheet per module, and they only mean something in one global order:
 * longhands after shorthands, states after plain rules, wide screens after narrow ones. Each rule goes into
 * the cascade layer of its place in that order, so that the order of the files does not matter.
 */
const STATES = ['', 'link', 'visited', 'focus-within', 'focus', 'focus-visible', 'hover', 'active'];
const WIDTHS = ['30rem', '48rem', '64rem', '90rem', '110.5rem'];
const DEPTHS = 6;
const depthOf = compiled.shorthandBuckets as Readonly<Record<string, number | undefined>>;

const layer = (width: number, state: number, depth: number) => `w${width}s${state}d${depth}`;

const ORDER = ['reset'];
for (let width = 0; width <= WIDTHS.length + 1; width++)
  for (const state of STATES.keys())
    for (let depth = 0; depth < DEPTHS; depth++) ORDER.push(layer(width, state, depth));

const isRule = (node: ChildNode): node is Rule => node.type === 'rule';
const isAtRule = (node: ChildNode): node is AtRule => node.type === 'atrule';

function layerOf(rule: Rule, width: number): string {
  const state = /:(link|visited|focus-within|focus-visible|focus|hover|active)/.exec(rule.selector)?.[1] ?? '';
  const first = rule.nodes.find((node) => node.type === 'decl');
  const depth = (first?.type === 'decl' && depthOf[first.prop]) || 0;
  const known = first?.type === 'decl' && depthOf[first.prop] !== undefined;
  return layer(width, STATES.indexOf(state), known ? Math.min(DEPTHS - 1, depth) : DEPTHS - 1);
}

function widthOf(params: string): number {
  const least = /min-width:\s*([\d.]+rem)/.exec(params)?.[1];
  const known = least === undefined ? -1 : WIDTHS.indexOf(least);
  return known < 0 ? WIDTHS.length + 1 : known + 1;
}

function layered(css: string): string {
  const layers = new Map<string, string>();
  const outside: string[] = [];
  const put = (name: string, text: string) => layers.set(name, (layers.get(name) ?? '') + text);
  for (const node of postcss.parse(css).nodes) {
    if (isRule(node)) put(layerOf(node, 0), node.toString());
    else if (isAtRule(node) && node.name !== 'keyframes')
      for (const inner of node.nodes ?? []) {
        const text = `@${node.name} ${node.params}{${inner.toString()}}`;
        if (isRule(inner)) put(layerOf(inner, widthOf(node.params)), text);
        else outside.push(text);
      }
    else outside.push(node.toString());
  }
  return [...layers].map(([name, text]) => `@layer ads.${name}{${text}}`).join('\n') + outside.join('\n');
}

export const compiledLayers = (): Plugin => ({
  name: 'atlaskit-layers',
  enforce: 'pre',
  // before every sheet, but after the encoding, which browsers look for in the first kilobyte
  transformIndexHtml: (html) => html.replace('<meta charset="utf-8" />', `$&<style>@layer ${ORDER.map((name) => `ads.${name}`).join(',')};</style>`),
  transform(code, id) {
    const file = id.split('?')[0] ?? '';
    if (file.endsWith('/css-reset/dist/bundle.css')) return { code: `@layer ads.reset{${code}}`, map: null };
    return file.endsWith('.compiled.css') ? { code: layered(code), map: null } : undefined;
  },
});
