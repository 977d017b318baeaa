package io.aiclearance.jira;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads a list page by page, as far as a number of pages and a time allow. */
final class Pages {
  private static final int MOST_PAGES = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private Pages() {}

  /**
   * @param next where the page after this one starts
   */
  record Page<T>(List<T> items, int next, boolean last) {}

  /**
   * @param whole whether there is nothing more
   */
  record Listed<T>(List<T> items, boolean whole) {}

  interface Reader<T> {
    JiraAnswer<Page<T>> from(int start);
  }

  static <T> JiraAnswer<Listed<T>> read(Reader<T> reader) {
    var items = new ArrayList<T>();
    var deadline = Deadline.in(PATIENCE);
    var start = 0;
    for (var page = 0; page < MOST_PAGES; page++) {
      if (deadline.passed()) {
        return new JiraAnswer.Unavailable<>(false, "Jira took too long to list all of them.");
      }
      switch (reader.from(start)) {
        case JiraAnswer.Failure<Page<T>> failure -> {
          return failure.as();
        }
        case JiraAnswer.Value<Page<T>>(var read) -> {
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

  /** A page in the platform's shape. */
  record Bean<T>(List<T> values, boolean isLast, int maxResults) {
    Bean {
      values = List.copyOf(values);
    }

    Page<T> after(int start) {
      return new Page<>(values, start + Math.max(maxResults, values.size()), isLast);
    }
  }

  /** A page in the service desk's shape. */
  record DeskBean<T>(List<T> values, boolean isLastPage, int limit) {
    DeskBean {
      values = List.copyOf(values);
    }

    Page<T> after(int start) {
      return new Page<>(values, start + Math.max(limit, values.size()), isLastPage);
    }
  }
}
