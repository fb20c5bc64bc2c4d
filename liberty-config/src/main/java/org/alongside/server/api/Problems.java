package org.alongside.server.api;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.batch.BatchException;
import org.alongside.registry.RegistryException;
import org.alongside.registry.finding.Finding;
import org.alongside.reporting.ReportingException;
import org.alongside.server.account.AccountException;
import org.alongside.server.api.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Turns what modules and the platform throw into words, once, for calls and pages alike. Looks
 * through the wrappers that transactions and proxies put around a cause.
 */
public final class Problems {

  private static final Map<Integer, String> TITLES =
      Map.of(
          400, "This request cannot be understood",
          401, "Not signed in",
          403, "Not for your role",
          404, "Not found",
          405, "This address does not do that",
          406, "This form of the answer is not to be had",
          415, "This kind of body is not taken",
          429, "Too many requests");

  private Problems() {}

  /** The words for an expected failure; nothing for one that is our fault. */
  public static Optional<Problem> of(Throwable failure) {
    return causes(failure).map(Problems::known).flatMap(Optional::stream).findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Problems::cause).limit(20);
  }

  @SuppressWarnings("NullAway") // the end of the chain, taken off by the stream's condition
  private static Throwable cause(Throwable failure) {
    return failure.getCause();
  }

  private static Optional<Problem> known(Throwable failure) {
    if (failure instanceof ReportingException e) {
      return Optional.of(Problem.of(e.status(), e.code(), e.title(), e.detail()));
    }
    if (failure instanceof RegistryException e) {
      return Optional.of(
          Problem.of(e.status(), e.code(), e.title(), e.detail(), fields(e.findings())));
    }
    if (failure instanceof BatchException e) {
      return Optional.of(Problem.of(e.status(), e.code(), e.title(), e.detail()));
    }
    if (failure instanceof AccountException e) {
      return Optional.of(Problem.of(e.status(), e.code(), e.title(), e.detail()));
    }
    if (failure instanceof ConstraintViolationException e) {
      return Optional.of(invalid(e));
    }
    if (failure instanceof OptimisticLockException) {
      return Optional.of(
          Problem.of(
              409,
              "changed-meanwhile",
              "Somebody else changed this meanwhile",
              "Read it again, look at what changed, and repeat your change."));
    }
    if (failure instanceof WebApplicationException e) {
      return web(e);
    }
    return unreadable(failure);
  }

  private static List<FieldError> fields(List<Finding> findings) {
    return findings.stream()
        .map(finding -> new FieldError(finding.column(), finding.message()))
        .toList();
  }

  private static Problem invalid(ConstraintViolationException failure) {
    List<FieldError> errors =
        failure.getConstraintViolations().stream()
            .map(violation -> new FieldError(field(violation), violation.getMessage()))
            .sorted((a, b) -> a.field().compareTo(b.field()))
            .toList();
    return Problem.of(
        400, "fields-invalid", "Some fields are not right", "Mend the fields listed.", errors);
  }

  private static String field(ConstraintViolation<?> violation) {
    String name = "";
    for (Path.Node node : violation.getPropertyPath()) {
      name = node.getName() == null ? name : node.getName();
    }
    return name;
  }

  private static Optional<Problem> web(WebApplicationException failure) {
    int status = failure.getResponse().getStatus();
    if (status >= 500 || status < 400) {
      return Optional.empty();
    }
    String title = TITLES.getOrDefault(status, "This request cannot be served");
    return Optional.of(Problem.of(status, "http-" + status, title, detail(failure, status)));
  }

  private static String detail(WebApplicationException failure, int status) {
    if (failure.getCause() instanceof IllegalArgumentException) {
      return "A part of the address has a value that does not fit; numbers are digits, dates are"
          + " written 2026-03-31.";
    }
    Response response = failure.getResponse();
    return switch (status) {
      case 400 -> "The body is not valid JSON, or a field has the wrong type.";
      case 403 -> "Your account's role, or the scope of your token, does not reach here.";
      case 404 -> "There is nothing at this address that you may see.";
      case 405 -> "Allowed here: " + allowed(response.getHeaderString("Allow")) + ".";
      case 415 -> "Send a Content-Type this call takes; /openapi lists them.";
      case 406 -> "Ask with an Accept header this call can answer; /openapi lists them.";
      default -> "See /openapi for what this call takes.";
    };
  }

  private static String allowed(@Nullable String methods) {
    return methods == null ? "see /openapi" : methods;
  }

  /** A body that cannot be read as what it claims to be. */
  private static Optional<Problem> unreadable(Throwable failure) {
    boolean json =
        failure instanceof jakarta.json.JsonException
            || failure instanceof jakarta.json.bind.JsonbException
            || failure instanceof ProcessingException;
    return json
        ? Optional.of(
            Problem.of(
                400,
                "body-unreadable",
                "The body cannot be read",
                "It is not valid JSON, or a field has the wrong type."))
        : Optional.empty();
  }
}
