/** All limits that GitHub enforces, and nothing else. Sizes are in UTF-8 bytes unless the name says otherwise. */

// https://docs.github.com/en/rest/checks/runs#create-a-check-run
export const annotationsPerRequest = 50;
export const annotationTitleCharacters = 255;
export const annotationMessageBytes = 64 * 1024;
export const annotationRawDetailsBytes = 64 * 1024;

/** The API rejects a longer summary and silently cuts a longer text. */
export const outputSummaryBytes = 65_535;
export const outputTextBytes = 65_535;

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
/** The limit for a step's whole summary. Beyond it, nothing is shown. */
export const jobSummaryBytes = 1024 * 1024;

/**
 * The number of annotations by workflow command that a step can show per level.
 * https://github.com/orgs/community/discussions/26680
 */
export const logAnnotationsPerLevel = 10;
/** The runner cuts the message of a workflow command. https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs */
export const logAnnotationCharacters = 4096;
