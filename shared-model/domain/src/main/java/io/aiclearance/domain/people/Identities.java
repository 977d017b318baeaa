package io.aiclearance.domain.people;

import java.util.Optional;

/** The port to the bound identities. */
public interface Identities {
  Optional<Identity> find(SignIn signIn);
}
