/** Bytes in pieces, from the start each time; a piece is good until the next one is asked for. */
export interface Bytes {
  chunks(): Iterable<Uint8Array>;
}

/** A piece of text, and its bytes where they are ASCII. */
export interface TextPiece {
  readonly text: string;
  readonly ascii?: Uint8Array;
}

/** Takes a line for `notes`; the same one again says nothing new. */
export type Note = (text: string) => void;
