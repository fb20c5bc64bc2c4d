package org.alongside.batch.intake.check;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.participant.EnrolmentRow;
import org.alongside.registry.participant.Spell;

/** Enrolments: the spells of one person in one cohort do not overlap. */
final class EnrolmentRules {

  private EnrolmentRules() {}

  static void judge(GroupRule.Group<EnrolmentRow> group) {
    boolean again = true;
    while (again) {
      again = false;
      List<Candidate<EnrolmentRow>> standing = group.standing();
      for (int i = standing.size() - 1; i >= 0 && !again; i--) {
        List<Finding> found = found(group, standing.get(i));
        standing.get(i).addAll(found);
        again = !found.isEmpty();
      }
    }
  }

  private static List<Finding> found(
      GroupRule.Group<EnrolmentRow> group, Candidate<EnrolmentRow> one) {
    Stream<EnrolmentRow> others =
        group.standing().stream().filter(other -> other != one).map(Candidate::row);
    List<Spell> spells =
        Stream.concat(others, group.untouched().stream())
            .flatMap(row -> row.days().stream())
            .toList();
    return one.row().days().map(days -> days.beside(spells)).orElse(List.of());
  }
}
