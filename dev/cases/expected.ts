/** The expectations of a case. */

export interface ExpectedAnnotation {
  readonly path?: string;
  readonly line?: number;
  readonly level?: string;
  /** Parts of the title, the message and the details. */
  readonly title?: string;
  readonly message?: string;
  readonly details?: string;
}

/** The content of expect.json. Every text of a list must be found. */
export interface Expected {
  readonly outputs?: Readonly<Record<string, string>>;
  readonly outputsNot?: Readonly<Record<string, string>>;
  readonly exit?: number;
  /** Values in the json-file by path, such as `reports.*.format`. With `*`, at least one value must be equal. */
  readonly json?: Readonly<Record<string, unknown>>;
  readonly annotations?: readonly ExpectedAnnotation[];
  /** At least one annotation of each list must be found. */
  readonly annotationsAny?: readonly (readonly ExpectedAnnotation[])[];
  readonly annotationsCount?: number;
  readonly noAnnotationIn?: readonly string[];
  /** Texts in the check or the job summary. */
  readonly shown?: readonly string[];
  readonly shownAny?: readonly (readonly string[])[];
  readonly notShown?: readonly string[];
  readonly annotationShows?: readonly string[];
  readonly pageHas?: readonly string[];
  /** Texts on the page outside of nested `<details>`. */
  readonly openHas?: readonly string[];
  readonly titleHas?: readonly string[];
  readonly logHas?: readonly string[];
  readonly logOrPage?: readonly string[];
  readonly logHasNot?: readonly string[];
  readonly notInMessages?: readonly string[];
  readonly once?: readonly string[];
  readonly mostTimes?: readonly { readonly text: string; readonly times: number }[];
}
