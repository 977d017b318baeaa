package io.aiclearance.local.http;

import java.util.Map;

/** What a valid token says. */
record Jwt(Map<String, Object> claims) {}
