package io.aiclearance.jira;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Reads lists page by page, as far as a number of pages and a time allow. */
final class Pages {
  private static final int MOST_PAGES = 10;

  private Pages() {}

  /**
   * @param next where the page after this one starts
   */
  record Page<T>(List<T> items, int next, boolean last) {}

  /**
   * @param whole whether there is nothing more
   */
  record Listed<T>(List<T> items, boolean whole) {}

  /** Sees a page in an answer to a question that began somewhere. */
  interface Cut<B, T> {
    Page<T> page(B answer, int start);
  }

  static <B, T> JiraAnswer<Listed<T>> read(
      Calls calls, IntFunction<Call> from, TypeReference<B> type, Cut<B, T> cut) {
    var items = new ArrayList<T>();
    var deadline = calls.forSeveral();
    var start = 0;
    for (var page = 0; page < MOST_PAGES; page++) {
      switch (calls.read(from.apply(start).within(deadline), type)) {
        case JiraAnswer.Failure<B> failure -> {
          return failure.as();
        }
        case JiraAnswer.Value<B>(var answer) -> {
          var read = cut.page(answer, start);
          items.addAll(read.items());
          // an empty page is the last one, whatever it says of itself
          if (read.last() || read.items().isEmpty()) {
            return new JiraAnswer.Value<>(new Listed<>(items, true));
          }
          start = Math.max(read.next(), start + 1);
        }
      }
    }
    return new JiraAnswer.Value<>(new Listed<>(items, false));
  }

  /** A page in the platform's shape, which says how many it would have held. */
  record Bean<T>(List<T> values, boolean isLast, int maxResults) {
    Bean {
      values = List.copyOf(values);
    }

    Page<T> page(int start) {
      return new Page<>(values, start + Math.max(maxResults, values.size()), isLast);
    }
  }

  /** A page in the service desk's shape. */
  record DeskBean<T>(List<T> values, boolean isLastPage, int limit) {
    DeskBean {
      values = List.copyOf(values);
    }

    Page<T> page(int start) {
      return new Page<>(values, start + Math.max(limit, values.size()), isLastPage);
    }
  }
}
