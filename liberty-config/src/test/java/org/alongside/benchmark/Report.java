package org.alongside.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.batch.nightly.Nights;

/** The figures of one benchmark as lines of Markdown in {@code target/benchmark}. */
final class Report {

  private final String name;
  private final List<String> lines = new ArrayList<>();

  Report(String name) {
    this.name = name;
  }

  void title(String title) {
    lines.add((lines.isEmpty() ? "" : "\n") + "## " + title + "\n");
    lines.add("| what | figure |\n|---|---|");
  }

  void ratio(String what, Duration one, Duration other) {
    double ratio = (double) one.toMillis() / Math.max(1, other.toMillis());
    String text = "| %s | %.2f (%.1f s ÷ %.1f s) |";
    lines.add(text.formatted(what, ratio, one.toMillis() / 1e3, other.toMillis() / 1e3));
  }

  /** Of what takes milliseconds. */
  void fine(String what, Duration one, Duration other) {
    double ratio = (double) one.toNanos() / Math.max(1, other.toNanos());
    String text = "| %s | %.2f (%.1f ms ÷ %.1f ms) |";
    lines.add(text.formatted(what, ratio, one.toNanos() / 1e6, other.toNanos() / 1e6));
  }

  void perSecond(String what, long number, Duration in) {
    long rate = number * 1000 / Math.max(1, in.toMillis());
    lines.add(String.format(Locale.ROOT, "| %s per second | %,d |", what, rate));
  }

  /** The parts of a night, in seconds: for the reader of one run. */
  void steps(String what, Nights.Took took) {
    line(
        "steps: " + what,
        String.format(
            Locale.ROOT,
            "cut %.1f s, count %.1f s, reconcile %.1f s, publish %.1f s",
            took.cut().toMillis() / 1e3,
            took.count().toMillis() / 1e3,
            took.reconcile().toMillis() / 1e3,
            took.publish().toMillis() / 1e3));
  }

  void line(String what, String figure) {
    lines.add("| " + what + " | " + figure + " |");
  }

  Path write() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "benchmark"));
    return Files.writeString(folder.resolve(name + ".md"), String.join("\n", lines) + "\n");
  }
}
