package org.alongside.batch.intake.check;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.registry.step.StepRow;

/** Steps: one commitment is not both done and open. */
final class StepRules {

  private StepRules() {}

  static void judge(GroupRule.Group<StepRow> group) {
    List<StepRow> all =
        Stream.concat(group.standing().stream().map(Candidate::row), group.untouched().stream())
            .toList();
    group.standing().forEach(candidate -> candidate.addAll(candidate.row().beside(all)));
  }
}
