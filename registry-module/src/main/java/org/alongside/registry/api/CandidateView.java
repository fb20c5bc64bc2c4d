package org.alongside.registry.api;

import java.util.List;
import org.alongside.registry.duplicate.Candidate;

/**
 * Two records that may be of one person, by their codes.
 *
 * @param likelihood very likely, likely or possible
 * @param points 0 to 100
 * @param signals what speaks for it
 */
public record CandidateView(
    String participant, String other, String likelihood, int points, List<String> signals) {

  static CandidateView of(Candidate candidate) {
    return new CandidateView(
        candidate.first().participant(),
        candidate.second().participant(),
        candidate.likeness().word(),
        candidate.likeness().points(),
        candidate.likeness().signals());
  }
}
