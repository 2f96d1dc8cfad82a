/** Every number that GitHub enforces, and only those. Sizes are in UTF-8 bytes unless the name says otherwise. */

// https://docs.github.com/en/rest/checks/runs#create-a-check-run
export const annotationsPerRequest = 50;
export const annotationTitleCharacters = 255;
export const annotationMessageBytes = 64 * 1024;
export const annotationRawDetailsBytes = 64 * 1024;

/** The API refuses a longer summary, and cuts a longer text in silence. */
export const outputSummaryBytes = 65_535;
export const outputTextBytes = 65_535;

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
/** For all that a step writes; over it nothing at all is shown. */
export const jobSummaryBytes = 1024 * 1024;

/** Annotations by workflow command that a step may show, for each level. https://github.com/orgs/community/discussions/26680 */
export const logAnnotationsPerLevel = 10;
/** The runner cuts the message of a workflow command. https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs */
export const logAnnotationCharacters = 4096;
