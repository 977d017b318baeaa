// Holds what a browser downloads to its budget, and lays a compressed copy beside each file for the handler to send.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FIRST_LOAD = 350_000;
const LAZY_CHUNK = 120_000;
const root = 'target/classes/ui';

const manifest = JSON.parse(readFileSync(join(root, '.vite/manifest.json'), 'utf8'));
const compressed = new Map();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && /\.(js|css|html|svg)$/.test(entry.name)) {
    const bytes = gzipSync(readFileSync(path), { level: 9 });
    writeFileSync(`${path}.gz`, bytes);
    compressed.set(path.slice(root.length + 1), bytes.length);
  }
}

const first = new Set(['index.html']);
const visit = (key) => {
  const chunk = manifest[key];
  if (first.has(chunk.file)) return;
  first.add(chunk.file);
  (chunk.css ?? []).forEach((file) => first.add(file));
  (chunk.imports ?? []).forEach(visit);
};
visit('index.html');
// one sheet for all, which the entry may not name
for (const file of compressed.keys()) if (file.endsWith('.css')) first.add(file);

const sum = [...first].reduce((total, file) => total + (compressed.get(file) ?? 0), 0);
const lazy = [...compressed].filter(([file]) => file.endsWith('.js') && !first.has(file));
const largest = lazy.reduce((most, chunk) => (chunk[1] > most[1] ? chunk : most), ['none', 0]);
console.log(`first load ${sum} of ${FIRST_LOAD} bytes (gzip); largest of ${lazy.length} lazy chunks ${largest[0]} ${largest[1]} of ${LAZY_CHUNK}`);
if (sum > FIRST_LOAD || largest[1] > LAZY_CHUNK) {
  console.error('The budget is exceeded: look at what the chunk carries before raising it.');
  process.exit(1);
}
