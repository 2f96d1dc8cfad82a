/** Bytes in pieces. Each call starts from the beginning. A piece is valid until the next one is read. */
export interface Bytes {
  chunks(): Iterable<Uint8Array>;
}

/** A piece of text, and its bytes if they are ASCII. */
export interface TextPiece {
  readonly text: string;
  readonly ascii?: Uint8Array;
}

/** Adds a line to `notes`, unless it is already there. */
export type Note = (text: string) => void;
