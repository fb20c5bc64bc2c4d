package org.alongside.server.api;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The same for Bean Validation, for which the platform brings a nearer mapper of its own. */
@Provider
public class InvalidFields implements ExceptionMapper<ValidationException> {

  private final Failures failures;

  public InvalidFields() {
    this.failures = new Failures();
  }

  @Override
  public Response toResponse(ValidationException failure) {
    return failures.toResponse(failure);
  }
}
