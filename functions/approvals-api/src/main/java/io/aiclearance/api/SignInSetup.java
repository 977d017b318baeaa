package io.aiclearance.api;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;

/**
 * What whoever does not sign in yet needs in order to; nothing of it is secret.
 *
 * @param issuer exactly as its tokens name it
 * @param clientId what the issuer calls the web UI
 * @param scope what is asked for, with spaces between
 * @param jiraSite where people open issues, without a slash at its end
 */
record SignInSetup(String issuer, String clientId, String scope, String jiraSite) {
  Answer get(Call call) {
    // it changes with a deployment alone, and every tab that is opened asks for it
    return Answer.ok(this).with("cache-control", "public, max-age=300");
  }
}
