package org.alongside.reporting.document;

import java.util.List;

/**
 * Everything a donor report says, in the order in which it says it. Filled from published figures,
 * drawn by the renderers; every list may be empty, and then its section is left out or says so.
 *
 * @param headlines the first one is the big number of the cover
 * @param funnel "how far they came", widest step first
 * @param cumulative cumulative men reached, quarter by quarter
 * @param countries rows by country
 * @param programmes rows by programme
 * @param targets target lines in the order of the results framework
 * @param quality what a reader should know about the data, as figures
 * @param definitions every indicator the report shows
 * @param notes what a reader should know about the data, as sentences
 */
public record DonorReport(
    Cover cover,
    List<Headline> headlines,
    List<FunnelStep> funnel,
    CumulativeMen cumulative,
    Breakdown countries,
    Breakdown programmes,
    List<TargetLine> targets,
    List<QualityLine> quality,
    List<Definition> definitions,
    List<String> notes) {

  /**
   * @throws IllegalArgumentException if there is no headline figure
   */
  public DonorReport {
    headlines = List.copyOf(headlines);
    funnel = List.copyOf(funnel);
    targets = List.copyOf(targets);
    quality = List.copyOf(quality);
    definitions = List.copyOf(definitions);
    notes = List.copyOf(notes);
    if (headlines.isEmpty()) {
      throw new IllegalArgumentException("A report needs one headline figure at least");
    }
  }
}
