package org.alongside.registry.assessment;

/**
 * A response with what it comes to.
 *
 * @param others how many more the same person gave in the same wave, which do not count
 */
public record Taken(ResponseRow response, Score score, int others) {}
