/** The process of the GitHub Action. */

import { runAction } from './main.ts';

await runAction(process.env);
