package org.alongside.batch.operations.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.alongside.batch.BatchException;
import org.alongside.batch.nightly.ClosedDays;
import org.alongside.batch.nightly.NightlyRun;
import org.alongside.batch.nightly.NightlyRuns;
import org.alongside.batch.nightly.StartNightly;
import org.alongside.batch.operations.Executions;
import org.alongside.batch.operations.Jobs;
import org.jspecify.annotations.Nullable;

/** The history of a job, and the form that starts a night. */
@Named
@RequestScoped
public class JobsPage {

  private static final int PAGE = 25;

  private final Executions executions;
  private final StartNightly nightly;
  private final ClosedDays closedDays;
  private final NightlyRuns runs;

  private String job = StartNightly.JOB;
  private long before = Long.MAX_VALUE;
  private String businessDate = "";
  private boolean everybody;
  private @Nullable List<ExecutionLine> lines;

  @Inject
  public JobsPage(
      Executions executions, StartNightly nightly, ClosedDays closedDays, NightlyRuns runs) {
    this.executions = executions;
    this.nightly = nightly;
    this.closedDays = closedDays;
    this.runs = runs;
  }

  /** Starts a night and shows it. */
  public String start() {
    long id = nightly.start(date(businessDate), everybody);
    return "/batch/job.xhtml?faces-redirect=true&id=" + id;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new BatchException(
          422,
          "business-date-format",
          "This is not a date",
          "Write the business date like this: 2026-03-31.",
          e);
    }
  }

  public List<ExecutionLine> getLines() {
    List<ExecutionLine> known = lines;
    if (known == null) {
      known = executions.of(job, before, PAGE).stream().map(ExecutionLine::new).toList();
      lines = known;
    }
    return known;
  }

  /** Whether there may be older ones. */
  public boolean isMore() {
    return getLines().size() == PAGE;
  }

  /** The smallest id on the page; older ones come before it. */
  public long getLast() {
    return getLines().get(getLines().size() - 1).getId();
  }

  public List<String> getJobs() {
    return Jobs.NAMES;
  }

  /** What the newest night failed of, in words for a programme manager; empty on a good day. */
  public String getTrouble() {
    return runs.newest().map(NightlyRun::managerMessage).orElse("");
  }

  public String getJob() {
    return job;
  }

  public void setJob(String job) {
    this.job = job;
  }

  public long getBefore() {
    return before;
  }

  public void setBefore(long before) {
    this.before = before;
  }

  /** Suggests the last day that has ended everywhere. */
  public String getBusinessDate() {
    return businessDate.isEmpty() ? closedDays.last().toString() : businessDate;
  }

  public void setBusinessDate(String businessDate) {
    this.businessDate = businessDate;
  }

  /** Whether to count everybody afresh. */
  public boolean isEverybody() {
    return everybody;
  }

  public void setEverybody(boolean everybody) {
    this.everybody = everybody;
  }

  public String getLastClosedDay() {
    return closedDays.last().toString();
  }
}
