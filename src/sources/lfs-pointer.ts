/**
 * Pointers of Git LFS: the text that stands in git for a content that lives elsewhere. The whole text must have the
 * pointer's form, so that nothing can hide behind its first line.
 * https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */

const LARGEST_POINTER_BYTES = 1024;
const POINTER =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d-[\w.-]{1,64} sha256:[0-9a-f]{64}\n)*oid sha256:[0-9a-f]{64}\nsize \d{1,20}\n?$/;

/** True when `content` is an LFS pointer and nothing else. */
export function isLfsPointer(content: Uint8Array): boolean {
  if (content.length >= LARGEST_POINTER_BYTES || content[0] !== 0x76) return false;
  return POINTER.test(Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1'));
}
