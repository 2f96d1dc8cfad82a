/** Writes big-endian numbers. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(1024);
  #view = viewOf(this.#bytes);
  #length = 0;

  /** `value` in `width` bytes, 1 to 6. */
  number(value: number, width: number): void {
    this.#reserve(width);
    // Most numbers have 4 bytes.
    if (width === 4) {
      this.#view.setUint32(this.#length, value);
      this.#length += 4;
      return;
    }
    let rest = value;
    for (let at = this.#length + width - 1; at >= this.#length; at--) {
      this.#bytes[at] = rest % 0x100;
      rest = Math.floor(rest / 0x100);
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
    const larger = Buffer.allocUnsafe(needed * 2);
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

  number(width: number): number {
    if (width > this.left) throw new DamagedBytes();
    if (width === 4) {
      this.#at += 4;
      return this.#view.getUint32(this.#at - 4);
    }
    let value = 0;
    for (const end = this.#at + width; this.#at < end; this.#at++) {
      value = value * 0x100 + (this.#bytes[this.#at] as number);
    }
    return value;
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

  /** Reads a count and that number of items of at least `least` bytes, so that a count can't exceed the data. */
  list<T>(least: number, read: () => T): T[] {
    const length = this.count();
    if (length * least > this.left) throw new DamagedBytes();
    const items: T[] = [];
    for (let n = 0; n < length; n++) items.push(read());
    return items;
  }

  /** Reads this many numbers of 4 bytes. */
  numbers(length: number): number[] {
    if (length * 4 > this.left) throw new DamagedBytes();
    const numbers: number[] = [];
    for (let n = 0; n < length; n++) numbers.push(this.#view.getUint32(this.#at + n * 4));
    this.#at += length * 4;
    return numbers;
  }

  bytes(length: number): Uint8Array {
    if (length > this.left) throw new DamagedBytes();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
