package org.alongside.server.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong, for programs and people (RFC 9457).
 *
 * @param code stable; also the last part of {@code type}
 * @param title the kind of problem in a few words
 * @param detail what is wrong here and how to mend it
 * @param errors one for each field at fault; may be empty
 */
@Schema(description = "What went wrong (RFC 9457, application/problem+json)")
public record Problem(
    String type, String title, int status, String code, String detail, List<FieldError> errors) {

  /** Media type of every error of the API. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A field of the request and what is wrong with it. */
  public record FieldError(String field, String message) {}

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem without fields. */
  public static Problem of(int status, String code, String title, String detail) {
    return of(status, code, title, detail, List.of());
  }

  /** A problem with fields. */
  public static Problem of(
      int status, String code, String title, String detail, List<FieldError> errors) {
    return new Problem("urn:alongside:problem:" + code, title, status, code, detail, errors);
  }

  /** As the answer of a resource. */
  public Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(json().toString()).build();
  }

  /** As the answer of a servlet or filter. */
  public void write(HttpServletResponse response) throws IOException {
    byte[] body = json().toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private JsonObject json() {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("type", type)
            .add("title", title)
            .add("status", status)
            .add("code", code)
            .add("detail", detail);
    if (!errors.isEmpty()) {
      JsonArrayBuilder fields = Json.createArrayBuilder();
      errors.forEach(
          error ->
              fields.add(
                  Json.createObjectBuilder()
                      .add("field", error.field())
                      .add("message", error.message())));
      object.add("errors", fields);
    }
    return object.build();
  }
}
