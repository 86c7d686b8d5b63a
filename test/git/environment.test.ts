import { describe, expect, it } from '@jest/globals';
import { gitEnvironment, guardedNames } from '../../src/git/environment.ts';

describe('the environment of git children', () => {
  it.each([
    'GIT_INDEX_FILE',
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_QUARANTINE_PATH',
  ])('carries %s, which a hook sets', (name) => {
    expect(gitEnvironment({ [name]: '/some/place' })[name]).toBe('/some/place');
  });

  it.each(['GIT_EXTERNAL_DIFF', 'GIT_EDITOR', 'GIT_TRACE', 'GIT_PAGER', 'GIT_SSH_COMMAND', 'PAGER', 'EDITOR'])(
    'drops %s',
    (name) => {
      expect(gitEnvironment({ [name]: 'program' })[name]).toBeUndefined();
    },
  );

  it('keeps what is not about git', () => {
    expect(gitEnvironment({ PATH: '/bin', HOME: '/home/ada' })).toMatchObject({ PATH: '/bin', HOME: '/home/ada' });
  });

  it("keeps the user's own safe.directory before its overrides", () => {
    const environment = gitEnvironment({
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: 'program',
      GIT_CONFIG_KEY_1: 'safe.directory',
      GIT_CONFIG_VALUE_1: '*',
    });
    expect(environment).toMatchObject({ GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' });
    expect(Object.values(environment)).not.toContain('program');
  });

  it('names every git variable that simple-git must let through', () => {
    const names = guardedNames(gitEnvironment({ GIT_DIR: '/x', HOME: '/home/ada' }));
    expect(names).toEqual(expect.arrayContaining(['GIT_DIR', 'GIT_OPTIONAL_LOCKS', 'GIT_CONFIG_COUNT']));
    expect(names).not.toContain('HOME');
  });
});
