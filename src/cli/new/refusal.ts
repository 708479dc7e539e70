/** Why a thing is not made, in words for who asked: what is wrong, and what to do. */
export class Refusal extends Error {}
