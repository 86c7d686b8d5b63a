import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describePlace } from '../support/planting/marked.ts';
import { type PlantedFile, plant } from '../support/planting/plant.ts';
import { SURFACES } from '../support/planting/surfaces.ts';
import { findingsIn } from '../support/scan.ts';

/** More of them for a long run: `UNSEALED_PLANTINGS=10000`. The seed of a failure is printed; give it in UNSEALED_SEED. */
const RUNS = Number(process.env.UNSEALED_PLANTINGS ?? 100);
const SEED = Number(process.env.UNSEALED_SEED ?? 20_260_101);
const PARAMETERS = { numRuns: RUNS, seed: SEED };

const planting = fc.record({ surface: fc.constantFrom(...SURFACES), seed: fc.nat() });

async function compare({ path, bytes, expected }: PlantedFile) {
  const findings = await findingsIn(bytes, path);
  const found = findings.map(({ location, keyPath, trail }) =>
    describePlace(location.start, keyPath ?? [], trail.filter((step) => step === 'base64').length),
  );
  return { found: found.sort(), expected: expected.map(({ place }) => place).sort() };
}

describe('a tree of manifests', () => {
  it('is clean as long as nothing is planted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        for (const file of plant(seed, [])) {
          const { found } = await compare(file);
          expect({ path: file.path, found, text: Buffer.from(file.bytes).toString() }).toMatchObject({ found: [] });
        }
      }),
      PARAMETERS,
    );
  }, 600_000);

  it('gives up all planted secrets, each at its place and under its key path, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(planting, { minLength: 1, maxLength: 6 }), async (seed, plantings) => {
        for (const file of plant(seed, plantings)) {
          const { found, expected } = await compare(file);
          const names = file.expected.map(({ name }) => name);
          expect({ path: file.path, names, found }).toEqual({ path: file.path, names, found: expected });
        }
      }),
      PARAMETERS,
    );
  }, 600_000);
});
