package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.followup.FindFollowUps;
import org.alongside.registry.followup.FollowUp;
import org.alongside.registry.missing.FindMissing;
import org.alongside.registry.missing.Overdue;
import org.alongside.registry.session.SessionRow;
import org.jspecify.annotations.Nullable;

/** What should have been entered and was not. */
@Named
@RequestScoped
public class MissingPage {

  @Inject private FindMissing findMissing;
  @Inject private FindFollowUps findFollowUps;

  private @Nullable List<SessionRow> registers;
  private @Nullable List<CohortRow> closures;
  private @Nullable List<CohortRow> graduationSurveys;
  private @Nullable List<Overdue> checkIns;
  private @Nullable List<FollowUp> followUps;

  public List<SessionRow> getRegisters() {
    List<SessionRow> known = registers;
    if (known == null) {
      known = findMissing.registers();
      registers = known;
    }
    return known;
  }

  public List<CohortRow> getClosures() {
    List<CohortRow> known = closures;
    if (known == null) {
      known = findMissing.closures();
      closures = known;
    }
    return known;
  }

  public List<CohortRow> getGraduationSurveys() {
    List<CohortRow> known = graduationSurveys;
    if (known == null) {
      known = findMissing.graduationSurveys();
      graduationSurveys = known;
    }
    return known;
  }

  public List<Overdue> getCheckIns() {
    List<Overdue> known = checkIns;
    if (known == null) {
      known = findMissing.checkIns();
      checkIns = known;
    }
    return known;
  }

  public List<FollowUp> getFollowUps() {
    List<FollowUp> known = followUps;
    if (known == null) {
      known = findFollowUps.showThisMonth(FindMissing.MOST);
      followUps = known;
    }
    return known;
  }

  /** Where a list ends though there may be more. */
  public int getMost() {
    return FindMissing.MOST;
  }
}
