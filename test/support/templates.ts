/** The templates of rule examples, for tests that need secrets without holding one. */

export { type Expanded, expand } from '../../src/examples/expand.ts';
