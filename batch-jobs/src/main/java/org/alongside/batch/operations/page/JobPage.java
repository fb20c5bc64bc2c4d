package org.alongside.batch.operations.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.batch.BatchException;
import org.alongside.batch.operations.ControlExecution;
import org.alongside.batch.operations.Executions;
import org.alongside.registry.access.Roles;
import org.jspecify.annotations.Nullable;

/** One execution: how far it is, why it failed, and what can be done. */
@Named
@RequestScoped
public class JobPage {

  private final Executions executions;
  private final ControlExecution control;
  private final ExternalContext context;

  private long id;
  private @Nullable ExecutionLine line;

  @Inject
  public JobPage(Executions executions, ControlExecution control, ExternalContext context) {
    this.executions = executions;
    this.control = control;
    this.context = context;
  }

  /** Stops at the next safe point. */
  public String stop() {
    mayControl();
    control.stop(executions.one(id));
    return shown(id);
  }

  /** Goes on in a new execution, and shows that. */
  public String restart() {
    mayControl();
    return shown(control.restart(executions.one(id)));
  }

  /** Gives it up for good. */
  public String abandon() {
    mayControl();
    control.abandon(executions.one(id));
    return shown(id);
  }

  private void mayControl() {
    if (!isController()) {
      throw new BatchException(
          403,
          "operators-only",
          "Only operators and administrators may do this",
          "Ask an operator to stop or restart the job.");
    }
  }

  private static String shown(long execution) {
    return "/batch/job.xhtml?faces-redirect=true&id=" + execution;
  }

  /** Whether the viewer may stop, restart and give up. */
  public boolean isController() {
    return context.isUserInRole(Roles.OPERATOR) || context.isUserInRole(Roles.ADMINISTRATOR);
  }

  public ExecutionLine getExecution() {
    ExecutionLine known = line;
    if (known == null) {
      known = new ExecutionLine(executions.one(id));
      line = known;
    }
    return known;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
