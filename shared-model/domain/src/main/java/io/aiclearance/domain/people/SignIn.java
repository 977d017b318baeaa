package io.aiclearance.domain.people;

/** Who a token says that somebody is: the pair that is unique for ever (R2.1). */
public record SignIn(String issuer, String subject) {}
