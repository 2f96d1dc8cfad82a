/** The request bodies that create and update check runs, after the schema check. */

export interface AnnotationBody {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: "notice" | "warning" | "failure";
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
}

export interface OutputBody {
  readonly title?: string;
  readonly summary: string;
  readonly text?: string;
  readonly annotations?: readonly AnnotationBody[];
}

export interface RunBody {
  readonly name?: string;
  readonly head_sha?: string;
  readonly details_url?: string;
  readonly external_id?: string;
  readonly status?: "queued" | "in_progress" | "completed";
  readonly started_at?: string;
  readonly conclusion?: string;
  readonly completed_at?: string;
  readonly output?: OutputBody;
}
