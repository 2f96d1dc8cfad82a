/** The number of bytes of a number. */
type Width = 1 | 2 | 4 | 6;

/**
 * Writes big-endian numbers. A `DataView` does it in one step; the methods of `Buffer` are several functions in
 * JavaScript, which V8 would have to compile.
 */
export class ByteWriter {
  #bytes = Buffer.alloc(1024);
  #view = viewOf(this.#bytes);
  #length = 0;

  /** Numbers of 4 bytes can be signed. */
  number(value: number, width: Width): void {
    this.#reserve(width);
    const at = this.#length;
    if (width === 1) this.#view.setUint8(at, value);
    else if (width === 2) this.#view.setUint16(at, value);
    else if (width === 4) this.#view.setInt32(at, value);
    else {
      this.#view.setUint16(at, value / 2 ** 32);
      this.#view.setUint32(at + 2, value);
    }
    this.#length += width;
  }

  /** An integer below 2^32 in 1 to 5 bytes: 7 bits each, lowest first, with the top bit set in all but the last. */
  count(value: number): void {
    let rest = Math.min(value, 0xffffffff);
    while (rest > 0x7f) {
      this.number((rest % 0x80) | 0x80, 1);
      rest = Math.floor(rest / 0x80);
    }
    this.number(rest, 1);
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  result(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(width: number): void {
    const needed = this.#length + width;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.alloc(needed * 2);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
    this.#view = viewOf(larger);
  }
}

/** The bytes weren't made by a `ByteWriter`. */
export class DamagedBytes extends Error {}

/** Reads the output of a `ByteWriter`. Throws `DamagedBytes` if there are too few bytes. */
export class ByteReader {
  readonly #bytes: Buffer;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** A number of 4 bytes is signed, like a hash. */
  number(width: Width): number {
    const at = this.#skip(width);
    if (width === 1) return this.#view.getUint8(at);
    if (width === 2) return this.#view.getUint16(at);
    if (width === 4) return this.#view.getInt32(at);
    return this.#view.getUint16(at) * 2 ** 32 + this.#view.getUint32(at + 2);
  }

  /** Reads signed numbers of 4 bytes. */
  hashes(length: number): number[] {
    let at = this.#skip(length * 4);
    const hashes: number[] = [];
    for (; at < this.#at; at += 4) hashes.push(this.#view.getInt32(at));
    return hashes;
  }

  count(): number {
    let value = 0;
    for (let factor = 1; factor < 2 ** 35; factor *= 0x80) {
      const byte = this.number(1);
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw new DamagedBytes();
  }

  /** Reads `length` items of at least `least` bytes each. By default, the length comes first. It can't exceed the data. */
  list<T>(least: number, read: () => T, length = this.count()): T[] {
    if (length * least > this.left) throw new DamagedBytes();
    const items: T[] = [];
    for (let n = 0; n < length; n++) items.push(read());
    return items;
  }

  bytes(length: number): Uint8Array {
    const at = this.#skip(length);
    return this.#bytes.subarray(at, at + length);
  }

  /** Returns where the skipped bytes start. */
  #skip(width: number): number {
    const at = this.#at;
    if (at + width > this.#bytes.length) throw new DamagedBytes();
    this.#at = at + width;
    return at;
  }
}

function viewOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length);
}
