package org.alongside.server.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who talks to a running server: a browser's session, or a program with a token. */
public final class HttpCaller {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final URI address;
  private final @Nullable String token;
  private final HttpClient client;

  HttpCaller(URI address) {
    this(address, null);
  }

  private HttpCaller(URI address, @Nullable String token) {
    this.address = address;
    this.token = token;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(30))
            .build();
  }

  /**
   * The same caller after the sign-in form.
   *
   * @throws IllegalStateException if name or password are refused
   */
  public HttpCaller signIn(String username, String password) {
    String form = "username=" + encoded(username) + "&password=" + encoded(password);
    HttpResponse<String> answer =
        post("sign-in", "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    String next = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() / 100 != 3 || next.contains("refused")) {
      throw new IllegalStateException("Sign-in: " + answer.statusCode() + " " + next);
    }
    return this;
  }

  /** A program with a new token of this caller's account. */
  public HttpCaller withToken(String... scopes) {
    JsonObject wish =
        Json.createObjectBuilder()
            .add("label", "test")
            .add("scopes", Json.createArrayBuilder(List.of(scopes)))
            .build();
    HttpResponse<String> answer = postJson("api/tokens", wish);
    if (answer.statusCode() != 201) {
      throw new IllegalStateException("Token: " + answer.statusCode() + " " + answer.body());
    }
    return new HttpCaller(address, json(answer).getString("token"));
  }

  /** Whether a GET is answered with 200; false also if nobody listens. */
  public boolean answers(String path) {
    try {
      return client.send(request(path).GET().build(), BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** GET; redirects are not followed. */
  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /** GET of a document. */
  public byte[] bytes(String path) {
    try {
      return client.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** GET of a table; the lines without their ends. */
  public List<String> getCsv(String path) {
    return send(request(path).header("Accept", "text/csv").GET().build()).body().lines().toList();
  }

  /** GET of a JSON object. */
  public JsonObject getJson(String path) {
    return json(get(path));
  }

  /** POST as a page of ours would send it. */
  public HttpResponse<String> post(String path, String contentType, BodyPublisher body) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .header("X-Requested-With", "alongside")
            .POST(body)
            .build());
  }

  /** PUT of a JSON object as text. */
  public HttpResponse<String> put(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("X-Requested-With", "alongside")
            .PUT(BodyPublishers.ofString(json))
            .build());
  }

  /** POST of a JSON object. */
  public HttpResponse<String> postJson(String path, JsonObject body) {
    return post(path, "application/json", BodyPublishers.ofString(body.toString()));
  }

  /** PUT of a JSON object, with the reason that a change of a closed quarter needs. */
  public HttpResponse<String> putJson(String path, JsonObject body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("X-Requested-With", "alongside")
            .header("reason", "A test enters it")
            .PUT(BodyPublishers.ofString(body.toString()))
            .build());
  }

  /**
   * PUT of JSON as a page of ours would send it.
   *
   * @param headers further ones, name and value in turn
   */
  public HttpResponse<String> put(String path, String json, String... headers) {
    return send(
        changing(path, headers)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build());
  }

  /** DELETE as a page of ours would send it; headers as for {@link #put}. */
  public HttpResponse<String> delete(String path, String... headers) {
    return send(changing(path, headers).DELETE().build());
  }

  /**
   * Opens a page, fills a form of it and sends it as a browser would, with the hidden fields and
   * the button that are in it.
   *
   * @param form the id of the form
   * @param fields what is typed, by name
   */
  public HttpResponse<String> submit(String page, String form, Map<String, String> fields) {
    Map<String, String> all = WebForm.of(get(page).body(), form);
    all.putAll(fields);
    String body =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return post(page, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
  }

  /**
   * The body as a JSON object.
   *
   * @throws IllegalStateException if it is none
   */
  public static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          answer.uri() + ": " + answer.statusCode() + " " + answer.body(), e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder changing(String path, String... headers) {
    HttpRequest.Builder builder = request(path).header("X-Requested-With", "alongside");
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    return token == null ? builder : builder.header("Authorization", "Bearer " + token);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
