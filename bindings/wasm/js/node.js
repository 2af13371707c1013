// In Node.js the module is a file, which is read at once.

import { readFileSync } from 'node:fs';
import { initSync } from './index.js';

initSync(readFileSync(new URL('./padanan_wasm_bg.wasm', import.meta.url)));

export * from './index.js';
export { default } from './index.js';
