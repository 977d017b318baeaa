package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Requests;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What concerns whoever calls. */
final class MeResource {
  private final Requests requests;
  private final Grants grants;
  private final RequestViews views;
  private final Listing listing;

  MeResource(Requests requests, Grants grants, RequestViews views, Listing listing) {
    this.requests = requests;
    this.grants = grants;
    this.views = views;
    this.listing = listing;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MeView(String accountId, String displayName, @Nullable String email, List<String> roles) {
    static MeView of(Reviewer me) {
      var roles = me.roles().stream().sorted().map(Words::of);
      return new MeView(
          me.person().account().value(),
          me.person().displayName(),
          me.person().email(),
          Stream.concat(Stream.of("requester"), roles).toList());
    }
  }

  Answer me(Call call, Reviewer caller, Instant now) {
    return call.query().read(_ -> caller).then(me -> Answer.ok(MeView.of(me)));
  }

  Answer grants(Call call, Reviewer caller, Instant now) {
    var me = caller.person().account();
    return call.query()
        .read(Listing.Ask::of)
        .then(
            ask ->
                listing.answer(
                    call,
                    caller,
                    ask,
                    "",
                    (limit, from) -> grants.of(me, limit, from),
                    grant -> GrantView.of(grant, now)));
  }

  Answer requests(Call call, Reviewer caller, Instant now) {
    var me = caller.person().account();
    return call.query()
        .read(Listing.Ask::of)
        .then(
            ask ->
                listing.answer(
                    call,
                    caller,
                    ask,
                    "",
                    (limit, from) -> requests.by(me, limit, from),
                    views.forPage()));
  }
}
