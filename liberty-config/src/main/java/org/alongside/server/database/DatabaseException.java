package org.alongside.server.database;

/** The database refused a statement of the assembly, or did not answer. Rolls back. */
public class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
