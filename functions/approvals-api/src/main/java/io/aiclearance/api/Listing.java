package io.aiclearance.api;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Cursors;
import io.aiclearance.api.http.Problems;
import io.aiclearance.api.http.Query;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.policy.Reviewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers with a page of a list, and a cursor that is good for this list and this person alone. */
final class Listing {
  private static final int MOST = 100;
  private static final int USUAL = 50;
  private static final int LONGEST_CURSOR = 2_048;

  /** Keeps a filter that fits little from reading all there is in one call. */
  private static final int MOST_READS = 10;

  private final Cursors cursors;

  Listing(Cursors cursors) {
    this.cursors = cursors;
  }

  /** Which page is asked for. */
  record Ask(int limit, Optional<String> cursor) {
    static Ask of(Query.Parameters query) {
      return new Ask(query.integer("limit", 1, MOST, USUAL), query.text("cursor", LONGEST_CURSOR));
    }
  }

  /** A list that is read page by page. */
  @FunctionalInterface
  interface Source<T> {
    Page<T> page(int limit, @Nullable String from);
  }

  /** A page of a list that nothing narrows down; the list is not read for a wrong query. */
  <T> Answer answer(Call call, Reviewer caller, Source<T> source, Function<? super T, ?> view) {
    return call.query().read(Ask::of).then(ask -> answer(call, caller, ask, "", source, view));
  }

  /**
   * @param filter what narrows the list down, so that a cursor is not taken to another one
   */
  <T> Answer answer(
      Call call,
      Reviewer caller,
      Ask ask,
      String filter,
      Source<T> source,
      Function<? super T, ?> view) {
    return answer(call, caller, ask, filter, source, view, page -> page);
  }

  /**
   * @param whole what is answered with the page
   */
  <T> Answer answer(
      Call call,
      Reviewer caller,
      Ask ask,
      String filter,
      Source<T> source,
      Function<? super T, ?> view,
      Function<Views.PageView, ?> whole) {
    var scope = call.route() + "\n" + filter + "\n" + caller.person().account();
    var place = ask.cursor().map(cursor -> cursors.read(cursor, scope));
    if (place.isPresent() && place.get().isEmpty()) {
      return Answer.of(Problems.badCursor());
    }
    var page = source.page(ask.limit(), place.flatMap(found -> found).orElse(null));
    var next = page.next() == null ? null : cursors.write(page.next(), scope);
    return Answer.ok(
        whole.apply(new Views.PageView(page.items().stream().<Object>map(view).toList(), next)));
  }

  /** A short list, which is read as a whole. */
  static <T> Source<T> whole(Supplier<List<T>> list) {
    return (limit, from) -> {
      var all = list.get();
      var start = from == null ? 0 : Math.min(Integer.parseInt(from), all.size());
      var end = Math.min(start + limit, all.size());
      return new Page<>(all.subList(start, end), end < all.size() ? Integer.toString(end) : null);
    };
  }

  /** Only what fits; a page may be shorter than asked for although more follows. */
  static <T> Source<T> filtered(Source<T> source, Predicate<? super T> fits) {
    return (limit, from) -> {
      var items = new ArrayList<T>();
      var place = from;
      for (var reads = 0; reads < MOST_READS; reads++) {
        var page = source.page(limit - items.size(), place);
        page.items().stream().filter(fits).forEach(items::add);
        place = page.next();
        if (place == null || items.size() >= limit) {
          break;
        }
      }
      return new Page<>(items, place);
    };
  }

  /** One list after the other. */
  static <T> Source<T> joined(List<Source<T>> sources) {
    return (limit, from) -> {
      var colon = from == null ? -1 : from.indexOf(':');
      var at = from == null ? 0 : Integer.parseInt(from.substring(0, colon));
      var place = from == null || colon == from.length() - 1 ? null : from.substring(colon + 1);
      var items = new ArrayList<T>();
      while (at < sources.size() && items.size() < limit) {
        var page = sources.get(at).page(limit - items.size(), place);
        items.addAll(page.items());
        place = page.next();
        if (place != null) {
          break;
        }
        at++;
      }
      return new Page<>(
          items, at == sources.size() ? null : at + ":" + (place == null ? "" : place));
    };
  }
}
