package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.Happenings;
import org.alongside.batch.indicator.Happenings.AnonymousPledge;
import org.alongside.batch.indicator.Happenings.Concern;
import org.alongside.batch.indicator.Happenings.Feedback;
import org.alongside.batch.indicator.Happenings.Pair;
import org.alongside.batch.indicator.Happenings.Referral;
import org.alongside.batch.indicator.Reference;

/** Reads what happened in cohorts that is no one person's from the facts of the newest cut. */
final class HappeningReader {

  /** The home of the surviving record of whoever "f" names. */
  private static final String HOME =
      " left join batch.fact_participant p on p.id = f.participant_id"
          + " left join batch.fact_participant r on r.id = p.root_id";

  private final Connection connection;
  private final Positions cohorts;

  HappeningReader(Connection connection, Positions cohorts) {
    this.connection = connection;
    this.cohorts = cohorts;
  }

  Happenings read() throws SQLException {
    return new Happenings(feedback(), referrals(), concerns(), pledges(), pairs());
  }

  private List<Feedback> feedback() throws SQLException {
    return Rows.list(
        connection,
        "select * from batch.fact_feedback",
        row ->
            new Feedback(
                cohorts.of(row.getLong("cohort_id")),
                Days.of(Rows.date(row, "given_on")),
                Rows.intOr(row, "rating", Reference.NONE),
                Days.orNever(Rows.dateOrNull(row, "answered_on"))));
  }

  private List<Referral> referrals() throws SQLException {
    return Rows.list(
        connection,
        "select f.*, r.home_country from batch.fact_referral f" + HOME,
        row ->
            new Referral(
                cohorts.of(row.getLong("cohort_id")),
                Rows.textOrEmpty(row, "home_country"),
                Days.of(Rows.date(row, "referred_on")),
                Days.orNever(Rows.dateOrNull(row, "taken_up_on"))));
  }

  private List<Concern> concerns() throws SQLException {
    return Rows.list(
        connection,
        "select * from batch.fact_concern",
        row ->
            new Concern(
                cohorts.of(row.getLong("cohort_id")),
                Days.of(Rows.date(row, "raised_on")),
                Days.orNever(Rows.dateOrNull(row, "closed_on"))));
  }

  private List<AnonymousPledge> pledges() throws SQLException {
    return Rows.list(
        connection,
        "select * from batch.fact_pledge where participant_id is null",
        row ->
            new AnonymousPledge(
                cohorts.of(row.getLong("cohort_id")),
                Days.of(Rows.date(row, "pledged_on")),
                Rows.intOr(row, "people", 1)));
  }

  private List<Pair> pairs() throws SQLException {
    Map<Long, List<Integer>> checkIns = new HashMap<>();
    Rows.list(
        connection,
        "select * from batch.fact_check_in",
        row ->
            checkIns
                .computeIfAbsent(row.getLong("pair_id"), pair -> new ArrayList<>())
                .add(Days.of(Rows.date(row, "held_on"))));
    return Rows.list(
        connection,
        "select f.*, r.home_country from batch.fact_pair f" + HOME,
        row ->
            new Pair(
                cohorts.of(row.getLong("cohort_id")),
                Rows.textOrEmpty(row, "home_country"),
                Days.of(Rows.date(row, "starts_on")),
                Days.orNever(Rows.dateOrNull(row, "ends_on")),
                Rows.intOr(row, "check_in_every_days", Reference.NONE),
                checkIns.getOrDefault(row.getLong("id"), List.of())));
  }
}
