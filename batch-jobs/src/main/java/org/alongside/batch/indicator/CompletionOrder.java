package org.alongside.batch.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One person's completions, put in the order of their days. */
final class CompletionOrder {

  private record Completion(Signature signature, int day) {}

  private final List<Completion> completions = new ArrayList<>();
  private final FirstTimes firstTimes;

  CompletionOrder(Frame frame) {
    this.firstTimes = new FirstTimes(frame);
  }

  void clear() {
    completions.clear();
    firstTimes.clear();
  }

  void add(Signature signature, int day) {
    completions.add(new Completion(signature, day));
  }

  /** The first completion in each cell. */
  FirstTimes firstTimes() {
    completions.sort(Comparator.comparingInt(Completion::day));
    completions.forEach(completion -> firstTimes.see(completion.signature(), completion.day()));
    return firstTimes;
  }
}
