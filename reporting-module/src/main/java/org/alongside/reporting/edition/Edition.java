package org.alongside.reporting.edition;

import java.time.LocalDate;
import org.alongside.reporting.figure.PublishedGrant;
import org.alongside.reporting.figure.Run;
import org.alongside.reporting.figure.ScopeName;
import org.jspecify.annotations.Nullable;

/**
 * One report: a quarter of a grant, or of the organisation, with the figures of one run.
 *
 * @param grant absent for the organisation's
 */
public record Edition(Run run, ScopeName scope, @Nullable PublishedGrant grant, Quarter quarter) {

  /** How far an edition has come. */
  public enum Status {
    /** Drawn from a published run; the next run may say something else. */
    DRAFT
  }

  public EditionId id() {
    return new EditionId(scope, quarter.start(), run.run());
  }

  public Status status() {
    return Status.DRAFT;
  }

  /** The last day that counts in it. */
  public LocalDate asOf() {
    return quarter.end().isBefore(run.businessDate()) ? quarter.end() : run.businessDate();
  }

  /** For the names of its files. */
  public String fileName() {
    String whose = grant == null ? "organisation" : grant.grant();
    return whose + "-" + quarter.code() + "-run" + run.run();
  }
}
