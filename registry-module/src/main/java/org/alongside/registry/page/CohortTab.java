package org.alongside.registry.page;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alongside.registry.programme.ProgrammeModel;

/**
 * A part of a cohort's workspace. Most serve every programme model: feedback, as women's own word
 * is asked for everywhere, and concerns, as they can be raised anywhere. The others serve the
 * models whose reports show what is entered there (domain spec, section 1).
 */
enum CohortTab {
  ATTENDANCE("Attendance"),
  PEOPLE("People"),
  SESSIONS("Sessions"),
  SURVEYS("Surveys", EnumSet.complementOf(EnumSet.of(ProgrammeModel.CAMPAIGN))),
  ACTIONS("Actions", EnumSet.of(ProgrammeModel.GROUP, ProgrammeModel.CAMPAIGN)),
  FEEDBACK("Feedback"),
  PAIRS("Pairs", EnumSet.of(ProgrammeModel.BUDDY)),
  CASCADE("Cascade", EnumSet.of(ProgrammeModel.CASCADE)),
  CARE("Referrals and concerns"),
  NARRATIVES("Narratives"),
  FUNDING("Funding"),
  HISTORY("History");

  private final String label;
  private final Set<ProgrammeModel> models;

  CohortTab(String label) {
    this(label, EnumSet.allOf(ProgrammeModel.class));
  }

  CohortTab(String label, Set<ProgrammeModel> models) {
    this.label = label;
    this.models = models;
  }

  /** What it is called in the address. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return label;
  }

  /** Whether what the model's report shows is entered there. */
  boolean serves(ProgrammeModel model) {
    return models.contains(model);
  }

  /** The part of this name, if there is one. */
  static Optional<CohortTab> of(String word) {
    return Arrays.stream(values()).filter(tab -> tab.word().equals(word)).findFirst();
  }
}
