package org.alongside.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of one benchmark as lines of Markdown in {@code target/benchmark}. */
final class Report {

  private final String name;
  private final List<String> lines = new ArrayList<>();

  Report(String name) {
    this.name = name;
  }

  void title(String title) {
    lines.add("## " + title + "\n");
    lines.add("| what | figure |\n|---|---|");
  }

  void ratio(String what, Duration one, Duration other) {
    double ratio = (double) one.toMillis() / Math.max(1, other.toMillis());
    String text = "| %s | %.2f (%.1f s ÷ %.1f s) |";
    lines.add(text.formatted(what, ratio, one.toMillis() / 1e3, other.toMillis() / 1e3));
  }

  void perSecond(String what, long number, Duration in) {
    long rate = number * 1000 / Math.max(1, in.toMillis());
    lines.add(String.format(Locale.ROOT, "| %s per second | %,d |", what, rate));
  }

  Path write() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "benchmark"));
    return Files.writeString(folder.resolve(name + ".md"), String.join("\n", lines) + "\n");
  }
}
