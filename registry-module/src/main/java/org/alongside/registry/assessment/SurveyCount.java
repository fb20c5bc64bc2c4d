package org.alongside.registry.assessment;

/**
 * How often a family of instruments was answered in a cohort.
 *
 * @param responses in all waves
 */
public record SurveyCount(String family, long responses) {}
