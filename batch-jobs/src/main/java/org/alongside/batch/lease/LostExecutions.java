package org.alongside.batch.lease;

/**
 * Executions whose server is gone. The batch runtime of another server shows them as running for
 * ever, and refuses to restart them. Implemented by the assembly, which knows the runtime's tables.
 */
public interface LostExecutions {

  /**
   * Marks an execution failed, if the runtime takes it for running, so that it can be restarted.
   * Only for who holds the lease of its work now: an execution that lives must never be marked.
   */
  void markFailed(long execution);
}
