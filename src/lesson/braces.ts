/** Braces ask the model; a free-form page, such as a course's introduction, stands beside no execution to ask. */
export type Braces = 'ask the model' | 'are refused';
