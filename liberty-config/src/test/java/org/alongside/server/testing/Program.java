package org.alongside.server.testing;

import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A program that works with a server over its API alone: sends bundles, starts nights, reads
 * figures. Its token outlives the server's death.
 */
public final class Program {

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration GLANCE = Duration.ofMillis(50);

  /** For what takes long: whoever asks all the time slows a Derby down. */
  private static final Duration NOW_AND_THEN = Duration.ofMillis(500);

  private static final Set<String> OVER = Set.of("finished", "failed");
  private static final String EXECUTIONS = "api/jobs/nightly/executions";

  private final HttpCaller caller;

  private Program(HttpCaller caller) {
    this.caller = caller;
  }

  /** With all rights of somebody who is signed in. */
  public static Program of(HttpCaller somebody) {
    return new Program(somebody.withToken("read", "write", "import", "jobs"));
  }

  /** Sends a bundle; returns the number of its import. */
  public long send(byte[] bundle) {
    HttpResponse<String> answer =
        caller.post("api/imports", "application/zip", BodyPublishers.ofByteArray(bundle));
    expect(202, answer);
    return HttpCaller.json(answer).getJsonNumber("id").longValue();
  }

  /** How an import stands. */
  public JsonObject importOf(long id) {
    return caller.getJson("api/imports/" + id);
  }

  /** Waits until an import looks as wanted. */
  public JsonObject awaitImport(long id, Predicate<JsonObject> wanted) {
    return await("import " + id)
        .atMost(PATIENCE)
        .pollInterval(GLANCE)
        .until(() -> importOf(id), wanted);
  }

  /** Waits until an import is over, well or badly. */
  public JsonObject awaitImport(long id) {
    return await("import " + id)
        .atMost(PATIENCE)
        .pollInterval(NOW_AND_THEN)
        .until(() -> importOf(id), one -> OVER.contains(one.getString("state")));
  }

  /** What was found in an import, up to the first page. */
  public JsonObject findings(long id) {
    return caller.getJson("api/imports/" + id + "/findings");
  }

  /** Goes on with an import that failed. */
  public void resume(long id) {
    expect(
        202,
        caller.post("api/imports/" + id + "/restart", "application/json", BodyPublishers.noBody()));
  }

  /** Starts a night for a business date. */
  public void count(LocalDate businessDate) {
    count(businessDate, false);
  }

  /** Starts one that takes nothing over from the last. */
  public void countEverybody(LocalDate businessDate) {
    count(businessDate, true);
  }

  private void count(LocalDate businessDate, boolean everybody) {
    JsonObject wish =
        Json.createObjectBuilder()
            .add("businessDate", businessDate.toString())
            .add("everybody", everybody)
            .build();
    expect(202, caller.postJson(EXECUTIONS, wish));
  }

  /** The newest execution of the nightly job. */
  public JsonObject night() {
    HttpResponse<String> answer = caller.get(EXECUTIONS);
    expect(200, answer);
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readArray().getJsonObject(0);
    }
  }

  /** Waits until the newest night looks as wanted. */
  public JsonObject awaitNight(Predicate<JsonObject> wanted) {
    return await("the night").atMost(PATIENCE).pollInterval(GLANCE).until(this::night, wanted);
  }

  /**
   * Waits until the newest night is published and its execution over.
   *
   * @throws IllegalStateException if it fails; the message is what it says to operators
   */
  public JsonObject awaitPublished() {
    JsonObject night =
        await("the night")
            .atMost(PATIENCE)
            .pollInterval(NOW_AND_THEN)
            .until(
                this::night,
                one -> Set.of("completed", "failed", "stopped").contains(one.getString("status")));
    if (!night.getString("status").equals("completed")) {
      throw new IllegalStateException(night.toString());
    }
    return night;
  }

  /** Every published figure as a line of figures.csv, sorted, without run and edition. */
  public List<String> figures(String query) {
    return caller.getCsv("api/figures?" + query).stream()
        .map(line -> line.replaceFirst(",[^,]*,[^,]*$", ""))
        .sorted()
        .toList();
  }

  /** Which figures are how many times more or less there than expected; none if all are equal. */
  public static List<String> differences(List<String> expected, List<String> actual) {
    Map<String, Integer> more = new TreeMap<>();
    actual.forEach(line -> more.merge(line, 1, Integer::sum));
    expected.forEach(line -> more.merge(line, -1, Integer::sum));
    more.values().removeIf(times -> times == 0);
    return more.entrySet().stream().map(one -> one.getValue() + " × " + one.getKey()).toList();
  }

  private static void expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          answer.uri() + ": " + answer.statusCode() + " " + answer.body());
    }
  }
}
