package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.intake.bundle.AccountFiles;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.LinkFiles;
import org.alongside.batch.intake.bundle.Outcomes;
import org.alongside.batch.intake.bundle.PeopleFiles;
import org.alongside.batch.intake.bundle.ReferenceFiles;
import org.alongside.registry.balance.OpeningBalanceRow;
import org.alongside.registry.concern.ConcernRow;
import org.alongside.registry.erasure.ErasedCodes;
import org.alongside.registry.feedback.FeedbackRow;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.narrative.NarrativeRow;
import org.alongside.registry.participant.ParticipantRow;
import org.alongside.registry.pledge.PledgeRow;
import org.alongside.registry.published.PublishedResultRow;
import org.alongside.registry.referral.ReferralRow;
import org.alongside.registry.row.Row;
import org.alongside.registry.step.StepRow;
import org.alongside.registry.target.TargetRow;

/** Which checks belong to which file. Not safe for threads. */
final class Rules {

  private final Map<BundleFile<?>, RowRule<?>> rows = new HashMap<>();
  private final Map<BundleFile<?>, GroupRule<?>> groups = new HashMap<>();
  private final int year;

  Rules(Clock clock) {
    year = LocalDate.now(clock).getYear();
    SiteDays days = new SiteDays(clock);
    ofRows(ReferenceFiles.SITES, SiteRules::look);
    ofRows(
        ReferenceFiles.OPENING_BALANCES,
        new ScopeRules<>(row -> row.scopeType().word(), OpeningBalanceRow::scope));
    ofRows(PeopleFiles.COHORT_FUNDING, FundingRules::look);
    ofRows(PeopleFiles.PARTICIPANTS, this::look);
    ofRows(PeopleFiles.SESSIONS, SessionRules::look);
    ofRows(PeopleFiles.ATTENDANCE, new AttendanceRules(days));
    ofRows(
        ReferenceFiles.TARGETS,
        new ScopeRules<TargetRow>(row -> row.scopeType().word(), TargetRow::scope)
            .and(FrameworkRules::lookAtTargets));
    ofOutcomes(days);
    ofLinks(days);
    ofAccounts();
    ofGroups(PeopleFiles.COHORT_FUNDING, FundingRules::judge);
    ofGroups(PeopleFiles.ENROLMENTS, EnrolmentRules::judge);
    ofGroups(PeopleFiles.SESSIONS, SessionRules::judge);
  }

  private void ofOutcomes(SiteDays days) {
    ofRows(Outcomes.INSTRUMENTS, InstrumentRules::look);
    ofRows(Outcomes.ITEMS, InstrumentRules::lookAtItems);
    ofRows(Outcomes.RESPONSES, new ResponseRules(days));
    ofRows(Outcomes.ANSWERS, new AnswerRules());
    ofRows(Outcomes.STEPS, new DayRules<>(days, StepRow::cohort, StepRow::seenOn));
    ofRows(Outcomes.PLEDGES, new DayRules<>(days, PledgeRow::cohort, PledgeRow::seenOn));
    ofRows(Outcomes.FEEDBACK, new DayRules<>(days, FeedbackRow::cohort, FeedbackRow::seenOn));
    ofRows(Outcomes.NARRATIVES, new DayRules<>(days, NarrativeRow::cohort, NarrativeRow::seenOn));
    ofGroups(Outcomes.STEPS, StepRules::judge);
  }

  private void ofLinks(SiteDays days) {
    ofRows(LinkFiles.RELATIONS, LinkRules::lookAtRelations);
    ofRows(LinkFiles.PAIRS, PairRules::lookAtPairs);
    ofRows(LinkFiles.CHECK_INS, new PairRules(days));
    ofRows(LinkFiles.CASCADE_LINKS, CascadeRules::look);
    ofRows(LinkFiles.REFERRALS, new DayRules<>(days, ReferralRow::cohort, ReferralRow::seenOn));
    ofRows(LinkFiles.CONCERNS, new DayRules<>(days, ConcernRow::cohort, ConcernRow::seenOn));
    ofGroups(LinkFiles.CASCADE_LINKS, CascadeRules::judge);
  }

  private void ofAccounts() {
    ofRows(
        AccountFiles.PUBLISHED_RESULTS,
        new ScopeRules<>(row -> row.scopeType().word(), PublishedResultRow::scope));
    ofRows(AccountFiles.RESULTS_FRAMEWORK, FrameworkRules::lookAtLines);
    ofRows(AccountFiles.MANUAL_RESULTS, FrameworkRules::lookAtResults);
    ofRows(AccountFiles.EXPENDITURES, LinkRules::lookAtMoney);
  }

  private <R extends Record & Row> void ofRows(BundleFile<R> file, RowRule<R> rule) {
    rows.put(file, rule);
  }

  private <R extends Record & Row> void ofGroups(BundleFile<R> file, GroupRule<R> rule) {
    groups.put(file, rule);
  }

  /** Only {@link #ofRows} fills the map, with a rule and a file of the same kind of row. */
  @SuppressWarnings("unchecked")
  <R extends Record & Row> RowRule<R> ofRows(BundleFile<R> file) {
    return (RowRule<R>) rows.getOrDefault(file, RowRule.none());
  }

  @SuppressWarnings("unchecked")
  <R extends Record & Row> GroupRule<R> ofGroups(BundleFile<R> file) {
    return (GroupRule<R>) groups.getOrDefault(file, group -> {});
  }

  boolean haveGroups(BundleFile<?> file) {
    return groups.containsKey(file);
  }

  private void look(
      Connection connection, StateAfter state, List<Candidate<ParticipantRow>> candidates)
      throws SQLException {
    candidates.forEach(candidate -> candidate.addAll(candidate.row().birthYearSeenFrom(year)));
    List<String> codes = candidates.stream().map(c -> c.row().participant()).toList();
    Set<String> erased = ErasedCodes.among(connection, codes);
    candidates.stream()
        .filter(candidate -> erased.contains(candidate.row().participant()))
        .forEach(candidate -> candidate.add(FindingCode.PERSON_ERASED.at("participant")));
  }
}
