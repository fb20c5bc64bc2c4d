package org.alongside.server.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alongside.server.page.Incident;

/**
 * The answer to every failed call: {@code application/problem+json}. An unexpected failure tells
 * the caller a number and nothing else; the log has the number and the cause.
 */
@Provider
public class Failures implements ExceptionMapper<Exception> {

  private static final Logger LOGGER = Logger.getLogger(Failures.class.getName());

  @Override
  public Response toResponse(Exception failure) {
    if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    Response answer =
        Problems.of(failure)
            .map(problem -> noted(problem, failure))
            .orElseGet(() -> unexpected(failure))
            .response();
    return failure instanceof WebApplicationException web ? withHeaders(answer, web) : answer;
  }

  /** A module may say in its own words that it failed; the cause is logged all the same. */
  private static Problem noted(Problem problem, Exception failure) {
    if (problem.status() >= 500) {
      LOGGER.log(Level.SEVERE, failure, problem::title);
    }
    return problem;
  }

  private static Problem unexpected(Exception failure) {
    String number = Incident.newNumber();
    LOGGER.log(Level.SEVERE, failure, () -> "Incident " + number + " while serving a call");
    return Problem.of(
        500,
        "incident",
        "Something went wrong on the server",
        "This is our fault. Tell an administrator this number: " + number);
  }

  /** Such as Allow of a 405. */
  private static Response withHeaders(Response answer, WebApplicationException failure) {
    Response.ResponseBuilder builder = Response.fromResponse(answer);
    failure
        .getResponse()
        .getStringHeaders()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("Content-Type")
                  && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> builder.header(name, value));
              }
            });
    return builder.build();
  }
}
