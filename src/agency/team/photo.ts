import { no, ok, type Result } from '#kernel/result.ts'

export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PhotoType = (typeof photoTypes)[number]

export interface Photo {
  readonly type: PhotoType
  readonly bytes: Uint8Array
}

export const MAX_PHOTO_BYTES = 200_000

export type PhotoRefusal = 'photo_too_large' | 'not_a_photo'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]

/** The picture with the type its first bytes show; what the sender calls it does not count. */
export function readPhoto(bytes: Uint8Array): Result<Photo, PhotoRefusal> {
  if (bytes.byteLength > MAX_PHOTO_BYTES) return no('photo_too_large')
  const type = photoTypeOf(bytes)
  return type ? ok({ type, bytes }) : no('not_a_photo')
}

function photoTypeOf(bytes: Uint8Array): PhotoType | undefined {
  const has = (signature: readonly number[], at = 0) => signature.every((byte, index) => bytes[at + index] === byte)
  if (has(PNG)) return 'image/png'
  if (has(JPEG)) return 'image/jpeg'
  return has(RIFF) && has(WEBP, 8) ? 'image/webp' : undefined
}
